"""The colours of words, which the style sheet knows by names."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


def set_tone(label: QLabel, tone: str) -> None:
    """Colour the text of `label` with a tone of the style sheet, or as usual for ``""``."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().polish(label)  # a style sheet does not look again by itself
