"""Animated PNG, frame by frame: all colours, and memory does not grow with the film.

The chunks are those of the PNG specification, third edition: acTL says how many frames there are,
an fcTL precedes each, and all but the first keep their data in fdAT.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from PIL import Image as Pillow

from tdtq_core.report.split import Frame

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FOR_EVER = 0


def write_apng(stream: BinaryIO, frames: Iterable[Frame], count: int, fps: float) -> None:
    """Write `count` frames of one size as an animated PNG that runs for ever.

    Parameters
    ----------
    fps
        Frames a second.
    """
    sequence = 0
    for number, frame in enumerate(frames):
        chunks = dict(_chunks(_png(frame)))
        if number == 0:
            stream.write(_SIGNATURE + _chunk(b"IHDR", chunks[b"IHDR"]))
            stream.write(_chunk(b"acTL", struct.pack(">II", count, _FOR_EVER)))
        stream.write(_chunk(b"fcTL", _control(sequence, frame, fps)))
        sequence += 1
        if number == 0:
            stream.write(_chunk(b"IDAT", chunks[b"IDAT"]))
        else:
            stream.write(_chunk(b"fdAT", struct.pack(">I", sequence) + chunks[b"IDAT"]))
            sequence += 1
    stream.write(_chunk(b"IEND", b""))


def _control(sequence: int, frame: Frame, fps: float) -> bytes:
    """Return the content of an fcTL chunk: the whole picture anew, for 1/fps seconds."""
    height, width = frame.shape[:2]
    return struct.pack(">IIIIIHHBB", sequence, width, height, 0, 0, 1000, round(1000 * fps), 0, 0)


def _png(frame: Frame) -> bytes:
    stream = BytesIO()
    Pillow.fromarray(frame).save(stream, "PNG", compress_level=6)
    return stream.getvalue()


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of each kind of chunk, those of one kind together."""
    found: dict[bytes, bytes] = {}
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        kind = png[place + 4 : place + 8]
        found[kind] = found.get(kind, b"") + png[place + 8 : place + 8 + length]
        place += 12 + length
    yield from found.items()


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
