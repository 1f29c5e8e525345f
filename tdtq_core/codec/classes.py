"""The classes of the steps as a stream of their own, which is left out where all are equal."""

from __future__ import annotations

import numpy as np

from tdtq_core.codec.container import Stream
from tdtq_core.codec.contexts import PhaseDecoder, encode_phases
from tdtq_core.codec.entropy import CorruptStreamError
from tdtq_core.quantizers.steps import HIGHEST, LOWEST, Classes

CLASSES_STREAM = 1


def classes_stream(classes: Classes) -> list[Stream]:
    """Return the stream of (N,) classes; none where all steps are equal."""
    if not classes.any():
        return []
    symbols = (classes - LOWEST).astype(np.uint8)
    data = encode_phases([(symbols, np.zeros(len(classes), np.uint8))])
    return [Stream(CLASSES_STREAM, data, len(classes))]


def read_classes(count: int, streams: dict[int, Stream]) -> Classes:
    """Take the `count` classes out of `streams`; all 0 where there is no such stream.

    Raises
    ------
    CorruptStreamError
        If the stream is not what `classes_stream` gives.
    """
    stream = streams.pop(CLASSES_STREAM, None)
    if stream is None:
        return np.zeros(count, np.int8)
    if stream.decoded_length != count:
        raise CorruptStreamError(f"Classes: expected {count}, found {stream.decoded_length}.")
    decoder = PhaseDecoder(memoryview(stream.data))
    symbols = decoder.take(np.zeros(count, np.uint8))
    decoder.close()
    if decoder.used != len(stream.data) or symbols.max(initial=0) > HIGHEST - LOWEST:
        raise CorruptStreamError("Classes: found what no encoder writes.")
    return symbols.astype(np.int8) + np.int8(LOWEST)
