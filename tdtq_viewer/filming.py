"""A turn around the scene as a film: what it would take, and the work."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.report.film import write_film
from tdtq_core.report.split import Frame
from tdtq_core.report.turntable import split_view, turn_cameras
from tdtq_viewer import words
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.state import OpenScene, Up
from tdtq_viewer.workbench import Workbench

TRIED = 4
"""Frames that are filmed to find out what the whole film will take."""


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
        Bytes of the scene and of its compressed file, which the captions name.
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


MakeEncoder = Callable[[Token], Any]


def film(
    wish: FilmWish, path: Path, make_encoder: MakeEncoder, workbench: Workbench, token: Token
) -> int:
    """Write the film and return its size in bytes."""
    draw = _draw(wish, make_encoder, workbench, token)
    choice = wish.choice
    write_film(
        path, draw, choice.frames, choice.fps, progress=lambda share: token.report(share, "")
    )
    return path.stat().st_size


def try_film(
    wish: FilmWish, make_encoder: MakeEncoder, workbench: Workbench, token: Token
) -> Outlook:
    """Film a few frames, and say what all of them will take."""
    draw, choice = _draw(wish, make_encoder, workbench, token), wish.choice
    first = draw(0)
    tried = min(TRIED, choice.frames)
    with tempfile.TemporaryDirectory() as folder:
        one, some = (Path(folder) / f"{name}{choice.suffix}" for name in ("one", "some"))
        write_film(one, draw, 1, choice.fps)
        start = perf_counter()
        write_film(some, draw, tried, choice.fps)
        each = (perf_counter() - start) / tried
        sizes = one.stat().st_size, some.stat().st_size
    more = (sizes[1] - sizes[0]) / max(tried - 1, 1)
    size = sizes[0] + (choice.frames - 1) * more
    return Outlook(choice, size, choice.frames * each, first)


def _draw(
    wish: FilmWish, make_encoder: MakeEncoder, workbench: Workbench, token: Token
) -> Callable[[int], Frame]:
    choice, scene = wish.choice, wish.opened.scene
    compressed = make_encoder(token).quantize(wish.plan, token.check)
    token.check()
    renderer = workbench.patient(token)
    return split_view(
        scene,
        compressed,
        turn_cameras(scene, choice.frames, (choice.side, choice.side), wish.up),
        renderer,
        labels=(
            tr("Original {size}").format(size=words.bytes_text(wish.before)),
            tr("Compressed {size}").format(size=words.bytes_text(wish.after)),
        ),
        sweeps=choice.sweeps,
        should_stop=renderer.wait,
    )
