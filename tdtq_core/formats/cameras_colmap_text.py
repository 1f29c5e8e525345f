"""COLMAP's ``cameras.txt`` and ``images.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.colmap_model import PosedImage, make_lens, make_view, parameters_of
from tdtq_core.lenses import Lens

Lines = Iterator[tuple[str, str]]
"""The lines of a file, each with its place in words."""


def read_text_cameras(path: Path) -> dict[int, Lens]:
    """Read the lenses of a ``cameras.txt`` by their ids."""
    with _opened(path) as lines:
        return dict(_camera(path, *line) for line in lines if _is_data(line[1]))


def read_text_images(path: Path) -> list[PosedImage]:
    """Read the posed images of an ``images.txt`` in its order; its points are skipped."""
    images = []
    with _opened(path) as lines:
        for field, line in lines:
            if _is_data(line):
                images.append(_image(path, field, line))
                # The line after an image is its points', even if empty or missing at the end.
                _check_points(path, *next(lines, ("", "")))
    return images


@contextmanager
def _opened(path: Path) -> Iterator[Lines]:
    with open_to_read(path) as stream:
        yield (
            (f"line {number}", line.decode("utf-8", "surrogateescape").strip())
            for number, line in enumerate(stream, 1)
        )


def _is_data(line: str) -> bool:
    return bool(line) and not line.startswith("#")


def _camera(path: Path, field: str, line: str) -> tuple[int, Lens]:
    words = line.split()
    if len(words) < 4:
        raise FileFormatError(path, field, "CAMERA_ID MODEL WIDTH HEIGHT PARAMS", _excerpt(line))
    names = parameters_of(path, field, words[1])
    if len(words) != 4 + len(names):
        raise FileFormatError(path, field, f"parameters {', '.join(names)}", _excerpt(line))
    camera_id, width, height = (_integer(path, field, words[index]) for index in (0, 2, 3))
    values = [_number(path, field, word) for word in words[4:]]
    return camera_id, make_lens(path, field, words[1], (width, height), values)


def _image(path: Path, field: str, line: str) -> PosedImage:
    words = line.split(maxsplit=9)
    if len(words) < 10:
        expected = "IMAGE_ID QW QX QY QZ TX TY TZ CAMERA_ID NAME"
        raise FileFormatError(path, field, expected, _excerpt(line))
    pose = [_number(path, field, word) for word in words[1:8]]
    camera_id = _integer(path, field, words[8])
    return PosedImage(words[9], camera_id, make_view(path, field, pose[:4], pose[4:]))


def _check_points(path: Path, field: str, line: str) -> None:
    """Refuse the next image where points should be, or every second image would be lost."""
    if len(line.split()) % 3 != 0:
        raise FileFormatError(
            path,
            field,
            "X Y POINT3D_ID for each point, or an empty line",
            _excerpt(line),
            "Every image takes two lines; put an empty one after each image without points.",
        )


def _integer(path: Path, field: str, word: str) -> int:
    try:
        return int(word)
    except ValueError:
        raise FileFormatError(path, field, "a whole number", _excerpt(word)) from None


def _number(path: Path, field: str, word: str) -> float:
    try:
        return float(word)
    except ValueError:
        raise FileFormatError(path, field, "a number", _excerpt(word)) from None


def _excerpt(text: str) -> str:
    return ascii(text[:60])
