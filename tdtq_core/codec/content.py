"""What a `.tdtq` file holds: a scene, or the tensors of another model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tdtq_core.codec.container import Stream
from tdtq_core.errors import FileFormatError

HEADER_STREAM = 0
"""Id of the stream that says as JSON what the file holds."""

MAX_HEADER = 1 << 24

SCENE, TENSORS = "scene", "tensors"

_WORDS = {SCENE: "a scene", TENSORS: "tensors"}
_OTHERWISE = {
    SCENE: "Use tdtq info or tdtq decompress for scenes.",
    TENSORS: "Use tdtq tensor info or tdtq tensor dequantize for tensors.",
}


class OtherContentError(FileFormatError):
    """A sound file that holds something else than what was asked of it.

    Parameters
    ----------
    path
        The file.
    wanted, content
        `SCENE` or `TENSORS`; `content` may be what only newer programs know.
    """

    def __init__(self, path: Path, wanted: str, content: str) -> None:
        self.content = content
        advice = _OTHERWISE.get(content, "Open it with a newer version of TDTQ Studio.")
        found = f"{_WORDS.get(content, content):.40}"
        super().__init__(path, "content", _WORDS[wanted], found, advice)


def require_content(path: Path, streams: Mapping[int, Stream], wanted: str) -> None:
    """Raise OtherContentError if the header says that the file holds something else than `wanted`.

    A header that cannot be read is left to whoever reads it next, who knows what belongs there.
    """
    found = content_of(streams)
    if found is not None and found != wanted:
        raise OtherContentError(path, wanted, found)


def content_of(streams: Mapping[int, Stream]) -> str | None:
    """Return what the header says that the file holds; None if it cannot be read."""
    header = streams.get(HEADER_STREAM)
    if header is None or len(header.data) > MAX_HEADER:
        return None
    try:
        told: Any = json.loads(bytes(header.data))
    except (ValueError, RecursionError):
        return None
    return str(told.get("content", SCENE)) if isinstance(told, dict) else None
