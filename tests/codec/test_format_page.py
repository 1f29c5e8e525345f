"""FORMAT.md is enough to decode a file: a decoder after its text alone finds the decoder's bits."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tdtq_core.codec.container import pack_container, unpack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import open_scene
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    RawQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.scene import ATTRIBUTE_NAMES

from .page_channels import raw, turbo
from .page_container import declared_lengths, header_of, streams_of, widths_of
from .page_values import classes, from_grid, grid, principal

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("v1_*.tdtq"))
CAPS = {"scale": 1, "opacity": 2}
every_file = pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)


def decoded(content):
    """The attributes of a file by name."""
    streams = streams_of(content)
    header = header_of(streams)
    rows = header["gaussians"]
    row_classes = classes(streams[1][0], rows) if 1 in streams else [0] * rows
    found = {}
    for k, (name, width) in enumerate(widths_of(header).items()):
        options = header["plan"][name]
        own = [streams[at][0] for at in range(16 * (k + 1), 16 * (k + 1) + 3) if at in streams]
        capped = [min(c, CAPS.get(name, c)) for c in row_classes]
        found[name] = attribute(name, width, options, own, capped, found.get("position"))
    return header, found


def attribute(name, width, options, streams, row_classes, positions):
    rows = len(row_classes)
    if not width:
        assert not streams
        return np.zeros((rows, 0), np.float32)
    if options["id"] == "raw":
        return raw(streams[0], rows, width)
    if options["id"] == "grid":
        columns = 3 if name == "rotation" else width
        return from_grid(name, grid(streams[0], columns, row_classes, positions))
    if options["id"] == "principal":
        return principal(streams[0], width, row_classes)
    return turbo(streams, rows, width, options)


def assert_same_bits(content, scene):
    header, found = decoded(content)
    assert header["render_mode"] == scene.render_mode
    for name, values in found.items():
        assert values.tobytes() == scene.matrix(name).tobytes(), name


@every_file
def test_the_page_decodes_the_same_bits(path):
    assert_same_bits(path.read_bytes(), open_scene(path))


@every_file
def test_the_page_declares_the_lengths(path):
    streams = streams_of(path.read_bytes())
    header = header_of(streams)
    lengths = {at: decoded for at, (_, decoded) in streams.items() if at >= 16}
    assert lengths == declared_lengths(header)
    assert streams.get(1, (b"", header["gaussians"]))[1] == header["gaussians"]


norm_bits, seeds = st.sampled_from([16, 32]), st.integers(0, 1)
turbo_bits = st.sampled_from([1, 2, 3, 6])
scalar = st.one_of(st.builds(GridQuantizer, st.integers(1, 24)), st.just(RawQuantizer()))
vector = st.one_of(
    scalar,
    st.builds(PrincipalQuantizer, st.integers(4, 32).map(lambda quarters: quarters / 4)),
    st.builds(
        TurboQuantizer,
        turbo_bits,
        st.none() | seeds,
        st.booleans(),
        norm_bits,
        st.sampled_from([0.0, 0.9, 1.0, 4.0]),
    ),
    st.builds(TurboProductQuantizer, turbo_bits, seeds, st.booleans(), norm_bits),
)
plans = st.builds(
    CompressionPlan,
    st.fixed_dictionaries(
        {name: scalar if name == "opacity" else vector for name in ATTRIBUTE_NAMES}
        | {"harmonics": vector | st.just(DropQuantizer())}
    ),
    weighted=st.booleans(),
)


def unusual(scene, kind, size):
    """Rows in order, rows that are all alike, zeros, or values far from the usual size."""
    changes = {}
    for name in ("base_color", "harmonics"):
        values = scene.matrix(name) * np.float32(10.0**size)
        if kind == "sorted":
            values.sort(axis=0)
        elif kind == "alike":
            values[...] = values[0]
        elif kind == "zeros":
            values[::2] = 0
        changes[name] = values
    return scene.with_matrices(changes)


@pytest.mark.usefixtures("one_thread")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    plans,
    st.integers(0, 3),
    st.integers(1, 50),
    st.sampled_from(["plain", "sorted", "alike", "zeros"]),
    st.sampled_from([0, 0, -30, 30, 37]),
)
def test_the_page_decodes_any_plan(make_scene, plan, degree, count, kind, size):
    scene = unusual(make_scene(count, degree, seed=count), kind, size)
    importance = np.random.default_rng(count).lognormal(0, 3, count)
    content = b"".join(pack_container(encode(scene, plan, importance=importance).streams()))
    path = Path("x.tdtq")
    assert_same_bits(content, decode(path, unpack_container(path, content))[0])
