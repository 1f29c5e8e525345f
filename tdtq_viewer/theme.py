"""How the window looks: Qt's Fusion style with a palette and a style sheet, dark or light."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from tdtq_viewer.theme_style import style_of
from tdtq_viewer.themes import DARK, LIGHT, Colors

GRID = 8
"""Distances between widgets are multiples of this many pixels."""

LABELS = 7 * GRID
"""Width of a column of labels, alike in panels that lie one above the other."""

POINTS = 10.0
"""Size of most texts."""


def colors() -> Colors:
    """Return the colours of the theme that the application wears now."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window).name()
    return LIGHT if window == LIGHT.window else DARK


def palette_of(worn: Colors) -> QPalette:
    """Return the palette of a theme, texts of what cannot be used now faint."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(worn, name)))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(worn.off))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(worn.line))
    return palette


def apply_theme(app: QApplication, worn: Colors = DARK) -> None:
    """Give `app` the theme of the colours `worn`."""
    app.setStyle("Fusion")
    font = app.font()
    font.setPointSizeF(POINTS)
    app.setFont(font)
    # Who hears of the style sheet must find the palette already there.
    app.setPalette(palette_of(worn))
    app.setStyleSheet(style_of(worn))


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "trough",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
