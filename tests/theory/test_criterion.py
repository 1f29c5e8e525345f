"""The dimension criterion: what it says, and in which words."""

import math

import pytest

from tdtq_core.errors import OptionError
from tdtq_core.theory import criterion, criterion_table, distortion
from tdtq_core.theory.criterion import uniform_noise


@pytest.mark.parametrize("bits", range(1, 9))
def test_the_papers_rule_for_degree_three(bits):
    found = criterion(45, bits)
    assert found.rule_value == pytest.approx(45 / 4**bits)
    assert found.rule_holds == (bits >= 3)
    assert found.pays


@pytest.mark.parametrize("dimension", [1, 2, 3, 4, 9])
@pytest.mark.parametrize("bits", [2, 3, 4, 8, 16, 24])
def test_small_dimensions_neither_pass_the_rule_nor_pay(dimension, bits):
    found = criterion(dimension, bits)
    assert not found.rule_holds
    assert not found.pays
    assert found.verdict.startswith(("Not worth it", "Not needed"))


@pytest.mark.parametrize(("dimension", "bits"), [(16, 4), (24, 3), (45, 3), (128, 4), (1024, 6)])
def test_the_working_range_of_the_paper_pays(dimension, bits):
    found = criterion(dimension, bits)
    assert found.rule_holds
    assert found.pays
    assert found.verdict.startswith("Good fit")


def test_numbers_of_a_criterion():
    found = criterion(45, 3)
    assert found.distortion == distortion(45, 3)
    assert found.bound == pytest.approx(0.04251, abs=5e-6)
    assert found.shannon == pytest.approx(1.061 / 64, rel=1e-3)
    assert found.norm_bits_per_value == pytest.approx(16 / 45)
    assert found.total_bits_per_value == pytest.approx(3 + 16 / 45)
    assert found.signal_to_noise == pytest.approx(14.83, abs=0.01)
    assert criterion(45, 3, norm_bits=32).norm_bits_per_value == pytest.approx(32 / 45)


def test_what_pays_is_decided_by_the_errors():
    for found in criterion_table(range(2, 70), range(1, 9)):
        assert found.pays == (found.distortion < found.uniform_noise)
        assert found.uniform_noise == uniform_noise(found.total_bits_per_value)


def test_the_reference_of_equal_steps():
    assert uniform_noise(8) == pytest.approx((12 / 255) ** 2 / 12)
    assert uniform_noise(0.5) == 1


def test_coarse_quantization_is_called_coarse():
    assert "coarse" in criterion(45, 2).verdict
    assert "11%" in criterion(45, 2).verdict


def test_one_value_cannot_be_rotated():
    found = criterion(1, 8)
    assert found.signal_to_noise == math.inf
    assert "single value" in found.verdict
    assert "at least two" in found.why


@pytest.mark.parametrize("dimension", [1, 3, 9, 45])
@pytest.mark.parametrize("bits", [1, 3, 8, 9, 24])
def test_words_are_plain_and_reasons_have_numbers(dimension, bits):
    found = criterion(dimension, bits)
    assert found.verdict.count(". ") == 0
    assert len(found.verdict) < 120
    assert f"d = {dimension}" in found.why
    assert ("says yes" in found.why) == found.rule_holds
    assert found.why.count(". ") in (1, 2)


def test_a_table_goes_dimension_by_dimension():
    table = criterion_table([4, 45], [2, 3])
    assert [(row.dimension, row.bits) for row in table] == [(4, 2), (4, 3), (45, 2), (45, 3)]


@pytest.mark.parametrize("arguments", [(0, 3), (45, 0), (45, 25), (45, 3, 8)])
def test_senseless_arguments_are_refused(arguments):
    with pytest.raises(OptionError):
        criterion(*arguments)


@pytest.mark.parametrize(
    ("dimension", "bits", "holds"), [(16, 2, False), (17, 3, True), (45, 2, False), (15, 8, False)]
)
def test_the_papers_rule_at_its_edges(dimension, bits, holds):
    assert criterion(dimension, bits).rule_holds is holds
