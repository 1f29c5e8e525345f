"""What every kind of quantization does to attention that has been recorded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean

from tdtq_core.kv.attention import attention_error
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
    output, scores
        Relative errors, see `AttentionError`.
    bits_per_value
        Bits of a number, norms included.
    """

    bits: float
    variant: Variant
    per: Per
    output: float
    scores: float
    bits_per_value: float


def attention_table(
    recorded: Sequence[Recorded],
    bits: Sequence[float] = TABLE_BITS,
    seeds: int = 1,
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
        cells.append(_cell(recorded, each, variant, per, seeds))
        progress((done + 1) / len(wanted))
    return cells


def _cell(
    recorded: Sequence[Recorded], bits: float, variant: Variant, per: Per, seeds: int
) -> Cell:
    plans = [KVPlan.uniform(vector_plan(bits, variant, seed=seed), per) for seed in range(seeds)]
    errors = [attention_error(*each, plan) for plan in plans for each in recorded]
    return Cell(
        bits,
        variant,
        per,
        output=fmean(error.output for error in errors),
        scores=fmean(error.scores for error in errors),
        bits_per_value=fmean(error.bits_per_value for error in errors),
    )
