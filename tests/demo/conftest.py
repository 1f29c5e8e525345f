"""The built-in scene for tests of its parts."""

import pytest

from tdtq_core.demo import generate_demo_scene


@pytest.fixture(scope="session")
def still_life():
    """The built-in scene, generated afresh."""
    return generate_demo_scene()
