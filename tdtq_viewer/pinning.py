"""The result that is put aside to compare others with, in place of the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from tdtq_core.evaluation.pruning import needs_importance
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.state import Pinned

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

HELP = tr(
    "Puts this result aside, on the left in place of the original, so that another one can be "
    "compared with it. The decibels of both are against the original, which Space still shows."
)


class Pinning(QObject):
    """Pins the present result of `window`, and lets it go again.

    Attributes
    ----------
    action
        Checked while a result is pinned; for a menu and for the button of the compare bar.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.action = QAction(tr("&Pin this result"), window, checkable=True, toolTip=HELP)
        self.action.setShortcut(QKeySequence("P"))
        self.action.triggered.connect(self._toggle)
        session = self._session
        for signal in (session.comparison_changed, session.sizes_changed, session.plan_changed):
            signal.connect(self._show)
        session.pinned_changed.connect(self._show)
        session.importance_changed.connect(self._let_go_of_other_weights)
        self._show()

    def _toggle(self, wanted: bool) -> None:
        session = self._session
        if not wanted:
            session.set_pinned(None)
        elif session.sizes is not None and self._complete():
            session.set_pinned(Pinned(session.plan, session.sizes.total))
        self._show()

    def _complete(self) -> bool:
        standing = self._session.standing
        return standing.picture and standing.sizes

    def _show(self) -> None:
        pinned = self._session.pinned is not None
        self.action.setEnabled(pinned or self._complete())
        self.action.setChecked(pinned)

    def _let_go_of_other_weights(self) -> None:
        """Unpin what was measured while the Gaussians were weighed in another way."""
        pinned = self._session.pinned
        if pinned is not None and needs_importance(pinned.plan):
            self._session.set_pinned(None)
            text = tr("The pinned result was let go: its Gaussians were weighed anew.")
            self._window.tell(Message("pinned", "info", text, tr("Pin it again to compare.")))
