"""The best codebooks for a coordinate of a random direction, against tables."""

import json
import time
from pathlib import Path

import numpy as np
import pytest

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import sphere
from tdtq_core.quantizers.cells import cells
from tdtq_core.quantizers.lloyd_max import GRID, float32_table, lloyd_max

TABLES = json.loads(Path(__file__).with_name("lloyd_max_tables.json").read_text())
EVERY = [(d, b) for d in (2, 3, 4, 9, 24, 45, 128, 1024, 4096) for b in range(1, 9)]


@pytest.mark.parametrize("dimension", TABLES["distortion"])
def test_distortion_agrees_with_the_table(dimension):
    found = [lloyd_max(int(dimension), bits).distortion for bits in range(1, 9)]
    # Four digits: off by half a unit of the last one at most.
    for value, expected in zip(found, TABLES["distortion"][dimension], strict=True):
        assert abs(value - expected) <= 0.5001 * 10.0 ** (np.floor(np.log10(value)) - 3)


@pytest.mark.parametrize("dimension", TABLES["entropy"])
def test_entropy_agrees_with_the_table(dimension):
    found = [lloyd_max(int(dimension), b).entropy for b in TABLES["entropy_bits"]]
    np.testing.assert_allclose(found, TABLES["entropy"][dimension], atol=5.001e-4)


@pytest.mark.parametrize("row", TABLES["centroids"], ids=lambda r: f"{r['dimension']}-{r['bits']}")
def test_centroids_agree_with_the_table(row):
    book = lloyd_max(row["dimension"], row["bits"])
    positive = book.centroids[book.centroids > 0]
    np.testing.assert_allclose(positive, row["positive"], rtol=0, atol=5.001e-7)
    assert book.distortion == pytest.approx(row["distortion"], abs=5.001e-7)


@pytest.mark.parametrize(("dimension", "bits"), EVERY)
def test_every_centroid_is_the_mean_of_its_cell(dimension, bits):
    book = lloyd_max(dimension, bits)
    edges = np.concatenate([[-1.0], book.boundaries, [1.0]])
    mass = np.diff(sphere.distribution(edges, dimension))
    mean = -np.diff(sphere.upper_moment(edges, dimension)) / mass
    half = slice(2 ** (bits - 1))  # the lower half has the tails without cancellation
    np.testing.assert_allclose(book.centroids[half], mean[half], rtol=0, atol=1e-12)
    assert np.array_equal(book.centroids, -book.centroids[::-1])
    assert np.all(np.diff(book.centroids) > 0)
    np.testing.assert_array_equal(book.boundaries, (book.centroids[1:] + book.centroids[:-1]) / 2)


def test_eight_bits_are_solved_in_no_time():
    start = time.perf_counter()
    lloyd_max.__wrapped__(45, 8)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("arguments", [(1, 3), (0, 1), (5000, 1), (45, 0), (45, 9), (-3, 2)])
def test_impossible_codebooks_are_refused(arguments):
    with pytest.raises(OptionError):
        lloyd_max(*arguments)


@pytest.mark.parametrize("bits", range(1, 9))
@pytest.mark.parametrize("dimension", [9, 24, 45])
def test_rounding_to_the_grid_is_far_from_ties(dimension, bits):
    fraction = lloyd_max(dimension, bits).centroids * GRID % 1
    # The centroids are off by 1e-13 at most, which is 2e-6 of a grid step. At d = 9 and one bit the
    # centroid is 35/256, on the grid itself.
    assert np.abs(fraction - 0.5).min() > 2e-5 or (dimension, bits) == (9, 1)
    table, boundaries = float32_table(dimension, bits)
    np.testing.assert_array_equal(table.astype(np.float64) * GRID % 1, 0)
    assert table.dtype == boundaries.dtype == np.float32


def test_the_tables_are_these_numbers_for_ever():
    table, boundaries = float32_table(45, 2)
    assert (table.astype(np.float64) * GRID).tolist() == [-3740429, -1130029, 1130029, 3740429]
    assert (boundaries.astype(np.float64) * GRID).tolist() == [-2435229, 0, 2435229]


@pytest.mark.parametrize(("dimension", "bits"), EVERY)
def test_the_cell_table_has_one_boundary_a_slot_at_most(dimension, bits):
    table = cells(dimension, bits)
    _, boundaries = float32_table(dimension, bits)
    slots = np.clip(boundaries * table.scale + table.offset, 0, table.below.size - 1)
    assert np.unique(slots.astype(np.int32)).size == boundaries.size
    assert table.below.size <= 2**17
