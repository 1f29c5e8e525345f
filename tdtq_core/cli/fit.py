"""How closely a scene follows the codebook's law, in numbers and in words."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import numpy as np

from tdtq_core.cli.output import print_line, print_table
from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.evidence import Evidence, evidence
from tdtq_core.theory.fit import Fit

EXPLANATION = (
    "  Distance (Kolmogorov-Smirnov): wherever one cuts, the share of values below differs from\n"
    "  the law's by at most this; chance alone makes {expected:.3%}. Noise: the codebook's error\n"
    "  over the formula's D(d,b), at 3 bits; 1 is what theory says."
)


def evidence_of(scene: GaussianScene) -> Evidence | None:
    """Rotate a sample of the harmonics, those with NaN left out; None if all are zero or none."""
    values = scene.matrix("harmonics")
    if not values.shape[1]:
        return None
    return evidence(values[np.isfinite(values).all(axis=1)], TurboQuantizer(3))


def fit_to_json(seen: Evidence) -> dict[str, Any]:
    """Return the fits before and after rotation as JSON."""
    return {
        "attribute": "harmonics",
        "verdict": seen.fit_after.verdict,
        "before": _as_json(seen.fit_before),
        "after": _as_json(seen.fit_after),
    }


def print_fit(seen: Evidence | None) -> None:
    """Print the fits before and after rotation, and what the figures mean."""
    if seen is None:
        return
    after = seen.fit_after
    print_line(f"Harmonics of {after.vectors:,} Gaussians, rotated: {after.verdict}")
    rows = [("before", seen.fit_before), ("after", after)]
    print_table(
        ("rotation", "distance", "worst coordinate", "noise"),
        [
            (name, f"{one.distance:.3%}", f"{one.worst_coordinate:.2%}", f"{_noise(one):.3f}")
            for name, one in rows
        ],
    )
    print_line(EXPLANATION.format(expected=after.expected))


def _as_json(found: Fit) -> dict[str, Any]:
    return {**asdict(found), "expected": found.expected}


def _noise(found: Fit) -> float:
    return found.noise_ratios[2]
