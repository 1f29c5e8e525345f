"""Two pictures composed into one, in every mode."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from scipy.ndimage import map_coordinates

from tdtq_viewer.canvas import kernels
from tdtq_viewer.canvas.colors import lookup_table, place_on_scale, scale_ticks, tick_text
from tdtq_viewer.canvas.compose import changed_columns, compose, warm_up
from tdtq_viewer.canvas.layout import cells_of, fit
from tdtq_viewer.canvas.modes import (
    COLORMAPS,
    DIVERGING,
    KINDS,
    CompareMode,
    Comparison,
    ErrorStyle,
)
from tdtq_viewer.canvas.pixels import unpack


def plain(height, width, color):
    return np.tile(np.float32(color), (height, width, 1))


RED, BLUE = plain(20, 40, (1, 0, 0)), plain(20, 40, (0, 0, 1))
PAIR = Comparison(original=RED, compressed=BLUE, background=(9, 8, 7))


def shown(comparison, width, height):
    pixels = np.empty((height, width), np.uint32)
    compose(pixels, comparison)
    return unpack(pixels)


def colors_in(image):
    return {tuple(int(v) for v in color) for color in image.reshape(-1, 3)}


def test_the_split_parts_the_pictures():
    image = shown(replace(PAIR, mode=CompareMode.SPLIT, split=0.25), 40, 20)
    assert colors_in(image[:, :10]) == {(255, 0, 0)}
    assert colors_in(image[:, 10:]) == {(0, 0, 255)}


@pytest.mark.parametrize(("split", "left"), [(0.0, 0), (1.0, 40)])
def test_the_split_reaches_both_ends(split, left):
    image = shown(replace(PAIR, mode=CompareMode.SPLIT, split=split), 40, 20)
    assert (image[..., 0] == 255).sum() == left * 20


def test_side_by_side_leaves_a_gap_of_background():
    image = shown(replace(PAIR, mode=CompareMode.SIDE_BY_SIDE, gap=2), 82, 20)
    assert colors_in(image[:, :40]) == {(255, 0, 0)}
    assert colors_in(image[:, 40:42]) == {(9, 8, 7)}
    assert colors_in(image[:, 42:]) == {(0, 0, 255)}


@pytest.mark.parametrize(
    ("mode", "color"),
    [(CompareMode.ORIGINAL, (255, 0, 0)), (CompareMode.COMPRESSED, (0, 0, 255))],
)
def test_a_single_picture_is_letterboxed(mode, color):
    image = shown(replace(PAIR, mode=mode), 40, 40)
    assert colors_in(image[10:30]) == {color}
    assert colors_in(image[:10]) == colors_in(image[30:]) == {(9, 8, 7)}


@pytest.mark.parametrize("mode", list(CompareMode))
def test_without_pictures_there_is_only_background(mode):
    assert colors_in(shown(Comparison(mode=mode, background=(1, 2, 3)), 30, 20)) == {(1, 2, 3)}


def scaled(picture, place):
    """Scale with scipy, whose samples lie at whole numbers and whose edges are repeated."""
    height, width = picture.shape[:2]
    rows = (np.arange(place.height) + 0.5) * height / place.height - 0.5
    columns = (np.arange(place.width) + 0.5) * width / place.width - 0.5
    at = np.meshgrid(rows, columns, indexing="ij")
    channels = np.moveaxis(picture.astype(np.float64), -1, 0)
    layers = [map_coordinates(channel, at, order=1, mode="nearest") for channel in channels]
    return np.clip(np.stack(layers, axis=-1), 0, 1)


def expected(comparison, width, height):
    """Return what should be shown, 0 to 1, by way of whole layers of the canvas."""
    canvas = np.tile(np.array(comparison.background) / 255, (height, width, 1))
    cells = cells_of(comparison.mode, width, height, comparison.gap)
    centres = (np.arange(width) + 0.5) / width
    left = {CompareMode.SPLIT: centres < comparison.split, CompareMode.SIDE_BY_SIDE: centres < 0.5}
    left = left.get(comparison.mode, np.full(width, comparison.mode is CompareMode.ORIGINAL))
    first, second = comparison.original, comparison.compressed
    place = fit(first.shape[1], first.shape[0], cells.original)
    if comparison.mode is CompareMode.ERROR:
        signed = scaled(second, place) - scaled(first, place)
        kinds = {"squared": signed**2, "signed": signed}
        error = kinds.get(comparison.error.kind, np.abs(signed)).mean(axis=-1)
        at = error * comparison.error.gain
        at = np.clip(0.5 + at / 2 if comparison.error.kind == "signed" else at, 0, 1) * 255
        table = lookup_table(comparison.error.colors)
        color = [np.interp(at, np.arange(256), channel) for channel in table.T]
        canvas[place.y : place.bottom, place.x : place.right] = np.stack(color, axis=-1)
        return canvas
    for picture, cell, seen in ((first, cells.original, left), (second, cells.compressed, ~left)):
        place = fit(picture.shape[1], picture.shape[0], cell)
        layer = canvas.copy()
        layer[place.y : place.bottom, place.x : place.right] = scaled(picture, place)
        canvas[:, seen] = layer[:, seen]
    return canvas


def noisy(height, width, seed):
    return np.random.default_rng(seed).uniform(-0.2, 1.2, (height, width, 3)).astype(np.float32)


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("size", [(60, 91), (30, 46), (25, 25), (90, 140), (1, 1)])
@pytest.mark.parametrize("kind", ["absolute", "squared", "signed"])
def test_every_mode_is_what_scipy_makes_of_it(mode, size, kind):
    style = ErrorStyle(kind, 1.5, "viridis")
    pair = Comparison(mode, noisy(*size, 0), noisy(*size, 1), 0.37, style, gap=3)
    image = shown(pair, 91, 60)
    assert np.abs(image - expected(pair, 91, 60) * 255).max() < 1


@pytest.mark.parametrize("mode", list(CompareMode))
def test_pictures_of_unequal_sizes_are_compared(mode):
    pair = Comparison(mode, noisy(60, 90, 0), noisy(15, 23, 1), 0.6, ErrorStyle(gain=2.0))
    assert np.abs(shown(pair, 90, 60) - expected(pair, 90, 60) * 255).max() < 1


@pytest.mark.parametrize("colormap", COLORMAPS)
def test_the_colors_run_from_no_error_to_full_error(colormap):
    error = np.linspace(0, 0.3, 400, dtype=np.float32)[None, :, None].repeat(3, axis=2)
    style = ErrorStyle(gain=4.0, colormap=colormap)
    pair = Comparison(CompareMode.ERROR, error, np.zeros_like(error), error=style)
    image = shown(pair, 400, 1)
    table = np.round(lookup_table(colormap) * 255)
    np.testing.assert_array_equal(image[0, 0], table[0])
    np.testing.assert_array_equal(image[0, error[0, :, 0] >= 0.25], table[-1][None].repeat(67, 0))
    assert np.abs(image - expected(pair, 400, 1) * 255).max() < 1


@pytest.mark.parametrize("colormap", DIVERGING)
def test_signed_errors_part_from_the_middle_of_the_colors(colormap):
    style = ErrorStyle("signed", 4.0, diverging=colormap)
    grey, table = plain(1, 3, (0.5, 0.5, 0.5)), np.round(lookup_table(colormap) * 255)
    changed = grey + np.float32([-0.3, 0.0, 0.3])[None, :, None]
    image = shown(Comparison(CompareMode.ERROR, grey, changed, error=style), 3, 1)
    np.testing.assert_array_equal(image[0, [0, 2]], table[[0, -1]])
    middle = table[127:129].mean(axis=0)
    assert np.abs(image[0, 1] - middle).max() <= 1.0


def test_ticks_of_signed_errors_lie_on_both_sides_of_none():
    style = ErrorStyle("signed", 8.0)
    ticks = scale_ticks(style)
    assert [-tick for tick in reversed(ticks)] == ticks
    assert place_on_scale(ticks[0], style) >= 0
    assert place_on_scale(0.0, style) == 0.5
    assert tick_text(ticks[0]) == f"−{tick_text(ticks[-1])}"


def test_equal_pictures_have_no_error():
    pair = replace(PAIR, mode=CompareMode.ERROR, compressed=RED)
    black = tuple(int(v) for v in np.round(lookup_table("inferno")[0] * 255))
    assert colors_in(shown(pair, 40, 20)) == {black}


@pytest.mark.parametrize("mode", list(CompareMode))
def test_values_that_are_no_colors_do_no_harm(mode):
    picture = np.full((10, 20, 3), np.nan, np.float32)
    picture[:5], picture[5:8] = np.inf, -np.inf
    for size in ((20, 10), (33, 21)):
        image = shown(Comparison(mode, picture, picture, error=ErrorStyle(gain=np.inf)), *size)
        assert image.shape == (*reversed(size), 3)
    image = shown(Comparison(CompareMode.ORIGINAL, picture), 20, 10)
    assert colors_in(image[:5]) == {(255, 255, 255)}
    assert colors_in(image[5:]) == {(0, 0, 0)}


@pytest.mark.parametrize("size", [(60, 91), (30, 46), (25, 25)])
def test_a_moved_border_is_drawn_with_the_columns_between(size):
    pictures = noisy(*size, 0), noisy(*size, 1)
    old, new = (Comparison(CompareMode.SPLIT, *pictures, split) for split in (0.7, 0.31))
    pixels = np.empty((60, 91), np.uint32)
    compose(pixels, old)
    columns = changed_columns(old, new, 91)
    assert columns == (28, 64)
    compose(pixels, new, columns)
    np.testing.assert_array_equal(unpack(pixels), shown(new, 91, 60))


def test_only_what_is_seen_is_a_change():
    for mode in CompareMode:
        old = replace(PAIR, mode=mode)
        assert changed_columns(old, replace(old), 40) == (0, 0)
        moved = changed_columns(old, replace(old, split=0.25), 40)
        assert moved == ((10, 20) if mode is CompareMode.SPLIT else (0, 0))
        styled = changed_columns(old, replace(old, error=ErrorStyle(gain=3.0)), 40)
        assert styled == ((0, 40) if mode is CompareMode.ERROR else (0, 0))
        for change in ({"compressed": RED}, {"background": (1, 1, 1)}, {"gap": 5}):
            assert changed_columns(old, replace(old, **change), 40) == (0, 40)


def test_after_the_warm_up_nothing_is_compiled():
    warm_up()
    entries = (kernels.draw_picture, kernels.draw_scaled)
    entries += (kernels.draw_error, kernels.draw_scaled_error)
    known = [kernel.signatures[:] for kernel in entries]
    frozen = noisy(20, 40, 1)
    frozen.flags.writeable = False
    for mode, kind in product(CompareMode, KINDS):
        for pair in ((RED, BLUE), (frozen, RED), (RED[:7], frozen), (BLUE, None)):
            shown(Comparison(mode, *pair, error=ErrorStyle(kind, 3)), 40, 20)
    assert [kernel.signatures for kernel in entries] == known
    assert all(len(signatures) == 1 for signatures in known)


@pytest.mark.parametrize("gain", [1, 2, 4, 8, 10, 16, 30, 64, 200, 1000, 12345])
def test_ticks_are_few_round_and_inside_the_scale(gain):
    ticks = scale_ticks(ErrorStyle(gain=gain))
    assert 3 <= len(ticks) <= 5
    assert ticks[0] == 0
    assert ticks[-1] <= (1 + 1e-9) / gain
    assert len({tick_text(tick) for tick in ticks}) == len(ticks)
    assert ticks[1] == pytest.approx(float(f"{ticks[1]:.0e}"))


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "cubed"},
        {"gain": 0.0},
        {"gain": float("nan")},
        {"colormap": "jet"},
        {"diverging": "gray"},
    ],
)
def test_a_style_that_means_nothing_is_refused(fault):
    with pytest.raises(ValueError, match=r"error map|colormap"):
        ErrorStyle(**fault)
