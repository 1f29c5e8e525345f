"""Arrays for tests, and the models that are not in the repository."""

from pathlib import Path

import numba
import numpy as np
import pytest

MODELS = Path(__file__).resolve().parents[3] / "shared" / "models"


@pytest.fixture
def models() -> Path:
    """Folder of the real models; skips the test where it is missing."""
    if not MODELS.is_dir():
        pytest.skip("the real models are not on this machine")
    return MODELS


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
