"""How long encoding, writing, reading and the live encoder take.

    python tests/benchmarks/bench_codec.py [--count 1000000] [--preset balanced]

The scene is the built-in one, repeated with jitter until it has the wanted number of Gaussians; how
much they are seen is drawn at random.
"""

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import preset
from tdtq_core.codec.warm_up import warm_up
from tdtq_core.demo import demo_scene
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene


def repeated(scene: GaussianScene, count: int) -> GaussianScene:
    """Repeat `scene` side by side with a little noise until it holds `count` Gaussians."""
    rng = np.random.default_rng(0)
    many = scene.take(np.arange(count) % len(scene))
    noise = {
        name: many.matrix(name) + 0.02 * rng.standard_normal(many.matrix(name).shape, np.float32)
        for name in ATTRIBUTE_NAMES
    }
    noise["position"][:, 0] += 5 * (np.arange(count) // len(scene))
    return many.with_matrices(noise)


def timed(label: str, work, repeats: int = 3):
    """Run `work` a few times, print the median time, and return its result."""
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    print(f"{label:<44} {np.median(seconds):8.3f} s   (best {min(seconds):.3f})")
    return result


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--preset", default="balanced")
    options = parser.parse_args()
    plan = preset(options.preset)
    warm_up()
    scene = repeated(demo_scene(), options.count)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scene.tdtq"
        print(f"{options.count:,} Gaussians, preset {options.preset}")
        encoded = timed("encode, equal steps", lambda: encode(scene, plan))
        importance = np.random.default_rng(1).lognormal(0, 2, options.count)
        encoded = timed("encode", lambda: encode(scene, plan, importance=importance))
        size = timed("write and verify", lambda: write_tdtq(encoded, path))
        timed("read and decode", lambda: read_tdtq(path))
        print(f"{size / 1e6:.1f} MB, {scene.float32_bytes / size:.1f} times smaller")
        live = timed("live encoder: open", lambda: LiveEncoder(scene, importance=importance), 1)
        timed("live encoder: first plan", lambda: live.quantize(plan), 1)
        for text in ("harmonics=2", "harmonics=4", "scale=7", "position=12"):
            moved = parse_bits(text, plan)
            live.quantize(plan)
            timed(f"live encoder: {text}", lambda moved=moved: live.quantize(moved), 1)
            timed(f"live encoder: {text}, exact size", lambda moved=moved: live.sizes(moved), 1)


if __name__ == "__main__":
    main()
