"""The window of the batch: many scenes, what is done with them, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.batch.finding import find_scenes
from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.running import Record
from tdtq_core.batch.table import rows_of, write_csv
from tdtq_core.cli.batch import COLUMNS as CSV_COLUMNS
from tdtq_viewer import dialogs
from tdtq_viewer.batch.buttons import explained, lined_up, make_buttons
from tdtq_viewer.batch.controls import BatchControls
from tdtq_viewer.batch.entries import State
from tdtq_viewer.batch.last_batch import LastBatch
from tdtq_viewer.batch.model import BatchModel
from tdtq_viewer.batch.runner import BatchRunner
from tdtq_viewer.batch.scene_list import ENTER, SceneList
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.keyboard import holds_keyboard
from tdtq_viewer.language import tr
from tdtq_viewer.messages import message_of
from tdtq_viewer.outside import open_outside
from tdtq_viewer.panels.message_stack import MessageStack
from tdtq_viewer.panels.plan_words import plan_name
from tdtq_viewer.rows import beside
from tdtq_viewer.session import Session
from tdtq_viewer.surroundings import SCENE_SUFFIXES
from tdtq_viewer.theme import GRID

SIZE = (144 * GRID, 84 * GRID)
FIND_JOB, TABLE_JOB = "find scenes", "batch table"


class BatchWindow(QDialog):
    """Compresses many scenes with one plan or target.

    Attributes
    ----------
    model, controls, runner
        The scenes, the choices, and the work.

    Signals
    -------
    chosen
        (path): the user wants to see this compressed file.
    """

    chosen = Signal(Path)

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.model = BatchModel(self)
        self.runner = BatchRunner(jobs, self)
        # Tab goes through them in the order in which they are made, which is that of the screen.
        self.buttons = make_buttons(self)
        self.list = SceneList(self.model, self)
        self.controls = BatchControls(self)
        self.go = QPushButton(self)
        self.outside = explained(
            QPushButton(tr("Open fo&lder"), self), tr("Show the folder of the compressed files.")
        )
        self.progress = QProgressBar(self)
        self.note = QLabel(self)
        # Beside the list and not inside it, where its scroll bar would lie over them.
        self._scenes = beside(self.list, wide=self.list, parent=self)
        self.messages = MessageStack(self._scenes, self.list)
        self._lay_out()
        self._connect()
        self._show_plan()
        self._show()

    @property
    def running(self) -> bool:
        """True while scenes are worked on."""
        return self.runner.job is not None

    def add(self, paths: Iterable[Path]) -> None:
        """Add scene files, and all scenes inside folders."""
        self._jobs.start(
            FIND_JOB,
            lambda token: find_scenes(list(paths)),
            label=tr("Looking for scenes"),
            done=self._take_scenes,
            failed=lambda error: self._tell(error, tr("looking for scenes")),
        )

    def start(self) -> None:
        """Do what is not done yet."""
        if self.running or not self._ready():
            return
        if holds_keyboard(self.controls):  # which are out of use from now on
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.messages.clear("error")
        self.model.renew()
        scenes = [entry.scene for entry in self.model.entries]
        self.runner.start(self.controls.order(scenes, self._session.plan))

    @property
    def last(self) -> LastBatch:
        """The scenes and the choices, to come back to."""
        scenes = tuple(entry.scene for entry in self.model.entries)
        return LastBatch(scenes, self.controls.choices)

    def bring_back(self, last: LastBatch) -> None:
        """List what was listed before; a scene that is gone says so when its turn comes."""
        self.controls.choose(last.choices)
        self.model.add(last.scenes)

    def save_table(self, path: Path) -> None:
        """Write what came out as CSV."""
        records = [entry.record for entry in self.model.entries if entry.record is not None]
        rows = [row for record in records for row in rows_of(record)]
        self._jobs.start(
            TABLE_JOB,
            lambda token: write_csv(path, CSV_COLUMNS, rows),
            label=tr("Saving {name}").format(name=path.name),
            done=lambda nothing: self.note.setText(tr("Saved {path}.").format(path=path)),
            failed=lambda error: self._tell(error, tr("saving the table")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Press what has the keyboard on Enter; no slip of the finger stops hours of work."""
        enter, held = event.key() in ENTER, self.focusWidget()
        if enter and isinstance(held, QAbstractButton):
            held.click()
        elif not (self.running and (enter or event.key() == Qt.Key.Key_Escape)):
            super().keyPressEvent(event)

    def summary(self) -> str:
        """Say how many scenes are done, and how many are not."""
        count, model = len(self.model.entries), self.model
        done, failed = model.count(State.DONE), model.count(State.FAILED)
        said = tr("{done} of {count} scenes done").format(done=done, count=count)
        return said + (tr(", {failed} failed").format(failed=failed) if failed else "")

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Compress many scenes"))
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        self.note.setProperty("tone", "muted")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setFixedSize(18 * GRID, GRID)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        bottom.addWidget(self.go)
        bottom.addWidget(self.progress)
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.outside)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(lined_up(self.buttons))
        column.addWidget(self._scenes, 1)
        column.addWidget(self.controls)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.buttons["files"].clicked.connect(self._ask_files)
        self.buttons["folder"].clicked.connect(self._ask_folder)
        self.buttons["remove"].clicked.connect(self._remove)
        self.buttons["copy"].clicked.connect(self.list.copy)
        self.buttons["save"].clicked.connect(self._ask_table)
        self.go.clicked.connect(self._press)
        self.outside.clicked.connect(self._open_folder)
        self.list.dropped.connect(self.add)
        self.list.chosen.connect(self.chosen)
        self.list.selectionModel().selectionChanged.connect(self._show)
        self.controls.changed.connect(self._show)
        self.model.modelReset.connect(self._show)
        self.runner.heard.connect(self._hear)
        self.runner.changed.connect(self._follow)
        self.runner.failed.connect(self.messages.show_message)
        self._session.plan_changed.connect(self._show_plan)

    def _ask_files(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SCENE_SUFFIXES)
        kinds = tr("Scenes ({pattern})").format(pattern=pattern)
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add scenes"), "", kinds)
        if names:
            self.add(map(Path, names))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Add a folder of scenes"))
        if name:
            self.add([Path(name)])

    def _ask_table(self) -> None:
        path = dialogs.ask_name(self, tr("Save table"), self.controls.place / "batch.csv")
        if path is not None:
            self.save_table(path)

    def _open_folder(self) -> None:
        if self.runner.folder is not None:
            open_outside(self.runner.folder)

    def _take_scenes(self, scenes: list[Path]) -> None:
        self.model.add(scenes)
        if scenes:
            self.controls.propose_beside(scenes[0])

    def _remove(self) -> None:
        self.model.remove(self.list.rows)

    def _press(self) -> None:
        if self.running:
            self.runner.stop()
        else:
            self.start()

    def _hear(self, scene: str, news: Progress | Record) -> None:
        self.model.take(scene, news)
        self._show()

    def _follow(self) -> None:
        if not self.running:
            self.model.stop()
        self._show()

    def _ready(self) -> bool:
        return bool(self.model.entries) and self.controls.complete

    def _show_plan(self) -> None:
        self.controls.goal.show_plan(plan_name(self._session.plan))

    def _show(self) -> None:
        running, over = self.running, self.model.count(State.DONE, State.FAILED)
        left = self.model.count(State.STOPPED)
        self.go.setText(tr("&Stop") if running else tr("&Go on") if left else tr("&Start"))
        self.go.setEnabled(running or self._ready())
        self.controls.setEnabled(not running)
        for name in ("files", "folder"):
            self.buttons[name].setEnabled(not running)
        self.buttons["remove"].setEnabled(not running and bool(self.list.rows))
        self.buttons["copy"].setEnabled(bool(self.model.entries))
        self.buttons["save"].setEnabled(over > 0)
        self.outside.setEnabled(self.model.count(State.DONE) > 0)
        self.progress.setVisible(running)
        self.progress.setRange(0, max(1, len(self.model.entries)))
        self.progress.setValue(over)
        self.note.setText(self._standing(left))

    def _standing(self, left: int) -> str:
        if not self.model.entries:
            return tr("Add scenes first.")
        if not self.controls.complete:
            return tr("Choose a folder for the files.")
        said = f"{self.summary()}."
        if left and not self.running:
            return said + tr(" What is finished is kept; Go on does the rest.")
        return said

    def _tell(self, error: Exception, doing: str) -> None:
        self.messages.show_message(message_of(error, doing))
