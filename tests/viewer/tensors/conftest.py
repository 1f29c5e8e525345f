"""The page of tensors with a file of four arrays."""

import numpy as np
import pytest

from tdtq_viewer.tensors.desk import MEASURE, OPEN


@pytest.fixture(scope="session")
def path(tmp_path_factory):
    """Two matrices, a short bias, and whole numbers."""
    rng = np.random.default_rng(0)
    path = tmp_path_factory.mktemp("tensors") / "model.npz"
    np.savez(
        path,
        keys=rng.normal(1, 2, (60, 48)).astype(np.float32),
        values=rng.normal(0, 1, (40, 32)).astype(np.float16),
        bias=rng.normal(size=7).astype(np.float32),
        steps=np.arange(5),
    )
    return path


@pytest.fixture
def settled(qtbot):
    """The function that waits until a page shows what was asked for."""

    def wait(page):
        desk = page.desk
        busy = (OPEN, MEASURE)
        qtbot.waitUntil(lambda: not any(j.kind in busy for j in desk.jobs.running), timeout=15000)

    return wait


@pytest.fixture
def page(window, path, settled):
    """The page of a window, with the file open."""
    window.tensors.open_file(path)
    settled(window.tensors.page)
    return window.tensors.page
