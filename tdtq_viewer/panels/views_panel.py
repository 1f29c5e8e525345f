"""The panel below the pictures: what the plan costs in every view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.fitting_table import FittingTable
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.panels.views_strip import ViewsStrip
from tdtq_viewer.panels.views_table import WORST_FIRST, ViewsModel
from tdtq_viewer.panels.wrapping import Wrapping
from tdtq_viewer.session import Session
from tdtq_viewer.survey import ORBIT_COUNTS, Survey
from tdtq_viewer.theme import GRID

_ROW, _LEAST_ROWS = 3 * GRID, 4
"""Height of a row of the table in pixels, and how many of them are never given up."""

_ROOM_FOR_STRIP = 80 * GRID
"""Width in pixels from which the line has room beside the table."""


class ViewsPanel(QWidget):
    """Starts the survey and lists what it found.

    Signals
    -------
    view_chosen
        (index): the user chose a row of the survey's views.
    save_requested
        The user wants the table in a file.
    close_requested
        The user has seen enough.
    """

    view_chosen = Signal(int)
    save_requested = Signal()
    close_requested = Signal()

    def __init__(self, session: Session, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._survey = session, survey
        self._shown: tuple[int, bool] = (0, False)
        self.headline = QLabel(self)
        self.note = QLabel(self)
        self.orbit = QComboBox(self)
        self.flip = QCheckBox(tr("FLIP (slower)"), self)
        self.measure = QPushButton(tr("Measure"), self)
        self.save = QPushButton(tr("Save table…"), self)
        self.dismiss = QPushButton(tr("Close"), self)
        for widget, meaning in (
            (self.orbit, tr("How many views to measure, in places all around the scene")),
            (self.flip, tr("Also FLIP: what a person sees who flips between the pictures, 0 to 1")),
            (self.measure, tr("Render all views, and measure PSNR in dB and SSIM of each\nM")),
            (self.save, tr("Write all figures as CSV or JSON")),
            (self.dismiss, tr("Close this table")),
        ):
            widget.setToolTip(meaning)
        self.orbit.setAccessibleName(tr("Views to measure"))
        self.model = ViewsModel(self)
        self.table = FittingTable(self.model, self)
        self.strip = ViewsStrip(self)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def entrance(self) -> QWidget:
        """What shall have the keyboard first; the table takes it over once it is there."""
        return self.measure if self.table.isHidden() else self.table

    def start(self) -> None:
        """Measure all views under the present plan."""
        self._survey.start(ORBIT_COUNTS[self.orbit.currentIndex()], self.flip.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave the line out where the table needs all the room, and claim the height it takes."""
        super().resizeEvent(event)
        self._show_found()
        self._claim_height()

    def _lay_out(self) -> None:
        self.orbit.addItems(
            [tr("{count} views all around").format(count=count) for count in ORBIT_COUNTS]
        )
        self.note.setProperty("tone", "muted")
        self.note.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        title = QLabel(tr("<b>All views</b>"), self)
        title.setMinimumHeight(self.dismiss.sizeHint().height())  # beside the first of two lines
        top.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch()
        top.addWidget(Wrapping((self.orbit, self.flip, self.measure, self.save), self))
        top.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._set_up_table()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.headline)
        column.addWidget(self.note)
        column.addLayout(self._found(), 1)
        column.addStretch()

    def _claim_height(self) -> None:
        """Keep room for every line at this width, which splitters do not ask for."""
        self.setMinimumHeight(self._column.minimumHeightForWidth(self.width()))

    def _found(self) -> QHBoxLayout:
        """Return the table, and beside it the line, in the room that the table leaves."""
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.table, 3)
        row.addWidget(self.strip, 1)
        row.addStretch()  # alone, the table stays at the left edge
        return row

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Measured views"))
        table.setToolTip(
            tr(
                "One line a view, the worst first: by its loss against the photograph where there "
                "is one, else by PSNR. Click to stand there."
            )
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.horizontalHeader().setSortIndicator(WORST_FIRST, Qt.SortOrder.AscendingOrder)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.setMinimumHeight(table.horizontalHeader().sizeHint().height() + _LEAST_ROWS * _ROW)
        table.setSortingEnabled(True)

    def _connect(self) -> None:
        self.measure.clicked.connect(self._start_or_stop)
        self.save.clicked.connect(self.save_requested)
        self.dismiss.clicked.connect(self.close_requested)
        self.strip.view_chosen.connect(self._go)
        self._session.view_changed.connect(self._show_strip)
        self._survey.changed.connect(self._show)
        # The keyboard makes a row current when it comes, which is no wish to stand there.
        self.table.selectionModel().selectionChanged.connect(self._choose)
        self.table.activated.connect(lambda index: self._go(self.model.order[index.row()]))

    def _start_or_stop(self) -> None:
        if self._survey.running:
            self._survey.stop()
        else:
            self.start()

    def _choose(self) -> None:
        view = self._selected_view()
        if view is not None:
            self.view_chosen.emit(view)

    def _selected_view(self) -> int | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.order[rows[0].row()] if rows else None

    def _go(self, view: int) -> None:
        """Stand at a view and mark its row."""
        self.table.selectRow(self.model.order.index(view))
        self.view_chosen.emit(view)

    def _show_strip(self) -> None:
        here, views = self._session.view.camera, self._survey.views
        found = (number for number, view in enumerate(views) if view.camera is here)
        self.strip.show_scores(self._survey.scores, next(found, None), self._survey.stale)

    def _show(self) -> None:
        survey = self._survey
        self.orbit.setVisible(not self._session.views)
        self.measure.setText(tr("Stop") if survey.running else tr("Measure"))
        self.measure.setEnabled(survey.possible)
        self.save.setEnabled(survey.result is not None)
        self.flip.setEnabled(not survey.running)
        self.headline.setText(headline_of(survey.scores))
        self.headline.setVisible(bool(survey.scores))
        set_tone(self.headline, "faint" if survey.stale else "")
        self.note.setText(self._note())
        self._fill()
        self._show_found()
        self._show_strip()
        self._claim_height()

    def _show_found(self) -> None:
        found = bool(self._survey.scores)
        if not found and self.window().focusWidget() in (self.table, self.strip):
            self.measure.setFocus(Qt.FocusReason.OtherFocusReason)
        awaited = self.table.isHidden() and self.window().focusWidget() is self.measure
        self.table.setVisible(found)
        self.strip.setVisible(found and self.width() >= _ROOM_FOR_STRIP)
        if found and awaited:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self) -> str:
        survey = self._survey
        done = tr("{scores} of {views} views").format(
            scores=len(survey.scores), views=len(survey.views)
        )
        if survey.running:
            return (
                tr("{done} measured").format(done=done)
                if survey.views
                else tr("Compressing the scene…")
            )
        if survey.stale:
            return tr("Plan changed: measure again")
        if survey.result is not None:
            made = survey.result.circumstances
            return made.protocol(tr) if made is not None else survey.result.protocol
        if survey.scores:
            return tr("Stopped after {done}").format(done=done)
        place = (
            tr("the {views} cameras").format(views=len(self._session.views))
            if self._session.views
            else tr("an orbit")
        )
        return tr(
            "Measure renders original and compressed from {place}, and lists PSNR "
            "and SSIM of every view, the worst first; with photographs, also the "
            "distance of both to them."
        ).format(place=place)

    def _fill(self) -> None:
        state = len(self._survey.scores), self._survey.stale
        if state == self._shown:
            return
        self._shown = state
        view = self._selected_view()
        chosen, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        chosen.blockSignals(True)
        self.model.fill(self._survey.scores, self._survey.stale)
        self.table.fit_columns()
        if view is not None and view in self.model.order:
            index = self.model.index(self.model.order.index(view), 0)
            chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        elif self.table.hasFocus():
            chosen.setCurrentIndex(self.model.index(0, 0), flags.NoUpdate)  # arrows go on from it
        chosen.blockSignals(False)


def headline_of(scores: Sequence[ViewScore]) -> str:
    """Return the means in a line, empty without scores."""
    if not scores:
        return ""
    mean = Comparison(tuple(scores), "")
    text = tr("Mean PSNR {psnr}   ·   mean SSIM {ssim:.4f}")
    if mean.psnr_overall != mean.psnr_mean:
        text = tr("PSNR over all pixels {psnr}   ·   mean SSIM {ssim:.4f}")
    line = text.format(psnr=words.psnr_text(mean.psnr_overall), ssim=mean.ssim)
    before, after, change = mean.psnr_a_truth, mean.psnr_b_truth, mean.delta_psnr_truth
    if before is None or after is None or change is None:
        return line
    sign = f"{change:+.2f}".replace("-", "−")
    return tr(
        "{line}   ·   against photographs: original {before:.2f} dB, "
        "compressed {after:.2f} dB, change {sign} dB"
    ).format(line=line, before=before, after=after, sign=sign)
