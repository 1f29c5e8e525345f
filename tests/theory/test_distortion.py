"""Exact distortion of quantized directions, and the bounds around it."""

import json
import math
from pathlib import Path

import pytest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.sphere import density_constant
from tdtq_core.theory import (
    SQRT3_PI_2,
    distortion,
    distortion_bound,
    shannon_bound,
    signal_to_noise,
)

TABLES = json.loads(
    (Path(__file__).parents[1] / "quantizers" / "lloyd_max_tables.json").read_text()
)


def test_the_constant_has_the_root_over_the_three_only():
    assert pytest.approx(2.7207, abs=5e-5) == SQRT3_PI_2
    # The misprint sqrt(3 pi) / 2 is below distortions that really occur.
    assert distortion(1024, 4) > math.sqrt(3 * math.pi) / 2 * 4.0**-4


@pytest.mark.parametrize("dimension", [3, 4, 16, 45, 1024])
def test_distortion_lies_between_its_bounds(dimension):
    for bits in range(1, 25):
        assert distortion(dimension, bits) < distortion_bound(bits)
        assert distortion(dimension, bits) > shannon_bound(dimension, bits)


def test_in_two_dimensions_distortion_falls_below_shannons_bound_as_documented():
    assert distortion(2, 2) < shannon_bound(2, 2)
    assert distortion(2, 2) < distortion_bound(2)


@pytest.mark.parametrize("dimension", [2, 3, 9, 45, 1024])
def test_the_high_rate_formula_continues_the_exact_values(dimension):
    ratio = distortion(dimension, 8) / distortion(dimension, 9)
    assert ratio == pytest.approx(4, rel=0.01)
    spread = density_constant(dimension) / density_constant(2 + dimension / 3) ** 3
    at_eight = dimension / 12 * spread * 4.0**-8
    assert distortion(dimension, 8) == pytest.approx(at_eight, rel=0.008)


@pytest.mark.parametrize("dimension", TABLES["shannon"])
def test_shannon_constants_agree_with_the_table(dimension):
    assert shannon_bound(int(dimension), 0) == pytest.approx(
        TABLES["shannon"][dimension], abs=5.001e-4
    )


def test_one_value_is_only_a_sign():
    assert distortion(1, 1) == shannon_bound(1, 1) == 0
    assert signal_to_noise(distortion(1, 1)) == math.inf


def test_signal_to_noise_in_decibels():
    assert signal_to_noise(0.001) == pytest.approx(30)


@pytest.mark.parametrize("arguments", [(0, 3), (5000, 3), (45, 0), (45, 25), (-1, 1)])
def test_senseless_arguments_are_refused(arguments):
    with pytest.raises(OptionError):
        distortion(*arguments)
