"""The error of each attribute alone, measured in pictures."""

import numpy as np
import pytest

from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.verification import Verifier
from tdtq_core.evaluation.workpiece import workpiece
from tdtq_core.quantizers import GridQuantizer, RawQuantizer
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.scene import ATTRIBUTE_NAMES, scene_from_matrices


def values_of(scene):
    piece = workpiece(scene)
    return {name: piece.values(name) for name in ATTRIBUTE_NAMES}


@pytest.fixture
def views(make_view):
    return [make_view("a", 40, 32), make_view("b", 64, 24)]


def test_the_whole_error_is_the_one_of_compare(scene, views):
    compressed = LiveEncoder(scene).quantize(PRESETS["small"])
    renderer = CpuRenderer()
    found = Verifier(scene, values_of(scene), views).error(compressed, renderer)
    wanted = compare(scene, compressed, views, renderer)
    assert -10 * np.log10(found) == pytest.approx(wanted.psnr, abs=1e-6)


def test_alone_means_that_the_others_are_as_they_were(scene, views):
    plan = PRESETS["small"]
    compressed = LiveEncoder(scene).quantize(plan)
    renderer = CpuRenderer()
    verifier = Verifier(scene, values_of(scene), views)
    for name, quantizer in plan.quantizers.items():
        exact = {other: RawQuantizer() for other in ATTRIBUTE_NAMES}
        others = exact | {"rotation": GridQuantizer(24)}  # so that axes are swapped here too
        single = type(plan)(others | {name: quantizer})
        wanted = verifier.error(LiveEncoder(scene).quantize(single), renderer)
        found = verifier.error_alone(name, quantizer, compressed, renderer)
        assert found == pytest.approx(wanted, rel=1e-3)
        assert found > 0


def test_what_is_known_is_not_rendered_again(grey, renderer, views):
    scene, darker = grey(0.5), grey(0.4)
    verifier = Verifier(scene, values_of(scene), views)
    quantizer = GridQuantizer(3)
    first = verifier.error_alone("base_color", quantizer, darker, renderer)
    assert first == pytest.approx(0.01, rel=1e-4)
    one_scene = 1 + len(views)
    assert len(renderer.calls) == 2 * one_scene
    assert verifier.error_alone("base_color", quantizer, darker, renderer) == first
    assert len(renderer.calls) == 2 * one_scene
    verifier.error(darker, renderer)
    verifier.error(scene, renderer)
    verifier.error_alone("base_color", GridQuantizer(4), darker, renderer)
    assert len(renderer.calls) == 6 * one_scene


def test_exact_and_missing_attributes_cost_nothing(make_scene, renderer, views):
    scene = make_scene(20, degree=0)
    verifier = Verifier(scene, values_of(scene), views)
    assert verifier.error_alone("scale", RawQuantizer(), scene, renderer) == 0
    assert verifier.error_alone("harmonics", GridQuantizer(3), scene, renderer) == 0
    assert not renderer.calls


def test_views_of_unequal_size_count_by_their_pixels(grey, renderer, make_view):
    class Half:
        """Paints views with the letter b as they were, whatever the scene."""

        name = "half"

        def prepare(self, scene):
            return renderer.prepare(scene)

        def render(self, prepared, camera, background):
            return renderer.render(0.5 if camera.name == "b" else prepared, camera)

    scene = grey(0.5)
    verifier = Verifier(scene, values_of(scene), [make_view("a", 10, 10), make_view("b", 30, 10)])
    assert verifier.error(grey(0.3), Half()) == pytest.approx(0.04 / 4, rel=1e-4)


def test_it_stops_between_pictures(grey, renderer, views):
    scene = grey(0.5)
    answers = iter([False, True])
    with pytest.raises(Cancelled):
        Verifier(scene, values_of(scene), views).error(scene, renderer, lambda: next(answers))
    assert renderer.calls == ["prepare", "a"]


def test_another_order_is_no_attributes_fault(scene, views):
    twins = scene.take(np.repeat(np.arange(len(scene)), 2))
    colors = np.random.default_rng(3).normal(size=(len(twins), 3))
    twins = twins.with_matrices({"base_color": colors, "opacity": np.full((len(twins), 1), 2.0)})
    values = {name: matrix[::-1] for name, matrix in values_of(twins).items()}
    reversed_scene = scene_from_matrices(values)
    verifier, renderer = Verifier(twins, values, views), CpuRenderer()
    reordered = verifier.error(reversed_scene, renderer)
    alone = verifier.error_alone("harmonics", GridQuantizer(12), reversed_scene, renderer)
    assert reordered > 1e-4
    assert alone < 1e-6 * reordered
