"""Plans as text: saved and loaded as JSON files, copied and pasted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from tdtq_core.codec.plan import CompressionPlan, parse_plan, read_plan
from tdtq_core.errors import TdtqError
from tdtq_core.formats.atomic import atomic_write
from tdtq_viewer import dialogs
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.showable import refuse_unshowable

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

SUFFIX = ".json"
MESSAGE = "plan"


def plan_json(plan: CompressionPlan) -> str:
    """Return what ``tdtq compress --plan`` takes, one line an attribute."""
    entries = (f'  "{name}": {json.dumps(value)}' for name, value in plan.to_json().items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


class PlanActions:
    """Offers the entries for menus of `window`."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session
        self.save = self._action(tr("Save p&lan…"), self._ask_save, "Ctrl+Shift+S", _SAVE_HELP)
        self.load = self._action(tr("Loa&d plan…"), self._ask_load, "Ctrl+Shift+L", _LOAD_HELP)
        self.copy = self._action(tr("Cop&y plan"), self._copy, "Ctrl+Shift+C", _COPY_HELP)
        self.paste = self._action(tr("&Paste plan"), self._paste, "Ctrl+Shift+V", _PASTE_HELP)

    def save_to(self, path: Path) -> None:
        """Write the plan in hand as JSON, and tell how that went."""
        try:
            with atomic_write(path) as stream:
                stream.write(plan_json(self._session.plan).encode())
        except TdtqError as error:
            self._refuse(error, tr("saving the plan"))
            return
        self._window.leaving.note_saved(self._session.plan)
        advice = tr("tdtq compress --plan takes it too. Folder: {folder}")
        text = tr("Saved the plan as {name}.").format(name=path.name)
        self._window.tell(Message(MESSAGE, "done", text, advice.format(folder=path.parent)))

    def load_from(self, path: Path) -> None:
        """Take the plan of a JSON file into the hand, or tell why not."""
        self._take(lambda: read_plan(path), path.name)

    def _ask_save(self) -> None:
        proposed = self._window.documents.proposed_path(SUFFIX)
        proposed = proposed.with_name(f"{proposed.stem}_plan{SUFFIX}")
        path = dialogs.ask_name(self._window, tr("Save plan"), proposed)
        if path is not None:
            self.save_to(path)

    def _ask_load(self) -> None:
        path = dialogs.ask_plan(self._window)
        if path is not None:
            self.load_from(path)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(plan_json(self._session.plan))
        text = tr("Copied the plan as JSON.")
        advice = tr("Paste it into another window, or into a file for tdtq compress --plan.")
        self._window.tell(Message(MESSAGE, "done", text, advice))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        self._take(lambda: parse_plan(text, tr("The clipboard")), tr("the clipboard"))

    def _take(self, read: Callable[[], CompressionPlan], source: str) -> None:
        try:
            plan = refuse_unshowable(read())
        except TdtqError as error:
            self._refuse(error, tr("reading the plan"))
            return
        self._session.set_plan(plan)
        text = tr("The plan is that of {source} now.").format(source=source)
        self._window.tell(Message(MESSAGE, "done", text, tr("Undo goes back.")))

    def _refuse(self, error: TdtqError, doing: str) -> None:
        told = message_of(error, doing)
        self._window.tell(Message(MESSAGE, told.kind, told.text, told.advice))

    def _action(self, text: str, call: Callable[[], None], key: str, tip: str) -> QAction:
        action = QAction(text, self._window, toolTip=tip)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(call)
        return action


_SAVE_HELP = tr("Writes the bits of all attributes as JSON, for other scenes and the command line.")
_LOAD_HELP = tr("Takes the bits from a JSON file of a plan, or of tdtq compress --json.")
_COPY_HELP = tr("Copies the bits of all attributes as JSON.")
_PASTE_HELP = tr("Takes the bits from JSON that was copied, here or anywhere else.")
