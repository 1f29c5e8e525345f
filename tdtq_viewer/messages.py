"""What the window tells the user without stopping the work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tdtq_core.errors import TdtqError
from tdtq_viewer.language import tr
from tdtq_viewer.trouble import copy_text, details_of
from tdtq_viewer.words import spaced

Kind = Literal["done", "info", "warning", "error"]


@dataclass(frozen=True)
class Message:
    """A line for the bar over the pictures.

    Attributes
    ----------
    slot
        A message replaces the older one of its slot; the empty text clears the slot.
    kind
        Whether something was done, is worth knowing, or went wrong, and how seriously.
    text
        What happened, as one sentence.
    advice
        What to do about it; may be empty.
    details
        What a programmer wants to know; may be empty.
    action_label, action
        A button that mends it, or does what one wants next, if there is one.
    other_label, other
        A second one.
    dismiss_label, dismissed
        What the button says that takes the message away, usually Close, and what it does besides.
    asks
        Whether it is a question, which takes the keyboard for its first button.
    """

    slot: str
    kind: Kind
    text: str
    advice: str = ""
    details: str = ""
    action_label: str = ""
    action: Callable[[], None] | None = None
    other_label: str = ""
    other: Callable[[], None] | None = None
    dismiss_label: str = ""
    dismissed: Callable[[], None] | None = None
    asks: bool = False


def message_of(error: BaseException, doing: str) -> Message:
    """Turn what a job raised into a message.

    Parameters
    ----------
    doing
        What was being done, such as ``"opening the scene"``.
    """
    if isinstance(error, TdtqError):
        return Message("error", "error", spaced(error.message), spaced(error.advice))
    if isinstance(error, MemoryError):
        text = tr("There is not enough memory for {doing}.").format(doing=doing)
        return Message("error", "error", text, tr("Close other programs, or open a smaller scene."))
    details = details_of(error)
    return Message(
        "error",
        "error",
        tr("Something in the program went wrong while {doing}.").format(doing=doing),
        tr("The open scene is unharmed. Please report it with the details."),
        details,
        tr("Copy details"),
        lambda: copy_text(details),
    )
