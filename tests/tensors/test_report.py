"""The figures of a quantized array, against NumPy and against theory."""

import numpy as np
import pytest

from tdtq_core.tensors import TensorPlan, quantize_array, report
from tdtq_core.tensors.plan import VARIANTS


def told(values, plan, untouched=None):
    quantized = quantize_array(values, plan, untouched)
    return report(values, quantized), quantized


def test_figures_are_what_numpy_says(draw):
    values = draw(60, 40) * np.linspace(0.1, 3, 60, dtype="f4")[:, None]
    values[7] = 0
    found, quantized = told(values, TensorPlan(3))
    decoded = quantized.dequantized()
    assert found.vectors == 59
    assert found.zero_vectors == 1
    assert found.dimension == 40
    error = np.sum((values - decoded) ** 2) / np.sum(values**2)
    assert found.distortion == pytest.approx(error, rel=1e-5)
    some = values.any(axis=1)
    lengths = np.linalg.norm(values, axis=1) * np.linalg.norm(decoded, axis=1)
    cosines = np.sum(values * decoded, axis=1)[some] / lengths[some]
    assert found.cosine == pytest.approx(cosines.mean(), rel=1e-5)
    assert found.float32_bytes == values.nbytes
    assert found.packed_bytes == -(-(59 * (40 * 3 + 16) + 60) // 8)
    assert found.ratio_to_float32 == pytest.approx(2 * found.ratio_to_float16)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("bits", [1, 2, 4])
def test_theory_holds_over_seeds(draw, variant, bits):
    values = draw(600, 32, seed=3)
    found = [told(values, TensorPlan(bits, variant, seed=seed))[0] for seed in range(6)]
    expected = found[0].expected
    assert np.mean([one.distortion for one in found]) == pytest.approx(expected.distortion, rel=0.1)
    assert expected.shannon < expected.distortion < expected.bound
    products = found[0].products
    assert np.mean([one.products.bias for one in found]) == pytest.approx(
        products.expected_bias, abs=0.02
    )
    assert np.mean([one.products.error for one in found]) == pytest.approx(
        products.expected_error, rel=0.05
    )


def test_the_rotation_brings_spikes_to_the_law():
    values = np.zeros((500, 64), "f4")
    values[np.arange(500), np.arange(500) % 7] = np.linspace(1, 2, 500)
    evidence = told(values, TensorPlan(4))[0].evidence
    assert evidence.fit_before.distance > 0.4
    assert evidence.fit_after.distance < 0.05


def test_groups_are_what_is_measured(draw):
    found, _ = told(draw(100, 2), TensorPlan(4, group=16), np.arange(100) < 10)
    assert (found.vectors, found.dimension) == (12, 16)
    assert found.zero_vectors == 10


def test_an_array_of_zeros_has_no_error():
    found, _ = told(np.zeros((3, 16), "f4"), TensorPlan(4))
    assert (found.distortion, found.cosine, found.products.error) == (0.0, 1.0, 0.0)
    assert found.evidence is None
    assert found.vectors == 0
