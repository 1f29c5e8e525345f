"""Wild use: many random actions in a row leave a window that shows the truth."""

import logging
import random
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene

from tdtq_core.formats import write_scene
from tdtq_viewer import dialogs
from tdtq_viewer.exporting import EXPORTS
from tdtq_viewer.up_axis import UP_AXES

ACTIONS = 200
SEEDS = (1, 2)
LAST = 12
"""Actions that a failure tells."""

KEYS = (*"12345", *"wasdqef", Qt.Key.Key_Home, Qt.Key.Key_Tab)

CAMERA_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Delete)


class Monkey:
    """Acts on a window at random, always the same way for one seed."""

    def __init__(self, window, folder, seed):
        self.window, self.folder = window, folder
        self.random = random.Random(seed)
        self.held = None
        self.done = []
        self.actions = [getattr(self, name) for name in dir(Monkey) if name.startswith("do_")]

    def act(self):
        action = self.random.choice(self.actions)
        self.done.append(action.__name__)
        action()
        for _ in range(self.random.choice((1, 1, 1, 20))):
            QCoreApplication.processEvents()

    def told(self):
        """What the monkey did last, for the one who has to mend it."""
        return ", ".join(self.done[-LAST:])

    def point(self):
        view = self.window.stage.view
        x, y = self.random.random(), self.random.random()
        return QPoint(int(x * view.width()), int(y * view.height()))

    def row(self):
        return self.random.choice(list(self.window.side.attributes.rows.values()))

    def choose(self, box):
        index = self.random.randrange(box.count())
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def do_menu(self):
        possible = [
            action
            for action in self.window.findChildren(QAction)
            if action.isEnabled()
            and action.text()
            and action.text() != "&Quit"
            # Plots show no menu, but pyqtgraph keeps its entries.
            and not isinstance(action.parent(), QGraphicsScene)
        ]
        action = self.random.choice(possible)
        self.done[-1] += f" {action.text()!r}"
        action.trigger()

    def do_bits(self):
        bits = self.row().bits
        if not bits.isEnabled():
            return
        bits.setValue(self.random.randint(bits.minimum(), bits.maximum()))

    def do_drag_a_slider(self):
        bits = self.row().bits
        if not bits.isEnabled():
            return
        QTest.mousePress(bits, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        for _ in range(4):
            QTest.mouseMove(bits, QPoint(self.random.randrange(max(bits.width(), 1)), 5))
        QTest.mouseRelease(bits, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def do_quantizer(self):
        self.choose(self.row().kind)

    def do_preset(self):
        box = self.window.side.preset.box
        index = self.random.randrange(box.count() - 1)
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def do_key(self):
        QTest.keyClick(self.window.stage.view, self.random.choice(KEYS))

    def do_hold_and_let_go(self):
        self.random.choice((QTest.keyPress, QTest.keyRelease))(
            self.window.stage.view, Qt.Key.Key_Space
        )

    def do_drag_the_camera(self):
        view = self.window.stage.view
        button = self.random.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        self.let_go()
        QTest.mousePress(view, button, pos=self.point())
        QTest.mouseMove(view, self.point())
        self.held = button
        if self.random.random() < 0.9:
            self.let_go()

    def let_go(self):
        """Release the mouse, whose buttons every later test would take for pressed."""
        if self.held is not None:
            QTest.mouseRelease(self.window.stage.view, self.held, pos=self.point())
            self.held = None

    def do_double_click(self):
        QTest.mouseDClick(self.window.stage.view, Qt.MouseButton.LeftButton, pos=self.point())

    def do_wheel(self):
        turn = QPoint(0, self.random.choice((-1200, -120, 120, 1200)))
        event = QWheelEvent(
            QPointF(self.point()),
            QPointF(),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.window.stage.view, event)

    def do_error_style(self):
        controls = self.window.stage.error_controls
        controls.gain.setValue(self.random.randint(0, controls.gain.maximum()))
        self.choose(controls.kind)
        self.choose(controls.colormap)
        controls.fit.click()

    def do_mode(self):
        self.random.choice(self.window.compare_bar._group.buttons()).click()

    def do_up_axis(self):
        self.window.viewpoint.set_up(self.random.choice(list(UP_AXES.values())))

    def do_flip(self):
        self.window.menus.cameras.flip.trigger()

    def do_stand_at_a_camera(self):
        for cameras in (self.window.cameras.views, self.window.cameras.bookmarks):
            count = cameras.model().rowCount()
            if count and cameras.isVisible():
                cameras.setCurrentIndex(cameras.model().index(self.random.randrange(count)))
                QTest.keyClick(cameras, self.random.choice(CAMERA_KEYS))

    def do_bookmark(self):
        self.window.menus.cameras.bookmark.trigger()

    def do_show_or_hide_cameras(self):
        self.window.menus.cameras.panel.trigger()
        self.window.cameras.frusta.click()

    def do_open_cameras(self):
        name = self.random.choice(("cameras.json", "broken.json", "missing.json"))
        self.window.documents.open_cameras(self.folder / name)

    def do_resize(self):
        self.window.resize(self.random.randint(960, 1500), self.random.randint(640, 950))

    def do_open(self):
        name = self.random.choice(("good.ply", "nan.ply", "broken.ply", "missing.ply"))
        self.window.documents.open(self.folder / name)

    def do_open_built_in(self):
        self.window.documents.open_demo()

    def do_save(self):
        self.window.documents.save_compressed(self.folder / "saved.tdtq")

    def do_export(self):
        chosen = self.random.choice(EXPORTS)
        self.window.exporting.save(self.folder / f"exported{chosen.suffix}", chosen)

    def do_answer_a_message(self):
        for bar in self.window.messages.bars:
            (bar.action if bar.message.action else bar.dismiss).click()

    def do_choose_a_renderer(self):
        self.random.choice(list(self.window.menus.renderers.backends.values())).trigger()

    def do_cancel(self):
        self.window.status.cancel.click()


@pytest.fixture
def no_dialogs(monkeypatch):
    """Every dialog is cancelled at once, and no sheet opens a window of its own."""
    for name in [name for name in vars(dialogs) if name.startswith("ask")]:
        monkeypatch.setattr(dialogs, name, lambda *args, **kwargs: None)
    monkeypatch.setattr(dialogs, "inform", lambda *args: None)


@pytest.fixture
def folder(tmp_path, make_scene, write_cameras):
    """Good, bad and broken files."""
    write_scene(make_scene(150, seed=5), tmp_path / "good.ply")
    means = make_scene(80).means.copy()
    means[:3] = np.nan
    write_scene(replace(make_scene(80), means=means), tmp_path / "nan.ply")
    (tmp_path / "broken.json").write_text("{")
    write_cameras(tmp_path / "cameras.json")
    (tmp_path / "broken.ply").write_text("ply\nno more\n")
    return tmp_path


def roam(monkey, caplog):
    """Act many times; nothing may go wrong on the way."""
    window = monkey.window
    for _ in range(ACTIONS):
        monkey.act()
        assert not [bar.message.details for bar in window.messages.bars if bar.message.details]
        assert not [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR]
        assert window.isVisible()
    monkey.let_go()


@pytest.mark.parametrize("seed", SEEDS)
def test_after_wild_use_the_window_shows_the_truth(
    qtbot, loaded, wait_ready, folder, no_dialogs, caplog, seed
):
    monkey = Monkey(loaded, folder, seed)
    try:
        roam(monkey, caplog)
        qtbot.waitUntil(lambda: not loaded.jobs.running, timeout=15000)
        settle(qtbot, loaded, wait_ready, folder)
    except BaseException as error:
        error.add_note(f"seed {seed}, {len(monkey.done)} actions, the last: {monkey.told()}")
        raise


def settle(qtbot, window, wait_ready, folder):
    """Come to rest on a scene and a plan, of which all on show must then be true."""
    window.documents.open(folder / "good.ply")
    qtbot.waitUntil(lambda: window.session.opened.name == "good")
    window.side.attributes.rows["scale"].bits.setValue(6)
    QTest.keyRelease(window.stage.view, Qt.Key.Key_Space)
    wait_ready(window)
    session = window.session
    encoder = window.pipeline.workbench.encoder(session.opened.scene, session.importance)
    assert session.sizes.total == encoder.sizes(session.plan).total
    assert not session.look.held
    assert not session.failed
