"""The plan in the window: sliders, quantizers and presets, and what they change."""

import numpy as np

from tdtq_core.codec.presets import PRESETS
from tdtq_core.formats import write_scene


def test_a_moved_slider_changes_picture_and_numbers(loaded, wait_ready):
    before = loaded.session.comparison, loaded.session.sizes
    loaded.side.attributes.rows["base_color"].bits.setValue(2)
    wait_ready(loaded)
    after = loaded.session.comparison, loaded.session.sizes
    assert after[0].psnr < before[0].psnr
    assert after[1].attributes["base_color"] < before[1].attributes["base_color"]
    assert after[1].attributes["position"] == before[1].attributes["position"]
    assert not np.array_equal(after[0].compressed, before[0].compressed)


def test_another_quantizer_keeps_the_bits_and_changes_the_verdict(loaded, wait_ready):
    row = loaded.side.attributes.rows["rotation"]
    bits = row.bits.value()
    row.kind.setCurrentIndex(1)
    row.kind.activated.emit(1)
    wait_ready(loaded)
    quantizer = loaded.session.plan.quantizers["rotation"]
    assert (quantizer.id, quantizer.bits) == ("turbo", min(bits, 8))
    assert row.verdict.text() == "! Try Grid"
    assert "d = 4" in row.verdict.toolTip()


def test_leaving_the_harmonics_out_takes_no_bytes(loaded, wait_ready):
    row = loaded.side.attributes.rows["harmonics"]
    row.kind.setCurrentIndex(3)
    row.kind.activated.emit(3)
    wait_ready(loaded)
    assert loaded.session.plan.quantizers["harmonics"].id == "drop"
    assert loaded.session.sizes.attributes["harmonics"] == 0
    assert row.bits_text.text() == "none"


def test_the_preset_box_sets_every_row_and_names_own_plans(loaded, wait_ready):
    box = loaded.side.preset.box
    for index, name in enumerate(PRESETS):
        box.setCurrentIndex(index)
        box.activated.emit(index)
        assert loaded.session.plan == PRESETS[name]
        for attribute, quantizer in PRESETS[name].quantizers.items():
            row = loaded.side.attributes.rows[attribute]
            assert row.bits_text.text().split()[0] == f"{quantizer.bits:g}"
    loaded.session.set_plan(loaded.session.plan.with_bits("scale", 5))
    assert box.currentText() == "Custom"
    wait_ready(loaded)


def test_a_scene_without_harmonics_switches_their_row_off(window, wait_ready, make_scene, tmp_path):
    write_scene(make_scene(50, degree=0), tmp_path / "flat.ply")
    window.documents.open(tmp_path / "flat.ply")
    wait_ready(window)
    assert not window.side.attributes.rows["harmonics"].isEnabled()
    assert window.session.sizes.attributes["harmonics"] == 0
