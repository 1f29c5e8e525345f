"""What makes the error of a spot, found in a worker: shares of attributes, and Gaussians."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.blame import Blame, Heaviest, blame, heaviest, spot
from tdtq_core.quantizers import DropQuantizer, Quantizer, RawQuantizer
from tdtq_core.rendering.protocol import Renderer
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene
from tdtq_viewer.encoders import Importance, feasible

COUNT = 10
"""Gaussians that are named."""


@dataclass(frozen=True, eq=False)
class Wish:
    """The spot that somebody asks about.

    Attributes
    ----------
    scene, plan, importance
        The scene, what compresses it, and how its Gaussians were weighed for that.
    camera
        The view, with the size of the pictures on show.
    column, row
        The pixel in the middle of the spot.
    """

    scene: GaussianScene
    plan: CompressionPlan
    importance: Importance | None
    camera: Camera
    column: int
    row: int


@dataclass(frozen=True, eq=False)
class Finding:
    """What was found out about a spot.

    Attributes
    ----------
    wish
        What was asked.
    blame
        The shares of the attributes.
    heaviest
        The K Gaussians that put most into it.
    kept
        (K,) False for those that the plan leaves out.
    original, stored
        These K Gaussians as they are and as the file has them, axes named alike; those that are
        left out are as they are in both.
    """

    wish: Wish
    blame: Blame
    heaviest: Heaviest
    kept: npt.NDArray[np.bool_]
    original: GaussianScene
    stored: GaussianScene


def find(
    wish: Wish,
    encoder: Any,
    renderer: Renderer,
    progress: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> Finding:
    """Find out what makes the error of a spot.

    Parameters
    ----------
    encoder
        The live encoder of the scene.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    plan, scene = feasible(wish.plan, wish.importance), wish.scene
    stored, exact = encoder.quantize(plan), encoder.exact(plan)
    pixels = spot(wish.camera, wish.column, wish.row)
    prepared = renderer.prepare(scene)
    top = heaviest(prepared, renderer, wish.camera, pixels, COUNT, should_stop)
    found = blame(
        scene,
        exact,
        stored,
        renderer,
        wish.camera,
        pixels,
        names=lossy(plan, scene),
        progress=progress,
        should_stop=should_stop,
    )
    rows = np.full(len(scene), -1)
    rows[encoder.order(plan)] = np.arange(len(exact))
    places = rows[top.numbers]
    there = scene.take(top.numbers)
    pair = (_with_rows(there, part, places) for part in (exact, stored))
    return Finding(wish, found, top, places >= 0, *pair)


def lossy(plan: CompressionPlan, scene: GaussianScene) -> tuple[str, ...]:
    """Return the attributes of `scene` that `plan` does not keep as they are."""
    return tuple(
        name
        for name in ATTRIBUTE_NAMES
        if scene.matrix(name).shape[1] and not isinstance(plan.quantizers[name], RawQuantizer)
    )


def finer(plan: CompressionPlan, name: str) -> CompressionPlan | None:
    """Return `plan` with a bit more for an attribute, or without pruning; None if it has all."""
    if name == "pruning":
        return None if plan.pruning is None else replace(plan, pruning=None)
    quantizer: Quantizer = plan.quantizers[name]
    if isinstance(quantizer, RawQuantizer):
        return None
    bits = 0 if isinstance(quantizer, DropQuantizer) else quantizer.bits
    try:
        return plan.with_bits(name, bits + 1)
    except OptionError:  # there are no more bits
        return None


def _with_rows(
    there: GaussianScene, source: GaussianScene, places: npt.NDArray[np.intp]
) -> GaussianScene:
    """Return `there` with the rows `places` of `source`, where there are any."""
    kept, matrices = places >= 0, {}
    for name in ATTRIBUTE_NAMES:
        matrices[name] = there.matrix(name).copy()
        if matrices[name].shape[1] == source.matrix(name).shape[1]:
            matrices[name][kept] = source.matrix(name)[places[kept]]
        else:  # the harmonics were dropped
            matrices[name][kept] = 0.0
    return there.with_matrices(matrices)
