"""Torch on one thread: what the tests do is small, and the other cores have work."""

import pytest

torch = pytest.importorskip("torch")


@pytest.fixture(scope="session", autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def states():
    """The function ``states(*shape, seed=0)`` that draws normal numbers."""

    def draw(*shape, seed=0):
        return torch.randn(shape, generator=torch.Generator().manual_seed(seed))

    return draw
