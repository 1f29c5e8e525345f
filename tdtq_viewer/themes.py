"""The colours of the dark and of the light theme."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colors:
    """Colours by what they are for, as ``#rrggbb``.

    Attributes
    ----------
    window, panel, field
        Grounds: of the window, of cards and bars on it, of what is filled in.
    raised, tip
        Grounds of messages and of tooltips.
    trough, button, hover, idle
        Empty part of bars; buttons, those under the pointer and those that do nothing now.
    line
        Frames and separators.
    text, muted, faint
        Texts: most, explanations, and what is out of date.
    accent, accent_hover, on_accent
        What matters most, the same under the pointer, and texts on it.
    damage
        Bars of errors.
    good, warning, bad
        Judgements.
    off
        Texts of what cannot be used now, and frames of check boxes.
    """

    window: str
    panel: str
    field: str
    raised: str
    tip: str
    trough: str
    button: str
    hover: str
    idle: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    damage: str
    good: str
    warning: str
    bad: str
    off: str


DARK = Colors(
    window="#1d2025",
    panel="#262a31",
    field="#15171b",
    raised="#2b3038",
    tip="#39404b",
    trough="#343a44",
    button="#333943",
    hover="#3f4651",
    idle="#2a2f37",
    line="#3d444f",
    text="#eceff4",
    muted="#b3bbc8",
    faint="#949dab",
    accent="#2fb8a6",
    accent_hover="#45cbb9",
    on_accent="#06201c",
    damage="#e58f6a",
    good="#6fd08c",
    warning="#f0b95a",
    bad="#ff7b72",
    off="#7a8494",
)

LIGHT = Colors(
    window="#eef0f3",
    panel="#fafbfc",
    field="#ffffff",
    raised="#f6f7f9",
    tip="#ffffff",
    trough="#d3d8df",
    button="#ffffff",
    hover="#e3e7ec",
    idle="#e8ebef",
    line="#c4cad3",
    text="#1a1d22",
    muted="#49525f",
    faint="#626b79",
    accent="#0b7468",
    accent_hover="#0a6259",
    on_accent="#ffffff",
    damage="#c4582c",
    good="#1a7038",
    warning="#835400",
    bad="#b3261e",
    off="#838c99",
)
