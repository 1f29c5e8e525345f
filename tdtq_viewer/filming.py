"""A turn around the scene as a film: what it would take, and the work."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from tdtq_core.report.film import write_film
from tdtq_core.report.split import Frame
from tdtq_core.report.turntable import split_view, turn_cameras
from tdtq_viewer import words
from tdtq_viewer.film_wishes import FilmWish, Outlook
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.workbench import Workbench

TRIED = 4
"""Frames that are filmed to find out what the whole film will take."""


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
        # Pillow's own font has Latin letters only, so Chinese keeps the English words here.
        labels=(
            tr("Original {size}").format(size=words.bytes_text(wish.before)),
            tr("Compressed {size}").format(size=words.bytes_text(wish.after)),
        ),
        sweeps=choice.sweeps,
        should_stop=renderer.wait,
    )
