"""From the streams of a `.tdtq` file back to a scene."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.codec.attributes import Surroundings, from_streams, restore, surroundings_of
from tdtq_core.codec.classes import read_classes
from tdtq_core.codec.container import Stream
from tdtq_core.codec.content import HEADER_STREAM, SCENE, require_content
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.codec.plan import CompressionPlan, plan_from_json
from tdtq_core.codec.streams import INDICES, stream_id
from tdtq_core.errors import FileFormatError, TdtqError
from tdtq_core.quantizers import DropQuantizer, Matrix, Quantizer
from tdtq_core.scene import (
    ATTRIBUTE_NAMES,
    COEFFICIENTS_OF_DEGREE,
    RENDER_MODES,
    GaussianScene,
    RenderMode,
    attribute_width,
    scene_from_matrices,
)

MAX_GAUSSIANS = 1 << 27


def decode(path: Path, streams: Sequence[Stream]) -> tuple[GaussianScene, CompressionPlan]:
    """Decode the streams of the file `path` (a name for messages).

    Raises
    ------
    FileFormatError
        If a stream is missing, unknown and required, or damaged.
    """
    by_id = {stream.id: stream for stream in streams}
    if len(by_id) < len(streams):
        raise FileFormatError(path, "table of streams", "every id once", "an id twice")
    require_content(path, by_id, SCENE)
    try:
        count, degree, plan, mode = _read_header(by_id)
        _check_room(count, by_id)
        classes = read_classes(count, by_id)
        around = surroundings_of(classes, None)
        matrices: dict[str, Matrix] = {}
        for name in ATTRIBUTE_NAMES:
            width = attribute_width(name, degree)
            matrices[name] = _decode_attribute(name, plan.quantizers[name], width, around, by_id)
            if name == "position":
                around = surroundings_of(classes, matrices[name])
    except TdtqError as error:
        raise FileFormatError(
            path, "content", "a scene", str(error).rstrip("."), _ADVICE
        ) from error
    unknown = [stream.id for stream in by_id.values() if stream.required]
    if unknown:
        advice = "Open it with a newer version of TDTQ Studio."
        raise FileFormatError(path, "streams", "known ones", f"ids {unknown}", advice)
    return scene_from_matrices(matrices, mode), plan


_ADVICE = "The file was written by a faulty program or has been altered."


def _read_header(by_id: dict[int, Stream]) -> tuple[int, int, CompressionPlan, RenderMode]:
    """Take the header stream out of `by_id`; return count, SH degree, plan and render mode."""
    stream = by_id.pop(HEADER_STREAM, None)
    if stream is None or len(stream.data) > 1 << 16:
        raise CorruptStreamError("Header stream: missing or too long.")
    try:
        header: Any = json.loads(bytes(stream.data))
        count, degree, plan = header["gaussians"], header["sh_degree"], header["plan"]
        mode = header.get("render_mode", "classic")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CorruptStreamError(
            "Header stream: not JSON with gaussians, plan, sh_degree."
        ) from error
    if type(count) is not int or not 1 <= count <= MAX_GAUSSIANS:
        raise CorruptStreamError(f"gaussians: expected 1 to {MAX_GAUSSIANS}, found {count!r:.40}.")
    if type(degree) is not int or degree not in COEFFICIENTS_OF_DEGREE:
        raise CorruptStreamError(f"sh_degree: expected 0 to 3, found {degree!r:.40}.")
    if mode not in RENDER_MODES:
        expected = " or ".join(RENDER_MODES)
        raise CorruptStreamError(f"render_mode: expected {expected}, found {mode!r:.40}.")
    return count, degree, plan_from_json(plan), mode


def _check_room(count: int, by_id: dict[int, Stream]) -> None:
    """Raise unless the file is long enough for so many Gaussians, before memory is taken."""
    position = by_id.get(stream_id("position", INDICES))
    if position is None or position.decoded_length < count:
        raise CorruptStreamError(f"position: expected a stream for {count} Gaussians, found none.")


def _decode_attribute(
    name: str, quantizer: Quantizer, width: int, around: Surroundings, by_id: dict[int, Stream]
) -> Matrix:
    if width == 0 or isinstance(quantizer, DropQuantizer):
        return np.zeros((len(around.classes), 0), dtype=np.float32)
    codes = from_streams(name, quantizer, width, around, by_id)
    return restore(name, quantizer, codes, around.classes)
