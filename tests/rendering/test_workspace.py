"""Buffers that pictures use again."""

import numpy as np

from tdtq_core.rendering.cpu import workspace
from tdtq_core.rendering.cpu.workspace import Workspace


def test_buffers_are_reused_and_start_at_a_cache_line():
    space = Workspace()
    large = space.take("a", 1000, np.float32)
    small = space.take("a", 10, np.float32)
    assert np.shares_memory(large, small)
    assert large.shape == (1000,)
    assert large.ctypes.data % 64 == 0
    assert not np.shares_memory(large, space.take("b", 10, np.uint32))


def test_buffers_grow():
    space = Workspace()
    space.take("a", 10, np.float32)
    space.take("a", 100_000, np.float32)[:] = 1


def test_memory_of_an_unusual_picture_is_given_back(monkeypatch):
    monkeypatch.setattr(workspace, "_KEEP_BYTES", 5000)
    space = Workspace()
    first = space.take("a", 100, np.float32)
    space.trim()
    assert np.shares_memory(first, space.take("a", 100, np.float32))
    big = space.take("a", 10_000, np.float32)
    space.trim()
    assert not np.shares_memory(big, space.take("a", 100, np.float32))
