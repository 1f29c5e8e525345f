"""What the verbs of ``tdtq kv`` share."""

from __future__ import annotations

from typing import Annotated

import typer

from tdtq_core.errors import OptionError

BitsOption = Annotated[
    str | None,
    typer.Option("--bits", metavar="B,...", help="Bits per value: 1 to 8, 2.5 or 3.5."),
]


def numbers_of(text: str) -> list[float]:
    """Read a text such as ``"2,2.5,4"``.

    Raises
    ------
    OptionError
        If a part is not a number.
    """
    try:
        return [float(part) for part in text.split(",")]
    except ValueError:
        raise OptionError(f"{text!r} is not a list of bits.", "Write 2,2.5,4, say.") from None
