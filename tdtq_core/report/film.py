"""Frames into a film, by the suffix of its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tdtq_core.errors import OptionError
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.report.apng import write_apng
from tdtq_core.report.gif import FASTEST_FPS, write_gif
from tdtq_core.report.mp4 import find_ffmpeg, write_mp4
from tdtq_core.report.palette import in_palette, palette_of
from tdtq_core.report.split import Frame

SUFFIXES = (".gif", ".png", ".apng", ".mp4")

SAMPLES = 8
"""Frames from which the palette of a GIF is made."""


def check_film(path: Path, fps: float) -> None:
    """Check, before any long work, that a film can be written.

    Raises
    ------
    OptionError
        If the suffix is unknown, GIF is asked for too many frames a second, or MP4 finds no ffmpeg.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise OptionError(
            f"{path.name}: a film is one of {', '.join(SUFFIXES)}.", f"Name it {path.stem}.gif."
        )
    if suffix == ".gif" and fps > FASTEST_FPS:
        raise OptionError(
            f"GIF shows at most {FASTEST_FPS} frames a second, not {fps:g}.",
            "Name a .png file, an animated PNG.",
        )
    if suffix == ".mp4":
        find_ffmpeg()


def write_film(
    path: Path,
    draw: Callable[[int], Frame],
    count: int,
    fps: float,
    *,
    progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Write a film; an animated PNG keeps all colours, a GIF 256, MP4 is the smallest.

    Frames are drawn as they are written, so that memory does not grow with the film.

    Parameters
    ----------
    draw
        Returns one frame by its number, 0 to `count` - 1; a GIF asks for some of them twice.

    Raises
    ------
    OptionError, FileAccessError
        If it cannot be written.
    """
    check_film(path, fps)
    suffix = path.suffix.lower()
    frames = _drawn(draw, count, progress)
    with atomic_write(path) as stream:
        if suffix == ".gif":
            palette = palette_of([draw(number) for number in _samples(count)])
            write_gif(stream, (in_palette(frame, palette) for frame in frames), palette, fps)
        elif suffix == ".mp4":
            write_mp4(stream, frames, fps)
        else:
            write_apng(stream, frames, count, fps)


def _drawn(
    draw: Callable[[int], Frame], count: int, progress: Callable[[float], None]
) -> Iterator[Frame]:
    for number in range(count):
        yield draw(number)
        progress((number + 1) / count)


def _samples(count: int) -> list[int]:
    chosen = min(count, SAMPLES)
    return [number * count // chosen for number in range(chosen)]
