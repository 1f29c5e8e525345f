"""Themes: their contrast, and who wears which colours."""

from dataclasses import asdict, fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from tdtq_viewer.messages import Message
from tdtq_viewer.preferences import KeptPreferences
from tdtq_viewer.theme import apply_theme, colors, palette_of
from tdtq_viewer.theme_choice import wanted_colors
from tdtq_viewer.theme_style import style_of
from tdtq_viewer.themes import DARK, LIGHT

READABLE = 4.5
"""What WCAG 2.2 asks of texts of usual size (AA)."""

GROUNDS = ("window", "panel", "field", "raised")
WORDS = ("text", "muted", "faint", "accent", "good", "warning", "bad")
PAIRS = (
    *((word, ground) for word in WORDS for ground in GROUNDS),
    ("text", "tip"),
    ("muted", "tip"),
    *(("text", ground) for ground in ("button", "hover")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
)
"""(text, ground) wherever one is written on the other."""

THEMES = pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2.2, from 1 (none) to 21 (black on white)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """Return the linear light of an sRGB value, 0 to 1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def test_the_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@THEMES
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(worn, text, ground):
    assert contrast(getattr(worn, text), getattr(worn, ground)) >= READABLE


@THEMES
def test_texts_of_the_palette_can_be_read(worn):
    palette, roles = palette_of(worn), QPalette.ColorRole
    pairs = (
        (roles.WindowText, roles.Window),
        (roles.Text, roles.Base),
        (roles.Text, roles.AlternateBase),
        (roles.ButtonText, roles.Button),
        (roles.HighlightedText, roles.Highlight),
        (roles.ToolTipText, roles.ToolTipBase),
        (roles.PlaceholderText, roles.Base),
        (roles.Link, roles.Window),
        (roles.BrightText, roles.Window),
    )
    for text, ground in pairs:
        found = contrast(palette.color(text).name(), palette.color(ground).name())
        assert found >= READABLE, (text, ground)


@THEMES
def test_what_is_out_of_date_is_weaker_than_what_is_not(worn):
    found = [contrast(getattr(worn, name), worn.panel) for name in ("faint", "muted", "text")]
    assert found == sorted(found)


@THEMES
def test_the_style_sheet_names_only_colours_of_its_theme(worn):
    other = LIGHT if worn is DARK else DARK
    style = style_of(worn)
    assert "$" not in style
    assert worn.accent in style
    assert not [
        color
        for color in set(asdict(other).values()) - set(asdict(worn).values())
        if f"{color};" in style
    ]


@THEMES
def test_every_colour_is_a_colour(worn):
    for field in fields(worn):
        assert QColor(getattr(worn, field.name)).name() == getattr(worn, field.name)


@pytest.mark.parametrize(
    ("choice", "system", "wanted"),
    [
        ("dark", Qt.ColorScheme.Light, DARK),
        ("light", Qt.ColorScheme.Dark, LIGHT),
        ("system", Qt.ColorScheme.Light, LIGHT),
        ("system", Qt.ColorScheme.Dark, DARK),
        ("system", Qt.ColorScheme.Unknown, DARK),
        ("unheard of", Qt.ColorScheme.Light, LIGHT),
    ],
)
def test_the_theme_is_the_chosen_one_or_that_of_the_system(choice, system, wanted):
    assert wanted_colors(choice, system) == wanted


def test_the_choice_is_worn_at_once_and_remembered(themed, window, preferences_file):
    actions = window.personal.theme.actions
    actions["light"].trigger()
    assert colors() == LIGHT
    assert KeptPreferences(preferences_file).now.theme == "light"
    assert actions["light"].isChecked()
    actions["dark"].trigger()
    assert colors() == DARK
    assert not actions["light"].isChecked()


def test_plots_and_messages_follow_the_theme(themed, loaded):
    loaded.curve.action.trigger()
    plot = loaded.curve.panel.plot
    loaded.tell(Message("notice", "warning", "Look."))
    icons = []
    for worn in (DARK, LIGHT):
        apply_theme(themed, worn)
        assert plot.backgroundBrush().color().name() == worn.field
        assert plot._line.opts["pen"].color().name() == worn.accent
        assert worn.accent in loaded.curve.panel.legend.text()
        icons.append(loaded.messages.bars[0].icon.pixmap().toImage())
    assert icons[0] != icons[1]


def test_the_ground_of_the_pictures_is_the_same_in_both_themes(themed, loaded):
    for worn in (DARK, LIGHT):
        apply_theme(themed, worn)
        view = loaded.stage.view
        assert view.palette().window().color().name() == DARK.window
        for widget in (view, *view.findChildren(QWidget)):
            assert widget.palette().highlight().color().name() == DARK.accent
