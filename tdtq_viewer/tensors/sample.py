"""Vectors of an array, rotated once and counted: all that stays while the bits move."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.tensors import PreparedArray, TensorPlan, prepare_array
from tdtq_core.tensors.array import Values
from tdtq_core.tensors.grouping import vectors_along
from tdtq_core.theory.evidence import evidence
from tdtq_viewer.evidence import Histogram, histogram_of
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.tensors.lengths import Lengths, lengths_of
from tdtq_viewer.tensors.opened import OpenTensors

MOST_VALUES = 1 << 18
"""Values that figures are measured on: what a slider can wait for."""

RUN_VALUES = 1 << 14
"""Values that stay neighbours in a sample, so that groups are as they will be."""

LAW_VALUES = 1 << 17
"""Values that are compared with the law."""


@dataclass(frozen=True, eq=False)
class Sample:
    """What is looked at of one array.

    Attributes
    ----------
    name, axis, group
        The array, and how its vectors are cut.
    vectors
        (n, w) float32 along the axis: all of them, or evenly spaced runs.
    total
        How many vectors the array has.
    prepared
        The same, grouped and rotated.
    lengths, law
        How long the rotated vectors are, and how their values are spread; None where all are zero.
    """

    name: str
    axis: int
    group: int | None
    vectors: Values
    total: int
    prepared: PreparedArray
    lengths: Lengths | None
    law: Histogram | None

    def suits(self, name: str, plan: TensorPlan) -> bool:
        """Return whether this is what `plan` would look at in the array `name`."""
        return (self.name, self.axis, self.group) == (name, plan.axis, plan.group)


def take_sample(
    opened: OpenTensors, name: str, plan: TensorPlan, known: Sample | None, token: Token
) -> Sample:
    """Return what is looked at of an array; what `known` has of it need not be done again.

    Raises
    ------
    TdtqError
        If it cannot be read, or holds nothing that `plan` could quantize.
    """
    if known is not None and known.suits(name, plan):
        return known
    some, total = _vectors(opened, name, plan.axis, known, token)
    token.check()
    token.report(0.3, tr("Turning the vectors of {name}").format(name=name))
    prepared = prepare_array(some, replace(plan, axis=-1), opened.untouched(name, some))
    token.check()
    token.report(0.7, tr("Counting the values of {name}").format(name=name))
    lengths = lengths_of(prepared.rotated.norms) if len(prepared.vectors) else None
    law = law_of(prepared, plan)
    return Sample(name, plan.axis, plan.group, some, total, prepared, lengths, law)


def _vectors(
    opened: OpenTensors, name: str, axis: int, known: Sample | None, token: Token
) -> tuple[Values, int]:
    """Return the (n, w) vectors to look at, and how many there are."""
    if known is not None and (known.name, known.axis) == (name, axis):
        return known.vectors, known.total
    token.report(None, tr("Reading {name}").format(name=name))
    every = vectors_along(opened.arrays[name].values(), axis)
    return spaced_runs(every), len(every)


def spaced_runs(vectors: Values, most: int = MOST_VALUES) -> Values:
    """Return (N, w) `vectors`, or evenly spaced runs of them that hold about `most` values."""
    if vectors.size <= most:
        return vectors
    run = min(max(1, RUN_VALUES // vectors.shape[1]), len(vectors))
    starts = np.linspace(0, len(vectors) - run, max(1, most // (run * vectors.shape[1])))
    rows = np.rint(starts).astype(int)[:, None] + np.arange(run)
    return np.ascontiguousarray(vectors[np.unique(rows)])


def law_of(prepared: PreparedArray, plan: TensorPlan) -> Histogram | None:
    """Return how the values of unit vectors are spread after turning; None where all are zero."""
    if not len(prepared.vectors):
        return None
    count = max(1, LAW_VALUES // prepared.vectors.shape[1])
    seen = evidence(prepared.vectors, TurboQuantizer(plan.bits, plan.seed), count)
    # Single coordinates of a few vectors would be drawn as noise.
    return None if seen is None else histogram_of(seen.after, seen.fit_after, apart=False)
