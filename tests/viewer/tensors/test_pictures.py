"""The pictures of a hash grid: before, after, the error, and from where one looks."""

import numpy as np
import pytest

from tdtq_core.hash_grids import HashGrid, Level, RadianceField
from tdtq_core.metrics import psnr
from tdtq_core.tensors import TensorPlan
from tdtq_viewer.jobs import Token
from tdtq_viewer.tensors import picturing
from tdtq_viewer.tensors.picture_page import GAINS, error_map, fitting_gain
from tdtq_viewer.tensors.picturing import JOB, Pictured, camera_of, picture


@pytest.fixture(scope="module")
def field():
    """Two dense levels of random features in a half-filled cube."""
    rng = np.random.default_rng(7)
    levels = [(64, 3), (216, 5)]
    tables = [rng.normal(0, 1, (entries, 2)).astype(np.float32) for entries, _ in levels]
    grid = HashGrid(tuple(Level(t, n, False) for t, (_, n) in zip(tables, levels, strict=True)))
    shapes = [(16, 4), (16, 16), (16, 32), (16, 16), (3, 16)]
    first, second, *colors = (rng.normal(0, 0.7, s).astype(np.float32) for s in shapes)
    occupied = np.zeros((8, 8, 8), np.bool_)
    occupied[2:6, 2:6, 2:6] = True
    low, white = np.full(3, -1.0), np.ones(3, np.float32)
    return RadianceField(grid, (first, second), tuple(colors), occupied, low, 2.0, white, 1 / 32)


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(picturing, "QUICK", 8)
    monkeypatch.setattr(picturing, "FULL", 24)


@pytest.fixture
def npz(tmp_path, field):
    """The field as a file."""
    levels = field.grid.levels
    networks = (*field.density, *field.color)
    names = ("density_w1", "density_w2", "color_w1", "color_w2", "color_w3")
    np.savez(
        tmp_path / "grid.npz",
        **{f"level_{n:02d}": level.values for n, level in enumerate(levels)},
        **dict(zip(names, networks, strict=True)),
        resolutions=np.array([level.resolution for level in levels], np.int32),
        hashed=np.zeros(len(levels), np.uint8),
        occ_bits=np.packbits(field.occupied, bitorder="little"),
        occ_res=np.int32(8),
        bounds_lo=field.low,
        bounds_side=field.side,
        background=field.background,
        dt=np.float32(field.step),
    )
    return tmp_path / "grid.npz"


def test_more_bits_make_pictures_more_alike(field):
    steps, found = [], []
    for bits in (2, 4, 8):
        plan = TensorPlan(bits, group=16)
        known = found[-1] if found else None
        found.append(picture(field, plan, 0, known, Token(steps.append)))
    assert [it.psnr for it in found] == sorted(it.psnr for it in found)
    assert found[-1].psnr > found[0].psnr + 20
    assert found[-1].psnr == pytest.approx(psnr(found[-1].before, found[-1].after))
    assert [step.before.shape for step in steps] == [(8, 8, 3)] * 3
    assert {step.psnr for step in steps} == {None}
    assert found[1].before is found[0].before
    assert found[1].prepared is found[0].prepared
    assert found[0].value_bits < found[1].value_bits < found[2].value_bits


def test_what_is_occupied_is_in_the_picture(field):
    seen = [picture(field, TensorPlan(8, group=16), view, None, Token()) for view in (0, 6)]
    assert seen[0].before.min() < 0.9
    assert psnr(seen[0].before, seen[1].before) < 40
    centre = camera_of(field, 0, 24)
    np.testing.assert_allclose(centre.view[:2, 3], 0.0, atol=1e-9)  # it looks at the origin
    assert centre.view[2, 3] > 0


def test_errors_fill_the_scale_and_stay_on_it(field):
    found = picture(field, TensorPlan(4, group=16), 0, None, Token())
    gain = fitting_gain(found)
    assert gain in GAINS
    colors = error_map(found, gain)
    assert colors.shape == found.before.shape
    alike = Pictured(field, found.plan, 0, found.before, found.before, None, 4.0, found.prepared)
    assert fitting_gain(alike) == GAINS[-1]
    assert np.ptp(error_map(alike, 1)) < 0.02


def test_the_page_pictures_only_while_it_is_looked_at(qtbot, window, npz):
    window.tensors.open_file(npz)
    page = window.tensors.page
    qtbot.waitUntil(lambda: page.desk.current, timeout=30000)
    assert page.desk.chosen == {"level_00", "level_01"}
    assert page.desk.name == "level_01"
    pictures = page.middle.picture
    assert page.middle.switch.isVisible()
    assert pictures.picturing.pictured is None
    page.middle.switch.buttons[1].click()
    qtbot.waitUntil(lambda: pictures.picturing.current, timeout=30000)
    assert "dB" in pictures.psnr.text()
    assert not pictures.after.image.isNull()
    assert pictures.error.title.text().startswith("Error ×")
    first = pictures.picturing.pictured
    page.side.controls.bits.setValue(8)
    qtbot.waitUntil(lambda: pictures.picturing.current, timeout=30000)
    assert pictures.picturing.pictured.psnr > first.psnr
    pictures.view.setValue(6)
    assert pictures.view.accessibleDescription() == "90°"
    qtbot.waitUntil(lambda: pictures.picturing.current, timeout=30000)
    pictures.view.setValue(7)
    assert JOB in [job.kind for job in window.jobs.running]
    page.middle.switch.buttons[0].click()
    assert JOB not in [job.kind for job in window.jobs.running]
    page.side.controls.bits.setValue(2)
    qtbot.waitUntil(lambda: page.desk.current, timeout=30000)
    assert not pictures.picturing.current


def test_what_cannot_be_pictured_says_why(qtbot, window, npz, monkeypatch):
    def broken(*args):
        raise MemoryError

    monkeypatch.setattr(picturing, "picture", broken)
    window.tensors.open_file(npz)
    page = window.tensors.page
    qtbot.waitUntil(lambda: page.desk.current, timeout=30000)
    page.middle.show_picture(True)
    qtbot.waitUntil(lambda: page.middle.picture.picturing.error is not None, timeout=30000)
    assert "not enough memory" in page.middle.picture.verdict.text()
    assert page.middle.picture.after.image.isNull()


def test_a_grid_gives_way_to_other_tensors(qtbot, window, npz, tmp_path):
    window.tensors.open_file(npz)
    page = window.tensors.page
    qtbot.waitUntil(lambda: page.desk.current, timeout=30000)
    page.middle.show_picture(True)
    np.save(tmp_path / "plain.npy", np.ones((64, 32), np.float32))
    window.tensors.open_file(tmp_path / "plain.npy")
    qtbot.waitUntil(lambda: page.desk.name == "plain" and page.desk.current, timeout=30000)
    assert page.middle.switch.isHidden()
    assert page.middle.room.currentWidget() is page.middle.charts
    assert page.middle.picture.picturing.pictured is None
