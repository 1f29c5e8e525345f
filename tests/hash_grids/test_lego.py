"""A trained radiance field against photographs, before and after quantization."""

import numpy as np
import pytest

from tdtq_core.formats.cameras import read_cameras
from tdtq_core.hash_grids import measure, prepare_grid, quantize_prepared_grid, render
from tdtq_core.hash_grids.untouched import untouched_entries
from tdtq_core.metrics import psnr
from tdtq_core.tensors import TensorPlan

pytestmark = pytest.mark.shared_data


@pytest.fixture(scope="module")
def view(shared):
    return read_cameras(shared / "lego" / "transforms_test.json")[0]


def test_a_trained_field_looks_like_its_photograph(lego, view):
    shares = []
    found = measure(lego, [view], progress=shares.append)
    assert found.names == ("r_0",)
    assert found.mean == found.worst == pytest.approx(35.412, abs=0.02)
    assert shares == [1.0]


def test_a_quarter_of_the_entries_was_never_trained(lego):
    untouched = sum(untouched_entries(level.values).sum() for level in lego.grid.levels)
    assert untouched / lego.grid.entries == pytest.approx(0.2611, abs=1e-4)


def test_more_bits_are_closer_to_the_original(lego, view):
    camera = view.camera.rescaled(100, 100)
    original = render(lego, camera)
    prepared = prepare_grid(lego.grid, TensorPlan(1, group=32))
    decibels = []
    for bits in (1, 4, 8):
        grid = quantize_prepared_grid(prepared, TensorPlan(bits, group=32)).dequantized()
        decibels.append(psnr(render(lego.with_grid(grid), camera), original))
    assert np.diff(decibels).min() > 10
    assert decibels[0] < 25
    assert decibels[2] > 50
