"""Buffers that live from one picture to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt

_LINE = 64
_KEEP_BYTES = 512 * 2**20
_KEEP_IDLE = 2


class Workspace:
    """Scratch arrays by name; what they hold is left over from earlier pictures.

    Fresh memory costs a page fault per 4 KiB, which is a fifth of the time of a picture of a
    million Gaussians. For one thread at a time, which gets it from `borrowed_workspace`.
    """

    def __init__(self) -> None:
        self._buffers: dict[str, npt.NDArray[np.uint8]] = {}

    def take(self, name: str, count: int, dtype: type[Any]) -> npt.NDArray[Any]:
        """Return a (count,) array that starts at a cache line; its old content is not kept."""
        size = count * np.dtype(dtype).itemsize
        buffer = self._buffers.get(name)
        if buffer is None or buffer.size < size + _LINE:
            self._buffers.pop(name, None)
            buffer = np.empty(size + size // 4 + _LINE, np.uint8)
            self._buffers[name] = buffer
        start = -buffer.ctypes.data % _LINE
        return buffer[start : start + size].view(dtype)

    def trim(self) -> None:
        """Give back what one unusual picture blew up."""
        if sum(buffer.nbytes for buffer in self._buffers.values()) > _KEEP_BYTES:
            self._buffers.clear()


_IDLE: list[Workspace] = []


@contextmanager
def borrowed_workspace() -> Iterator[Workspace]:
    """Lend a workspace that no other picture uses meanwhile."""
    try:
        workspace = _IDLE.pop()
    except IndexError:
        workspace = Workspace()
    try:
        yield workspace
    finally:
        workspace.trim()
        if len(_IDLE) < _KEEP_IDLE:
            _IDLE.append(workspace)
