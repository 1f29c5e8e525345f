"""One dark theme: Qt's Fusion style, a palette and the few rules that a palette cannot say."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tdtq_viewer.resources import resource

GRID = 8
"""Distances between widgets are multiples of this many pixels."""

LABELS = 7 * GRID
"""Width of a column of labels, alike in panels that lie one above the other."""

WINDOW = "#1d2025"
PANEL = "#262a31"
FIELD = "#15171b"
TROUGH = "#343a44"
BUTTON = "#333943"
LINE = "#3d444f"
TEXT = "#eceff4"
MUTED = "#a9b2c0"
FAINT = "#6d7685"
ACCENT = "#2fb8a6"
ON_ACCENT = "#06201c"
DAMAGE = "#e58f6a"
GOOD, WARNING, BAD = "#6fd08c", "#f0b95a", "#ff7b72"

_ROLES = {
    QPalette.ColorRole.Window: WINDOW,
    QPalette.ColorRole.WindowText: TEXT,
    QPalette.ColorRole.Base: FIELD,
    QPalette.ColorRole.AlternateBase: PANEL,
    QPalette.ColorRole.Text: TEXT,
    QPalette.ColorRole.Button: BUTTON,
    QPalette.ColorRole.ButtonText: TEXT,
    QPalette.ColorRole.BrightText: BAD,
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: ON_ACCENT,
    QPalette.ColorRole.Accent: ACCENT,
    QPalette.ColorRole.Link: ACCENT,
    QPalette.ColorRole.ToolTipBase: "#39404b",
    QPalette.ColorRole.ToolTipText: TEXT,
    QPalette.ColorRole.PlaceholderText: MUTED,
    QPalette.ColorRole.Light: "#4a525f",
    QPalette.ColorRole.Midlight: "#3f4651",
    QPalette.ColorRole.Mid: "#2b3038",
    QPalette.ColorRole.Dark: "#14161a",
    QPalette.ColorRole.Shadow: "#0b0c0e",
}

_STYLE = f"""
QToolTip {{ background: #39404b; color: {TEXT}; border: 1px solid {LINE}; padding: 6px; }}
QFrame#card {{ background: {PANEL}; border: 1px solid {LINE}; border-radius: 8px; }}
QFrame#bar {{ background: {PANEL}; border-bottom: 1px solid {LINE}; }}
QWidget#side {{ background: {WINDOW}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QLabel[tone="muted"] {{ color: {MUTED}; }}
QLabel[tone="faint"] {{ color: {FAINT}; }}
QLabel[tone="good"] {{ color: {GOOD}; }}
QLabel[tone="warning"] {{ color: {WARNING}; }}
QLabel[tone="bad"] {{ color: {BAD}; }}
QToolButton#segment {{
    background: {BUTTON}; color: {TEXT}; border: 1px solid {LINE}; padding: 6px 14px; margin: 0;
}}
QToolButton#segment:hover {{ background: #3f4651; }}
QToolButton#segment:checked {{
    background: {ACCENT}; color: {ON_ACCENT}; border-color: {ACCENT};
}}
QToolButton#segment[place="first"] {{
    border-top-left-radius: 6px; border-bottom-left-radius: 6px;
}}
QToolButton#segment[place="last"] {{
    border-top-right-radius: 6px; border-bottom-right-radius: 6px;
}}
QPushButton {{
    background: {BUTTON}; color: {TEXT}; border: 1px solid {LINE}; border-radius: 6px;
    padding: 6px 14px;
}}
QPushButton:hover {{ background: #3f4651; }}
QPushButton:focus {{ border-color: {ACCENT}; }}
QPushButton:disabled {{ color: {FAINT}; background: #2a2f37; }}
QPushButton#primary {{
    background: {ACCENT}; color: {ON_ACCENT}; border-color: {ACCENT}; font-weight: 600;
    padding: 9px 16px;
}}
QPushButton#primary:focus {{ border: 2px solid {TEXT}; padding: 8px 15px; }}
QPushButton#primary:hover {{ background: #45cbb9; }}
QPushButton#primary:disabled {{ background: #2a2f37; color: {FAINT}; border-color: {LINE}; }}
QCheckBox {{ spacing: 6px; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; background: {FIELD}; border: 1px solid {FAINT}; border-radius: 3px;
}}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {ACCENT}; }}
QCheckBox::indicator:checked {{
    background: {ACCENT}; border-color: {ACCENT}; image: url(TICK);
}}
QComboBox {{
    background: {BUTTON}; border: 1px solid {LINE}; border-radius: 6px; padding: 4px 8px;
    combobox-popup: 0;
}}
QComboBox:hover {{ background: #3f4651; }}
QComboBox:focus {{ border-color: {ACCENT}; }}
QComboBox:disabled {{ color: {FAINT}; background: #2a2f37; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url(ARROW); width: 10px; height: 6px; }}
QComboBox QAbstractItemView {{
    background: {PANEL}; border: 1px solid {LINE}; selection-background-color: {ACCENT};
    selection-color: {ON_ACCENT}; padding: 4px;
}}
QComboBox QAbstractItemView::item {{ padding: 4px 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {ACCENT}; color: {ON_ACCENT}; }}
QAbstractSpinBox {{
    background: {FIELD}; border: 1px solid {LINE}; border-radius: 6px; padding: 4px 0;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    subcontrol-origin: border; width: 0; height: 0; border: none;
}}
QAbstractSpinBox:hover, QAbstractSpinBox:focus {{ border-color: {ACCENT}; }}
QAbstractSpinBox:disabled {{ color: {FAINT}; background: #2a2f37; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QPlainTextEdit {{ background: {FIELD}; color: {MUTED}; border: none; font-family: monospace; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {LINE}; border-radius: 4px; min-height: 32px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QStatusBar {{ background: {PANEL}; border-top: 1px solid {LINE}; }}
QStatusBar::item {{ border: none; }}
QMenuBar {{ background: {WINDOW}; }}
QMenuBar::item {{ padding: 4px 10px; }}
QMenuBar::item:selected {{ background: {BUTTON}; }}
"""


def dark_palette() -> QPalette:
    """Return the palette of the theme, disabled texts faint."""
    palette = QPalette()
    for role, color in _ROLES.items():
        palette.setColor(role, QColor(color))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(FAINT))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(LINE))
    return palette


def apply_theme(app: QApplication) -> None:
    """Give `app` the dark theme."""
    app.setStyle("Fusion")
    app.setPalette(dark_palette())
    font = app.font()
    font.setPointSizeF(10.0)
    app.setFont(font)
    app.setStyleSheet(_with_pictures(_STYLE))


def _with_pictures(style: str) -> str:
    for word, file in (("ARROW", "arrow.svg"), ("TICK", "tick.svg")):
        style = style.replace(word, resource(file).as_posix())
    return style
