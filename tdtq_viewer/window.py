"""The main window: puts the parts together, and takes drops."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_viewer.asking import Asking
from tdtq_viewer.batch_actions import BatchActions
from tdtq_viewer.blame_actions import BlameActions
from tdtq_viewer.camera_marks import CameraMarks
from tdtq_viewer.canvas import CompareMode, ErrorStyle
from tdtq_viewer.criterion_actions import CriterionActions
from tdtq_viewer.curve_actions import CurveActions
from tdtq_viewer.documents import Documents
from tdtq_viewer.dropping import take_dropped
from tdtq_viewer.engine import Engine
from tdtq_viewer.export_actions import ExportActions
from tdtq_viewer.film_actions import FilmActions
from tdtq_viewer.flipping import Flipping
from tdtq_viewer.forecasting import Forecasting
from tdtq_viewer.history import History
from tdtq_viewer.holding import Holding
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.last_hand import last_hand
from tdtq_viewer.leaving import Leaving
from tdtq_viewer.memory import Memory, memory_path
from tdtq_viewer.menus import Menus
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.own_presets import OwnPresets
from tdtq_viewer.panels.cameras_panel import CamerasPanel
from tdtq_viewer.panels.compare_bar import CompareBar
from tdtq_viewer.panels.floors import Floors
from tdtq_viewer.panels.message_stack import MessageStack
from tdtq_viewer.panels.side_panel import SidePanel
from tdtq_viewer.panels.start_page import StartPage
from tdtq_viewer.panels.status_line import StatusLine
from tdtq_viewer.panes import Panes
from tdtq_viewer.personal import Personal
from tdtq_viewer.pinning import Pinning
from tdtq_viewer.pipeline import Pipeline
from tdtq_viewer.plan_actions import PlanActions
from tdtq_viewer.remembering import Remembering
from tdtq_viewer.report_actions import ReportActions
from tdtq_viewer.resources import resource
from tdtq_viewer.restoring import Restoring
from tdtq_viewer.rows import above, beside
from tdtq_viewer.session import Session
from tdtq_viewer.spoken import Spoken
from tdtq_viewer.spotting import Spotting
from tdtq_viewer.stage import Stage
from tdtq_viewer.state import Look, title_of
from tdtq_viewer.survey_actions import SurveyActions
from tdtq_viewer.tensors.actions import TensorActions
from tdtq_viewer.thumbnails import Thumbnails
from tdtq_viewer.trials import Trials
from tdtq_viewer.verifying import Verifying
from tdtq_viewer.viewpoint import Viewpoint
from tdtq_viewer.weighing import Weighing
from tdtq_viewer.zooming import Zooming

TITLE = "TDTQ Studio"

START_GAIN = 32.0
"""Amplification of the error map at which the damage of the usual presets is seen."""


class MainWindow(QMainWindow):
    """The window of TDTQ Studio.

    Parameters
    ----------
    engine
        What it calls of the core.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._begin(engine)
        self.setWindowIcon(QIcon(str(resource("icon.svg"))))
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self._build(engine)
        self._place()
        self._attend()
        self._offer(engine)
        self._connect()
        self._show_scene()
        self.pipeline.start()

    def _begin(self, engine: Engine) -> None:
        """Make the state, and what works on it out of sight."""
        self.session = Session(
            Look(CompareMode.SIDE_BY_SIDE, ErrorStyle(gain=START_GAIN)), PRESETS[DEFAULT_PRESET]
        )
        self.jobs = Jobs(self)
        self.pipeline = Pipeline(self.session, self.jobs, engine, self)
        self.memory = Memory(memory_path())
        self.own_presets = OwnPresets(self.session, memory_path().with_name("presets.json"))
        self.history = History(self.session)
        workbench = self.pipeline.workbench
        self.weighing = Weighing(self.session, self.jobs, workbench, self)
        self.documents = Documents(
            self.session, self.jobs, engine, self.weighing, self.memory, self
        )
        self.forecasting = Forecasting(
            self.session, self.jobs, engine, workbench, self.weighing, self
        )
        self.trials = Trials(self.session, self.jobs, workbench, self)

    def _build(self, engine: Engine) -> None:
        """Make what one sees."""
        self.compare_bar = CompareBar(self.session, self)
        self.start_page = StartPage(self)
        self.stage = Stage(self.session, self)
        self.session.scene_changed.connect(self._show_scene)  # first: the stage gets its size
        self.viewpoint = Viewpoint(self.session, self.stage.view, self)
        self.thumbnails = Thumbnails(
            self.session, self.jobs, self.pipeline.workbench, self.devicePixelRatioF(), self
        )
        self.cameras = CamerasPanel(self.session, self.viewpoint, self.thumbnails, self)
        self.side = SidePanel(self.session, engine.criterion, self.forecasting, self.trials, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.stage)
        self.messages = MessageStack(self.pages, self.stage.view)
        self.status = StatusLine(self.session, self.jobs, self)

    def _place(self) -> None:
        """Put what one sees where it belongs."""
        ground = beside(self.cameras, self.pages, wide=self.pages, parent=self)
        self.floors = Floors(ground, self.stage.view, self)
        left = above(self.compare_bar, self.floors, high=self.floors, parent=self)
        self.rooms = QStackedWidget(self)
        self.rooms.addWidget(beside(left, self.side, wide=left, parent=self))
        self.setCentralWidget(self.rooms)
        self.setStatusBar(self.status)

    def _attend(self) -> None:
        """Make what follows the user around the pictures."""
        self.holding = Holding(self.session, self)
        self.panes = Panes(self)  # the tour comes later, and so sees Escape first
        self.personal = Personal(self)
        self.spoken = Spoken(self.session, self.stage.view, self)
        self.marks = CameraMarks(self.session, self.stage.view, self)
        self.remembering = Remembering(self.session, self.jobs, self.memory, self.viewpoint, self)
        self.documents.saved.connect(self.remembering.hand_down)
        self.all_views = SurveyActions(self)
        self.flipping = Flipping(self.session, self.jobs, self.stage, self)
        self.zooming = Zooming(self)
        self.spotting = Spotting(self)
        self.blame = BlameActions(self)
        self.verifying = Verifying(self.session, self.jobs, self.pipeline.workbench, self)

    def _offer(self, engine: Engine) -> None:
        """Make what the menus offer, then the menus."""
        self.curve = CurveActions(self)
        self.criterion = CriterionActions(self, engine)
        self.asking = Asking(self)
        self.exporting = ExportActions(self)
        self.reporting = ReportActions(self)
        self.filming = FilmActions(self)
        self.many = BatchActions(self, memory_path().with_name("batch.json"))
        self.tensors = TensorActions(self)
        self.leaving = Leaving(self)
        self.restoring = Restoring(self, memory_path().with_name("last.json"))
        self.plans = PlanActions(self)
        self.pinning = Pinning(self)
        self.compare_bar.take_pin(self.pinning.action)
        self.menus = Menus(self)

    def _connect(self) -> None:
        self.messages.covered.connect(self.stage.keep_clear)
        self.documents.told.connect(self.messages.show_message)
        self.documents.views_read.connect(self._show_views)
        self.documents.tensors_met.connect(self.tensors.open_file)
        self.tensors.changed.connect(self._show_title)
        self.cameras.open_requested.connect(self.asking.cameras)
        self.pipeline.failed.connect(self._tell_failure)
        self.pipeline.renderers.told.connect(self.tell)
        self.forecasting.told.connect(self.tell)
        self.weighing.told.connect(self.tell)
        self.jobs.failed.connect(lambda job, error: self.tell(message_of(error, job.label)))
        self.jobs.changed.connect(self._show_opening)
        self.start_page.open_requested.connect(self.asking.scene)
        self.start_page.demo_requested.connect(self.documents.open_demo)
        self.side.save_requested.connect(self.asking.save)
        self.stage.view.notice_changed.connect(self._show_notice)
        self._show_notice(self.stage.view.notice)

    # What the window shows

    def tell(self, message: Message) -> None:
        """Show `message` over the lower edge of the pictures, or of the page of tensors."""
        stack = self.tensors.page.messages if self.tensors.shown else self.messages
        stack.show_message(message)

    def _tell_failure(self, error: Exception) -> None:
        self.tell(message_of(error, tr("making the picture")))

    def _show_notice(self, notice: str) -> None:
        self.tell(Message("notice", "warning", notice, tr("Everything works, a little slower.")))

    def _show_scene(self) -> None:
        opened = self.session.opened
        self.pages.setCurrentWidget(self.stage if opened else self.start_page)
        for widget in (self.compare_bar, self.side):
            widget.setVisible(opened is not None)
        self.centralWidget().layout().activate()
        self._show_title()
        if opened is not None:
            self.stage.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_title(self) -> None:
        opened = self.session.opened
        name = self.tensors.title or (title_of(opened) if opened else "")
        self.setWindowTitle(f"{name} – {TITLE}" if name else TITLE)

    def _show_views(self) -> None:
        self.cameras.choose(None)
        self.viewpoint.take_views()

    def _show_opening(self) -> None:
        labels = [job.label for job in self.jobs.running if job.kind == "open"]
        self.start_page.set_busy(f"{labels[0]}…" if labels else "")

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin to watch for keys and clicks."""
        super().showEvent(event)
        last_hand(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Accept files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Open the dropped file, or say why not."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        take_dropped(self, paths)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """End every worker before the window goes, unless the user has to be asked first."""
        if not (self.leaving.may_close() and self.many.may_close()):
            event.ignore()
            return
        self.restoring.keep()
        self.hide()
        self.jobs.close()
        self.remembering.keep()
        self.stage.view.shut_down()
        super().closeEvent(event)
