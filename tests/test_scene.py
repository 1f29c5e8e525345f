"""The scene and its attributes as matrices."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import SceneError
from tdtq_core.scene import ATTRIBUTE_NAMES, attribute_width, scene_from_matrices


@pytest.mark.parametrize("degree", range(4))
@pytest.mark.parametrize("count", [0, 1, 7])
def test_matrices_make_the_scene_again(make_scene, count, degree):
    scene = make_scene(7, degree).take(np.arange(count))
    matrices = {name: scene.matrix(name) for name in ATTRIBUTE_NAMES}
    if count:
        assert {name: m.shape[1] for name, m in matrices.items()} == {
            name: attribute_width(name, degree) for name in ATTRIBUTE_NAMES
        }
        again = scene_from_matrices(matrices)
        assert all(np.array_equal(again.matrix(name), m) for name, m in matrices.items())
        assert again.sh_degree == degree
    assert scene.float32_bytes == count * 4 * sum(
        attribute_width(name, degree) for name in ATTRIBUTE_NAMES
    )


def test_degree_three_takes_236_bytes(make_scene):
    assert make_scene(10).float32_bytes == 2360


def test_scenes_cannot_be_changed(make_scene):
    scene = make_scene(3)
    with pytest.raises(ValueError, match="read-only"):
        scene.means[0, 0] = 1
    values = np.ones((3, 3), np.float32)
    replace(scene, means=values)
    assert values.flags.writeable


@pytest.mark.parametrize(
    ("field", "shape"),
    [
        ("means", (3, 2)),
        ("quaternions", (2, 4)),
        ("opacity_logits", (3, 1)),
        ("harmonics", (3, 45)),
        ("harmonics", (3, 7, 3)),
    ],
)
def test_shapes_that_disagree_are_refused(make_scene, field, shape):
    with pytest.raises(SceneError, match=f"Scene field {field}: expected"):
        replace(make_scene(3), **{field: np.zeros(shape)})


def test_a_mask_and_an_order_select_alike(make_scene):
    scene = make_scene(6)
    mask = np.array([True, False, True, True, False, False])
    for name in ATTRIBUTE_NAMES:
        expected = scene.matrix(name)[[0, 2, 3]]
        assert np.array_equal(scene.take(mask).matrix(name), expected)
        assert np.array_equal(scene.take(np.array([0, 2, 3])).matrix(name), expected)


def test_the_render_mode_travels_with_the_scene(make_scene):
    scene = replace(make_scene(5), render_mode="antialiased")
    assert scene.take(np.arange(2)).render_mode == "antialiased"
    assert scene.with_matrices({"opacity": np.zeros((5, 1))}).render_mode == "antialiased"
    with pytest.raises(SceneError, match="render_mode"):
        replace(scene, render_mode="mip")
