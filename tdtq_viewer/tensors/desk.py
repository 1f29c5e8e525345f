"""What is open on the page of tensors, what the user chose there, and what came out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tdtq_core.codec.content import SCENE, OtherContentError
from tdtq_core.tensors import TensorPlan
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.tensors.groups import fitting
from tdtq_viewer.tensors.measuring import Figures, measure
from tdtq_viewer.tensors.opened import OpenTensors, read_file
from tdtq_viewer.tensors.sample import Sample, take_sample

OPEN, MEASURE = "tensors", "tensor-figures"
"""Kinds of jobs."""

FIRST = TensorPlan(4)


@dataclass(frozen=True, eq=False)
class Finding:
    """What was found out about one array under one plan.

    Attributes
    ----------
    name, plan
        The array, and how it was quantized.
    sample
        What was looked at.
    figures
        None where every vector is zero.
    """

    name: str
    plan: TensorPlan
    sample: Sample
    figures: Figures | None


class TensorDesk(QObject):
    """The state of the page; widgets show it and call its methods.

    Attributes
    ----------
    opened
        The file; None without one.
    trouble
        Why there is no file, or nothing to see of the chosen array; None where all is well.
    name
        The chosen array; empty without one.
    finding
        The latest about the chosen array, whatever the plan; None before there is any.
    chosen
        Names of the arrays that saving quantizes; it keeps the others exactly.

    Signals
    -------
    told
        A `Message` for the user.
    scene_met
        A path that holds a scene in place of tensors.
    opened_changed, choice_changed, finding_changed, chosen_changed
        The file, the array or the plan, the finding or the trouble, the arrays to quantize.
    """

    told = Signal(object)
    scene_met = Signal(Path)
    opened_changed = Signal()
    choice_changed = Signal()
    finding_changed = Signal()
    chosen_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.opened: OpenTensors | None = None
        self.trouble: Message | None = None
        self.name = ""
        self.finding: Finding | None = None
        self.chosen: frozenset[str] = frozenset()
        self._wish = FIRST
        self._axes: dict[str, int] = {}

    @property
    def plan(self) -> TensorPlan:
        """The plan in hand, as it suits the chosen array."""
        return self.plan_for(self.name) if self.name else self._wish

    @property
    def current(self) -> bool:
        """Whether the finding is about the array and the plan in hand."""
        found = self.finding
        return found is not None and (found.name, found.plan) == (self.name, self.plan)

    def plan_for(self, name: str) -> TensorPlan:
        """Return what the plan in hand comes to for an array of the open file."""
        if self.opened is None:
            return self._wish
        shape = self.opened.arrays[name].shape
        return fitting(self._wish, shape, self._axes.get(name, len(shape) - 1))

    def open(self, path: Path) -> None:
        """Open a file; what was open before stays if that fails."""
        self.jobs.start(
            OPEN,
            partial(read_file, path),
            label=tr("Opening {name}").format(name=path.name),
            done=self._take_file,
            failed=partial(self._refuse_file, path),
        )

    def choose(self, name: str) -> None:
        """Look at another array."""
        if name != self.name:
            self.name, self.finding, self.trouble = name, None, None
            self.choice_changed.emit()
            self.finding_changed.emit()
            self._measure()

    def set_plan(self, **changes: Any) -> None:
        """Change bits, variant or group for all arrays, or the axis of the chosen one."""
        before = self.plan
        if "axis" in changes:
            self._axes[self.name] = changes.pop("axis")
        self._wish = replace(self._wish, **changes)
        if self.plan != before:
            self.choice_changed.emit()
            self._measure()

    def set_chosen(self, name: str, wanted: bool) -> None:
        """Say whether saving quantizes an array."""
        chosen = self.chosen | {name} if wanted else self.chosen - {name}
        if chosen != self.chosen:
            self.chosen = chosen
            self.chosen_changed.emit()

    def cancel(self) -> None:
        """Stop what is under way."""
        for kind in (OPEN, MEASURE):
            self.jobs.cancel(kind)

    def _take_file(self, opened: OpenTensors) -> None:
        self.opened, self.trouble, self.finding = opened, None, None
        self._axes, self.name, self.chosen = {}, "", opened.worthwhile
        self.opened_changed.emit()
        self.choose(opened.first)

    def _refuse_file(self, path: Path, error: Exception) -> None:
        if isinstance(error, OtherContentError) and error.content == SCENE:
            self.scene_met.emit(path)
            return
        message = message_of(error, tr("opening the file"))
        if self.opened is not None:
            self.told.emit(message)
            return
        self.trouble = message
        self.opened_changed.emit()

    def _measure(self) -> None:
        opened, name = self.opened, self.name
        if opened is None or not name:
            return
        if opened.arrays[name].is_whole:
            self.jobs.cancel(MEASURE)
            self._refuse(None)
            return
        known = self.finding.sample if self.finding is not None else None
        work = partial(examine, opened, name, self.plan, known)
        label = tr("Measuring {name}").format(name=name)
        self.jobs.start(MEASURE, work, label=label, done=self._take, failed=self._refuse)

    def _take(self, finding: Finding) -> None:
        self.finding, self.trouble = finding, None
        self.finding_changed.emit()

    def _refuse(self, error: Exception | None) -> None:
        self.finding = None
        self.trouble = message_of(error, tr("measuring")) if error else WHOLE
        self.finding_changed.emit()


def examine(
    opened: OpenTensors, name: str, plan: TensorPlan, known: Sample | None, token: Token
) -> Finding:
    """Measure what `plan` does to an array; `known` is a sample that may suit.

    Raises
    ------
    TdtqError
        If it cannot be read or quantized.
    """
    sample = take_sample(opened, name, plan, known, token)
    token.check()
    return Finding(name, plan, sample, measure(sample, plan))


WHOLE = Message(
    "tensors",
    "info",
    tr("These are whole numbers."),
    tr("Only floating-point numbers are quantized. Saving keeps this array as it is."),
)
