"""Time the portable renderer: ``python tests/benchmarks/bench_renderer.py [SCENE.ply]``.

Without a path, two generated clouds of 100k and 1M Gaussians are rendered at 800x800, each about
100 Gaussians deep at every pixel. Prints the median of several pictures from an orbit, and how many
times as long the importance of all Gaussians takes.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numba
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tdtq_core.cameras import Frame, frame_of, orbit
from tdtq_core.formats import read_scene
from tdtq_core.rendering.cpu import CpuRenderer
from tdtq_core.rendering.cpu.binning import count_pairs
from tdtq_core.rendering.cpu.ordering import order_by_depth
from tdtq_core.rendering.cpu.projection import project
from tdtq_core.rendering.cpu.records import HALF_WIDTH, REACH_Y
from tdtq_core.rendering.cpu.workspace import Workspace
from tdtq_core.scene import GaussianScene

VIEWS = 8


def dense_cloud(count: int) -> GaussianScene:
    """A ball of `count` Gaussians, smaller the more there are, so that the depth stays alike."""
    rng = np.random.default_rng(1)
    directions = rng.normal(0, 1, (count, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    log_scale = np.log(0.0083 * np.sqrt(1e5 / count))
    return GaussianScene(
        means=directions * rng.uniform(0, 1, (count, 1)) ** (1 / 3),
        quaternions=rng.normal(0, 1, (count, 4)),
        log_scales=rng.normal(log_scale, 0.5, (count, 3)),
        opacity_logits=rng.normal(-0.5, 1.5, count),
        base_color=rng.normal(0, 0.8, (count, 3)),
        harmonics=rng.normal(0, 0.1, (count, 15, 3)),
    )


def work_of(prepared, camera) -> tuple[int, float]:
    """Pairs of Gaussian and tile, and ellipses over each pixel on average."""
    workspace = Workspace()
    seen = project(prepared, camera, workspace)
    order = order_by_depth(seen.depths, seen.counts, workspace)
    pairs = int(count_pairs(seen, order, camera.width, camera.height).starts[-1])
    area = np.pi * seen.records[order, HALF_WIDTH].astype(float) @ seen.records[order, REACH_Y]
    return pairs, area / (camera.width * camera.height)


@dataclass(frozen=True)
class Speed:
    """Seconds of a picture, the median and the least of an orbit, and what it holds."""

    median: float
    least: float
    pixels: int
    gaussians: int
    pairs: int
    depth: float

    @property
    def rates(self) -> tuple[float, float, float]:
        """Millions of pixels, Gaussians and pairs a second, by the median."""
        counts = (self.pixels, self.gaussians, self.pairs)
        return tuple(count / self.median / 1e6 for count in counts)


def measure(renderer: CpuRenderer, prepared, frame: Frame, side: int, views: int = VIEWS) -> Speed:
    """Time a square picture from every camera of an orbit."""
    cameras = orbit(frame, views, side, side, distance=0.8)
    renderer.render(prepared, cameras[0])
    seconds = []
    for camera in cameras:
        begin = time.perf_counter()
        renderer.render(prepared, camera)
        seconds.append(time.perf_counter() - begin)
    middle = statistics.median(seconds)
    return Speed(middle, min(seconds), side * side, len(prepared), *work_of(prepared, cameras[0]))


def cost_of_importance(renderer: CpuRenderer, prepared, frame: Frame, side: int) -> float:
    """Seconds of the importance per second of a picture, each right after the other."""
    ratios = []
    for camera in orbit(frame, VIEWS, side, side, distance=0.8):
        begin = time.perf_counter()
        renderer.render(prepared, camera)
        middle = time.perf_counter()
        renderer.importance(prepared, camera)
        ratios.append((time.perf_counter() - middle) / (middle - begin))
    return statistics.median(ratios)


def report(renderer: CpuRenderer, scene: GaussianScene, name: str, side: int) -> None:
    prepared, frame = renderer.prepare(scene), frame_of(scene)
    speed = measure(renderer, prepared, frame, side)
    importance = cost_of_importance(renderer, prepared, frame, side)
    pixels, gaussians, pairs = speed.rates
    print(
        f"{name:>12} {side:5d}x{side:<5d}{1e3 * speed.median:8.1f} ms {1e3 * speed.least:8.1f} ms "
        f"{pixels:8.1f} {gaussians:8.2f} {pairs:8.1f} {speed.depth:8.0f} "
        f"{importance:11.2f}"
    )


def main(arguments: list[str]) -> None:
    renderer = CpuRenderer()
    begin = time.perf_counter()
    renderer.warm_up()
    print(f"warm-up {time.perf_counter() - begin:.1f} s, {numba.get_num_threads()} threads")
    print(
        f"{'scene':>12} {'picture':>11}{'median':>11} {'least':>11} "
        f"{'Mpixel/s':>8} {'MGauss/s':>8} {'Mpair/s':>8} {'depth':>8} "
        f"{'importance':>11}"
    )
    if arguments:
        scene = read_scene(arguments[0])
        for side in (400, 800, 1600):
            report(renderer, scene, Path(arguments[0]).stem, side)
        return
    report(renderer, dense_cloud(100_000), "dense 100k", 800)
    report(renderer, dense_cloud(1_000_000), "dense 1M", 800)


if __name__ == "__main__":
    main(sys.argv[1:])
