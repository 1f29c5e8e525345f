"""Numbers of threads for codec tests."""

import numba
import pytest


@pytest.fixture
def one_thread():
    """One thread for every parallel kernel: on tiny scenes, waking the others takes longest."""
    threads = numba.get_num_threads()
    numba.set_num_threads(1)
    yield
    numba.set_num_threads(threads)
