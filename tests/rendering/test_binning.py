"""Gaussians sorted into tiles: every one that is touched, nearest first."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.rendering.cpu import records as p
from tdtq_core.rendering.cpu.binning import count_pairs, fill_pairs
from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.preparation import prepare
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.records import TILE
from tdtq_core.rendering.cpu.workspace import Workspace


def binned(scene, camera):
    workspace = Workspace()
    seen = project(prepare(scene), camera, workspace)
    order = order_by_depth(seen.depths, seen.counts, workspace)
    return seen, order, count_pairs(seen, order, camera.width, camera.height)


def touched_tiles(record, camera):
    """Tiles with a pixel whose alpha reaches 1/255, by looking at every pixel."""
    record = record.astype(np.float64)
    dx = np.arange(camera.width) + 0.5 - record[p.WHOLE_X] - record[p.PART_X]
    dy = (np.arange(camera.height) + 0.5 - record[p.WHOLE_Y] - record[p.PART_Y])[:, None]
    fall = (record[p.FALL_X] * (dx - record[p.SHEAR_X] * dy)) ** 2 + (record[p.FALL_Y] * dy) ** 2
    rows, columns = np.nonzero(record[p.LOG_OPACITY] - fall >= -np.log2(255.0))
    return set(zip(rows // TILE, columns // TILE, strict=True))


@pytest.mark.parametrize("grow", [-1.0, 1.0, 3.0])
def test_every_touched_tile_is_listed_and_few_others(make_scene, make_camera, grow):
    camera, scene = make_camera(150, 100), make_scene(300)
    scene = replace(scene, log_scales=scene.log_scales + grow)
    seen, order, bins = binned(scene, camera)
    pairs = fill_pairs(seen, order, bins, (0, bins.starts.size - 1), Workspace())
    rows, columns = -(-camera.height // TILE), -(-camera.width // TILE)
    tile_of_pair = np.repeat(np.arange(rows * columns), np.diff(bins.starts))
    listed = set(zip(pairs.tolist(), tile_of_pair.tolist(), strict=True))
    needed = {
        (int(slot), int(row * columns + column))
        for slot in order
        for row, column in touched_tiles(seen.records[slot], camera)
    }
    assert len(listed) == len(pairs)
    assert needed <= listed
    assert len(listed) <= 1.25 * len(needed) + 5


def test_each_tile_lists_its_gaussians_nearest_first(make_scene, make_camera):
    seen, order, bins = binned(make_scene(20_000), make_camera(200, 120))
    pairs = fill_pairs(seen, order, bins, (0, bins.starts.size - 1), Workspace())
    rank = np.empty(len(seen.records), np.int64)
    rank[order] = np.arange(order.size)
    steps = np.diff(rank[pairs])
    within = np.ones(steps.size, bool)
    within[bins.starts[1:-1][(bins.starts[1:-1] > 0) & (bins.starts[1:-1] < pairs.size)] - 1] = (
        False
    )
    assert bins.places.shape[0] > 1
    assert (steps[within] > 0).all()


def test_bands_of_tiles_hold_the_same_pairs(make_scene, make_camera):
    seen, order, bins = binned(make_scene(500), make_camera(150, 100))
    tiles = bins.starts.size - 1
    whole = fill_pairs(seen, order, bins, (0, tiles), Workspace())
    cuts = ((0, 7), (7, 8), (8, tiles - 3), (tiles - 3, tiles))
    bands = [fill_pairs(seen, order, bins, band, Workspace()) for band in cuts]
    np.testing.assert_array_equal(np.concatenate(bands), whole)


def test_more_pairs_than_32_bits_hold_are_counted():
    side, count = 4096, 40_000
    record = np.zeros(p.RECORD, np.float32)
    record[[p.REACH_X, p.REACH_Y, p.HALF_WIDTH, p.HALF_HEIGHT]] = 1e9
    box = np.zeros(p.BOX, np.uint16)
    box[[p.RIGHT, p.BOTTOM]] = side // TILE - 1
    order = np.arange(count, dtype=np.uint32)
    seen = p.Projected(np.tile(record, (count, 1)), np.tile(box, (count, 1)), order, order)
    bins = count_pairs(seen, order, side, side)
    assert bins.starts[-1] == count * (side // TILE) ** 2 > 2**31
