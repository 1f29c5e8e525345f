"""The panel below the pictures: what every file size buys, and which plan buys it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tdtq_core.codec.presets import preset_name
from tdtq_core.metrics import psnr_of_mse
from tdtq_viewer import words
from tdtq_viewer.forecasting import Forecasting
from tdtq_viewer.language import tr
from tdtq_viewer.panels.curve_plot import CurvePlot, Scenery
from tdtq_viewer.panels.plan_card import PlanCard
from tdtq_viewer.panels.plan_words import short_name
from tdtq_viewer.panels.spots import Spot, best_spot, preset_spots, spot_of
from tdtq_viewer.session import Session
from tdtq_viewer.state import Forecast
from tdtq_viewer.theme import GRID, colors
from tdtq_viewer.trials import Trials

ROOMY = 88 * GRID
"""Width in pixels from which the plan has room beside the plot; below it is a tooltip."""

ADOPT = tr("Click or press Enter to choose this plan.")


def _legend() -> str:
    return tr(
        '<span style="color:{accent}">━</span>&nbsp;best plans, predicted &nbsp; '
        '<span style="color:{warning}">●</span>&nbsp;measured &nbsp; <span '
        'style="color:{text}">◇</span>&nbsp;presets &nbsp; <span '
        'style="color:{text}">◯</span>&nbsp;your plan'
    ).format(accent=colors().accent, warning=colors().warning, text=colors().text)


_COMING = tr(
    "The curve shows how good this scene can look at every file size.\n"
    "It is there as soon as a few renders have shown what each bit does to the pictures."
)

_HELP = tr(
    "Every point is a way to compress this scene: to the right the file is larger, upwards the "
    "picture is closer to the original. Of the plans that drop as many Gaussians as yours, none "
    "is better than the line at its size.\n\n"
    "The line is predicted, from a few renders. A dot was measured, by compressing and rendering; "
    "how far it lies from the mark above or below it is the error of the prediction.\n\n"
    "Click a plan to choose it; or go along the line with the arrow keys and press Enter."
)


class CurvePanel(QWidget):
    """Shows the forecast as a curve, and the plan under the pointer in words.

    Signals
    -------
    close_requested
        The panel should go.
    """

    close_requested = Signal()

    def __init__(
        self,
        session: Session,
        forecasting: Forecasting,
        trials: Trials,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._forecasting, self._trials = session, forecasting, trials
        self._met: Spot | int | None = None
        self._present: Spot | None = None
        self.legend = QLabel(_legend(), self)
        self.plot = CurvePlot(self)
        self.card = PlanCard(self)
        self.waiting = QLabel(self)
        self.again = QPushButton(tr("Learn again"), self)
        self.again.setToolTip(tr("Render a few test pictures again, to learn what each bit buys"))
        self.pages = QStackedWidget(self)
        self.dismiss = QPushButton(tr("Close"), self, toolTip=tr("Close the curve\nR"))
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        legend = self.legend
        legend.setToolTip(words.tooltip(_HELP))
        legend.setProperty("tone", "muted")
        legend.setWordWrap(True)
        legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        title = QLabel(tr("<b>Rate-distortion curve</b>"), self, toolTip=words.tooltip(_HELP))
        top.addWidget(title)
        top.addWidget(legend, 1)
        top.addWidget(self.dismiss)
        self.pages.addWidget(self._waiting_page())
        self.pages.addWidget(self._curve_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.pages, 1)

    def _waiting_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        middle = Qt.AlignmentFlag.AlignCenter
        self.waiting.setProperty("tone", "muted")
        self.waiting.setAlignment(middle)
        column.addStretch()
        column.addWidget(self.waiting, 0, middle)
        column.addWidget(self.again, 0, middle)
        column.addStretch()
        return page

    def _curve_page(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.plot, 1)
        row.addWidget(self.card)
        return page

    def _connect(self) -> None:
        session = self._session
        for signal in (session.plan_changed, session.sizes_changed, session.forecast_changed):
            signal.connect(self._show)
        self._trials.changed.connect(self._show)
        self._forecasting.changed.connect(self._show_waiting)
        self.plot.hovered.connect(self._hover)
        self.plot.chosen.connect(self._adopt)
        self.again.clicked.connect(self._forecasting.start)
        self.dismiss.clicked.connect(self.close_requested)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.legend.setText(_legend())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Give the plan the room that there is."""
        super().resizeEvent(event)
        self._show_card()

    def _show(self) -> None:
        if not self.isVisible():
            return
        self._show_waiting()
        forecast = self._forecast()
        if forecast is None:
            self._met = self._present = None
            return
        self._present = self._find_present(forecast)
        self.plot.show_scenery(self._scenery(forecast))
        self._show_card()

    def _forecast(self) -> Forecast | None:
        """Return the forecast, its best plans pruned as the chosen plan is."""
        forecast = self._session.forecast
        return None if forecast is None else forecast.pruned(self._session.plan.pruning)

    def _show_waiting(self) -> None:
        self.pages.setCurrentIndex(0 if self._session.forecast is None else 1)
        self.waiting.setText(f"{self._forecasting.why_not}\n\n{_COMING}")
        self.again.setVisible(self._forecasting.stopped)

    def _find_present(self, forecast: Forecast) -> Spot | None:
        """Return the chosen plan; the one before it for as long as its size is not known."""
        sizes, plan = self._session.sizes, self._session.plan
        if sizes is None or not self._session.standing.sizes:
            return self._present
        return spot_of(forecast, "", plan, sizes.total, self._trials.known.get(plan))

    def _scenery(self, forecast: Forecast) -> Scenery:
        known = self._trials.known
        return Scenery(
            forecast.frontier.sizes,
            np.array([psnr_of_mse(error) for error in forecast.frontier.errors]),
            preset_spots(self._forecasting.of, known),
            [(measured.bytes, measured.psnr) for measured in known.values()],
            self._present,
            self._session.standing.forecast,
        )

    def _hover(self, met: Spot | int | None) -> None:
        self._met = met
        self._show_card()

    def _show_card(self) -> None:
        forecast, met = self._session.forecast, self._met
        spot = self._spot(met) if forecast is not None else None
        self.card.setVisible(spot is not None and self.width() >= ROOMY)
        if forecast is None or spot is None:
            return
        hint = "" if met is None or spot.plan == self._session.plan else ADOPT
        before, views = self._session.bytes_before, len(forecast.yardstick.views)
        self.card.show_spot(spot, self._title(spot), before, views, hint)
        self.plot.setToolTip("" if self.card.isVisible() else words.tooltip(self.card.text()))

    def _spot(self, met: Spot | int | None) -> Spot | None:
        forecast = self._forecast()
        if isinstance(met, int) and forecast is not None:
            return best_spot(forecast, met, self._trials.known, self._session.plan)
        return met if isinstance(met, Spot) else self._present

    def _title(self, spot: Spot) -> str:
        name = preset_name(spot.plan)
        preset = tr("preset “{short_name}”").format(short_name=short_name(name)) if name else ""
        if self._met is None or spot.plan == self._session.plan:
            return tr("Your plan: {preset}").format(preset=preset) if preset else tr("Your plan")
        return f"P{preset[1:]}" if preset else tr("Best plan of this size")

    def _adopt(self, met: Spot | int) -> None:
        spot = self._spot(met)
        if spot is not None:
            self._session.set_plan(spot.plan)
