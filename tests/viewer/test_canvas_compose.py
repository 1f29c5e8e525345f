from dataclasses import replace

import numpy as np
import pytest

from tdtq_viewer.canvas.colors import lookup_table, scale_ticks, tick_text
from tdtq_viewer.canvas.compose import compose, error_map, false_color, resample
from tdtq_viewer.canvas.modes import COLORMAPS, CompareMode, Comparison, ErrorStyle


def plain(height, width, color):
    return np.tile(np.float32(color), (height, width, 1))


RED, BLUE = plain(20, 40, (1, 0, 0)), plain(20, 40, (0, 0, 1))
PAIR = Comparison(original=RED, compressed=BLUE, background=(9, 8, 7))


def colors_in(image):
    return {tuple(int(v) for v in color) for color in image.reshape(-1, 3)}


def test_the_split_parts_the_pictures():
    image = compose(replace(PAIR, mode=CompareMode.SPLIT, split=0.25), 40, 20)
    assert colors_in(image[:, :10]) == {(255, 0, 0)}
    assert colors_in(image[:, 10:]) == {(0, 0, 255)}


@pytest.mark.parametrize(("split", "left"), [(0.0, 0), (1.0, 40)])
def test_the_split_reaches_both_ends(split, left):
    image = compose(replace(PAIR, mode=CompareMode.SPLIT, split=split), 40, 20)
    assert (image[..., 0] == 255).sum() == left * 20


def test_side_by_side_leaves_a_gap_of_background():
    image = compose(replace(PAIR, mode=CompareMode.SIDE_BY_SIDE, gap=2), 82, 20)
    assert colors_in(image[:, :40]) == {(255, 0, 0)}
    assert colors_in(image[:, 40:42]) == {(9, 8, 7)}
    assert colors_in(image[:, 42:]) == {(0, 0, 255)}


@pytest.mark.parametrize(
    ("mode", "color"),
    [(CompareMode.ORIGINAL, (255, 0, 0)), (CompareMode.COMPRESSED, (0, 0, 255))],
)
def test_a_single_picture_is_letterboxed(mode, color):
    image = compose(replace(PAIR, mode=mode), 40, 40)
    assert colors_in(image[10:30]) == {color}
    assert colors_in(image[:10]) == colors_in(image[30:]) == {(9, 8, 7)}


@pytest.mark.parametrize("mode", list(CompareMode))
def test_without_pictures_there_is_only_background(mode):
    assert colors_in(compose(Comparison(mode=mode, background=(1, 2, 3)), 30, 20)) == {(1, 2, 3)}


def test_the_error_of_clipped_pictures_is_the_mean_over_channels():
    original, compressed = plain(1, 1, (1.5, 0.5, 0.2)), plain(1, 1, (1.0, 0.2, -0.4))
    assert error_map(original, compressed, "absolute")[0, 0] == pytest.approx((0.3 + 0.2) / 3)
    assert error_map(original, compressed, "squared")[0, 0] == pytest.approx((0.09 + 0.04) / 3)


@pytest.mark.parametrize("name", COLORMAPS)
def test_the_colors_run_from_no_error_to_full_error(name):
    style = ErrorStyle(gain=4.0, colormap=name)
    color = false_color(np.float32([[0.0, 0.125, 0.25, 0.9]]), style)[0]
    table = lookup_table(name)
    np.testing.assert_allclose(color[0], table[0], atol=1e-6)
    np.testing.assert_allclose(color[1], (table[127] + table[128]) / 2, atol=1e-5)
    np.testing.assert_allclose(color[2:], [table[-1]] * 2, atol=1e-6)


def test_equal_pictures_have_no_error():
    pair = replace(PAIR, mode=CompareMode.ERROR, compressed=RED)
    black = tuple(int(v) for v in np.round(lookup_table("inferno")[0] * 255))
    assert colors_in(compose(pair, 40, 20)) == {black}


def test_scaling_is_bilinear():
    ramp = np.repeat(np.float32([0, 1])[None, :, None], 3, axis=2)
    np.testing.assert_allclose(resample(ramp, 4, 1)[0, :, 0], [0, 0.25, 0.75, 1])
    picture = np.random.default_rng(0).random((5, 7, 3), np.float32)
    assert resample(picture, 7, 5) is picture


@pytest.mark.parametrize("gain", [1, 2, 4, 8, 10, 16, 30, 64, 200, 1000, 12345])
def test_ticks_are_few_round_and_inside_the_scale(gain):
    ticks = scale_ticks(ErrorStyle(gain=gain))
    assert 3 <= len(ticks) <= 5
    assert ticks[0] == 0
    assert ticks[-1] <= (1 + 1e-9) / gain
    assert len({tick_text(tick) for tick in ticks}) == len(ticks)
    assert ticks[1] == pytest.approx(float(f"{ticks[1]:.0e}"))


@pytest.mark.parametrize(
    "fault", [{"kind": "cubed"}, {"gain": 0.0}, {"gain": float("nan")}, {"colormap": "jet"}]
)
def test_a_style_that_means_nothing_is_refused(fault):
    with pytest.raises(ValueError, match=r"error map|colormap"):
        ErrorStyle(**fault)
