"""Writes the arrays of a file, quantized or as they are, into a `.tdtq` file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tdtq_core.tensors import TensorPlan, quantize_array
from tdtq_core.tensors.files import Stored, TensorFile, Written, write_tensors
from tdtq_core.tensors.grouping import vectors_along
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.tensors.opened import OpenTensors

QUANTIZING = 0.7
"""Share of the work that quantizing is; the rest is coding and writing."""


def save(opened: OpenTensors, plans: Mapping[str, TensorPlan], path: Path, token: Token) -> Written:
    """Quantize the arrays that have a plan, keep the others, and write all of them.

    Raises
    ------
    TdtqError
        If an array cannot be read, quantized or stored, or the file cannot be written.
    """
    stored: dict[str, Stored] = {}
    for number, name in enumerate(opened.arrays):
        token.check()
        label = tr("Quantizing {name}").format(name=name)
        token.report(QUANTIZING * number / len(opened.arrays), label)
        stored[name] = _stored(opened, name, plans.get(name))

    def progress(share: float) -> None:
        token.check()
        label = tr("Writing and verifying {name}").format(name=path.name)
        token.report(QUANTIZING + (1.0 - QUANTIZING) * share, label)

    return write_tensors(TensorFile(stored), path, progress)


def _stored(opened: OpenTensors, name: str, plan: TensorPlan | None) -> Stored:
    array = opened.arrays[name]
    if plan is None:
        return array.read()
    values = array.values()
    untouched = opened.untouched(name, vectors_along(values, plan.axis))
    return quantize_array(values, plan, untouched)
