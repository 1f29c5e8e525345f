"""Seconds and MB/s to write and to open a large degree-3 PLY file.

Run: ``python tests/benchmarks/bench_ply.py [COUNT]`` from the project's root.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from tdtq_core.formats.ply import read_ply, write_ply
from tdtq_core.scene import GaussianScene

REPEATS = 3


def random_scene(count: int) -> GaussianScene:
    rng = np.random.default_rng(0)

    def draw(*shape: int) -> np.ndarray:
        return rng.standard_normal(shape, dtype=np.float32)

    return GaussianScene(
        draw(count, 3),
        draw(count, 4),
        draw(count, 3),
        draw(count),
        draw(count, 3),
        draw(count, 15, 3),
    )


def report(label: str, action: Callable[[], object], megabytes: float) -> None:
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    best = min(seconds)
    print(f"{label}: best {best:.3f} s ({megabytes / best:.0f} MB/s), first {seconds[0]:.3f} s")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    scene = random_scene(count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scene.ply"
        write_ply(scene, path)
        megabytes = path.stat().st_size / 1e6
        print(f"{count} Gaussians, degree 3, {megabytes:.1f} MB")
        report("write", lambda: write_ply(scene, path), megabytes)
        report("read", lambda: read_ply(path), megabytes)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"peak memory {peak:.0f} MB for {scene.float32_bytes / 1e6:.0f} MB of scene, held twice")


if __name__ == "__main__":
    main()
