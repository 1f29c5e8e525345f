"""The quantizers `grid` and `principal` of FORMAT.md, after its text alone."""

import math

import numpy as np

from .page_coder import Reader, TableB, unfolded
from .page_turbo import exp, ln, summed

LARGEST = float(np.finfo(np.float32).max)


def clamped(value):
    return np.float32(min(max(value, -LARGEST), LARGEST))


def classes(data, rows):
    """The class of each row."""
    reader = Reader(data)
    table = TableB(reader)
    found = [symbol - 3 for symbol in table.phase([0] * rows)]
    table.stack.close()
    assert not reader.data
    return found


def grid(data, width, row_classes, positions):
    """(N, width) values, before an attribute makes its own of them."""
    reader = Reader(data)
    step = float(reader.one("f"))
    origins = [float(origin) for origin in reader.take("f4", width)]
    columns = [grid_channel(reader, step, origin, row_classes, positions) for origin in origins]
    assert not reader.data
    return np.array(columns, np.float32).T


def grid_channel(reader, step, origin, row_classes, positions):
    expectation, flag = reader.one("B"), reader.one("B")
    table = TableB(reader)
    buckets = table.phase([c + 3 if flag else 0 for c in row_classes])
    table.stack.close()
    residuals = unfolded(reader.tails(buckets))
    finest, values = [], []
    for row, (r, c) in enumerate(zip(residuals, row_classes, strict=True)):
        mean = expected(expectation, finest, positions, row)
        index = r + math.floor(mean / 2 ** (c + 3) + 0.5)
        finest.append(index * 2 ** (c + 3))
        assert abs(finest[-1]) < 2**31
        values.append(clamped(origin + index * (step * 2.0**c)))
    return values


def expected(expectation, finest, positions, row):
    if expectation == 0:
        return 0.0
    if expectation == 1:
        return float(finest[-1]) if finest else 0.0
    here = [float(x) for x in positions[row]]
    near = []
    for other in range(max(0, row - 32), row):
        x, y, z = (a - float(b) for a, b in zip(here, positions[other], strict=True))
        near.append(((x * x + y * y) + z * z, other))
    near = sorted(one for one in near if math.isfinite(one[0]))[:4]
    distances = [math.sqrt(square) for square, _ in near]
    sums = [distance + 0.1 * max(distances) for distance in distances]
    weights = [1 / s if s else 1.0 for s in sums]
    total = summed(weights)
    return summed(w / total * finest[k] for w, (_, k) in zip(weights, near, strict=True))


def from_grid(name, values):
    """What an attribute makes of its grid's values."""
    special = {"rotation": whole_rotation, "opacity": logit, "base_color": colors}
    if name not in special:
        return values
    rows = [special[name](*(float(v) for v in row)) for row in values]
    return np.array(rows, np.float32)


def whole_rotation(x, y, z):
    return math.sqrt(max(1 - ((x * x + y * y) + z * z), 0)), x, y, z


def logit(value):
    value = min(max(value, -24.0), -1e-9)
    return (min(max(value - ln(1 - exp(value)), -6.0), 10.0),)


def colors(a, b, g):
    u, v, t, s = 1 / math.sqrt(3), 1 / math.sqrt(2), 1 / math.sqrt(6), -2 / math.sqrt(6)
    three = (a * u + b * v) + g * t, (a * u + b * 0) + g * s, (a * u + b * -v) + g * t
    return [clamped(one) for one in three]


def principal(data, width, row_classes):
    """(N, width) vectors."""
    reader = Reader(data)
    step = float(reader.one("f"))
    basis = reader.take("i1", width * width).reshape(width, width).astype(int)
    sizes = reader.take("u2", 7 * width).reshape(7, width).astype(int)
    table = TableB(reader)
    coordinates = np.zeros((len(row_classes), width), int)
    for axis in range(width):
        contexts = [
            context(
                int(min(np.abs(coordinates[row, :axis]).sum(), 2**31 - 1)),
                int(sizes[c + 3, axis]),
                int(sizes[c + 3, :axis].sum()),
            )
            for row, c in enumerate(row_classes)
        ]
        coordinates[:, axis] = unfolded(reader.tails(table.phase(contexts)))
    table.stack.close()
    assert not reader.data
    factors = [(step / 127) * 2.0**c for c in row_classes]
    whole = (coordinates @ basis).astype(float) * np.array(factors)[:, None]
    return np.clip(whole, -LARGEST, LARGEST).astype(np.float32)


def context(before, size, sizes_before):
    e = size * (64 * before + 128) // (sizes_before + 128)
    o = e.bit_length() - 1 if e >= 2 else 0
    h = e >> o - 1 & 1 if o else 0
    return min(2 * o + h, 47)
