"""COLMAP's ``cameras.bin`` and ``images.bin``; little-endian throughout."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.access import open_to_read
from tdtq_core.formats.colmap_model import (
    MODEL_NAMES,
    PosedImage,
    make_lens,
    make_view,
    parameters_of,
)
from tdtq_core.formats.views import MAX_VIEWS
from tdtq_core.lenses import Lens

COUNT = struct.Struct("<Q")
CAMERA = struct.Struct("<IiQQ")
IMAGE = struct.Struct("<I7dI")
POINT_BYTES = 24
LEAST_CAMERA_BYTES = CAMERA.size + 3 * 8
LEAST_IMAGE_BYTES = IMAGE.size + 1 + COUNT.size
MAX_NAME_BYTES = 4096


def read_binary_cameras(path: Path) -> dict[int, Lens]:
    """Read the lenses of a ``cameras.bin`` by their ids."""
    with _opened(path) as source:
        count = source.count("cameras", LEAST_CAMERA_BYTES)
        return dict(_camera(source, f"camera {index}") for index in range(count))


def read_binary_images(path: Path) -> list[PosedImage]:
    """Read the posed images of an ``images.bin`` in its order; its points are skipped."""
    with _opened(path) as source:
        count = source.count("images", LEAST_IMAGE_BYTES)
        return [_image(source, f"image {index}") for index in range(count)]


@dataclass(frozen=True)
class _Source:
    """A file that is read from its start, never beyond its end."""

    path: Path
    stream: BinaryIO
    length: int

    def count(self, field: str, least_bytes: int) -> int:
        """Read how many entries follow, each of `least_bytes` or more.

        Raises
        ------
        FileFormatError
            If the file is too short for so many.
        """
        (count,) = self.take(field, COUNT)
        most = min((self.length - self.stream.tell()) // least_bytes, MAX_VIEWS)
        if count > most:
            raise FileFormatError(
                self.path, field, f"at most {most} in a file of this length", f"{count}"
            )
        return int(count)

    def take(self, field: str, layout: struct.Struct) -> tuple[Any, ...]:
        """Read the values of `layout`."""
        content = self.stream.read(layout.size)
        if len(content) < layout.size:
            raise self.cut_off(field)
        return layout.unpack(content)

    def name(self, field: str) -> str:
        """Read a text that ends with a zero byte.

        Raises
        ------
        FileFormatError
            If it does not end, or is too long.
        """
        start = self.stream.tell()
        content, end, _ = self.stream.read(MAX_NAME_BYTES).partition(b"\0")
        if not end:
            raise FileFormatError(
                self.path, field, f"a name of at most {MAX_NAME_BYTES} bytes", "no end of it"
            )
        self.stream.seek(start + len(content) + 1)
        return content.decode("utf-8", "surrogateescape")

    def skip(self, field: str, size: int) -> None:
        """Pass over `size` bytes."""
        if size > self.length - self.stream.tell():
            raise self.cut_off(field)
        self.stream.seek(size, os.SEEK_CUR)

    def cut_off(self, field: str) -> FileFormatError:
        """Return the error for a file that ends within `field`."""
        return FileFormatError(
            self.path,
            field,
            "more bytes",
            "the end of the file",
            "The file is cut off or damaged; copy or export it again.",
        )


@contextmanager
def _opened(path: Path) -> Iterator[_Source]:
    with open_to_read(path) as stream:
        length = stream.seek(0, os.SEEK_END)
        stream.seek(0)
        yield _Source(path, stream, length)


def _camera(source: _Source, field: str) -> tuple[int, Lens]:
    camera_id, number, width, height = source.take(field, CAMERA)
    model = MODEL_NAMES[number] if 0 <= number < len(MODEL_NAMES) else f"model {number}"
    layout = struct.Struct(f"<{len(parameters_of(source.path, field, model))}d")
    values = source.take(field, layout)
    return camera_id, make_lens(source.path, field, model, (width, height), values)


def _image(source: _Source, field: str) -> PosedImage:
    _, *pose, camera_id = source.take(field, IMAGE)
    name = source.name(field)
    (points,) = source.take(field, COUNT)
    source.skip(field, POINT_BYTES * points)
    return PosedImage(name, camera_id, make_view(source.path, field, pose[:4], pose[4:]))
