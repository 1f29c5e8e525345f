"""Write the compatibility fixtures of files of tensors.

    python tests/tensors/write_fixtures.py

Files that exist are left alone: those of a released version must never change. Each fixture is a
small `.tdtq` file and the SHA-256 of its arrays, in their order, as little-endian bytes.
"""

import hashlib
from pathlib import Path

import numpy as np

from tdtq_core.codec.container import VERSION
from tdtq_core.tensors import TensorFile, TensorPlan, quantize_array, read_tensors, write_tensors
from tdtq_core.tensors.files import decoded_values

FIXTURES = Path(__file__).parent / "fixtures"


def variants() -> TensorFile:
    """Both variants at several bits, along both axes, with norms of 16 and 32 bits."""
    values = np.random.default_rng(2026).normal(size=(9, 20)).astype("f4")
    plans = {
        "mse": TensorPlan(4),
        "one_bit": TensorPlan(1, seed=3),
        "products": TensorPlan(3, "inner_product", norm_bits=32),
        "one_bit_products": TensorPlan(1, "inner_product", seed=7),
        "columns": TensorPlan(8, axis=0),
    }
    return TensorFile({name: quantize_array(values, plan) for name, plan in plans.items()})


def table() -> TensorFile:
    """A grouped table with zeros and untouched entries, and arrays that are kept exactly."""
    rng = np.random.default_rng(2027)
    values = rng.normal(size=(150, 2)).astype("f4")
    values[::7] = 0
    untouched = rng.random(150) < 0.3
    arrays = {
        "table": quantize_array(values, TensorPlan(5, group=16), untouched),
        "volume": quantize_array(values.reshape(3, 50, 2), TensorPlan(2, axis=1)),
        "nothing": quantize_array(np.zeros((4, 6), "f4"), TensorPlan(2)),
        "mask": untouched,
        "epoch": np.array(12, "i8"),
        "half": values[:5].astype("f2"),
    }
    return TensorFile(arrays, {"model": "fixture"})


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    for make in (variants, table):
        path = FIXTURES / f"v{VERSION}_{make.__name__}.tdtq"
        if path.exists():
            continue
        write_tensors(make(), path)
        arrays = read_tensors(path).arrays.values()
        content = b"".join(np.asarray(decoded_values(one), order="C").tobytes() for one in arrays)
        path.with_suffix(".sha256").write_text(hashlib.sha256(content).hexdigest() + "\n")
