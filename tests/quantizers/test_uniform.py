from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import DropQuantizer, RawQuantizer, UniformQuantizer

LARGEST = np.finfo(np.float32).max


@pytest.mark.parametrize("bits", [4, 8, 12, 16])
def test_the_error_is_what_theory_expects(bits):
    values = np.random.default_rng(0).normal(size=(50_000, 3)).astype(np.float32)
    quantizer = UniformQuantizer(bits)
    back = quantizer.dequantize(quantizer.quantize(values))
    measured = np.mean((back.astype(float) - values) ** 2)
    assert measured == pytest.approx(quantizer.expected_mse(values), rel=0.03)


@pytest.mark.parametrize("bits", [1, 8, 24])
def test_the_ends_of_the_range_are_exact(bits):
    values = np.array([[-LARGEST, 1e-30, -3], [LARGEST, 7, 5]], np.float32)
    quantizer = UniformQuantizer(bits)
    codes = quantizer.quantize(values)
    assert codes.indices.max() == 2**bits - 1
    assert np.array_equal(quantizer.dequantize(codes), values)


def test_levels_are_equally_spaced_and_nearest():
    values = np.linspace(0, 3, 301, dtype=np.float32)[:, None]
    codes = UniformQuantizer(2).quantize(values)
    assert np.array_equal(codes.indices[:, 0], np.floor(values[:, 0].astype(float) + 0.5))
    assert UniformQuantizer(2).dequantize(codes)[:, 0].tolist() == codes.indices[:, 0].tolist()


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.uint8), (9, np.uint16), (17, np.uint32)])
def test_indices_take_the_smallest_type(bits, dtype):
    assert UniformQuantizer(bits).quantize(np.zeros((3, 2), np.float32)).indices.dtype == dtype


@pytest.mark.parametrize("row", [0, 4095, 4096, 9999])
@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_refused_wherever_they_are(bad, row):
    values = np.zeros((10_000, 2), np.float32)
    values[row, 1] = bad
    with pytest.raises(SceneError, match="not finite"):
        UniformQuantizer(8).quantize(values)


@pytest.mark.parametrize("bits", [0, 25, -1, 8.0, "8", True, None])
def test_senseless_bits_are_refused(bits):
    with pytest.raises(OptionError, match="bits"):
        UniformQuantizer(bits)


def _damages():
    nan = np.full(2, np.nan, np.float32)
    yield "index too large", lambda c: replace(c, indices=c.indices + np.uint8(8))
    yield "no range", lambda c: replace(c, side={})
    yield "narrow range", lambda c: replace(c, side={k: v[:1] for k, v in c.side.items()})
    yield "NaN range", lambda c: replace(c, side={**c.side, "minimum": nan})
    yield "reversed", lambda c: replace(c, side={k: -v for k, v in c.side.items()})
    yield "one row", lambda c: replace(c, indices=c.indices[0])


@pytest.mark.parametrize("damage", [pytest.param(d, id=name) for name, d in _damages()])
def test_damaged_codes_are_refused(damage):
    quantizer = UniformQuantizer(3)
    values = np.array([[0, 1], [2, 3]], np.float32)
    with pytest.raises(SceneError, match="damaged"):
        quantizer.dequantize(damage(quantizer.quantize(values)))


def test_raw_loses_nothing_and_drop_loses_everything():
    values = np.array([[3, 4], [0, 5]], np.float32)
    assert RawQuantizer().expected_mse(values) == 0
    assert DropQuantizer().expected_mse(values) == 12.5
    assert DropQuantizer().expected_mse(values[:0]) == 0
    codes = DropQuantizer().quantize(values)
    assert DropQuantizer().dequantize(codes).shape == (2, 0)
    with pytest.raises(SceneError, match="columns"):
        DropQuantizer().dequantize(replace(codes, indices=np.zeros((2, 1), np.uint8)))
    with pytest.raises(SceneError, match="damaged"):
        RawQuantizer().dequantize(codes)
