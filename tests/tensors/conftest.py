"""Arrays for tests, drawn and real."""

from pathlib import Path

import numba
import numpy as np
import pytest


@pytest.fixture
def keys_of_a_transformer(models) -> Path:
    """Queries, keys and values of a ViT-S/14, 18 arrays of 257 x 384."""
    return models / "vit_kv" / "vit_s14_qkv.npz"


@pytest.fixture(autouse=True)
def one_thread():
    """One thread for every parallel kernel: on small arrays, waking the others takes longest."""
    threads = numba.get_num_threads()
    numba.set_num_threads(1)
    yield
    numba.set_num_threads(threads)


@pytest.fixture(scope="session")
def draw():
    """The function ``draw(*shape, seed=0)``: normal numbers as float32."""
    return lambda *shape, seed=0: np.random.default_rng(seed).normal(size=shape).astype("f4")
