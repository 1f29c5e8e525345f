"""MP4 through ffmpeg, where there is one."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import IO, BinaryIO, cast

from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.report.split import Frame

ENCODING = ("-c:v", "libx264", "-crf", "16", "-preset", "medium", "-movflags", "+faststart")
"""H.264 that hardly loses anything, to be played before all of it has arrived."""

EVEN = ("-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p")
"""The one layout of pixels that every player knows; it needs even sides."""


def find_ffmpeg() -> str:
    """Return the path of ffmpeg, the system's or that of the package imageio-ffmpeg.

    Raises
    ------
    OptionError
        If there is neither.
    """
    found = shutil.which("ffmpeg")
    if found is None and find_spec("imageio_ffmpeg") is not None:
        found = str(import_module("imageio_ffmpeg").get_ffmpeg_exe())
    if found is None:
        raise OptionError(
            "MP4 needs ffmpeg, which is not installed.",
            "Install ffmpeg, or run pip install imageio-ffmpeg, or name a .gif or .png file.",
        )
    return found


def write_mp4(stream: BinaryIO, frames: Iterator[Frame], fps: float) -> None:
    """Write at least one frame as an MP4 film.

    Raises
    ------
    OptionError
        If there is no ffmpeg.
    FileAccessError
        If ffmpeg fails.
    """
    program = find_ffmpeg()
    first = next(frames)
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "film.mp4"
        command = _command(program, first, fps, draft)
        _encode(command, chain([first], frames), Path(folder) / "errors.txt")
        with draft.open("rb") as finished:
            shutil.copyfileobj(finished, stream)


def _command(program: str, frame: Frame, fps: float, draft: Path) -> list[str]:
    height, width = frame.shape[:2]
    raw = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", f"{fps:g}")
    return [program, "-y", "-loglevel", "error", *raw, "-i", "-", *EVEN, *ENCODING, str(draft)]


def _encode(command: list[str], frames: Iterable[Frame], errors: Path) -> None:
    """Feed frames to ffmpeg, one at a time; its complaints go to the file `errors`."""
    with (
        errors.open("wb") as complaints,
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=complaints) as process,
    ):
        try:
            _feed(cast(IO[bytes], process.stdin), frames)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        said = errors.read_text(errors="replace").strip().splitlines() or ["no reason given"]
        raise FileAccessError(
            f"ffmpeg could not write the film: {said[-1].rstrip('.')}.",
            "Name a .gif or .png file instead.",
        )


def _feed(pipe: IO[bytes], frames: Iterable[Frame]) -> None:
    """Write frames into the pipe; that ffmpeg gave up, its exit code and complaints tell."""
    with suppress(BrokenPipeError):
        for frame in frames:
            pipe.write(frame.tobytes())
    with suppress(BrokenPipeError):
        pipe.close()
