"""The section "Coder" of FORMAT.md, after its text alone."""

import struct

import numpy as np


class Reader:
    """Numbers from the front of some bytes."""

    def __init__(self, data):
        self.data = data

    def take(self, kind, count=1):
        values = np.frombuffer(self.data, np.dtype(kind).newbyteorder("<"), count)
        self.data = self.data[values.nbytes :]
        return values

    def one(self, code):
        (value,) = struct.unpack_from(f"<{code}", self.data)
        self.data = self.data[struct.calcsize(code) :]
        return value

    def integers(self, bits):
        """One integer for each of `bits`, lowest bit first, then zeros up to a whole byte."""
        length = (sum(bits) + 7) // 8
        stock = int.from_bytes(self.data[:length], "little")
        self.data = self.data[length:]
        found = []
        for size in bits:
            found.append(stock & (1 << size) - 1)
            stock >>= size
        assert stock == 0
        return found

    def tails(self, buckets):
        """The nonnegative integers of `buckets`, whose tails come next."""
        bits = [max(0, (bucket >> 3) - 1) for bucket in buckets]
        tails = self.integers(bits)
        return [
            (bucket - 8 * t << t) + tail
            for bucket, t, tail in zip(buckets, bits, tails, strict=True)
        ]


class Model:
    """Where the integers of each symbol start."""

    def __init__(self, frequencies):
        size = len(frequencies)
        total = 0.0
        below = []
        for frequency in frequencies:
            below.append(total)
            total += float(frequency)
        used = [k for k, frequency in enumerate(frequencies) if frequency]
        self.always = used[0] if len(used) == 1 else None
        scale = (2**24 - size) / total
        self.starts = np.array([k + int(f * scale) for k, f in enumerate(below)] + [2**24])


class Stack:
    """The words of a stream, the last one on top."""

    def __init__(self, words):
        self.words = [int(word) for word in words]
        assert not self.words or self.words[-1]
        self.state = 0
        self.refill()
        self.refill()

    def refill(self):
        if self.state < 2**32 and self.words:
            self.state = (self.state << 32) + self.words.pop()

    def symbol(self, model):
        if model.always is not None:
            return model.always
        m = self.state % 2**24
        k = int(np.searchsorted(model.starts, m, side="right")) - 1
        low, high = int(model.starts[k]), int(model.starts[k + 1])
        self.state = (high - low) * (self.state >> 24) + m - low
        self.refill()
        return k

    def close(self):
        assert (self.state, self.words) == (0, [])


def table_a(reader, count):
    """The `count` symbols of a channel."""
    size = reader.one("H")
    assert 1 <= size <= 512
    model = Model(reader.take("u2", size).tolist())
    stack = Stack(reader.take("u4", reader.one("I")))
    found = [stack.symbol(model) for _ in range(count)]
    stack.close()
    return found


class TableB:
    """Symbols in contexts, phase by phase."""

    def __init__(self, reader):
        self.models = []
        for _ in range(reader.one("B")):
            entries = reader.take("u1", reader.one("H")).tolist()
            frequencies = [round(2 ** (8 + (e - 1) / 16)) if e else 0 for e in entries]
            self.models.append(Model(frequencies) if entries else None)
        self.stack = Stack(reader.take("u4", reader.one("I")))

    def phase(self, contexts):
        found = [0] * len(contexts)
        for context in sorted(set(contexts)):
            for row in (row for row, c in enumerate(contexts) if c == context):
                found[row] = self.stack.symbol(self.models[context])
        return found


def unfolded(values):
    """Signed integers from folded ones."""
    return [-(v + 1 >> 1) if v & 1 else v >> 1 for v in values]
