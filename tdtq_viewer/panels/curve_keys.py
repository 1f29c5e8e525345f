"""What the keys do on the rate-distortion curve."""

from __future__ import annotations

from PySide6.QtCore import Qt

LEAP = 10
"""Best plans that a page goes on by."""

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -LEAP,
    Qt.Key.Key_PageUp: LEAP,
}

CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def next_point(key: int, point: int, count: int) -> int | None:
    """Return which of `count` best plans `key` leads to from `point`; None for other keys."""
    if count == 0:
        return None
    ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}
    if key in ends:
        return ends[Qt.Key(key)]
    if key not in _STEPS:
        return None
    return min(max(point + _STEPS[Qt.Key(key)], 0), count - 1)
