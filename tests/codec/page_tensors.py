"""The section "Tensors" of FORMAT.md, after its text alone."""

import zlib
from math import prod

import numpy as np

from .page_channels import channel, turbo
from .page_coder import Reader

DEFAULTS = {"variant": "mse", "group": None, "axis": -1, "seed": 0, "norm_bits": 16}


def arrays(header, data):
    """The arrays of stream 2 by name."""
    reader, found = Reader(data), {}
    for entry in header["arrays"]:
        shape = tuple(entry["shape"])
        if "plan" in entry:
            found[entry["name"]] = quantized(reader, shape, DEFAULTS | entry["plan"])
        else:
            found[entry["name"]] = exact(reader, shape, np.dtype(entry["dtype"]))
    assert not reader.data
    return found


def decoded_length(header):
    """The decoded length of stream 2."""
    types = (np.dtype(entry.get("dtype", "float32")) for entry in header["arrays"])
    shapes = (entry["shape"] for entry in header["arrays"])
    return sum(prod(shape) * dtype.itemsize for shape, dtype in zip(shapes, types, strict=True))


def exact(reader, shape, dtype):
    packed = reader.take("u1", reader.one("Q")).tobytes()
    return np.frombuffer(zlib.decompress(packed), dtype.newbyteorder("<")).reshape(shape)


def quantized(reader, shape, plan):
    axis, width = plan["axis"] % len(shape), shape[plan["axis"]]
    kept = np.array(channel(reader, prod(shape) // width, 1)) == 1
    exponent = reader.take("u1", 4).tobytes()
    dimension = plan["group"] or width
    rows = -(-int(kept.sum()) * width // dimension)
    is_product = plan["variant"] == "inner_product"
    indices = taken(reader, [(rows * dimension, plan["bits"])])
    norms = 1 + (is_product and plan["bits"] > 1)
    sides = taken(reader, [(rows, plan["norm_bits"])] * norms)
    options = {"id": "turbo_prod" if is_product else "turbo"} | plan
    values = np.zeros((0, dimension), np.float32)
    if rows:
        values = turbo([indices, sides, exponent], rows, dimension, options)
    vectors = np.zeros((len(kept), width), np.float32)
    vectors[kept] = values.reshape(-1)[: int(kept.sum()) * width].reshape(-1, width)
    others = [side for at, side in enumerate(shape) if at != axis]
    return np.moveaxis(vectors.reshape(*others, width), -1, axis)


def taken(reader, channels):
    """The bytes of some channels of (count, bits), which `reader` leaves behind."""
    before = reader.data
    for count, bits in channels:
        channel(reader, count, bits)
    return before[: len(before) - len(reader.data)]
