"""The plans that the user had in hand, to go back to and forth again."""

from __future__ import annotations

from psygnal import Signal

from tdtq_core.codec.plan import CompressionPlan
from tdtq_viewer.session import Session

MAX_STEPS = 500
"""Steps that can be undone; a plan takes a kilobyte or two."""

Step = tuple[CompressionPlan, CompressionPlan]
"""A plan, and the one that took its place."""


class History:
    """Notes every change of the session's plan; all of one drag are one step.

    Signals
    -------
    changed
        There is something else to undo or to redo.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        self._session = session
        self._present = session.plan
        self._undone: list[CompressionPlan] = []
        self._done: list[CompressionPlan] = []
        self._dragging = self._opening = False
        session.scene_changed.connect(self._open)
        session.plan_changed.connect(self._note)
        session.moving_changed.connect(self._rest)

    @property
    def last(self) -> Step | None:
        """The step that `undo` takes back; None if there is none."""
        return (self._done[-1], self._present) if self._done else None

    @property
    def next(self) -> Step | None:
        """The step that `redo` does again; None if there is none."""
        return (self._present, self._undone[-1]) if self._undone else None

    @property
    def first(self) -> CompressionPlan:
        """The plan that all steps began with."""
        return self._done[0] if self._done else self._present

    def undo(self) -> None:
        """Take the plan before the present one into the hand."""
        if self._done:
            self._go(self._done, self._undone)

    def redo(self) -> None:
        """Take the plan into the hand that was undone last."""
        if self._undone:
            self._go(self._undone, self._done)

    def _go(self, source: list[CompressionPlan], target: list[CompressionPlan]) -> None:
        target.append(self._present)
        self._present = source.pop()
        self._dragging = False
        # The present plan is set already, so that this change is not noted as another step.
        self._session.set_plan(self._present)
        self.changed.emit()

    def _open(self) -> None:
        """Expect the plan that the session takes for the scene it opens."""
        self._opening = True

    def _note(self) -> None:
        plan = self._session.plan
        if self._opening:
            self._begin_with(plan)
        elif plan != self._present:
            if not self._dragging:
                self._done.append(self._present)
                del self._done[:-MAX_STEPS]
            self._dragging = self._session.moving
            self._present = plan
            self._undone.clear()
            self.changed.emit()

    def _begin_with(self, plan: CompressionPlan) -> None:
        self._opening = self._dragging = False
        self._present = plan
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def _rest(self) -> None:
        """End the step of a drag; one that came back to where it began is none."""
        if self._session.moving or not self._dragging:
            return
        self._dragging = False
        if self._done and self._done[-1] == self._present:
            self._done.pop()
            self.changed.emit()
