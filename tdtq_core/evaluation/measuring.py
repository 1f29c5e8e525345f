"""Carry plans out and see: the exact size of the file, and the PSNR of what it decodes to."""

from __future__ import annotations

from collections.abc import Sequence

from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.planning import Measure, Measured
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import WHITE, Renderer
from tdtq_core.scene import GaussianScene


def measure_with(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float] = WHITE,
) -> Measure:
    """Return a function that compresses `scene` by a plan and compares it with itself.

    What does not depend on the plan is done once; photographs are not looked at.
    """
    encoder = LiveEncoder(scene)

    def measure(plan: CompressionPlan) -> Measured:
        compressed = encoder.quantize(plan)
        found = compare(
            scene, compressed, views, renderer, background=background, photographs=False
        )
        return Measured(encoder.sizes(plan).total, found.psnr)

    return measure
