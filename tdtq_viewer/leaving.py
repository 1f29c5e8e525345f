"""Asks before a plan is lost that was changed by hand: on closing, and on opening another scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import preset_name
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.panels.preset_box import own_name

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

MESSAGE = "leaving"


class Leaving(QObject):
    """Asks once, in a message that blocks nothing; who leaves again has answered.

    Attributes
    ----------
    asks
        False where nobody is there to answer.
    discarded
        True once the user gave up the plan in hand.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._history = window, window.session, window.history
        self._saved: set[CompressionPlan] = set()
        self._asked: CompressionPlan | None = None
        self.asks = self.discarded = False
        self._session.scene_changed.connect(self._forget)
        self._session.plan_changed.connect(self._withdraw)
        window.documents.saved.connect(self.note_saved)

    @property
    def unsaved(self) -> bool:
        """Whether the plan in hand has no name and is written down nowhere."""
        session, plan = self._session, self._session.plan
        if session.opened is None or plan == self._history.first or plan in self._saved:
            return False
        return preset_name(plan) is None and own_name(plan, session.own_presets) is None

    def note_saved(self, plan: CompressionPlan) -> None:
        """Take `plan` for one that may be left."""
        self._saved.add(plan)

    def before(self, leave: Callable[[], object]) -> None:
        """Do `leave`, at once or when the user has answered."""
        advice = tr("Open again to go without saving.")
        if self._may_leave(leave, advice):
            leave()

    def may_close(self) -> bool:
        """Return whether the window may close now; if not, the user was asked."""
        return self._may_leave(self._window.close, tr("Close again to go without saving."))

    def _may_leave(self, leave: Callable[[], object], advice: str) -> bool:
        if not (self.asks and self.unsaved) or self._asked == self._session.plan:
            return True
        self._asked = self._session.plan
        self._window.tell(
            Message(
                MESSAGE,
                "warning",
                tr("These settings are your own and not saved yet."),
                advice,
                action_label=tr("Save…"),
                action=lambda: self._save(leave),
                other_label=tr("Discard"),
                other=lambda: self._discard(leave),
                dismiss_label=tr("Keep open"),
                dismissed=self._withdraw,
                asks=True,
            )
        )
        return False

    def _save(self, leave: Callable[[], object]) -> None:
        documents = self._window.documents
        proposed = documents.proposed_path(".tdtq")
        path = self._window.asking.name(tr("Save compressed"), proposed)
        if path is not None:
            documents.save_compressed(path, then=leave)

    def _discard(self, leave: Callable[[], object]) -> None:
        self.discarded = True
        leave()

    def _withdraw(self) -> None:
        """Ask again next time."""
        self._asked = None
        self.discarded = False
        self._window.messages.clear(MESSAGE)

    def _forget(self) -> None:
        self._saved.clear()
        self._withdraw()
