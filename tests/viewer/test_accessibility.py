"""Every widget that takes part says what it is, to eyes, to ears and on request."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QWidget,
)

from tdtq_viewer.panels.fold_hint import FoldHint

KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)

WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QMenu, QMenuBar)
"""Widgets whose inner parts are their own business."""


@pytest.fixture
def everything(loaded, wait_ready):
    """The loaded window with every panel on show."""
    loaded.curve.action.trigger()
    loaded.menus.help.action.trigger()
    loaded.menus.cameras.panel.trigger()
    wait_ready(loaded)
    return loaded


def interactive(window):
    """The widgets of `window` that a user acts on, without the inner parts of others."""
    return [widget for widget in window.findChildren(QWidget) if takes_part(widget)]


def takes_part(widget):
    if not isinstance(widget, KINDS) or isinstance(widget, QScrollBar) or taken_away(widget):
        return False
    above = widget.parent()
    while above is not None:
        if isinstance(above, WHOLE):
            return False
        above = above.parent()
    return not widget.objectName().startswith("qt_")


def taken_away(widget):
    """Hidden for itself, and not for a panel around it: there is nothing to act on."""
    own = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return own and widget.isHidden()


def name_of(widget):
    return widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())


def described(widget):
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    above = widget.parent().objectName() if widget.parent() else ""
    return f"{type(widget).__name__} {text!r} in {type(widget.parent()).__name__} {above}"


def test_every_control_has_a_name(everything):
    nameless = [described(widget) for widget in interactive(everything) if not name_of(widget)]
    assert not nameless, "\n".join(nameless)


def test_every_control_says_what_it_means(everything):
    silent = [described(widget) for widget in interactive(everything) if not widget.toolTip()]
    assert not silent, "\n".join(silent)


def test_sliders_tell_their_value_with_its_unit(everything):
    sliders = [w for w in interactive(everything) if isinstance(w, QSlider)]
    assert len(sliders) >= 6
    silent = [described(slider) for slider in sliders if not slider.accessibleDescription()]
    assert not silent, "\n".join(silent)


def test_the_slider_of_an_attribute_follows_its_bits(loaded, wait_ready):
    row = loaded.side.attributes.rows["scale"]
    row.bits.setValue(7)
    assert row.bits.accessibleDescription() == "7 bits"
    wait_ready(loaded)


def test_the_canvas_says_what_it_shows(loaded):
    view = loaded.stage.view
    assert view.accessibleName()
    assert "side by side" in view.accessibleDescription().lower()
    assert "dB" in view.accessibleDescription()
    loaded.menus.modes[list(loaded.menus.modes)[4]].trigger()
    assert "error map" in view.accessibleDescription().lower()


def test_no_two_mnemonics_of_a_menu_collide(loaded):
    bar = loaded.menuBar()
    for menu in [bar, *(action.menu() for action in bar.actions())]:
        keys = [key for action in menu.actions() if (key := mnemonic(action.text()))]
        assert len(keys) == len(set(keys)), sorted(keys)
    assert all(mnemonic(action.text()) for action in bar.actions())


def mnemonic(text):
    plain = text.replace("&&", "")
    place = plain.find("&")
    return plain[place + 1].lower() if place >= 0 else ""


def mates(widget):
    """Tab enters a group of buttons at one of them; the arrow keys go on from there."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group.buttons() if group is not None and group.exclusive() else [widget]


def test_the_focus_policy_of_every_control_lets_tab_in(everything):
    closed = [
        described(widget)
        for widget in interactive(everything)
        if not any(mate.focusPolicy() & Qt.FocusPolicy.TabFocus for mate in mates(widget))
        and not isinstance(widget, FoldHint)  # Tab scrolls to what it hints at
    ]
    assert not closed, "\n".join(closed)


def letter(text):
    return text.replace("&&", "").partition("&")[2][:1].lower()


@pytest.mark.parametrize("task", ["exporting", "reporting", "filming"])
def test_letters_in_panels_are_not_those_of_the_menus(loaded, task):
    getattr(loaded, task).show_panel()
    menus = {letter(action.text()) for action in loaded.menuBar().actions()}
    kinds = (QAbstractButton, QLabel)
    shown = [one for kind in kinds for one in getattr(loaded, task).panel.findChildren(kind)]
    assert menus == {"f", "e", "v", "h"}
    assert any(letter(one.text()) for one in shown)
    assert not [one.text() for one in shown if letter(one.text()) in menus]
