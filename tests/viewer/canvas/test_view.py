"""The comparison view shows what was composed, in every mode."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPalette

from tdtq_viewer.canvas import COLORMAPS, CompareMode, ErrorStyle
from tdtq_viewer.zoom import Zoom

from .looking import agree, pictures


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("size", [(301, 200), (37, 25), (120, 120)])
def test_every_mode_shows_what_compose_says(view, mode, size):
    view.set_mode(mode)
    view.set_pictures(*pictures(*size))
    view.set_split(0.37)
    assert agree(view)


@pytest.mark.parametrize("mode", list(CompareMode))
@pytest.mark.parametrize("zoom", [Zoom(2), Zoom(3, 0.2, 0.9), Zoom(32, 0.7, 0.02)])
@pytest.mark.parametrize("size", [(301, 200), (149, 200), (37, 25)])
def test_every_mode_is_magnified_as_compose_says(view, mode, zoom, size):
    view.set_mode(mode)
    view.set_pictures(*pictures(*size))
    view.set_split(0.37)
    view.set_zoom(zoom)
    assert agree(view)


@pytest.mark.parametrize("kind", ["absolute", "squared", "signed"])
@pytest.mark.parametrize("colormap", COLORMAPS)
def test_every_error_style_shows_what_compose_says(view, kind, colormap):
    view.set_mode(CompareMode.ERROR)
    view.set_pictures(*pictures(301, 200, noise=0.02))
    view.set_error_style(ErrorStyle(kind, 16.0, colormap))
    assert agree(view)


def test_the_flip_map_is_shown_in_its_own_values(view):
    original, compressed = pictures(301, 200)
    view.set_pictures(original, compressed)
    view.set_mode(CompareMode.ERROR)
    view.set_error_style(ErrorStyle("flip", 1.0, "gray"))
    nothing = view.grab_picture(labels=False)
    assert (nothing == nothing[0, 0]).all()
    view.set_flip(np.full_like(original, 0.5))
    assert np.abs(view.grab_picture(labels=False).astype(int) - 128).max() <= 1
    view.hold_original(True)
    assert agree(view)
    assert view.grab_picture(labels=False).std() > 10


@pytest.mark.parametrize("mode", list(CompareMode))
def test_missing_and_unequal_pictures_are_shown_too(view, mode):
    original, compressed = pictures(301, 200)
    view.set_mode(mode)
    for pair in ((original, None), (None, compressed), (original[::4, ::4], compressed)):
        view.set_pictures(*pair)
        assert agree(view)
    view.set_pictures(None, None)
    assert len(np.unique(view.grab_picture().reshape(-1, 3), axis=0)) == 1


def test_holding_shows_the_original_and_comes_back(view):
    original, compressed = pictures(301, 200)
    view.set_pictures(original, compressed)
    view.set_mode(CompareMode.COMPRESSED)
    before = view.grab_picture(labels=False)
    size = view.picture_size()
    view.hold_original(True)
    held = view.grab_picture(labels=False)
    assert np.abs(held / 255 - np.clip(original, 0, 1)).max() < 0.01
    assert view.picture_size() == size
    view.hold_original(False)
    np.testing.assert_array_equal(view.grab_picture(labels=False), before)


def test_the_size_of_one_picture_is_announced(view, qtbot):
    gap = 2
    assert view.picture_size() == ((301 - gap) // 2, 200)
    with qtbot.waitSignal(view.picture_resized):
        view.set_mode(CompareMode.SPLIT)
    assert view.picture_size() == (301, 200)
    with qtbot.assertNotEmitted(view.picture_resized):
        view.set_mode(CompareMode.ERROR)
    with qtbot.waitSignal(view.picture_resized):
        view.resize(400, 250)
    assert view.picture_size() == (400, 250)
    view.set_pictures(*pictures(400, 250))
    assert agree(view)


def test_the_ground_follows_the_palette(view):
    view.setPalette(QPalette(QColor(13, 130, 26)))
    assert (view.grab_picture() == (10, 100, 20)).all()


def test_points_are_found_in_either_half(view):
    view.set_pictures(*pictures(149, 200))
    assert view.picture_point(QPointF(149 / 4, 50)) == pytest.approx((0.25, 0.25))
    assert view.picture_point(QPointF(152 + 149 / 4, 50)) == pytest.approx((0.25, 0.25))
    view.set_pictures(None, None)
    assert view.picture_point(QPointF(50, 50)) is None


def test_a_picture_without_three_channels_is_a_fault(view):
    with pytest.raises(ValueError, match="height, width, 3"):
        view.set_pictures(np.zeros((4, 4), np.float32), None)
