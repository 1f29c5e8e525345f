"""How well vectors fit the law of random directions."""

import math

import numpy as np
import pytest
from scipy.stats import kstest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.quantizers.sphere import distribution
from tdtq_core.theory.evidence import evidence
from tdtq_core.theory.fit import CLOSE, expected_distance, fit


def directions(count, dimension, seed=0):
    drawn = np.random.default_rng(seed).normal(size=(count, dimension))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("dimension", [2, 3, 9, 45])
@pytest.mark.parametrize("spread", [0.1, 1.0, 3.0])
def test_the_distance_is_the_one_of_scipy(dimension, spread):
    sample = np.clip(np.float32(spread) * directions(50, dimension), -1, 1)
    wanted = kstest(sample.ravel().astype(float), lambda t: distribution(t, dimension)).statistic
    assert fit(sample, np.ones(50)).distance == pytest.approx(wanted, abs=1e-12)


def test_the_distance_of_every_coordinate_is_the_one_of_scipy():
    sample = directions(200, 9)
    sample[:, 4] *= 0.2
    columns = sample.T.astype(float)
    found = [kstest(column, lambda t: distribution(t, 9)).statistic for column in columns]
    assert fit(sample, np.ones(200)).worst_coordinate == pytest.approx(max(found), abs=1e-12)


@pytest.mark.parametrize("dimension", [3, 9, 24, 45])
def test_random_directions_fit(dimension):
    drawn = [fit(directions(200, dimension, seed), np.ones(200)) for seed in range(60)]
    assert sum(not found.verdict.startswith("Follows the law") for found in drawn) <= 1
    mean = np.mean([found.distance for found in drawn])
    assert 0.8 < mean / drawn[0].expected < 1.1


def test_the_expected_distance_is_the_mean_over_independent_draws():
    rng = np.random.default_rng(1)
    found = [kstest(rng.random(400), "uniform").statistic for _ in range(400)]
    assert expected_distance(400) == pytest.approx(np.mean(found), rel=0.05)


def test_the_codebooks_make_the_error_that_theory_says():
    ratios = fit(directions(20_000, 45), np.ones(20_000)).noise_ratios
    assert len(ratios) == 8
    assert ratios == pytest.approx([1.0] * 8, abs=0.01)


def test_weights_are_those_of_the_noise():
    sample = directions(400, 9)
    ratios = fit(sample, np.where(np.arange(400) < 100, 1.0, 0.0)).noise_ratios
    assert ratios == pytest.approx(fit(sample[:100], np.ones(100)).noise_ratios)


@pytest.mark.parametrize(
    "stretch", [np.linspace(0.3, 2, 45), np.r_[9, np.ones(44)]], ids=["uneven", "one large"]
)
def test_other_laws_are_told_apart(stretch):
    sample = directions(2000, 45) * stretch
    sample /= np.linalg.norm(sample, axis=1, keepdims=True)
    found = fit(sample.astype(np.float32), np.ones(2000))
    assert found.distance > CLOSE
    assert found.verdict.startswith("Does not follow")


def test_a_slight_difference_is_called_close():
    found = fit(directions(20_000, 45) * np.float32(0.98), np.ones(20_000))
    assert found.verdict.startswith("Close to the law")


@pytest.mark.parametrize("shape", [(0, 45), (10, 1), (10, 0)])
def test_nothing_to_compare_is_refused(shape):
    with pytest.raises(OptionError, match="cannot be compared"):
        fit(np.zeros(shape, np.float32), np.ones(shape[0]))


def test_rotation_brings_vectors_to_the_law():
    rng = np.random.default_rng(2)
    values = (rng.laplace(size=(3000, 45)) * np.geomspace(1, 0.1, 45)).astype(np.float32)
    values[:10] = 0
    found = evidence(values, TurboQuantizer(3), count=1000)
    assert found.fit_after.vectors == len(found.before) == len(found.after)
    assert 990 <= found.fit_after.vectors <= 1000
    assert found.fit_before.distance > 0.1
    assert found.fit_after.distance < 0.01
    assert found.fit_before.noise_ratios[2] > 1.2
    assert found.fit_after.noise_ratios[2] == pytest.approx(1.0, abs=0.02)
    np.testing.assert_allclose(np.linalg.norm(found.before, axis=1), 1.0, rtol=1e-5)


def test_the_bits_of_the_quantizer_do_not_matter(scene):
    values = scene.matrix("harmonics")
    two, eight = (evidence(values, TurboQuantizer(bits)) for bits in (2, 8))
    assert two.fit_after == eight.fit_after


def test_vectors_without_direction_give_no_evidence():
    assert evidence(np.zeros((5, 45), np.float32), TurboQuantizer(3)) is None
    assert evidence(np.zeros((0, 45), np.float32), TurboQuantizer(3)) is None


def test_the_expected_distance_shrinks_with_the_root():
    assert expected_distance(100) == pytest.approx(0.08687, rel=1e-3)
    assert expected_distance(10_000) == pytest.approx(expected_distance(100) / math.sqrt(100))
