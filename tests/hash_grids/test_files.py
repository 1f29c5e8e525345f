"""Files of whole fields: round trips, and what is wrong with damaged ones."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import OptionError, TdtqError
from tdtq_core.hash_grids import quantize_grid, read_hash_grid
from tdtq_core.hash_grids.storing import write_hash_grid
from tdtq_core.tensors import TensorPlan
from tdtq_core.tensors.npz import write_npz


def test_a_field_reads_back_as_it_was(npz, field, arrays_of):
    found = read_hash_grid(npz)
    wanted = arrays_of(field)
    again = arrays_of(found.field)
    assert again.keys() == wanted.keys()
    for name, values in wanted.items():
        assert np.array_equal(again[name], values), name
    assert set(found.others) == {name for name in wanted if not name.startswith("level_")}


def test_levels_alone_are_a_grid_without_a_field(tmp_path, field, arrays_of):
    names = ("level_00", "level_01", "level_02", "resolutions", "hashed")
    arrays = arrays_of(field)
    write_npz({name: arrays[name] for name in names}, tmp_path / "grid.npz")
    found = read_hash_grid(tmp_path / "grid.npz")
    assert found.field is None
    assert found.grid.entries == 27 + 125 + 64


def test_a_quantized_field_reads_back_bit_exact(npz, field, tmp_path):
    opened = read_hash_grid(npz)
    quantized = quantize_grid(opened.grid, TensorPlan(5, group=32))
    write_hash_grid(quantized, opened.others, tmp_path / "field.tdtq")
    found = read_hash_grid(tmp_path / "field.tdtq")
    for one, other in zip(quantized.dequantized().levels, found.grid.levels, strict=True):
        assert (one.values == other.values).all()
        assert (one.resolution, one.hashed) == (other.resolution, other.hashed)
    assert (found.field.occupied == field.occupied).all()
    assert all(map(np.array_equal, found.field.color, field.color))


BROKEN = {
    "resolutions": [np.array([2, 4], np.int32), np.array([2, 0, 9]), np.array([2.0, 4.0, 9.0]),
                    np.arange(1, 70), np.array([3, 4, 9]), np.zeros((0,), np.int32)],
    "hashed": [np.array([0, 0], np.uint8), np.array([0, 0, 2]), np.array([1, 0, 1])],
    "level_00": [np.zeros((27, 3), np.float32), np.zeros((26, 2), np.float32), np.zeros(54),
                 np.full((27, 2), np.nan, np.float32), np.zeros((27, 2), np.int32)],
    "level_02": [np.zeros((63, 2), np.float32), np.zeros((1, 2), np.float32),
                 np.full((64, 2), np.inf, np.float16)],
    "density_w1": [np.zeros((16, 5), np.float32), np.zeros((2000, 6), np.float32)],
    "density_w2": [np.zeros((15, 16), np.float32)],
    "color_w1": [np.zeros((8, 31), np.float32), np.full((8, 32), np.nan)],
    "color_w3": [np.zeros((4, 8), np.float32)],
    "occ_bits": [np.zeros(63, np.uint8), np.zeros(64, np.int8)],
    "occ_res": [np.int32(0), np.int32(7), np.float32(8.5), np.int32(100_000), np.array("x")],
    "bounds_lo": [np.zeros(2), np.array([0, np.nan, 0]), np.array(["a", "b", "c"])],
    "bounds_side": [np.float32(0), np.float32(-1), np.float64("nan"), np.zeros(1)],
    "background": [np.zeros(4), np.array([0, np.inf, 0])],
    "dt": [np.float32(0), np.float32(-1), np.float32(1e-9), np.float32("inf")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BROKEN.items() for value in values]
)
def test_an_array_that_does_not_fit_is_named(tmp_path, field, arrays_of, name, value):
    write_npz({**arrays_of(field), name: value}, tmp_path / "broken.npz")
    with pytest.raises(TdtqError, match=f"{name}|level_0|hashed|occ_|_w"):
        read_hash_grid(tmp_path / "broken.npz")


def test_a_missing_array_is_named(tmp_path, field, arrays_of):
    for name in arrays_of(field):
        arrays = arrays_of(field)
        del arrays[name]
        write_npz(arrays, tmp_path / "short.npz")
        with pytest.raises(TdtqError, match=name):
            read_hash_grid(tmp_path / "short.npz")


def test_files_without_a_grid(tmp_path):
    write_npz({"weights": np.zeros((4, 4), np.float32)}, tmp_path / "other.npz")
    with pytest.raises(OptionError, match="nothing tells where its grid is"):
        read_hash_grid(tmp_path / "other.npz")
    with pytest.raises(TdtqError):
        read_hash_grid(tmp_path / "missing.npz")
    with pytest.raises(OptionError):
        read_hash_grid(tmp_path / "model.docx")


@settings(max_examples=60)
@given(data=st.data())
def test_mutated_files_are_read_or_refused(tmp_path_factory, npz, data):
    content = bytearray(npz.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    content = content[: data.draw(st.one_of(st.none(), st.integers(0, len(content))))]
    path = tmp_path_factory.getbasetemp() / "mutated.npz"
    path.write_bytes(content)
    try:
        found = read_hash_grid(path)
    except TdtqError:
        return
    assert all(np.isfinite(level.values).all() for level in found.grid.levels)
