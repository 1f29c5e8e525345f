"""Choosing the back end by hand, and what the status bar says of it."""

import threading
from dataclasses import replace

import pytest

from tdtq_core.errors import RenderError
from tdtq_viewer import words
from tdtq_viewer.window import MainWindow

NO_GPU = "Rendering on the CPU: no NVIDIA GPU was found."
NO_NVCC = "Rendering on the CPU: nvcc, which compiles gsplat, was not found."


class Shop:
    """Hands out renderers that all draw the same, and counts what was asked for."""

    def __init__(self, renderer):
        self.renderer = renderer
        self.asked = []
        self.line = NO_GPU
        self.gsplat_error = None
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.tell = None

    def choose(self, backend, tell):
        self.asked.append(backend)
        self.tell = tell
        assert self.may_go_on.wait(10)
        if backend == "auto":
            tell(self.line)
        if backend == "gsplat" and self.gsplat_error:
            raise self.gsplat_error
        name = "gsplat" if backend == "gsplat" else "cpu"
        return Named(self.renderer, name)


class Named:
    """A renderer under another name."""

    def __init__(self, renderer, name):
        self.name = name
        self.prepare, self.render = renderer.prepare, renderer.render
        self.warm_up, self.estimate_seconds = renderer.warm_up, renderer.estimate_seconds
        self.importance = renderer.importance


@pytest.fixture
def shop(renderer):
    shop = Shop(renderer)
    yield shop
    shop.may_go_on.set()


@pytest.fixture
def gpu():
    """Whether the machine has a GPU, as a list of one."""
    return [False]


@pytest.fixture
def engine(engine, shop, gpu):
    return replace(engine, choose_renderer=shop.choose, gpu_present=lambda: gpu[0])


def texts(window):
    return [f"{bar.message.text} {bar.message.advice}" for bar in window.messages.bars]


def chosen(window):
    backends = window.menus.renderers.backends
    return [name for name, action in backends.items() if action.isChecked()]


def test_at_first_the_choice_is_automatic_and_its_reason_a_tooltip(loaded, shop):
    assert shop.asked == ["auto"]
    assert chosen(loaded) == ["auto"]
    assert loaded.status.renderer.text().endswith("Renderer: CPU")
    assert "no NVIDIA GPU was found" in loaded.status.renderer.toolTip()
    assert texts(loaded) == []


def test_a_gpu_that_cannot_be_used_is_worth_a_notice(qtbot, engine, shop, gpu):
    gpu[0], shop.line = True, NO_NVCC
    window = MainWindow(engine)
    window.show()
    qtbot.waitUntil(lambda: window.session.backend == "cpu" and not window.jobs.running)
    assert texts(window) == [f"{NO_NVCC} Everything works, a little slower."]
    window.close()
    window.deleteLater()


def test_another_back_end_draws_the_next_pictures(loaded, shop, wait_ready, qtbot):
    before = loaded.session.comparison
    loaded.menus.renderers.backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: loaded.session.backend == "gsplat")
    wait_ready(loaded)
    assert shop.asked == ["auto", "gsplat"]
    assert chosen(loaded) == ["gsplat"]
    assert loaded.status.renderer.text().endswith("Renderer: GPU (gsplat)")
    assert loaded.status.renderer.toolTip() == ""
    assert loaded.session.comparison.original is not before.original
    assert loaded.pipeline.workbench.chosen.name == "gsplat"


def test_until_the_new_renderer_is_ready_the_old_one_draws(loaded, shop, wait_ready, qtbot):
    shop.may_go_on.clear()
    loaded.menus.renderers.backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: shop.asked == ["auto", "gsplat"])
    loaded.session.set_plan(loaded.session.plan.with_bits("scale", 5))
    qtbot.waitUntil(lambda: loaded.session.standing.picture)
    assert loaded.session.backend == "cpu"
    assert chosen(loaded) == ["gsplat"]
    shop.tell("Compiling gsplat for this GPU, once; this takes minutes.")
    qtbot.waitUntil(lambda: "Compiling gsplat" in loaded.status.work.text(), timeout=3000)
    assert texts(loaded) == []
    shop.may_go_on.set()
    qtbot.waitUntil(lambda: loaded.session.backend == "gsplat")
    wait_ready(loaded)


