"""The least bits that an error takes by Shannon's bound."""

import pytest

from tdtq_core.errors import OptionError
from tdtq_core.theory import distortion, shannon_bound
from tdtq_core.theory.limit import distance_to_limit


@pytest.mark.parametrize("dimension", [3, 9, 24, 45, 1024])
@pytest.mark.parametrize("bits", range(1, 9))
def test_the_least_bits_are_where_the_bound_meets_the_error(dimension, bits):
    found = distance_to_limit(dimension, bits)
    error = distortion(dimension, bits)
    assert shannon_bound(dimension, found.least_bits) == pytest.approx(error)
    gain = error / shannon_bound(dimension, found.entropy)
    assert 10 ** (found.gap_db / 10) == pytest.approx(gain)
    assert 0 < found.gap_bits < found.entropy <= bits + 1e-9


def test_a_normal_source_at_two_bits():
    # Max (1960): error 0.1175 and entropy 1.911 bits; the limit for that error is 1.545 bits.
    found = distance_to_limit(4096, 2)
    assert found.entropy == pytest.approx(1.911, abs=2e-3)
    assert found.least_bits == pytest.approx(1.545, abs=2e-3)


@pytest.mark.parametrize(("dimension", "bits"), [(1, 3), (2, 3), (45, 0), (45, 9)])
def test_where_there_is_no_limit(dimension, bits):
    with pytest.raises(OptionError):
        distance_to_limit(dimension, bits)
