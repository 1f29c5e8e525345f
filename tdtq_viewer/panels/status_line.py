"""The status bar: what is being worked on, and how the picture was made."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.scene import GaussianScene
from tdtq_viewer import words
from tdtq_viewer.jobs import Job, Jobs
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import plan_name, plan_text
from tdtq_viewer.session import Session
from tdtq_viewer.state import Comparison
from tdtq_viewer.theme import GRID

PATIENCE_MS = 500
"""Work shorter than this is not worth a progress bar."""

_BETWEEN = "   ·   "

ANTIALIASED_HELP = tr(
    "The scene was trained with antialiasing (Mip-Splatting) and is drawn so: Gaussians smaller "
    "than a pixel get fainter, not larger. PSNR measured in the wrong mode means nothing."
)


class StatusLine(QStatusBar):
    """Shows jobs that take longer than half a second, with progress and a way to cancel them."""

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.work = QLabel(self)
        self.progress = QProgressBar(self)
        self.cancel = QPushButton(tr("Cancel"), self, toolTip=tr("Stop this work"))
        self.right = QWidget(self)
        self.facts = QLabel(self)
        self.made_by = QLabel(self)
        self.mode = QLabel(tr("{between}Antialiased (mip)").format(between=_BETWEEN), self)
        self.renderer = QLabel(self)
        self._lay_out()
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._show_work)
        self.cancel.clicked.connect(self._cancel)
        jobs.changed.connect(self._follow)
        for signal in (session.scene_changed, session.backend_changed):
            signal.connect(self._show_facts)
        session.comparison_changed.connect(self._follow_picture)
        session.wanted_backend_changed.connect(self._show_facts)
        self._show_facts()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave out how the picture was made where there is no room for it beside the work."""
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        self.work.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setFixedSize(18 * GRID, GRID)
        self.progress.setTextVisible(False)
        self.cancel.setStyleSheet("padding: 1px 10px;")
        self.mode.setToolTip(words.tooltip(ANTIALIASED_HELP))
        self.setSizeGripEnabled(False)
        self.setContentsMargins(GRID, 0, GRID, 0)
        for widget in (self.work, self.progress, self.cancel):
            self.addWidget(widget)
        row = QHBoxLayout(self.right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for label in (self.facts, self.made_by, self.mode, self.renderer):
            label.setProperty("tone", "muted")
            row.addWidget(label)
        self.addPermanentWidget(self.right)

    def _job(self) -> Job | None:
        """Return the job worth naming: one the user can cancel before one of our own."""
        jobs = sorted(self._jobs.running, key=lambda job: not job.cancellable)
        return jobs[0] if jobs else None

    def _follow(self) -> None:
        if self._job() is None:
            self._patience.stop()
            self._show_work()
        elif self.progress.isHidden():
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._show_work()

    def _make_room(self) -> None:
        left = [self.work] if self.progress.isHidden() else [self.work, self.progress, self.cancel]
        widths = (
            max(widget.sizeHint().width(), widget.minimumWidth()) for widget in (*left, self.right)
        )
        self.right.setVisible(sum(width + GRID for width in widths) <= self.width() - 2 * GRID)

    def _show_work(self) -> None:
        self._show_job(self._job())
        self._make_room()

    def _show_job(self, job: Job | None) -> None:
        for widget in (self.progress, self.cancel):
            widget.setVisible(job is not None)
        if job is None:
            self.work.setText(tr("Ready") if self._session.backend else "")
            return
        self.work.setText(f"{job.label}…")
        self.cancel.setVisible(job.cancellable)
        known = job.fraction is not None
        self.progress.setRange(0, 100 if known else 0)
        self.progress.setValue(round(100 * (job.fraction or 0)))

    def _cancel(self) -> None:
        job = self._job()
        if job is not None and job.cancellable:
            self._jobs.cancel(job.kind)

    def _follow_picture(self) -> None:
        """Tell how the picture was made, unless it is one of those that only pass by."""
        comparison = self._session.comparison
        if comparison is None or comparison.full:
            self._show_facts()

    def _show_facts(self) -> None:
        opened, comparison = self._session.opened, self._session.comparison
        facts = [] if opened is None else [_scene_fact(opened.scene)]
        facts += [] if comparison is None else _picture_facts(comparison)
        self.facts.setText(_BETWEEN.join(facts))
        self._show_plan(opened.made_by if opened is not None else None)
        self.mode.setVisible(opened is not None and opened.scene.render_mode == "antialiased")
        self._show_renderer(_BETWEEN if facts else "")
        self._make_room()

    def _show_plan(self, plan: CompressionPlan | None) -> None:
        """Name the plan by which the opened file was compressed, if it was."""
        self.made_by.setVisible(plan is not None)
        if plan is None:
            return
        said = tr("{between}Compressed: {plan_name}")
        self.made_by.setText(said.format(between=_BETWEEN, plan_name=plan_name(plan)))
        self.made_by.setToolTip(words.tooltip(plan_text(plan)))

    def _show_renderer(self, separator: str) -> None:
        session = self._session
        name = words.BACKENDS.get(session.backend, session.backend)
        self.renderer.setText(
            tr("{separator}Renderer: {name}").format(separator=separator, name=name) if name else ""
        )
        note = session.backend_note
        self.renderer.setToolTip(words.tooltip(note) if note else "")


def _scene_fact(scene: GaussianScene) -> str:
    count = len(scene)
    noun = tr("Gaussian") if count == 1 else tr("Gaussians")
    return tr("{count} {noun}, SH degree {degree}").format(
        count=words.count_text(count), noun=noun, degree=scene.sh_degree
    )


def _picture_facts(comparison: Comparison) -> list[str]:
    height, width = comparison.original.shape[:2]
    milliseconds = 1000 * comparison.frame_seconds
    return [
        tr("{width} × {height} px").format(width=width, height=height),
        tr("{frame_seconds:.0f} ms a frame").format(frame_seconds=milliseconds),
    ]
