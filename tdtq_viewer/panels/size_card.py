"""The card that answers the two questions: how small, and how good."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from tdtq_core.theory.ratio import part_of, plan_ratio
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.photograph_quality import PhotographQuality
from tdtq_viewer.panels.predicted_quality import PredictedQuality
from tdtq_viewer.panels.tones import set_tone
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID

PRELIMINARY = tr("Preliminary: what pictures show is not known yet")


class SizeCard(QFrame):
    """Size before and after, the ratio, quality at the current view, and PSNR over some views."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self.ratio = QLabel(self)
        self.sizes = QLabel(self)
        self.psnr = QLabel(self, toolTip=words.tooltip(words.PSNR_HELP))
        self.ssim = QLabel(self, toolTip=words.tooltip(words.SSIM_HELP))
        self.verdict = QLabel(self, toolTip=words.tooltip(words.PSNR_HELP))
        self.over_views = PredictedQuality(session, self)
        self.photographs = PhotographQuality(session, self)
        self._lay_out()
        session.scene_changed.connect(self._show_sizes)
        session.sizes_changed.connect(self._show_sizes)
        session.plan_changed.connect(self._show_sizes)
        for signal in (session.comparison_changed, session.plan_changed, session.view_changed):
            signal.connect(self._show_quality)
        session.importance_changed.connect(self._show_quality)
        self._show_sizes()
        self._show_quality()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 4)
        for column, text in enumerate((tr("File size"), tr("Quality at this view"))):
            label = QLabel(text, self)
            label.setProperty("tone", "muted")
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        for label in (self.ratio, self.psnr):
            label.setStyleSheet("font-size: 17pt; font-weight: 600;")
        grid.addWidget(self.ratio, 1, 0)
        grid.addWidget(self.sizes, 2, 0)
        grid.addWidget(self.psnr, 1, 1)
        grid.addWidget(self.ssim, 2, 1)
        grid.addWidget(self.verdict, 3, 0, 1, 2)
        grid.addWidget(self.over_views, 4, 0, 1, 2)
        grid.addWidget(self.photographs, 5, 0, 1, 2)

    def _show_sizes(self) -> None:
        before, sizes = self._session.bytes_before, self._session.sizes
        current = self._session.standing.sizes
        set_tone(self.sizes, "" if current or sizes is None else "faint")
        if sizes is None:
            opened = self._session.opened
            coming = "…" if opened is not None and not opened.invalid else "–"
            self.ratio.setText(coming)
            _emphasize(self.ratio, current)
            self.sizes.setText(f"{words.bytes_text(before)} → {coming}" if before else "")
            return
        self.ratio.setText(words.ratio_text(before, sizes.total))
        _emphasize(self.ratio, current)
        self.sizes.setText(f"{words.bytes_text(before)} → {words.bytes_text(sizes.total)}")
        details = tr(
            "{count} bytes as plain float32 numbers (without file headers), "
            "{count_2} bytes in the .tdtq file that saving writes.\n\nBy counting "
            "bits, before entropy coding, theory expects {expected_ratio:.1f}×."
        ).format(
            count=words.count_text(before),
            count_2=words.count_text(sizes.total),
            expected_ratio=_expected_ratio(self._session),
        )
        for label in (self.sizes, self.ratio):
            label.setToolTip(words.tooltip(details))

    def _show_quality(self) -> None:
        comparison = self._session.comparison
        current = self._session.standing.picture
        _emphasize(self.psnr, current)
        if comparison is None or comparison.compressed is None:
            for label, text in ((self.psnr, "–"), (self.ssim, ""), (self.verdict, "")):
                label.setText(text)
            return
        set_tone(self.ssim, "" if current and comparison.ssim is not None else "faint")
        if comparison.psnr is None:
            set_tone(self.verdict, "faint")
            return
        unit = _SMALL_PSNR if math.isfinite(comparison.psnr) else ""
        self.psnr.setText(f"{words.psnr_text(comparison.psnr)} {unit}")
        tone, text = words.quality(comparison.psnr)
        self.verdict.setText(PRELIMINARY if self._session.standing.preliminary else f"●  {text}")
        set_tone(self.verdict, tone if current else "faint")
        if comparison.ssim is not None:
            self.ssim.setText(tr("SSIM {ssim}").format(ssim=words.ssim_text(comparison.ssim)))
        elif not self.ssim.text():
            self.ssim.setText(tr("SSIM …"))


_SMALL_PSNR = '<span style="font-size: 10pt; font-weight: 400;">PSNR</span>'


def _expected_ratio(session: Session) -> float:
    """Return the closed-form ratio of the plan for the open scene."""
    if session.opened is None:
        return 1.0
    opened, quantizers = session.opened, session.plan.quantizers
    return plan_ratio(
        {
            name: part_of(quantizers[name], opened.scene.matrix(name).shape[1])
            for name in quantizers
        },
        kept=session.kept / opened.in_file,
    )


def _emphasize(label: QLabel, current: bool) -> None:
    """Make a figure stand out, and faint while it belongs to an older plan."""
    set_tone(label, ("accent" if current else "faint") if label.text() else "")
