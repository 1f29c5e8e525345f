"""How the portable renderer scales: ``python tests/benchmarks/bench_scaling.py [--views N]``.

Prints one Markdown table each against the number of Gaussians, of pixels and of threads. The
scenes are those of `bench_renderer`; times are the median of the pictures of an orbit.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numba

sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench_renderer import Speed, dense_cloud, measure

from tdtq_core.cameras import frame_of
from tdtq_core.rendering.cpu import CpuRenderer

COUNTS = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000)
SIDES = (320, 480, 720, 1000, 1400, 2000)
SIDE = 800
RENDERER = CpuRenderer()


def against_gaussians(views: int) -> Iterator[tuple[str, Speed]]:
    """From ten thousand to three million, each at the same size."""
    for count in COUNTS:
        scene = dense_cloud(count)
        yield f"{count:,}", measure(RENDERER, RENDERER.prepare(scene), frame_of(scene), SIDE, views)


def against_pixels(views: int) -> Iterator[tuple[str, Speed]]:
    """From 0.1 to 4 megapixels, for 100k and for a million Gaussians."""
    for count in (100_000, 1_000_000):
        scene = dense_cloud(count)
        prepared, frame = RENDERER.prepare(scene), frame_of(scene)
        for side in SIDES:
            label = f"{count:,} at {side}x{side}"
            yield label, measure(RENDERER, prepared, frame, side, views)


def against_threads(views: int) -> Iterator[tuple[str, Speed]]:
    """With one thread, two and all, for 100k and for a million Gaussians."""
    everything = numba.get_num_threads()
    for count in (100_000, 1_000_000):
        scene = dense_cloud(count)
        prepared, frame = RENDERER.prepare(scene), frame_of(scene)
        for threads in sorted({1, min(2, everything), everything}):
            numba.set_num_threads(threads)
            label = f"{count:,} on {threads}"
            yield label, measure(RENDERER, prepared, frame, SIDE, views)
        numba.set_num_threads(everything)


TABLES = {
    "Gaussians": against_gaussians,
    "Gaussians and size": against_pixels,
    "Gaussians and threads": against_threads,
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--views", type=int, default=8, help="pictures per line")
    views = parser.parse_args().views
    RENDERER.warm_up()
    print(f"{SIDE}x{SIDE} unless said otherwise, {numba.get_num_threads()} threads")
    for title, lines in TABLES.items():
        print(f"\n| {title} | ms | Mpixel/s | million Gaussians/s | million pairs/s |")
        print("| --- | --- | --- | --- | --- |")
        for label, speed in lines(views):
            pixels, gaussians, pairs = speed.rates
            milliseconds = 1000 * speed.median
            print(
                f"| {label} | {milliseconds:.1f} | {pixels:.1f} | {gaussians:.2f} | {pairs:.1f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
