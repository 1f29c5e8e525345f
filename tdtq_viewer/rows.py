"""Widgets beside or above each other, one of which takes the room that the others leave."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget


def beside(*widgets: QWidget, wide: QWidget, parent: QWidget) -> QWidget:
    """Return a widget that holds `widgets` from left to right; `wide` grows with it."""
    return _holding(QHBoxLayout(), widgets, wide, parent)


def above(*widgets: QWidget, high: QWidget, parent: QWidget) -> QWidget:
    """Return a widget that holds `widgets` from top to bottom; `high` grows with it."""
    return _holding(QVBoxLayout(), widgets, high, parent)


def _holding(
    line: QBoxLayout, widgets: tuple[QWidget, ...], growing: QWidget, parent: QWidget
) -> QWidget:
    inside = QWidget(parent)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    for widget in widgets:
        line.addWidget(widget, int(widget is growing))
    inside.setLayout(line)
    return inside
