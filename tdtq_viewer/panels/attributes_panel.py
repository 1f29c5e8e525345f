"""The rows of all six attributes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tdtq_core.quantizers import Quantizer
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer.language import tr
from tdtq_viewer.panels.attribute_row import AttributeRow
from tdtq_viewer.panels.fold_hint import HEIGHT, FoldHint
from tdtq_viewer.panels.quantizer_choice import retuned
from tdtq_viewer.panels.verdicts import Verdict, verdict_of
from tdtq_viewer.session import Session
from tdtq_viewer.theme import GRID

_GAP, _NARROW = GRID, GRID // 2
"""Pixels between rows where there is room, and where there is not."""

NOTHING = Verdict("muted", tr("None in this scene"), tr("The scene has no view-dependent colour."))


class AttributesPanel(QScrollArea):
    """Shows the plan, the bytes and the damage of every attribute; changes the plan.

    Parameters
    ----------
    criterion
        (dimension, bits) to the theory's finding.
    """

    def __init__(
        self,
        session: Session,
        criterion: Callable[[int, int], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._criterion = criterion
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self.rows = {attribute.name: AttributeRow(attribute, self) for attribute in ATTRIBUTES}
        self.hint = FoldHint(self)
        self._lay_out()
        for row in self.rows.values():
            row.quantizer_chosen.connect(self._change)
            row.moving.connect(session.set_moving)
        session.plan_changed.connect(self._show_plan)
        session.scene_changed.connect(self._show_plan)
        session.plan_changed.connect(self._show_sizes)
        session.sizes_changed.connect(self._show_sizes)
        for signal in (session.plan_changed, session.forecast_changed, session.verified_changed):
            signal.connect(self._show_damage)
        self._show_plan()
        self._show_sizes()
        self._show_damage()

    def put_last(self, row: QWidget, name: str) -> None:
        """Place `row` below those of the attributes, before the stretch."""
        self._column.insertWidget(self._column.count() - 1, row)
        self.hint.watch(row, name)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Close the rows up where they do not fit, and leave room for the hint if need be."""
        super().resizeEvent(event)
        saved = sum(row.folded_height + _GAP - _NARROW for row in self.rows.values())
        is_compact = self._column.spacing() == _NARROW
        needed = self._column.minimumSize().height() + (saved if is_compact else 0)
        compact = needed > self.height()
        for row in self.rows.values():
            row.set_compact(compact)
        self._column.setSpacing(_NARROW if compact else _GAP)
        fits = needed - saved <= self.height()
        self.setViewportMargins(0, 0, 0, 0 if fits else HEIGHT)

    def needed_width(self) -> int:
        """Return the width in pixels that the rows need."""
        return self._inside.minimumSizeHint().width()

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, GRID // 2, 0)
        column.setSpacing(_GAP)
        for row in self.rows.values():
            column.addWidget(row)
            self.hint.watch(row, tr(row.attribute.label))
        column.addStretch()
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the rows have it, and scroll into sight
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _change(self, name: str, quantizer: Quantizer) -> None:
        plan = self._session.plan
        chosen = retuned(quantizer, plan.quantizers[name], self._session.forecast)
        self._session.set_plan(plan.with_quantizer(name, chosen))

    def _show_plan(self) -> None:
        for name, quantizer in self._session.plan.quantizers.items():
            width = self._width(name)
            row = self.rows[name]
            row.setEnabled(width > 0)
            verdict = verdict_of(quantizer, width, self._criterion) if width else NOTHING
            row.show_quantizer(quantizer, verdict)

    def _show_sizes(self) -> None:
        session = self._session
        sizes, current = session.sizes, session.standing.sizes
        for name, row in self.rows.items():
            count = sizes.attributes[name] if sizes else None
            values = (sizes.gaussians if sizes else 0) * self._width(name)
            row.show_bytes(count, sizes.total if sizes else 0, values, current)

    def _show_damage(self) -> None:
        session = self._session
        predicted, forecast = session.predicted, session.forecast
        expected = predicted.shares() if predicted is not None and predicted.mse > 0 else {}
        known = session.verified if session.standing.shares else None
        found = (known.shares if known is not None else None) or {}
        views = len(forecast.yardstick.views) if forecast is not None else 0
        current = session.standing.forecast or not expected
        for name, row in self.rows.items():
            row.show_damage(expected.get(name), found.get(name), views, current)

    def _width(self, name: str) -> int:
        """Return how many values the attribute has in the open scene, or at SH degree 3."""
        if self._session.opened is None:
            return {"rotation": 4, "opacity": 1, "harmonics": 45}.get(name, 3)
        return int(self._session.opened.scene.matrix(name).shape[1])
