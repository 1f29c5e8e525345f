"""Entropy coding of small symbols: asymmetric numeral systems (ANS) with a stored histogram.

The coder is constriction's. Its model is rebuilt from the stored 16-bit frequencies alone, so that
every machine decodes the same symbols.
"""

from __future__ import annotations

from typing import Any

import constriction
import numpy as np
import numpy.typing as npt

from tdtq_core.errors import TdtqError

CHUNK = 1 << 18
"""Symbols per call of the coder, which holds the interpreter lock: about 2 ms each."""

MAX_ALPHABET = 512
FREQUENCY_SUM = 1 << 15


class CorruptStreamError(TdtqError):
    """Bytes that no encoder writes."""


def frequencies(histogram: npt.NDArray[np.int64]) -> npt.NDArray[np.uint16]:
    """Scale counts to 16-bit frequencies: at least 1 where a symbol occurs, 0 where it does not."""
    share = histogram * (FREQUENCY_SUM / max(1, int(histogram.sum())))
    scaled = np.where(histogram > 0, np.maximum(1, np.rint(share)), 0)
    return scaled.astype(np.uint16)


def cost_bits(histogram: npt.NDArray[np.int64]) -> float:
    """Return the bits that coding symbols of this histogram takes, its table included."""
    model = frequencies(histogram).astype(np.float64)
    used = histogram > 0
    entropy = -(histogram[used] * np.log2(model[used] / model.sum())).sum()
    return float(entropy) + 16.0 * _table_length(histogram)


def encode(symbols: npt.NDArray[Any], histogram: npt.NDArray[np.int64]) -> bytes:
    """Encode (N,) symbols below `MAX_ALPHABET` whose counts are `histogram`.

    Returns
    -------
    Bytes: u16 table length, u16 frequencies, u32 word count, u32 words; little-endian.
    """
    table = frequencies(histogram)[: _table_length(histogram)]
    words = np.zeros(0, dtype=np.uint32)
    if (table > 0).sum() > 1:
        coder, model = constriction.stream.stack.AnsCoder(), _model(table)
        for start in range(len(symbols) - len(symbols) % CHUNK, -1, -CHUNK):
            coder.encode_reverse(symbols[start : start + CHUNK].astype(np.int32), model)
        words = coder.get_compressed()
    head = np.array([len(table)], dtype="<u2").tobytes() + table.astype("<u2").tobytes()
    return head + np.array([len(words)], dtype="<u4").tobytes() + words.astype("<u4").tobytes()


def decode(data: memoryview, count: int, out: npt.NDArray[Any]) -> int:
    """Decode `count` symbols into `out` and return how many bytes of `data` they took.

    Raises
    ------
    CorruptStreamError
        If the bytes are not what `encode` writes.
    """
    length = int(_read(data, 0, "<u2", 1)[0])
    if not 1 <= length <= MAX_ALPHABET:
        raise CorruptStreamError(
            f"Frequency table: expected 1 to {MAX_ALPHABET} entries, found {length}."
        )
    table = _read(data, 2, "<u2", length)
    at = 2 + 2 * length
    word_count = int(_read(data, at, "<u4", 1)[0])
    words = _read(data, at + 4, "<u4", word_count).astype(np.uint32)
    used = np.flatnonzero(table)
    if len(used) == 0:
        raise CorruptStreamError("Frequency table: expected a symbol that occurs, found none.")
    if len(used) == 1:
        out[:count] = used[0]
    else:
        _decode_words(words, table, count, out)
    return at + 4 + 4 * word_count


def _decode_words(words: Any, table: Any, count: int, out: npt.NDArray[Any]) -> None:
    try:
        coder = constriction.stream.stack.AnsCoder(words)
    except ValueError as error:
        raise CorruptStreamError(
            "Entropy-coded words: expected no trailing zero, found one."
        ) from error
    model = _model(table)
    for start in range(0, count, CHUNK):
        stop = min(count, start + CHUNK)
        out[start:stop] = coder.decode(model, stop - start)
    if not coder.is_empty():
        raise CorruptStreamError("Entropy-coded words: expected the end after the last symbol.")


def _model(table: npt.NDArray[Any]) -> Any:
    return constriction.stream.model.Categorical(table.astype(np.float64), perfect=False)


def _table_length(histogram: npt.NDArray[np.int64]) -> int:
    return int(np.flatnonzero(histogram)[-1]) + 1 if histogram.any() else 1


def _read(data: memoryview, at: int, dtype: str, count: int) -> npt.NDArray[Any]:
    needed = at + count * np.dtype(dtype).itemsize
    if needed > len(data):
        raise CorruptStreamError(f"Entropy-coded data: expected {needed} bytes, found {len(data)}.")
    return np.frombuffer(data, dtype=dtype, count=count, offset=at)
