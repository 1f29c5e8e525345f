"""The error of inner products, against the figures of the paper."""

import math

import pytest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.lloyd_max import MAX_DIMENSION
from tdtq_core.theory import (
    distortion,
    product_distortion,
    product_distortion_bound,
    product_shrinkage,
)


@pytest.mark.parametrize(("bits", "figure"), [(1, 1.57), (2, 0.56), (3, 0.18)])
def test_the_figures_of_the_paper_are_the_limits_in_many_dimensions(bits, figure):
    assert MAX_DIMENSION * product_distortion_bound(MAX_DIMENSION, bits) == pytest.approx(
        figure, rel=0.03
    )
    assert MAX_DIMENSION * product_distortion(MAX_DIMENSION, bits) == pytest.approx(
        figure, rel=0.03
    )


def test_the_figure_for_four_bits_comes_from_a_rounded_distortion():
    # The paper multiplies pi/2 by D = 0.03, rounded from 0.0345.
    assert math.pi / 2 * 0.03 == pytest.approx(0.047, abs=5e-4)
    found = MAX_DIMENSION * product_distortion_bound(MAX_DIMENSION, 4)
    assert found == pytest.approx(0.0542, abs=2e-4)


@pytest.mark.parametrize("dimension", [1, 2, 16, 45, 1024])
@pytest.mark.parametrize("bits", [1, 2, 5, 12, 24])
def test_the_mean_over_directions_stays_below_the_bound_of_any(dimension, bits):
    mean, bound = product_distortion(dimension, bits), product_distortion_bound(dimension, bits)
    assert 0 <= mean <= bound
    assert mean == pytest.approx(bound * (1 - 2 / (math.pi * dimension)))


def test_one_bit_keeps_two_thirds_of_an_inner_product():
    assert product_shrinkage(MAX_DIMENSION, 1) == pytest.approx(2 / math.pi, abs=2e-4)
    assert product_shrinkage(45, 3) == 1 - distortion(45, 3)


@pytest.mark.parametrize("arguments", [(0, 1), (5000, 1), (45, 0), (45, 25), (-1, 3)])
@pytest.mark.parametrize(
    "function", [product_distortion, product_distortion_bound, product_shrinkage]
)
def test_senseless_arguments_are_refused(function, arguments):
    with pytest.raises(OptionError):
        function(*arguments)
