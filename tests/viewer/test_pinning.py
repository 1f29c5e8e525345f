"""A pinned result takes the place of the original, follows the camera, and is labelled."""

import numpy as np
import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.demo import demo_camera
from tdtq_viewer.canvas import CompareMode
from tdtq_viewer.captions import captions_of
from tdtq_viewer.jobs import Token
from tdtq_viewer.request import Request
from tdtq_viewer.spoken import description
from tdtq_viewer.state import Comparison
from tdtq_viewer.workbench import Workbench

SMALL = PRESETS["small"]


@pytest.fixture
def pinned(loaded, wait_ready):
    """A window with Balanced pinned and Small file in hand."""
    loaded.pinning.action.trigger()
    loaded.session.set_plan(SMALL)
    wait_ready(loaded)
    return loaded


def test_pinning_renders_nothing_and_unpinning_returns(loaded, renderer):
    session, drawn = loaded.session, len(renderer.sizes)
    before = session.comparison
    loaded.pinning.action.trigger()
    assert session.comparison.reference is before.compressed
    assert session.comparison.original is before.original
    assert loaded.stage._pictures == (before.compressed, before.compressed)
    loaded.pinning.action.trigger()
    assert session.comparison.reference is before.original
    assert session.comparison.ssim == before.ssim
    assert session.pinned is None
    assert len(renderer.sizes) == drawn


def test_labels_say_which_picture_is_which(pinned):
    session = pinned.session
    words = captions_of(session)
    assert (words.original_name, words.compressed_name) == ("Pinned: Balanced", "Now: Small file")
    assert words.original.endswith(f"{session.comparison.pinned.psnr:.1f} dB")
    assert words.compressed.endswith(f"{session.comparison.psnr:.1f} dB")
    assert words.error == "now against pinned"
    assert [pinned.compare_bar._group.button(n).text() for n in (2, 3)] == ["Pinned", "Now"]
    session.set_plan(SMALL.with_bits("scale", 5))
    assert captions_of(session).compressed_name == "Now: own bits"
    pinned.pinning.action.trigger()
    assert captions_of(session).original_name == ""
    assert pinned.compare_bar._group.button(2).text() == "Original"


def test_buttons_and_spoken_words_name_what_is_pinned(pinned):
    session, button = pinned.session, pinned.compare_bar._group.button(2)
    session.set_look(mode=CompareMode.ORIGINAL)
    assert "pinned result" in button.toolTip()
    assert ", Pinned," in description(session)
    pinned.pinning.action.trigger()
    assert "Only the original" in button.toolTip()
    assert ", Original," in description(session)


def test_space_shows_the_original_whatever_is_pinned(pinned):
    session = pinned.session
    session.set_look(held=True)
    assert pinned.stage._pictures[0] is session.comparison.original
    assert captions_of(session).original_name == ""
    session.set_look(held=False)
    assert pinned.stage._pictures[0] is session.comparison.pinned.picture


def test_the_pinned_picture_follows_the_camera(pinned, wait_ready):
    session, workbench = pinned.session, pinned.pipeline.workbench
    pinned.viewpoint.set_up((0.0, 1.0, 0.0))
    wait_ready(pinned)
    shown = session.comparison
    assert shown.pinned.plan == PRESETS["balanced"]
    encoder = workbench.encoder(session.opened.scene, session.importance)
    wanted = workbench.chosen.render(encoder.quantize(PRESETS["balanced"]), shown.camera)
    np.testing.assert_array_equal(shown.reference, wanted)
    assert shown.pinned.psnr == workbench._engine.psnr(shown.original, wanted)


def test_going_back_with_a_pin_renders_nothing(pinned, wait_ready, renderer):
    before, drawn = pinned.session.comparison, len(renderer.sizes)
    pinned.menus.edit.undo.trigger()
    pinned.menus.edit.redo.trigger()
    shown = pinned.session.comparison
    assert (shown.compressed, shown.reference) == (before.compressed, before.reference)
    wait_ready(pinned)
    assert len(renderer.sizes) == drawn


def test_another_scene_has_nothing_pinned(pinned, wait_ready):
    pinned.documents.open_demo()
    wait_ready(pinned)
    assert pinned.session.pinned is None
    assert not pinned.pinning.action.isChecked()
    assert pinned.session.comparison.pinned is None


def test_a_result_measured_with_other_weights_is_let_go(pinned):
    pinned.session.set_importance(pinned.session.importance.copy())
    assert pinned.session.pinned is None
    assert any("weighed anew" in bar.message.text for bar in pinned.messages.bars)


def test_the_error_map_is_between_the_two_results(pinned):
    session = pinned.session
    session.set_look(mode=CompareMode.ERROR)
    shown = pinned.stage.view._shown()
    assert shown.original is session.comparison.pinned.picture
    assert shown.compressed is session.comparison.compressed


def test_the_workbench_draws_a_pinned_plan_once_per_camera(scene, renderer, engine):
    bench = Workbench(engine)
    bench.take_renderer(renderer)
    results, camera = [], demo_camera(64, 48)
    plans = [PRESETS["paper"].with_bits("scale", bits) for bits in (6, 8)]
    for plan in plans:
        request = Request(scene, plan, camera, moving=False, pinned=PRESETS["paper"])
        bench.compare(request, Token(results.append))
    pictures = [one for one in results if isinstance(one, Comparison) and one.pinned is not None]
    assert len({id(one.reference) for one in pictures if one.full}) == 1
    assert len({id(one.compressed) for one in pictures if one.full}) == 2
