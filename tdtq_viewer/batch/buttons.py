"""The buttons over the list of a batch: what goes into it, and what comes out of it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.theme import GRID

_IN = ("files", "folder", "remove")


def make_buttons(parent: QWidget) -> dict[str, QPushButton]:
    """Return the buttons by name, in the order in which Tab goes through them."""
    told = {
        "files": (tr("Add &files…"), tr("Add scene files to the list.")),
        "folder": (tr("Add fol&der…"), tr("Add all scenes inside a folder, down to the bottom.")),
        "remove": (tr("&Remove"), tr("Take the chosen scenes off the list; their files stay.")),
        "copy": (
            tr("Cop&y table"),
            tr("Copy the chosen rows, or all of them, for a spreadsheet (Ctrl+C)."),
        ),
        "save": (
            tr("Save &table…"),
            tr("Save what came out as CSV, with every figure in full."),
        ),
    }
    return {name: explained(QPushButton(text, parent), hint) for name, (text, hint) in told.items()}


def explained(button: QPushButton, hint: str) -> QPushButton:
    """Return `button` with a tooltip."""
    button.setToolTip(words.tooltip(hint))
    return button


def lined_up(buttons: dict[str, QPushButton]) -> QHBoxLayout:
    """Return a row of them: at the left what goes in, at the right what comes out."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for name, button in buttons.items():
        if name not in _IN and row.count() == len(_IN):
            row.addStretch()
        row.addWidget(button)
    return row
