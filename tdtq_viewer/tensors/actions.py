"""The way to the page of tensors and back, and its entries of the menus."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from tdtq_core.tensors.files import Written
from tdtq_viewer import dialogs, words
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of

if TYPE_CHECKING:
    from tdtq_viewer.tensors.page import TensorPage
    from tdtq_viewer.window import MainWindow

SAVE = "tensor-save"
"""Kind of job."""

SLOT = "error"
"""Where messages about saving stand."""


class TensorActions(QObject):
    """Puts the page beside the scene of `window`, and actions for the menus.

    Attributes
    ----------
    open, page_action
        Entries of menus: one asks for a file, one goes to the page and back.

    Signals
    -------
    changed
        The page is on show, or no longer, or holds something else.
    answered
        A file was opened or refused, or an array measured or refused.
    """

    changed = Signal()
    answered = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open = QAction(tr("O&pen tensors…"), window)
        self.open.setShortcut(QKeySequence("Ctrl+Shift+T"))
        self.open.setToolTip(tr("Quantize arrays: weights, keys and values, a hash grid"))
        self.open.triggered.connect(self.ask)
        self.toggle = QAction(tr("Ten&sors"), window, checkable=True)
        self.toggle.setShortcut(QKeySequence("T"))
        self.toggle.setToolTip(tr("The page of arrays; the scene stays open meanwhile"))
        self.toggle.triggered.connect(self.show)
        window.session.scene_changed.connect(lambda: self.show(False))

    @cached_property
    def page(self) -> TensorPage:
        """The page, built when it is asked for."""
        # pyqtgraph takes half a second to load, which the first picture should not wait for.
        from tdtq_viewer.tensors.desk import TensorDesk  # noqa: PLC0415
        from tdtq_viewer.tensors.page import TensorPage  # noqa: PLC0415

        desk = TensorDesk(self._window.jobs, self)
        page = TensorPage(desk, self._window.rooms)
        self._window.rooms.addWidget(page)
        page.back_requested.connect(lambda: self.show(False))
        page.open_requested.connect(self.ask)
        page.save_requested.connect(self.ask_name)
        desk.scene_met.connect(self._open_scene)
        for signal in (desk.opened_changed, desk.finding_changed):
            signal.connect(self.answered)
        for signal in (desk.opened_changed, desk.chosen_changed):
            signal.connect(self.changed)
        return page

    @property
    def shown(self) -> bool:
        """Whether the page is on show."""
        return self.toggle.isChecked()

    @property
    def savable(self) -> bool:
        """Whether the page is on show and has something to save."""
        return self.shown and bool(self.page.desk.chosen)

    @property
    def title(self) -> str:
        """What the window is called while the page is on show; empty otherwise."""
        if not self.shown:
            return ""
        opened = self.page.desk.opened
        return tr("Tensors") if opened is None else opened.path.name

    def show(self, shown: bool = True) -> None:
        """Show the page, or go back to the scene or the start page."""
        if shown or "page" in self.__dict__:
            window = self._window
            self.page.show_way_back(scene=window.session.opened is not None)
            window.rooms.setCurrentIndex(int(shown))
        self.toggle.setChecked(shown)
        self.changed.emit()

    def open_file(self, path: Path) -> None:
        """Open a file of arrays on the page."""
        self.show()
        self.page.messages.clear(SLOT)
        self.page.desk.open(path)

    def ask(self) -> None:
        """Ask for a file of arrays and open it."""
        path = dialogs.ask_tensors(self._window)
        if path is not None:
            self.open_file(path)

    def ask_name(self) -> None:
        """Ask for a name and save under it."""
        opened = self.page.desk.opened
        if opened is None:
            return
        proposed = opened.path.with_name(f"{opened.path.stem}_quantized.tdtq")
        path = self._window.asking.name(tr("Save tensors"), proposed)
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the arrays of the open file, the ticked ones quantized."""
        from tdtq_viewer.tensors.saving import save  # noqa: PLC0415  loaded with the page

        desk = self.page.desk
        if desk.opened is None:
            return
        plans = {name: desk.plan_for(name) for name in desk.chosen}
        self._window.jobs.start(
            SAVE,
            partial(save, desk.opened, plans, path),
            label=tr("Saving {name}").format(name=path.name),
            done=partial(self._tell_saved, path, desk.opened.bytes),
            failed=lambda error: self.page.messages.show_message(
                message_of(error, tr("saving {name}").format(name=path.name))
            ),
        )

    def _open_scene(self, path: Path) -> None:
        window = self._window
        self.show(False)
        window.leaving.before(lambda: window.documents.open(path))

    def _tell_saved(self, path: Path, before: int, written: Written) -> None:
        text = tr("Saved {name}: {size}, {ratio}.").format(
            name=path.name,
            size=words.bytes_text(written.bytes),
            ratio=words.ratio_text(before, written.bytes),
        )
        advice = tr("Folder: {parent}").format(parent=path.parent)
        self.page.messages.show_message(Message(SLOT, "done", text, advice))
