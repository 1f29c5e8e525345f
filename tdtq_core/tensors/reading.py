"""Reading a stream of arrays from its beginning to its end."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.channel import decode_channel
from tdtq_core.codec.entropy import CorruptStreamError


class Reading:
    """What is left of a stream.

    Parameters
    ----------
    data
        The whole stream.
    """

    def __init__(self, data: memoryview) -> None:
        self.left = data

    def channel(self, count: int, bits: int) -> npt.NDArray[Any]:
        """Return the next channel, `count` integers of `bits` bits, 1 to 8, 16 or 32.

        Raises
        ------
        CorruptStreamError
            If the bytes are not those of such a channel.
        """
        values = np.empty(count, f"<u{max(1, bits // 8)}")
        used = decode_channel(self.left, count, bits, values)
        self.left = self.left[used:]
        return values

    def take(self, dtype: str, count: int) -> npt.NDArray[Any]:
        """Return the next `count` numbers of type `dtype`.

        Raises
        ------
        CorruptStreamError
            If the stream ends before.
        """
        size = np.dtype(dtype).itemsize * count
        if size > len(self.left):
            raise CorruptStreamError(f"Arrays: expected {size} more bytes, found {len(self.left)}.")
        values = np.frombuffer(self.left[:size], dtype)
        self.left = self.left[size:]
        return values
