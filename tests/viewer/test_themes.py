from dataclasses import asdict, fields

import pytest
from PySide6.QtGui import QColor, QPalette

from tdtq_viewer.theme import palette_of
from tdtq_viewer.theme_style import style_of
from tdtq_viewer.themes import DARK, LIGHT, PAIRS, contrast

READABLE = 4.5
"""What WCAG 2.2 asks of texts of usual size (AA)."""

THEMES = pytest.mark.parametrize("worn", [DARK, LIGHT], ids=["dark", "light"])


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
