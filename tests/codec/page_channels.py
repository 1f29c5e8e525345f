"""Channels, `raw`, `turbo` and `turbo_prod` of FORMAT.md, after its text alone."""

import numpy as np

from .page_coder import Reader, table_a, unfolded
from .page_turbo import centroids, normals, product, rotation, signs

LARGEST = float(np.finfo(np.float32).max)


def channel(reader, count, bits):
    """`count` integers of `bits` bits."""
    coding, predictor, reserved, base = (reader.one(code) for code in "BBHI")
    assert reserved == 0
    if coding == 0:
        return [base] * count
    if coding == 1:
        values = reader.integers([bits] * count)
    else:
        values = table_a(reader, count)
        values = reader.tails(values) if coding == 3 else values
    if predictor == 0:
        return values
    steps = unfolded(values)
    return [base + v for v in steps] if predictor == 1 else np.cumsum([base, *steps])[1:].tolist()


def raw(data, rows, width):
    reader = Reader(data)
    columns = np.array([channel(reader, rows, 32) for _ in range(width)], np.uint32)
    assert not reader.data
    patterns = np.where(columns >> 31, columns & 0x7FFFFFFF, ~columns)
    return np.ascontiguousarray(patterns.T).astype(np.uint32).view(np.float32)


def turbo(streams, rows, width, options):
    """(rows, width) vectors of `turbo` or `turbo_prod`, from its three streams."""
    indices, sides, tables = (Reader(data) for data in streams)
    is_product, bits = options["id"] == "turbo_prod", options["bits"]
    codes = np.array(channel(indices, rows * width, bits)).reshape(rows, width)
    norms = norms_of(sides, rows, options)
    residual = norms_of(sides, rows, options) if is_product and bits > 1 else np.ones(rows)
    scale = 2.0 ** tables.one("f")
    seed = options.get("seed", 0)
    seed = int(tables.one("f")) if seed is None else seed
    assert not any(reader.data for reader in (indices, sides, tables))
    drawn = normals(seed, (1 + is_product) * width * width)
    turn = rotation(drawn[: width * width].reshape(width, width))
    if is_product:
        projection = drawn[width * width :].reshape(width, width).astype(np.float32)
        coarse = centroids(bits - 1, width)[codes >> 1]
        shares = product(np.where(codes & 1, 1, -1), projection)
        weights = np.sqrt(np.pi / 2) / width * residual
        points = (coarse + weights[:, None] * shares.astype(float)).astype(np.float32)
    else:
        points = centroids(bits, width)[codes].astype(np.float32)
    y = product(points, turn).astype(float)
    lengths = norms * scale * (1 if is_product else options.get("gain", 1))
    flips = signs(seed, rows, width) if options.get("signs", True) else 1.0
    return (np.clip(flips * y * lengths[:, None], -LARGEST, LARGEST) + 0.0).astype(np.float32)


def norms_of(reader, rows, options):
    bits = options.get("norm_bits", 16)
    patterns = np.array(channel(reader, rows, bits), f"u{bits // 8}")
    return patterns.view(f"f{bits // 8}").astype(float)
