"""A rotation that is typical for alike vectors: distortion near D without any signs."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import SceneError
from tdtq_core.formats import read_scene
from tdtq_core.quantizers import TurboQuantizer, quantizer_from_config
from tdtq_core.quantizers.lloyd_max import lloyd_max
from tdtq_core.quantizers.typical import CANDIDATES, SAMPLE, sample_rows


def relative_deviation(quantizer, values):
    back = quantizer.dequantize(quantizer.quantize(values)).astype(float)
    lost = np.square(values - back).sum() / np.square(values.astype(float)).sum()
    return lost / lloyd_max(values.shape[1], quantizer.bits).distortion - 1


def alike_vectors(seed, count=3000, width=45):
    """Vectors in a subspace of few dimensions, as the grey harmonics of a scene nearly are."""
    rng = np.random.default_rng(seed)
    axes = np.linalg.qr(rng.normal(size=(width, 8)))[0]
    spread = [3, 2, 2, 1, 1, 1, 1, 1]
    return (rng.normal(size=(count, 8)) * spread @ axes.T).astype(np.float32)


@pytest.mark.parametrize("seed", range(3))
def test_alike_vectors_meet_the_theory_better_than_under_single_rotations(seed):
    values = alike_vectors(seed)
    chosen = max(
        abs(relative_deviation(TurboQuantizer(bits, seed=None, signs=False), values))
        for bits in (2, 3, 4)
    )
    single = [
        abs(relative_deviation(TurboQuantizer(3, seed=s, signs=False), values)) for s in range(8)
    ]
    assert chosen < 0.03
    assert chosen < np.median(single)


def test_the_chosen_seed_travels_with_the_codes():
    values = alike_vectors(5)
    quantizer = TurboQuantizer(3, seed=None, signs=False)
    codes = quantizer.quantize(values)
    seed = int(codes.side["seed"][0])
    assert 0 <= seed < CANDIDATES
    fixed = replace(quantizer, seed=seed)
    assert np.array_equal(quantizer.dequantize(codes), fixed.dequantize(fixed.quantize(values)))
    live = quantizer.quantize_rotated(quantizer.rotate(values))
    assert np.array_equal(live.indices, codes.indices)
    assert live.side["seed"] == codes.side["seed"]
    assert quantizer_from_config(quantizer.config()) == quantizer


@pytest.mark.parametrize("seed", [-1, 0.5, CANDIDATES, np.nan, np.inf])
def test_seeds_that_no_encoder_writes_are_refused(seed):
    quantizer = TurboQuantizer(3, seed=None)
    codes = quantizer.quantize(alike_vectors(1, 10))
    damaged = replace(codes, side={**codes.side, "seed": np.array([seed], np.float32)})
    with pytest.raises(SceneError, match="seed"):
        quantizer.dequantize(damaged)


def test_zero_vectors_and_few_vectors_have_a_seed():
    quantizer = TurboQuantizer(2, seed=None)
    for count in (0, 1, 2):
        zeros = np.zeros((count, 9), np.float32)
        assert np.array_equal(quantizer.dequantize(quantizer.quantize(zeros)), zeros)


@pytest.mark.parametrize("count", [0, 1, SAMPLE, SAMPLE + 1, 10 * SAMPLE + 3])
def test_the_sample_is_spread_over_all_rows(count):
    sample = sample_rows(np.arange(count)[:, None])
    assert len(sample) <= SAMPLE
    assert len(sample) >= min(count, SAMPLE // 2)
    assert count == 0 or sample[-1, 0] >= count - 1 - count // (SAMPLE // 2) - 1


@pytest.mark.shared_data
@pytest.mark.parametrize(
    "name", ["lego/point_cloud.ply", "fruit_drops/fruit.ply", "leica/leica-sofort-top8192.ply"]
)
def test_real_harmonics_meet_the_theory_without_signs(shared, name):
    values = read_scene(shared / name).matrix("harmonics")
    for bits in (1, 2, 3, 4):
        quantizer = TurboQuantizer(bits, seed=None, signs=False, norm_bits=32)
        assert abs(relative_deviation(quantizer, values)) < 0.02
