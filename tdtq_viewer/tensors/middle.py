"""The middle of the page: histograms, or why there are none; for hash grids, pictures too."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tdtq_viewer.language import tr
from tdtq_viewer.panels.segments import Segments
from tdtq_viewer.tensors.charts import Charts
from tdtq_viewer.tensors.desk import MEASURE, TensorDesk
from tdtq_viewer.tensors.notice import Notice
from tdtq_viewer.tensors.picture_page import PicturePage
from tdtq_viewer.theme import GRID

_VIEWS = (
    (tr("Vectors"), tr("Histograms of the chosen array's vectors")),
    (tr("Picture"), tr("What the hash grid shows before and after, and the error")),
)


class Middle(QWidget):
    """Shows the finding of the desk."""

    def __init__(self, desk: TensorDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.switch = Segments(_VIEWS, tr("Vectors or picture"), self)
        self.charts, self.notice = Charts(self), Notice(self)
        self.picture = PicturePage(desk, self)
        self.room = QStackedWidget(self)
        for page in (self.charts, self.notice, self.picture):
            self.room.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.switch)
        column.addWidget(self.room, 1)
        self._pictured = False
        self.switch.chosen.connect(lambda index: self.show_picture(index == 1))
        self.notice.stop_requested.connect(desk.cancel)
        desk.opened_changed.connect(lambda: self.show_picture(self._pictured))
        desk.finding_changed.connect(self._show)
        desk.jobs.changed.connect(self._follow_work)
        self.show_picture(False)

    def show_picture(self, wanted: bool) -> None:
        """Show the picture of a hash grid, or histograms."""
        opened = self._desk.opened
        possible = opened is not None and opened.field is not None
        self._pictured = wanted and possible
        self.switch.setVisible(possible)
        self.switch.show_index(int(self._pictured))
        self._show()

    def _follow_work(self) -> None:
        if self._desk.finding is None and self._desk.trouble is None:
            self._show()

    def _show(self) -> None:
        trouble, found = self._desk.trouble, self._desk.finding
        if self._pictured:
            self.room.setCurrentWidget(self.picture)
            return
        if trouble is not None:
            self._show_trouble()
        elif found is None:
            self._show_work()
        elif found.sample.lengths is None:
            self.notice.say(
                tr("All values are zero."), tr("There is nothing to round: it takes no room.")
            )
        else:
            self.charts.show_lengths(found.sample.lengths)
            product = found.plan.variant == "inner_product"
            self.charts.show_law(found.sample.law, found.plan.bits - product)
        drawn = trouble is None and found is not None and found.sample.lengths is not None
        self.room.setCurrentWidget(self.charts if drawn else self.notice)

    def _show_work(self) -> None:
        job = next((job for job in self._desk.jobs.running if job.kind == MEASURE), None)
        if job is not None:
            self.notice.show_job(job)
        elif self._desk.name:
            self.notice.say(tr("Stopped"), tr("Move a slider, or choose an array, to go on."))

    def _show_trouble(self) -> None:
        trouble = self._desk.trouble
        if trouble is not None and trouble.kind == "error":
            self.notice.show_error(trouble.text, trouble.advice, offer=False)
        elif trouble is not None:
            self.notice.say(trouble.text, trouble.advice)
