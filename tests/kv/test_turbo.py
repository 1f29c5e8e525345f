"""TurboQuant in torch gives what the quantizers in numpy give."""

import numpy as np
import pytest
import torch

from tdtq_core.errors import OptionError, TensorError
from tdtq_core.kv.packing import unpack
from tdtq_core.kv.plan import Per, Variant, VectorPlan
from tdtq_core.kv.states import quantize_states
from tdtq_core.kv.turbo import decode, encode
from tdtq_core.quantizers import TurboProductQuantizer, TurboQuantizer
from tdtq_core.theory.inner_product import product_shrinkage

CASES = [(d, b) for d in (17, 64, 128) for b in (1, 2, 4, 8)] + [(768, 3), (1024, 4)]
CLASSES = {Variant.mse: TurboQuantizer, Variant.inner_product: TurboProductQuantizer}


def _part(width, bits, variant, norm_bits=16, seed=3):
    return VectorPlan(bits, variant, norm_bits, seed=seed).parts(width)[0]


def _vectors(count, width, seed=0):
    rng = np.random.default_rng(seed)
    return (rng.normal(size=(count, width)) * rng.lognormal(0, 2, (count, 1))).astype(np.float32)


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize(("width", "bits"), CASES)
def test_indices_norms_and_vectors_agree_with_numpy(width, bits, variant):
    values = _vectors(200, width)
    quantizer = CLASSES[variant](bits, 3, signs=False, norm_bits=32)
    codes = quantizer.quantize(values)
    part = _part(width, bits, variant, norm_bits=32)
    packed = encode(torch.from_numpy(values), part)
    indices = unpack(packed.indices, bits, width).numpy()
    # A coordinate within a rounding of a boundary may fall on either side of it.
    same = (indices == codes.indices).all(1)
    assert np.count_nonzero(indices != codes.indices) <= 1e-4 * indices.size
    expected = quantizer.dequantize(codes)[same]
    scale = np.linalg.norm(values[same], axis=1, keepdims=True)
    found = decode(packed, part).numpy()[same]
    assert np.abs((found - expected) / scale).max() < 2e-6


@pytest.mark.parametrize("variant", Variant)
def test_float16_norms_agree_with_numpy_where_float16_is_normal(variant):
    values = _vectors(500, 64)
    quantizer = CLASSES[variant](4, 0, signs=False)
    part = _part(64, 4, variant, seed=0)
    found = decode(encode(torch.from_numpy(values), part), part).numpy()
    expected = quantizer.dequantize(quantizer.quantize(values))
    lengths = np.linalg.norm(values, axis=1)
    off = np.linalg.norm(found - expected, axis=1) / lengths
    # Norms that lie half way between two float16 may be rounded either way: 2^-10 at most.
    assert off.max() < 0.05
    assert np.mean(off < 1e-6) > 0.99


@pytest.mark.parametrize("bits", [2, 3, 4])
def test_the_relative_error_is_the_distortion_of_the_codebook(bits):
    values = torch.from_numpy(_vectors(2000, 64))
    part = _part(64, bits, Variant.mse, norm_bits=32)
    error = (decode(encode(values, part), part) - values).square().sum(1)
    expected = TurboQuantizer(bits).expected_mse(np.eye(64, dtype=np.float32)) * 64
    assert float((error / values.square().sum(1)).mean()) == pytest.approx(expected, rel=0.02)


def test_inner_products_are_right_on_average_in_one_variant_and_shrink_in_the_other():
    vectors = torch.from_numpy(_vectors(64, 64))
    unit = vectors / vectors.norm(dim=1, keepdim=True)
    slopes = {}
    for variant in Variant:
        parts = [_part(64, 2, variant, norm_bits=32, seed=seed) for seed in range(60)]
        slopes[variant] = np.mean(
            [float((decode(encode(unit, p), p) * unit).sum(1).mean()) for p in parts]
        )
    assert slopes[Variant.inner_product] == pytest.approx(1.0, abs=0.02)
    assert slopes[Variant.mse] == pytest.approx(product_shrinkage(64, 2), abs=0.005)


@pytest.mark.parametrize("variant", Variant)
def test_zero_vectors_come_back_as_zeros(variant):
    part = _part(32, 3, variant)
    assert not decode(encode(torch.zeros(4, 32), part), part).any()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_any_float_type_is_taken(dtype, states):
    values = states(3, 5, 64).to(dtype)
    part = _part(64, 8, Variant.mse)
    restored = decode(encode(values, part), part)
    assert restored.dtype == torch.float32
    assert float((restored - values.float()).norm() / values.float().norm()) < 0.01


def test_mixed_precision_around_it_changes_nothing(states):
    values = states(20, 64)
    part = _part(64, 8, Variant.mse)
    expected = decode(encode(values, part), part)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = decode(encode(values, part), part)
    assert torch.equal(found, expected)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e6])
def test_norms_that_cannot_be_stored_are_refused(value):
    values = torch.ones(2, 16)
    values[1, 3] = value
    with pytest.raises(TensorError, match="32 bits"):
        encode(values, _part(16, 4, Variant.mse))


def test_rows_that_are_too_long_are_refused(states):
    with pytest.raises(OptionError, match="2 to 1024"):
        quantize_states(states(1, 1, 1, 1025), VectorPlan(4), Per.head)
