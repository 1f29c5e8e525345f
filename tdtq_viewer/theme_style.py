"""The rules of the look that a palette cannot say."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from tdtq_viewer.resources import resource
from tdtq_viewer.themes import LIGHT, Colors


def style_of(colors: Colors) -> str:
    """Return the style sheet of the application in `colors`."""
    kind = "_light" if colors == LIGHT else ""
    pictures = {name: resource(f"{name}{kind}.svg").as_posix() for name in ("arrow", "tick")}
    return _STYLE.substitute(asdict(colors), **pictures)


_STYLE = Template("""
QToolTip { background: $tip; color: $text; border: 1px solid $line; padding: 6px; }
QFrame#card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#bar { background: $panel; border-bottom: 1px solid $line; }
QWidget#side { background: $window; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="bad"] { color: $bad; }
QToolButton#segment {
    background: $button; color: $text; border: 1px solid $line; padding: 6px 14px; margin: 0;
    outline: none;
}
QToolButton#segment:hover { background: $hover; }
QToolButton#segment:checked {
    background: $accent; color: $on_accent; border-color: $accent;
}
QToolButton#segment:focus { border: 2px solid $text; padding: 5px 13px; }
QToolButton#segment[place="first"] {
    border-top-left-radius: 6px; border-bottom-left-radius: 6px;
}
QToolButton#segment[place="last"] {
    border-top-right-radius: 6px; border-bottom-right-radius: 6px;
}
QFrame#drop { background: $panel; border: 2px dashed $line; border-radius: 16px; }
QFrame#drop[lit="true"] { border-color: $accent; background: $raised; }
QPushButton#recent { background: transparent; border: 1px solid transparent; }
QPushButton#recent:hover { background: $hover; }
QPushButton#recent:focus { border-color: $accent; }
QPushButton {
    background: $button; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 14px; outline: none;
}
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $off; background: $idle; }
QPushButton#primary {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
    padding: 9px 16px;
}
QPushButton#primary:focus { border: 2px solid $text; padding: 8px 15px; }
QPushButton#primary:hover { background: $accent_hover; }
QPushButton#primary:disabled { background: $idle; color: $off; border-color: $line; }
QSlider#quality::groove:horizontal { height: 6px; background: $trough; border-radius: 3px; }
QSlider#quality::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider#quality::sub-page:horizontal:disabled { background: $trough; }
QSlider#quality::handle:horizontal {
    width: 16px; height: 16px; margin: -8px 0; border-radius: 11px;
    background: $panel; border: 3px solid $accent;
}
QSlider#quality::handle:horizontal:hover { background: $accent_hover; }
QSlider#quality::handle:horizontal:focus { border-color: $text; background: $accent; }
QSlider#quality::handle:horizontal:disabled { background: $idle; border-color: $line; }
QCheckBox { spacing: 6px; }
QCheckBox::indicator, QTableView::indicator {
    width: 14px; height: 14px; background: $field; border: 1px solid $off; border-radius: 3px;
}
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url($tick);
}
QCheckBox::indicator:checked:focus { border: 2px solid $text; }
QSlider:focus { border: 1px solid $accent; border-radius: 4px; }
QRadioButton { spacing: 6px; }
QRadioButton::indicator {
    width: 12px; height: 12px; background: $field; border: 1px solid $off; border-radius: 7px;
}
QRadioButton::indicator:hover, QRadioButton::indicator:focus { border-color: $accent; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; background: $on_accent; border: 4px solid $accent;
}
QRadioButton::indicator:checked:focus { border-color: $text; }
QPushButton#hint {
    background: $window; border: none; border-radius: 0; padding: 2px; color: $accent;
}
QPushButton#hint:hover { color: $text; }
QToolButton#fold {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px;
    color: $muted;
}
QToolButton#fold:hover { color: $text; }
QToolButton#fold:focus { border-color: $accent; color: $text; }
QComboBox {
    background: $button; border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
    combobox-popup: 0;
}
QComboBox:hover { background: $hover; }
QComboBox:focus { border-color: $accent; }
QComboBox:disabled { color: $off; background: $idle; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($arrow); width: 10px; height: 6px; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $line; selection-background-color: $accent;
    selection-color: $on_accent; padding: 4px;
}
QComboBox QAbstractItemView::item { padding: 4px 6px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $on_accent; }
QAbstractSpinBox {
    background: $field; border: 1px solid $line; border-radius: 6px; padding: 4px 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 0; height: 0; border: none;
}
QAbstractSpinBox:hover, QAbstractSpinBox:focus { border-color: $accent; }
QAbstractSpinBox:disabled { color: $off; background: $idle; }
QLineEdit#field {
    background: $field; border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
}
QLineEdit#field:hover, QLineEdit#field:focus { border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPlainTextEdit { background: $field; color: $muted; border: none; font-family: monospace; }
QTabWidget::tab-bar { left: 16px; }
QTableView { background: $field; border: 1px solid $line; gridline-color: $panel; }
QTableView:focus { border-color: $accent; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 4px 8px;
}
QFrame#message {
    background: $raised; border: none; border-top: 1px solid $line;
    border-left: 4px solid $muted;
}
QFrame#message[kind="done"] { border-left-color: $accent; }
QFrame#message[kind="warning"] { border-left-color: $warning; }
QFrame#message[kind="error"] { border-left-color: $bad; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 32px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 10px; }
QMenuBar::item:selected { background: $button; }
""")