def test_what_cannot_be_had_leaves_the_old_renderer(loaded, shop, wait_ready, qtbot):
    shop.gsplat_error = RenderError("gsplat cannot render here: no NVIDIA GPU was found.", "No.")
    loaded.menus.renderers.backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert texts(loaded) == [
        "gsplat cannot render here: no NVIDIA GPU was found. The CPU renderer stays in use."
    ]
    assert chosen(loaded) == ["auto"]
    assert "no NVIDIA GPU" in loaded.status.renderer.toolTip()
    loaded.session.set_plan(loaded.session.plan.with_bits("scale", 5))
    wait_ready(loaded)


def test_a_fault_in_the_program_brings_its_details(loaded, shop, qtbot):
    shop.gsplat_error = ZeroDivisionError("inside")
    loaded.menus.renderers.backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    assert "ZeroDivisionError" in loaded.messages.bars[0].message.details
    assert chosen(loaded) == ["auto"]


def test_a_change_of_mind_keeps_the_renderer_that_works(loaded, shop, qtbot):
    shop.may_go_on.clear()
    backends = loaded.menus.renderers.backends
    backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: shop.asked == ["auto", "gsplat"])
    backends["auto"].trigger()
    assert not loaded.jobs.running
    assert "no NVIDIA GPU" in loaded.status.renderer.toolTip()
    shop.may_go_on.set()
    backends["cpu"].trigger()
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    assert shop.asked == ["auto", "gsplat", "cpu"]
    assert loaded.session.backend == "cpu"
    assert chosen(loaded) == ["cpu"]


def test_a_scene_that_moves_to_the_cpu_later_is_told(loaded, shop, qtbot):
    loaded.menus.renderers.backends["gsplat"].trigger()
    qtbot.waitUntil(lambda: not loaded.jobs.running)
    line = "Rendering on the CPU: 9,000,000 Gaussians do not fit into the GPU's memory."
    speaker = threading.Thread(target=shop.tell, args=(line,))
    speaker.start()
    speaker.join()
    qtbot.waitUntil(lambda: bool(texts(loaded)))
    said = words.spaced(line)
    assert texts(loaded) == [f"{said} Everything works, a little slower."]
    assert words.count_text(9_000_000) in loaded.status.renderer.toolTip()


def test_without_any_renderer_the_window_says_why(qtbot, engine, shop):
    def fail(backend, tell):
        raise RenderError("Numba cannot compile here.", "Install it anew.")

    window = MainWindow(replace(engine, choose_renderer=fail))
    window.show()
    qtbot.waitUntil(lambda: bool(texts(window)))
    assert texts(window) == ["Numba cannot compile here. Install it anew."]
    assert window.session.backend == ""
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(("render_mode", "shown"), [("classic", False), ("antialiased", True)])
def test_an_antialiased_scene_says_so(qtbot, engine, wait_ready, scene, render_mode, shown):
    marked = replace(scene, render_mode=render_mode)
    window = MainWindow(replace(engine, demo_scene=lambda: marked))
    window.show()
    window.documents.open_demo()
    wait_ready(window)
    assert window.status.mode.isVisible() == shown
    assert "wrong mode means nothing" in window.status.mode.toolTip()
    window.close()
    window.deleteLater()


def test_work_in_a_narrow_window_takes_the_room_of_the_facts(qtbot, loaded):
    loaded.resize(960, 640)
    qtbot.waitUntil(lambda: loaded.status.width() == 960)
    assert loaded.status.right.isVisible()
    go_on = threading.Event()
    loaded.jobs.start("long", lambda token: go_on.wait(10), label="A long line about work " * 4)
    qtbot.waitUntil(loaded.status.cancel.isVisible, timeout=3000)
    assert not loaded.status.right.isVisible()
    go_on.set()
    qtbot.waitUntil(loaded.status.right.isVisible)


def test_pictures_that_pass_by_are_not_told(loaded):
    told = loaded.status.facts.text()
    small = loaded.session.comparison.original[::2, ::2]
    passing = replace(loaded.session.comparison, original=small, full=False)
    loaded.session.set_comparison(passing)
    assert loaded.status.facts.text() == told
    loaded.session.set_comparison(replace(passing, full=True))
    assert loaded.status.facts.text() != told
