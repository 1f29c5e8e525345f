"""Time a moved slider: ``python tests/benchmarks/bench_slider.py [WxH]``; needs no display.

Drives the window's own pipeline on the built-in scene, without its widgets, and prints, per
attribute, the median and the worst time from a changed plan to the first picture, to the full
picture with its PSNR, to the sizes of the file, and to the SSIM. "held" is a slider that moves
under the hand, where a coarse picture may come first; "clicked" is a single change.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tdtq_core.cameras import frame_of
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_core.demo import demo_camera
from tdtq_viewer.canvas import CompareMode, ErrorStyle, pose_from_camera
from tdtq_viewer.engine import core_engine
from tdtq_viewer.jobs import Jobs
from tdtq_viewer.pipeline import Pipeline
from tdtq_viewer.session import Session
from tdtq_viewer.state import Look, OpenScene
from tdtq_viewer.weighing import Weighing

BITS = {
    "harmonics": [2 + quarter / 4 for quarter in range(16)],
    "scale": list(range(4, 20)),
    "position": list(range(8, 24)),
}
"""All of them different, half for each way to move: results of plans seen before are kept."""

MILESTONES = ("first picture", "picture + PSNR", "sizes", "SSIM")


class Watch:
    """Notes when each result of the newest plan arrives in the GUI thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._start = 0.0
        self.times: dict[str, float] = {}
        session.comparison_changed.connect(self._note_picture)
        session.sizes_changed.connect(self._note_sizes)

    def start(self) -> None:
        self.times = {}
        self._start = time.perf_counter()

    def _note(self, milestone: str) -> None:
        self.times.setdefault(milestone, 1000 * (time.perf_counter() - self._start))

    def _note_picture(self) -> None:
        comparison = self._session.comparison
        if comparison is None or comparison.plan != self._session.plan:
            return
        self._note("first picture")
        if self._session.standing.picture:
            self._note("picture + PSNR")
        if comparison.ssim is not None:
            self._note("SSIM")

    def _note_sizes(self) -> None:
        if self._session.standing.sizes:
            self._note("sizes")


def wait_for(watch: Watch) -> dict[str, float]:
    """Run the event loop until every milestone is reached."""
    while len(watch.times) < len(MILESTONES):
        QCoreApplication.processEvents()
        time.sleep(0.0005)
    return watch.times


def moves(session: Session, name: str, held: bool) -> Iterator[None]:
    for bits in BITS[name][held::2]:
        session.set_plan(session.plan.with_bits(name, bits))
        yield


def measure(session: Session, watch: Watch, name: str, held: bool) -> list[dict[str, float]]:
    session.set_plan(PRESETS[DEFAULT_PRESET].with_bits(name, BITS[name][-1] + 1))
    wait_until_idle(session)
    session.set_moving(held)
    times = []
    watch.start()
    for _ in moves(session, name, held):
        times.append(wait_for(watch))
        watch.start()
    session.set_moving(False)
    return times


def wait_until_idle(session: Session) -> None:
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end or not session.standing.sizes:
        QCoreApplication.processEvents()
        time.sleep(0.001)


def open_built_in_scene(session: Session, width: int, height: int) -> None:
    engine, camera = core_engine(), demo_camera(width, height)
    scene = engine.demo_scene()
    frame = frame_of(scene)
    session.open(OpenScene(scene, "built-in scene", frame, camera=camera))
    pose = pose_from_camera(camera, frame, session.view.up)
    session.set_view(pose=pose, size=(width, height))


def main() -> None:
    width, height = map(int, (sys.argv[1] if len(sys.argv) > 1 else "800x800").split("x"))
    app = QCoreApplication([])
    session = Session(Look(CompareMode.SIDE_BY_SIDE, ErrorStyle()), PRESETS[DEFAULT_PRESET])
    jobs = Jobs(app)
    pipeline = Pipeline(session, jobs, core_engine(), app)
    weighing = Weighing(session, jobs, pipeline.workbench, app)
    pipeline.start()
    watch = Watch(session)
    open_built_in_scene(session, width, height)
    wait_for(watch)
    while jobs.running or not weighing.done:
        QCoreApplication.processEvents()
    assert session.opened is not None
    print(f"{len(session.opened.scene)} Gaussians, {width}x{height}, 8 moves each;")
    print("milliseconds from the changed plan, median (worst)\n")
    print(f"{'':20}" + "".join(f"{name:>18}" for name in MILESTONES))
    for name in BITS:
        for held in (False, True):
            times = measure(session, watch, name, held)
            columns = [[move[milestone] for move in times] for milestone in MILESTONES]
            cells = [f"{statistics.median(c):.0f} ({max(c):.0f})" for c in columns]
            label = f"{name}, {'held' if held else 'clicked'}"
            print(f"{label:20}" + "".join(f"{cell:>18}" for cell in cells), flush=True)
    jobs.close()


if __name__ == "__main__":
    main()
