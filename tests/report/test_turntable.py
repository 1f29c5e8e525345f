"""The turn around a scene and the split view."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.report.split import split_frame
from tdtq_core.report.turntable import MOST_FRAMES, divider, split_view, turn_cameras

RED, BLUE = np.uint8([200, 0, 0]), np.uint8([0, 0, 200])


def picture(color):
    return np.broadcast_to(color, (120, 200, 3)).copy()


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_the_line_parts_the_pictures(share):
    frame = split_frame(picture(RED), picture(BLUE), share, ("before", "after"))
    column = round(200 * share)
    assert (frame[0, : max(column - 3, 0)] == RED).all()
    assert (frame[0, column + 3 :] == BLUE).all()
    assert frame.shape == (120, 200, 3)
    if 0 < share < 1:
        assert (frame[:, column] >= 250).all()


def test_each_side_has_its_name():
    plain = split_frame(picture(RED), picture(BLUE), 0.5, ("", ""))
    named = split_frame(picture(RED), picture(BLUE), 0.5, ("before", "after"))
    changed = (plain != named).any(axis=2)
    assert changed[60:, :90].any()
    assert changed[60:, 110:].any()
    assert not changed[:60].any()


def test_the_pictures_given_are_left_alone():
    left = picture(RED)
    split_frame(left, picture(BLUE), 0.5, ("before", "after"))
    assert (left == RED).all()


def test_the_line_comes_back_to_where_it_began():
    assert divider(0.0, True) == pytest.approx(divider(1.0, True))
    swept = [divider(turn / 20, True) for turn in range(20)]
    assert min(swept) < 0.3
    assert max(swept) > 0.7
    assert {divider(turn / 20, False) for turn in range(20)} == {0.5}


def test_a_turn_goes_around_the_axis_that_is_up(scene):
    cameras = turn_cameras(scene, 4, (64, 48), up=(0.0, -1.0, 0.0))
    heights = [camera.position[1] for camera in cameras]
    assert heights == pytest.approx([heights[0]] * 4)
    assert len({tuple(np.round(camera.position, 3)) for camera in cameras}) == 4


def test_turns_without_end_are_refused(scene):
    for count in (0, MOST_FRAMES + 1):
        with pytest.raises(OptionError, match="frames"):
            turn_cameras(scene, count, (64, 48))
    with pytest.raises(SceneError):
        turn_cameras(replace(scene, means=scene.means + np.float32(1e30)), 4, (64, 48))


def test_the_same_scene_on_both_sides_is_seamless(scene):
    cameras = turn_cameras(scene, 3, (96, 64))
    draw = split_view(scene, scene, cameras, CpuRenderer(), labels=("a", "b"), sweeps=False)
    middle = draw(1)
    edge = split_view(scene, scene, cameras[1:2], CpuRenderer(), labels=("a", "b"))(0)
    assert np.array_equal(middle, edge)
    assert not np.array_equal(draw(0), middle)
