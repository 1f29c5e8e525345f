"""Which arrays of a file are quantized, and which are kept as they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fnmatch import fnmatchcase

from tdtq_core.errors import OptionError
from tdtq_core.quantizers.rotation import MAX_ROTATED
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.theory.criterion import SMALLEST_DIMENSION

SHOWN = 5
"""Names that a message lists."""


def choose(
    arrays: Mapping[str, Array], plan: TensorPlan, patterns: Sequence[str] = ()
) -> list[str]:
    """Return the names of the arrays to quantize, in the order of the file.

    Parameters
    ----------
    arrays
        Of the file.
    plan
        How they are to be quantized.
    patterns
        Names, with ``*`` and ``?`` as in the shell; without any, all that suit the method
        (`why_not`).

    Raises
    ------
    OptionError
        If a pattern matches no array, or without patterns none suits.
    """
    return matching(arrays, patterns) if patterns else _suitable(arrays, plan)


def matching(names: Collection[str], patterns: Sequence[str]) -> list[str]:
    """Return those of `names` that a pattern matches, in their order.

    Raises
    ------
    OptionError
        If a pattern matches none.
    """
    for pattern in patterns:
        if not any(_fits(name, pattern) for name in names):
            raise OptionError(
                f"No array is called {pattern!r}.", f"There are {_listed(list(names))}."
            )
    return [name for name in names if any(_fits(name, pattern) for pattern in patterns)]


def why_not(array: Array, plan: TensorPlan) -> str | None:
    """Return in a few words why an array does not suit the method; None if it does.

    Vectors of fewer than 16 values pay too much for their norms, and an array of a single axis is
    one vector, such as the biases of a layer.
    """
    if not array.is_float:
        return f"{array.dtype}, no floating-point numbers"
    if len(array.shape) < 2:
        return "fewer than two axes"
    if not -len(array.shape) <= plan.axis < len(array.shape):
        return f"no axis {plan.axis}"
    if not array.size:
        return "empty"
    width = array.shape[plan.axis] if plan.group is None else plan.group
    if not SMALLEST_DIMENSION <= width <= MAX_ROTATED:
        return f"vectors of {width:,} values; needs a group size"
    return None


def _suitable(arrays: Mapping[str, Array], plan: TensorPlan) -> list[str]:
    found = [name for name, array in arrays.items() if why_not(array, plan) is None]
    if not found:
        reasons = [f"{name} ({why_not(array, plan)})" for name, array in arrays.items()]
        raise OptionError(
            f"No array suits the method: {_listed(reasons) or 'there is none'}.",
            "Name a group size, such as 32, or an array.",
        )
    return found


def _fits(name: str, pattern: str) -> bool:
    """Tell whether `pattern` means `name`, which may hold the pattern's own characters."""
    return name == pattern or fnmatchcase(name, pattern)


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:SHOWN])
    return f"{shown} and {len(names) - SHOWN} more" if len(names) > SHOWN else shown
