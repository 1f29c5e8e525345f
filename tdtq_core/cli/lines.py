"""Text from files and command lines, made fit to be printed as one line."""

from __future__ import annotations

HEAD, TAIL = 600, 200
"""Characters kept of the beginning and the end of a long line; the end holds the advice."""


def one_line(text: str) -> str:
    """Return `text` on one line of bounded length, control characters written out.

    A name inside a file may hold anything, escape sequences for the terminal included.
    """
    line = " ".join(text.split())
    if len(line) > HEAD + TAIL:
        line = f"{line[:HEAD]} ... {line[-TAIL:]}"
    return "".join(map(_visible, line))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
