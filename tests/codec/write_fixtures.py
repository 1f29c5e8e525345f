"""Write the compatibility fixtures of the current format version.

    python tests/codec/write_fixtures.py

Run it when a format version is released, or a quantizer joins it. Files that exist are left alone:
those of a released version must never change. Each fixture is a small `.tdtq` file and the SHA-256
of the values it decodes to.
"""

import hashlib
from pathlib import Path

import numpy as np

from tdtq_core.codec.container import VERSION
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.scene import ATTRIBUTE_NAMES, COEFFICIENTS_OF_DEGREE, GaussianScene

FIXTURES = Path(__file__).parent / "fixtures"

PLANS = {
    "high": (3, PRESETS["high"]),
    "balanced": (3, PRESETS["balanced"]),
    "small": (2, PRESETS["small"]),
    "paper": (3, PRESETS["paper"]),
    "mixed": (1, parse_bits("position=20,rotation=turbo:6,opacity=raw,harmonics=uniform:5",
                            PRESETS["high"])),
    "product": (3, parse_bits("harmonics=turbo_prod:3,base_color=turbo_prod:1", PRESETS["high"])),
    "no_harmonics": (3, parse_bits("harmonics=0,position=9", PRESETS["balanced"])),
    "degree_0": (0, PRESETS["balanced"]),
}  # fmt: skip


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


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    for name, (degree, plan) in PLANS.items():
        path = FIXTURES / f"v{VERSION}_{name}.tdtq"
        if path.exists():
            continue
        write_tdtq(encode(drawn_scene(degree), plan), path)
        path.with_suffix(".sha256").write_text(digest(read_tdtq(path)[0]) + "\n")
