"""Write the compatibility fixtures of the current format version.

    python tests/codec/write_fixtures.py

Run it when a format version is released, or a quantizer joins it. Files that exist are left alone:
those of a released version must never change. Each fixture is a small `.tdtq` file and the SHA-256
of the values it decodes to.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from tdtq_core.codec.container import VERSION
from tdtq_core.codec.encoder import EncodedScene, encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.scene import ATTRIBUTE_NAMES, COEFFICIENTS_OF_DEGREE, GaussianScene

FIXTURES = Path(__file__).parent / "fixtures"

BALANCED = PRESETS["balanced"]
PLANS = {
    "high": (3, PRESETS["high"]),
    "balanced": (3, BALANCED),
    "small": (2, PRESETS["small"]),
    "paper": (3, PRESETS["paper"]),
    "mixed": (1, parse_bits("position=20,rotation=turbo:6,opacity=raw,harmonics=grid:5", BALANCED)),
    "product": (3, parse_bits("harmonics=turbo_prod:3,base_color=turbo_prod:1", BALANCED)),
    "axes": (3, parse_bits("rotation=principal:6,scale=principal:5.25,position=raw", BALANCED)),
    "equal_steps": (3, replace(BALANCED, pruning=Pruning("opacity", 0.1), weighted=False)),
    "no_harmonics": (3, parse_bits("harmonics=0,position=9", BALANCED)),
    "degree_0": (0, BALANCED),
    "antialiased": (1, BALANCED),
}


def drawn_scene(degree: int, count: int = 150) -> GaussianScene:
    """Draw a random scene with a few zero vectors and extreme values in it."""
    rng = np.random.default_rng(2026)
    harmonics = rng.normal(0, 0.1, (count, COEFFICIENTS_OF_DEGREE[degree], 3))
    harmonics[::9] = 0
    logits = rng.normal(1, 3, count)
    logits[:2] = [np.inf, -np.inf]
    return GaussianScene(
        means=rng.normal(0, 1, (count, 3)),
        quaternions=rng.normal(0, 1, (count, 4)),
        log_scales=rng.normal(-4, 1, (count, 3)),
        opacity_logits=logits,
        base_color=rng.normal(0, 1, (count, 3)),
        harmonics=harmonics,
    )


def digest(scene: GaussianScene) -> str:
    """SHA-256 of all attributes as little-endian float32."""
    content = b"".join(scene.matrix(name).astype("<f4").tobytes() for name in ATTRIBUTE_NAMES)
    return hashlib.sha256(content).hexdigest()


def encoded(name: str) -> EncodedScene:
    """Prune and encode what the fixture called `name` holds."""
    degree, plan = PLANS[name]
    scene = drawn_scene(degree)
    if name == "antialiased":
        scene = replace(scene, render_mode="antialiased")
    importance = np.random.default_rng(7).lognormal(0, 2, len(scene))
    if plan.pruning is not None:
        kept = kept_mask(scene, plan.pruning, importance)
        scene, importance = scene.take(kept), importance[kept]
    return encode(scene, plan, importance=importance)


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    for name in PLANS:
        path = FIXTURES / f"v{VERSION}_{name}.tdtq"
        if path.exists():
            continue
        write_tdtq(encoded(name), path)
        path.with_suffix(".sha256").write_text(digest(read_tdtq(path)[0]) + "\n")
