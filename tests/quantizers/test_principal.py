"""Principal axes: the axes, their error, and what cannot be quantized."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.quantizers import Codes, PrincipalQuantizer
from tdtq_core.quantizers.lloyd_max import lloyd_max
from tdtq_core.quantizers.principal import distortion_at
from tdtq_core.quantizers.steps import Steps, equal_steps, steps_for
from tdtq_core.quantizers.turning import UNIT, principal_axes, turn

LARGEST = np.finfo(np.float32).max


def drawn(count, width=45, seed=0):
    """Vectors of falling energy along turned axes, a few of them zero."""
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(width, width)))[0]
    sizes = rng.lognormal(0, 0.7, (count, 1)) * np.exp2(-np.arange(width) / 8)
    values = (rng.normal(size=(count, width)) * sizes) @ turn
    values[::9] = 0
    return values.astype(np.float32)


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("bits", [1, 2.25, 4, 8])
@pytest.mark.parametrize("width", [9, 45])
def test_the_distortion_is_that_of_turbo_quant(bits, weighted, width):
    values = drawn(30_000, width)
    importance = np.random.default_rng(1).lognormal(0, 1, len(values))
    steps = steps_for(importance) if weighted else equal_steps(len(values))
    quantizer = PrincipalQuantizer(bits)
    back = quantizer.dequantize(quantizer.quantize(values, steps), steps.classes)
    errors = ((back.astype(float) - values) ** 2).sum(axis=1)
    energy = (values.astype(float) ** 2).sum(axis=1)
    measured = steps.weights @ errors / (steps.weights @ energy)
    assert measured == pytest.approx(distortion_at(width, quantizer.bits), rel=0.03)
    if not weighted:
        assert errors.mean() / width == pytest.approx(quantizer.expected_mse(values), rel=0.03)


def test_one_turn_serves_all_bits():
    values, importance = drawn(3000, 9), np.random.default_rng(1).lognormal(0, 1, 3000)
    steps = steps_for(importance)
    turned = turn(values, steps)
    for quantizer in map(PrincipalQuantizer, (5, 1.5, 3)):
        again, once = quantizer.quantize_turned(turned), quantizer.quantize(values, steps)
        assert np.array_equal(again.indices, once.indices)
        assert again.side["step"] == once.side["step"]


def test_between_whole_bits_the_distortion_falls_evenly():
    quarters = np.log([distortion_at(45, bits) for bits in (2, 2.25, 2.5, 2.75, 3)])
    assert np.diff(quarters) == pytest.approx(np.full(4, quarters[-1] - quarters[0]) / 4)
    assert distortion_at(45, 8) == lloyd_max(45, 8).distortion


def test_axes_are_those_of_the_energy_widest_first():
    values = np.zeros((500, 3), np.float32)
    values[:, 1] = np.random.default_rng(0).normal(5, 1, 500)
    values[:, 2] = np.random.default_rng(1).normal(0, 2, 500)
    energies = np.square(values, dtype=float).sum(axis=1)
    wanted = np.eye(3)[[1, 2, 0]] * UNIT
    assert np.allclose(np.abs(principal_axes(values, energies)), wanted, atol=8)


@given(st.integers(0, 99), st.integers(0, 30), st.sampled_from([1, 1000, 2**31 - 1]))
def test_decoding_is_a_sum_of_whole_numbers(seed, count, largest):
    rng = np.random.default_rng(seed)
    indices = rng.integers(-largest, largest + 1, (count, 5)).astype(np.int32)
    basis = rng.integers(-127, 128, (5, 5)).astype(np.int8)
    classes = rng.integers(-3, 4, count).astype(np.int8)
    step = np.float32(rng.lognormal())
    codes = Codes(indices, 3, False, {}, {"step": np.array([step]), "basis": basis})
    back = PrincipalQuantizer(3).dequantize(codes, classes)
    for row in range(count):
        own = float(step) / UNIT * 2.0 ** int(classes[row])
        for j in range(5):
            whole = sum(int(indices[row, k]) * int(basis[k, j]) for k in range(5))
            assert back[row, j] == np.float32(float(whole) * own)


@pytest.mark.parametrize("count", [0, 1, 2, 300])
def test_zeros_come_back_as_zeros(count):
    values = np.zeros((count, 4), np.float32)
    back = PrincipalQuantizer(3).dequantize(PrincipalQuantizer(3).quantize(values))
    assert back.shape == (count, 4)
    assert not back.any()


@pytest.mark.parametrize("scale", [1e-44, 1e-20, 1e20, 1e37])
def test_no_scale_is_too_small_or_large(scale):
    values = drawn(2000, 9)
    values = (values / np.abs(values).max()).astype(np.float32) * np.float32(scale)
    back = PrincipalQuantizer(6).dequantize(PrincipalQuantizer(6).quantize(values))
    assert np.isfinite(back).all()
    error = np.linalg.norm((back.astype(float) - values) / scale)
    limit = 0.5 if scale == 1e-44 else 0.03
    assert error < limit * np.linalg.norm(values.astype(float) / scale)


def test_a_vector_far_away_that_counts_nothing_does_not_overflow():
    values = drawn(3000, 9)
    values[5] = LARGEST
    weights = np.ones(3000)
    weights[5] = 0
    steps = Steps(np.zeros(3000, np.int8), weights)
    back = PrincipalQuantizer(3).dequantize(PrincipalQuantizer(3).quantize(values, steps))
    assert np.sign(back[5]).tolist() == [1] * 9


def test_rare_vectors_among_zeros_are_kept():
    values = np.zeros((200_000, 4), np.float32)
    values[13::40_000] = [1, 2, 3, 4]
    back = PrincipalQuantizer(4).dequantize(PrincipalQuantizer(4).quantize(values))
    assert np.abs(back - values).max() < 0.7


def test_what_cannot_be_quantized_is_refused():
    with pytest.raises(OptionError, match="2 to 1024"):
        PrincipalQuantizer(3).quantize(np.zeros((4, 1), np.float32))
    with pytest.raises(SceneError, match="not finite"):
        PrincipalQuantizer(3).quantize(np.full((4, 2), np.nan, np.float32))


@pytest.mark.parametrize("bits", [0, 8.25, float("nan"), "3", True, None, 10**400])
def test_senseless_bits_are_refused(bits):
    with pytest.raises(OptionError, match="bits"):
        PrincipalQuantizer(bits)


@pytest.mark.parametrize("step", [0.0, -1.0, np.nan, np.inf])
def test_damaged_codes_are_refused(step):
    side = {"step": np.array([step], np.float32), "basis": np.eye(2, dtype=np.int8)}
    with pytest.raises(SceneError, match="damaged"):
        PrincipalQuantizer(3).dequantize(Codes(np.zeros((2, 2), np.int32), 3, False, {}, side))
    side = {"step": np.ones(1, np.float32), "basis": np.eye(3, dtype=np.int8)}
    with pytest.raises(SceneError, match="damaged"):
        PrincipalQuantizer(3).dequantize(Codes(np.zeros((2, 2), np.int32), 3, False, {}, side))
