"""What is wanted of a film that turns around the scene, and what it will take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdtq_core.codec.plan import CompressionPlan
from tdtq_viewer.state import OpenScene, Up

if TYPE_CHECKING:
    from tdtq_core.report.split import Frame


@dataclass(frozen=True)
class FilmChoice:
    """What the user wants of a film.

    Attributes
    ----------
    seconds, fps
        How long a turn takes, and frames in a second.
    side
        Width and height in pixels.
    sweeps
        Whether the dividing line goes to and fro.
    suffix
        Of the file, which names the format.
    """

    seconds: float
    fps: float
    side: int
    sweeps: bool
    suffix: str

    @property
    def frames(self) -> int:
        """How many frames the film has."""
        return max(1, round(self.seconds * self.fps))


@dataclass(frozen=True, eq=False)
class FilmWish:
    """What to film.

    Attributes
    ----------
    opened, plan, up
        The scene, what compresses it, and the direction that points up.
    choice
        The form of the film.
    before, after
        Bytes of the scene as float32 and of its compressed file, which the captions name.
    """

    opened: OpenScene
    plan: CompressionPlan
    up: Up
    choice: FilmChoice
    before: int
    after: int


@dataclass(frozen=True, eq=False)
class Outlook:
    """What a film will take.

    Attributes
    ----------
    choice
        The film.
    bytes, seconds
        About how large its file will be, and how long the work.
    frame
        (height, width, 3) one of its frames.
    """

    choice: FilmChoice
    bytes: float
    seconds: float
    frame: Frame
