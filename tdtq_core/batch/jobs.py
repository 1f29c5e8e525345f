"""What is to be done with one scene of a batch, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Job:
    """One scene and what to do with it, as plain data that can be sent to another machine.

    Attributes
    ----------
    scene
        Absolute path of the scene.
    output
        Absolute path of the file to write; None where the result is all there is.
    options
        What to do, as JSON.
    """

    scene: str
    output: str | None
    options: Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What became of a job.

    Attributes
    ----------
    result
        What the work returned, as JSON; None if it failed.
    error
        Why it failed, as one sentence with advice; empty if it did not.
    detail
        The traceback of a fault of the program; empty for what a user can mend.
    """

    result: dict[str, Any] | None
    error: str = ""
    detail: str = ""

    @property
    def done(self) -> bool:
        """Whether the job succeeded."""
        return self.result is not None


@dataclass(frozen=True)
class Progress:
    """How far a job has come: what it is doing, and the share of that which is done, 0 to 1."""

    stage: str
    share: float


Watch = Callable[[Progress], None]
"""Called by a job with how far it has come."""

Work = Callable[[Job, Watch], dict[str, Any]]
"""Carries a job out and returns its result as JSON; a function of a module, so that other
processes can import it."""
