"""What every kind of quantization does to attention that has been recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean

from tdtq_core.kv.attention import AttentionError, attention_error
from tdtq_core.kv.plan import KVPlan, Per, Variant, vector_plan
from tdtq_core.kv.recorded import Recorded

TABLE_BITS = (1, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8)
MANNERS = tuple(product(Variant, Per))
"""Variant and vector of each column."""


@dataclass(frozen=True)
class Cell:
    """One manner at one number of bits, means over all that was recorded and over seeds.

    Attributes
    ----------
    bits, variant, per
        The plan, for keys and values alike.
    error
        Relative errors, and the bits that a number took.
    """

    bits: float
    variant: Variant
    per: Per
    error: AttentionError


def attention_table(
    recorded: Sequence[Recorded],
    bits: Sequence[float] = TABLE_BITS,
    seeds: int = 1,
    centred: bool = False,
    progress: Callable[[float], None] = lambda _: None,
) -> list[Cell]:
    """Return a cell for every number of bits and manner.

    Parameters
    ----------
    recorded
        Attention of any number of layers.
    bits
        1 to 8, or 2.5 and 3.5 with the outlier split.
    seeds
        How many rotations to take the mean over.
    centred
        Whether the mean of the keys is kept apart.
    progress
        Called with the share done, 0 to 1.

    Raises
    ------
    TensorError
        If keys or values hold NaN or infinities.
    OptionError
        If bits mean nothing or rows are too long.
    """
    cells = []
    wanted = list(product(bits, MANNERS))
    for done, (each, (variant, per)) in enumerate(wanted):
        plans = _plans(each, variant, per, seeds, centred)
        cells.append(Cell(each, variant, per, _mean_error(recorded, plans)))
        progress((done + 1) / len(wanted))
    return cells


def _plans(bits: float, variant: Variant, per: Per, seeds: int, centred: bool) -> list[KVPlan]:
    return [
        KVPlan(
            vector_plan(bits, variant, seed=seed, centred=centred),
            vector_plan(bits, variant, seed=seed),
            per,
        )
        for seed in range(seeds)
    ]


def _mean_error(recorded: Sequence[Recorded], plans: Sequence[KVPlan]) -> AttentionError:
    errors = [attention_error(*each, plan) for plan in plans for each in recorded]
    return AttentionError(
        scores=fmean(error.scores for error in errors),
        output=fmean(error.output for error in errors),
        bits_per_value=fmean(error.bits_per_value for error in errors),
    )
