"""How many values share a norm.

An entry of two features is too short to carry a norm, so consecutive entries of a level are
flattened into one vector. The longer it is, the less the norm costs each value, and the error
D(d, b) grows but slowly; both are weighed in one number, the error at equal cost.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from tdtq_core.errors import OptionError
from tdtq_core.theory.criterion import SMALLEST_DIMENSION, Criterion, criterion

GROUPS = (16, 32, 64)
"""Values per vector that are weighed against each other."""


@dataclass(frozen=True)
class GroupCost:
    """What theory says about vectors of `group` values.

    Attributes
    ----------
    group
        Values that share a norm.
    criterion
        The criterion for vectors of so many values.
    noise
        Relative error in dB once the norm's bits are paid for at 6.02 dB a bit: the smaller, the
        better the group.
    """

    group: int
    criterion: Criterion
    noise: float


def group_costs(bits: int, norm_bits: int = 16) -> list[GroupCost]:
    """Return the cost of every size of group at `bits` bits per value."""
    return [_cost(group, criterion(group, bits, norm_bits)) for group in GROUPS]


def best_group(bits: int, norm_bits: int = 16) -> int:
    """Return the size of group with the smallest error at equal cost."""
    return min(group_costs(bits, norm_bits), key=lambda cost: cost.noise).group


def check_group(group: int, features: int) -> int:
    """Return `group` if it can hold whole entries of `features` values.

    Raises
    ------
    OptionError
        If it is shorter than the criterion allows, or would cut entries in two.
    """
    if group < SMALLEST_DIMENSION or group % features:
        raise OptionError(
            f"Groups of {group} values: expected at least {SMALLEST_DIMENSION}, "
            f"and a multiple of the {features} features of an entry.",
            f"Use {', '.join(map(str, GROUPS[:-1]))} or {GROUPS[-1]}.",
        )
    return group


def _cost(group: int, found: Criterion) -> GroupCost:
    paid = 10.0 * math.log10(4.0) * found.norm_bits_per_value
    return GroupCost(group, found, paid - found.signal_to_noise)
