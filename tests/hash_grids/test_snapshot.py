"""Snapshots of Instant-NGP, whole and damaged."""

import gzip
import zlib

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError, TdtqError
from tdtq_core.hash_grids import read_hash_grid
from tdtq_core.hash_grids.msgpack_file import MAX_INFLATION, SMALL

from .conftest import ENTRIES, NETWORK_PARAMETERS


def changed(snapshot, key, value):
    """Return the snapshot with another value at a dotted key; None leaves it out."""
    first, _, rest = key.partition(".")
    inner = changed(snapshot[first], rest, value) if rest else value
    return {name: it for name, it in {**snapshot, first: inner}.items() if it is not None}


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zlib.compress])
@pytest.mark.parametrize("suffix", [".ingp", ".msgpack"])
def test_the_grid_is_what_follows_the_networks(tmp_path, snapshot, parameters, pack, suffix):
    path = tmp_path / f"model{suffix}"
    path.write_bytes(pack(msgpack.packb(snapshot)))
    found = read_hash_grid(path)
    tables = [level.values for level in found.grid.levels]
    assert found.field is None
    assert [len(table) for table in tables] == list(ENTRIES)
    assert (np.concatenate(tables).reshape(-1) == parameters[NETWORK_PARAMETERS:]).all()
    assert (found.others["network"].read() == parameters[:NETWORK_PARAMETERS]).all()
    assert [(level.resolution, level.hashed) for level in found.grid.levels] == [
        (2, False), (5, True), (11, True)
    ]  # fmt: skip


def test_parameters_may_be_float32(write_snapshot, snapshot, parameters):
    wide = changed(snapshot, "snapshot.params_binary", parameters.astype(np.float32).tobytes())
    found = read_hash_grid(write_snapshot(changed(wide, "snapshot.params_type", "float")))
    assert found.grid.levels[2].values[-1, -1] == parameters[-1]


def test_older_snapshots_say_less(write_snapshot, snapshot, parameters):
    older = changed(changed(snapshot, "snapshot.params_type", None), "snapshot.n_params", None)
    assert read_hash_grid(write_snapshot(older)).grid.levels[2].values[-1, -1] == parameters[-1]


WRONG = [
    ("snapshot", None),
    ("snapshot", 3),
    ("encoding", None),
    ("encoding.otype", "Frequency"),
    ("encoding.otype", "TiledGrid"),
    ("encoding.n_levels", 4),
    ("encoding.n_levels", 0),
    ("encoding.n_levels", 2.5),
    ("encoding.n_levels", 10**9),
    ("encoding.n_features_per_level", 4),
    ("encoding.log2_hashmap_size", 40),
    ("encoding.base_resolution", -3),
    ("encoding.per_level_scale", float("nan")),
    ("encoding.per_level_scale", 1e30),
    ("encoding.per_level_scale", 1e5),
    ("encoding.per_level_scale", "2"),
    ("network.n_neurons", 32),
    ("network.n_neurons", "many"),
    ("snapshot.mode", "image"),
    ("snapshot.n_params", 7),
    ("snapshot.n_params", "7"),
    ("snapshot.params_type", "int8"),
    ("snapshot.params_type", "float"),
    ("snapshot.params_binary", b""),
    ("snapshot.params_binary", "text"),
    ("snapshot.params_binary", None),
]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_what_does_not_fit_is_refused(write_snapshot, snapshot, key, value):
    with pytest.raises(FileFormatError, match=key.rpartition(".")[0] or key):
        read_hash_grid(write_snapshot(changed(snapshot, key, value)))


def test_a_truncated_snapshot_is_refused_at_every_length(tmp_path, snapshot):
    path = tmp_path / "cut.msgpack"
    for content in (msgpack.packb(snapshot), gzip.compress(msgpack.packb(snapshot))):
        for length in (*range(400), *range(400, len(content), 97), len(content) - 1):
            path.write_bytes(content[:length])
            with pytest.raises(TdtqError):
                read_hash_grid(path)


@settings(max_examples=150)
@given(data=st.data())
def test_mutated_snapshots_are_read_or_refused(tmp_path_factory, snapshot, data):
    content = bytearray(msgpack.packb(snapshot))
    for _ in range(data.draw(st.integers(1, 4))):
        # Most of the file is parameters, where any bytes will do; the rest is at the two ends.
        place = data.draw(st.integers(-60, 320))
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "mutated.ingp"
    path.write_bytes(content)
    try:
        found = read_hash_grid(path)
    except TdtqError:
        return
    assert found.grid.size <= len(content)


@settings(max_examples=80)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.msgpack"
    path.write_bytes(content)
    with pytest.raises(TdtqError):
        read_hash_grid(path)


HOSTILE = {
    "nested lists": b"\x91" * 100_000,
    "lists said to be long": b"\xdd\x00\x0f\xff\xff" * 2000,
    "a list of four billion": b"\xdd\xff\xff\xff\xff",
    "a map of four billion": b"\xdf\xff\xff\xff\xff",
    "a text of four gigabytes": b"\xdb\xff\xff\xff\xff",
    "keys that are lists": b"\x81\x91\x01\x02",
    "two values": b"\x80\x80",
    "no map": b"\x93\x01\x02\x03",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_content_is_refused_without_harm(tmp_path, content):
    path = tmp_path / "hostile.msgpack"
    path.write_bytes(content)
    with pytest.raises(FileFormatError):
        read_hash_grid(path)


def test_a_stream_that_inflates_too_far_is_stopped(tmp_path):
    bomb = gzip.compress(bytes(SMALL + 1))
    assert len(bomb) * MAX_INFLATION < SMALL
    (tmp_path / "bomb.ingp").write_bytes(bomb)
    with pytest.raises(FileFormatError, match=f"more than {SMALL} bytes"):
        read_hash_grid(tmp_path / "bomb.ingp")
