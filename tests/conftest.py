"""Fixtures that every test may use."""

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from tdtq_core.scene import COEFFICIENTS_OF_DEGREE, GaussianScene

# The first call of a Numba kernel compiles it, so single examples have no deadline.
# On the build machine the examples are the same every time; at a desk each run draws new ones.
settings.register_profile(
    "tdtq", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("tdtq")

SHARED = Path(__file__).resolve().parents[2] / "shared" / "scenes"
MODELS = SHARED.with_name("models")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Folder of the real scenes; skips the test where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the real scenes are not on this machine")
    return SHARED


@pytest.fixture(scope="session")
def models() -> Path:
    """Folder of arrays of real models; skips the test where it is missing."""
    if not MODELS.is_dir():
        pytest.skip("the real models are not on this machine")
    return MODELS


def _random_scene(count: int, degree: int = 3, seed: int = 0) -> GaussianScene:
    """A random cloud in the unit ball with plausible statistics of every attribute."""
    rng = np.random.default_rng(seed)
    return GaussianScene(
        means=rng.normal(0, 0.4, (count, 3)),
        quaternions=rng.normal(0, 1, (count, 4)),
        log_scales=rng.normal(-4, 0.7, (count, 3)),
        opacity_logits=rng.normal(1, 2, count),
        base_color=rng.normal(0, 0.8, (count, 3)),
        harmonics=rng.normal(0, 0.1, (count, COEFFICIENTS_OF_DEGREE[degree], 3)),
    )


@pytest.fixture(scope="session")
def make_scene():
    """The function ``make_scene(count, degree=3, seed=0)`` that draws a random scene."""
    return _random_scene


@pytest.fixture
def scene() -> GaussianScene:
    """Two hundred random Gaussians of SH degree 3."""
    return _random_scene(200)
