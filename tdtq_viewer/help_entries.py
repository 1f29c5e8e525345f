"""What the help sheet lists: the shortcuts of the actions, and the hands of the pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from tdtq_viewer import words
from tdtq_viewer.language import tr


@dataclass(frozen=True)
class HelpEntry:
    """One line of the help sheet.

    Attributes
    ----------
    task
        The heading that it stands under.
    keys
        Each of them does it.
    text
        What they do.
    """

    task: str
    keys: tuple[str, ...]
    text: str


def help_entries(window: QMainWindow) -> list[HelpEntry]:
    """Return every shortcut of `window`, by menu, after what mouse and keys do in the pictures."""
    placed = list(_placed(window))
    known = {id(action) for _, action in placed}
    others = [a for a in window.findChildren(QAction) if a.shortcuts() and id(a) not in known]
    placed += [(tr("Elsewhere"), action) for action in others]
    return [*HANDS, *(_entry(task, action) for task, action in placed)]


def _placed(window: QMainWindow) -> Iterator[tuple[str, QAction]]:
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            title = words.mnemonic_free(action.text())
            yield from ((title, inner) for inner in _inside(menu) if inner.shortcuts())


def _inside(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _inside(inner)
        else:
            yield action


def _entry(task: str, action: QAction) -> HelpEntry:
    # The words of some entries change, such as what is undone; what they are for does not.
    text = words.mnemonic_free(action.whatsThis() or action.text())
    return HelpEntry(task, _texts(action.shortcuts()), text)


def _texts(keys: Sequence[QKeySequence]) -> tuple[str, ...]:
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(dict.fromkeys(key.toString(native) for key in keys))


_PICTURE, _CURVE = tr("In the pictures"), tr("In the curve")
_TENSORS, _PANELS = tr("In the tensors"), tr("In the panels")

HANDS = (
    HelpEntry(_PICTURE, (tr("Drag"),), tr("Turn")),
    HelpEntry(_PICTURE, (tr("Right drag"), tr("Shift + drag")), tr("Move sideways")),
    HelpEntry(_PICTURE, (tr("Wheel"),), tr("Nearer, farther")),
    HelpEntry(_PICTURE, (tr("Ctrl + wheel"),), tr("Magnify the pictures, down to their pixels")),
    HelpEntry(_PICTURE, (tr("Ctrl + drag"), tr("Arrows")), tr("Move the magnified pictures")),
    HelpEntry(_PICTURE, ("W A S D", "Q E"), tr("Fly; Shift faster, Alt slower")),
    HelpEntry(_PICTURE, (tr("Double click"),), tr("Bring this point into the middle")),
    HelpEntry(_PICTURE, ("F", tr("Home")), tr("See the whole scene")),
    HelpEntry(_PICTURE, (tr("Space"),), tr("Show the original while it is held")),
    HelpEntry(_PICTURE, (tr("Tab"),), tr("Flip between original and compressed")),
    HelpEntry(_PICTURE, (tr("Click"),), tr("In the error map: ask what makes this error")),
    HelpEntry(_PICTURE, (tr("Enter"),), tr("Ask what makes the error under the magnifier")),
    HelpEntry(_PICTURE, (tr("Arrows"),), tr("Move the magnifier; Shift by 10 pixels")),
    HelpEntry(_PICTURE, (tr("Shift + Tab"),), tr("Go from the picture to the panels")),
    HelpEntry(_PANELS, (tr("Esc"),), tr("Close the panel, or go back to the pictures")),
    HelpEntry(_CURVE, (tr("Arrows"),), tr("Go from plan to plan")),
    HelpEntry(_CURVE, (tr("Enter"),), tr("Choose the marked plan")),
    HelpEntry(_TENSORS, (tr("Space"),), tr("Tick the array that Save shall quantize")),
    HelpEntry(_TENSORS, (tr("Esc"),), tr("Back to the scene, or to the start page")),
)
"""What mouse and keys do where no action stands behind them."""
