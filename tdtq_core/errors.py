"""Errors that a person can act on: they say what is wrong, where, and what to do.

Everything that a user can cause is a `TdtqError`; the command line turns it into one line and
exit code 2, the window into a message. Any other exception is a fault of the program.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path


class TdtqError(Exception):
    """A mistake that the user can mend.

    Parameters
    ----------
    message
        What is wrong and where, as one sentence.
    advice
        What to do about it, as one sentence; may be empty.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        self.message = message
        self.advice = advice
        super().__init__(f"{message} {advice}".strip())


class FileFormatError(TdtqError):
    """A file whose content is not what its format asks for.

    Parameters
    ----------
    path
        The file.
    field
        The part of the file that is wrong, such as ``"element vertex"``.
    expected, found
        What the format asks for there and what the file holds.
    advice
        What to do about it.
    """

    def __init__(
        self, path: str | PathLike[str], field: str, expected: str, found: str, advice: str = ""
    ) -> None:
        self.path = Path(path)
        self.field = field
        self.expected = expected
        self.found = found
        super().__init__(f"{self.path.name}: {field}: expected {expected}, found {found}.", advice)


class FileAccessError(TdtqError):
    """A file that cannot be opened, read or written."""


class OptionError(TdtqError):
    """An option, bit width or name that means nothing here."""


class SceneError(TdtqError):
    """A scene that cannot be used as asked, such as one that holds NaN."""


class TensorError(TdtqError):
    """An array that cannot be used as asked, such as one that holds NaN."""


class RenderError(TdtqError):
    """A picture that cannot be rendered: no back end, or a size out of bounds."""


class Cancelled(Exception):  # noqa: N818  a request by the user, not an error
    """Raised inside a long computation when its result is no longer wanted."""
