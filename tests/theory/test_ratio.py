"""The closed form of the compression ratio."""

import doctest

import pytest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    RawQuantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.theory import closed_form_ratio, part_of, plan_ratio, ratio


def _rounded(ratios):
    return [round(value, 2) for value in ratios]


@pytest.mark.parametrize(
    ("norm_bits", "original_bytes", "rest_bytes", "expected"),
    [
        (32, 236, 56, [3.60, 3.31, 3.07, 2.86]),
        (16, 236, 56, [3.71, 3.41, 3.15, 2.93]),
        (0, 236, 56, [3.83, 3.51, 3.24, 3.01]),
        (32, 248, 56, [3.78, 3.48, 3.23, 3.01]),
    ],
)
def test_degree_three_packed(norm_bits, original_bytes, rest_bytes, expected):
    found = [
        closed_form_ratio(
            bits, norm_bits=norm_bits, original_bytes=original_bytes, rest_bits=8 * rest_bytes
        )
        for bits in (1, 2, 3, 4)
    ]
    assert _rounded(found) == expected


def test_keys_and_values_of_a_transformer():
    found = [
        closed_form_ratio(bits, 1024, 32, rest_bits=0, original_bytes=4096)
        for bits in (1, 2, 3, 4, 5, 8)
    ]
    assert found == pytest.approx([31.0, 15.8, 10.6, 7.94, 6.36, 3.98], rel=5e-3)


def test_one_norm_per_pair_spoils_a_hash_grid():
    found = [closed_form_ratio(bits, 2, 32, rest_bits=0, original_bytes=8) for bits in (1, 2, 4, 8)]
    assert _rounded(found) == [1.88, 1.78, 1.60, 1.33]


def test_pruning_divides_by_the_share_kept():
    assert closed_form_ratio(3, kept=0.5) == pytest.approx(2 * closed_form_ratio(3))


def test_a_plan_with_only_the_harmonics_quantized_is_the_closed_form():
    raw = RawQuantizer()
    widths = {"position": 3, "rotation": 4, "scale": 3, "opacity": 1, "base_color": 3}
    parts = {name: part_of(raw, width) for name, width in widths.items()}
    parts["harmonics"] = part_of(TurboQuantizer(3, norm_bits=32), 45)
    assert plan_ratio(parts) == pytest.approx(closed_form_ratio(3, norm_bits=32))
    assert plan_ratio(parts, kept=0.25) == pytest.approx(4 * plan_ratio(parts))


def test_parts_of_quantizers():
    assert part_of(GridQuantizer(9), 3) == (3, 9, 0)
    assert part_of(TurboQuantizer(3), 45) == (45, 3, 16)
    assert part_of(TurboQuantizer(3), 0) == (0, 3, 0)
    assert part_of(TurboProductQuantizer(1), 45) == (45, 1, 16)
    assert part_of(TurboProductQuantizer(3, norm_bits=32), 45) == (45, 3, 64)
    assert part_of(TurboProductQuantizer(3), 0) == (0, 3, 0)
    assert part_of(DropQuantizer(), 45) == (45, 0, 0)
    assert part_of(RawQuantizer(), 4) == (4, 32, 0)


@pytest.mark.parametrize("kept", [0, -1, 1.5, float("nan")])
def test_a_share_outside_its_range_is_refused(kept):
    with pytest.raises(OptionError, match="ratio"):
        closed_form_ratio(3, kept=kept)


def test_nothing_stored_has_no_ratio():
    with pytest.raises(OptionError, match="ratio"):
        plan_ratio({})


def test_examples_of_the_documentation():
    assert doctest.testmod(ratio).failed == 0
