"""A scene on its way through the codec, one attribute at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.classes import classes_stream
from tdtq_core.codec.container import container_size
from tdtq_core.codec.encoder import steps_of
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import DEFAULT_PRESET, preset
from tdtq_core.codec.turned import least_turned
from tdtq_core.quantizers import Matrix, Quantizer
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True, eq=False)
class Workpiece:
    """A scene in file order, its Gaussians turned as a file turns them, and its encoder.

    Attributes
    ----------
    scene
        N Gaussians.
    base
        Quantizers of the attributes that are not asked about: neighbours are those of its
        positions.
    encoder
        Encodes the scene.
    weights
        (N,) how much an error of each Gaussian counts.
    """

    scene: GaussianScene
    base: CompressionPlan
    encoder: LiveEncoder
    weights: npt.NDArray[np.float64]

    def values(self, name: str) -> Matrix:
        """Return the (N, d) values of an attribute."""
        return self.scene.matrix(name)

    def plan(self, quantizers: Mapping[str, Quantizer]) -> CompressionPlan:
        """Return the plan of `quantizers`, one for each attribute, weighted as the scene is."""
        return replace(self.base, quantizers=quantizers)

    def restored(self, name: str, quantizer: Quantizer) -> Matrix:
        """Return the (N, d) values of an attribute that `quantizer` leaves."""
        return self.encoder.restored(name, self.base.with_quantizer(name, quantizer))

    def changed(self, name: str, quantizer: Quantizer) -> GaussianScene:
        """Return the scene with one attribute quantized."""
        return self.scene.with_matrices({name: self.restored(name, quantizer)})

    def size(self, name: str, quantizer: Quantizer) -> float:
        """Return the bytes that an attribute takes, its table entries included."""
        return float(self.encoder.bytes_of(name, self.base.with_quantizer(name, quantizer)))

    @property
    def overhead(self) -> int:
        """Bytes that a file takes whatever its quantizers: its frame, and the steps' classes."""
        steps = steps_of(self.base, self.weights, len(self.scene))
        return container_size(classes_stream(steps.classes))

    def variance(self, name: str, quantizer: Quantizer) -> float:
        """Return the mean squared error per value that theory expects, rows by their weight."""
        return self.encoder.variance(name, self.base.with_quantizer(name, quantizer))


def workpiece(scene: GaussianScene, importance: npt.NDArray[np.float64] | None = None) -> Workpiece:
    """Return `scene` ready for the codec.

    Parameters
    ----------
    importance
        (N,) how much the pictures would miss each Gaussian; without it all steps are equal.
    """
    order = morton_order(scene.means)
    ordered = scene.take(order)
    rotation, scale = least_turned(ordered.quaternions, ordered.log_scales)
    turned = ordered.with_matrices({"rotation": rotation, "scale": scale})
    weights = None if importance is None else importance[order]
    base = CompressionPlan(preset(DEFAULT_PRESET).quantizers, weighted=importance is not None)
    encoder = LiveEncoder(turned, importance=weights)
    return Workpiece(turned, base, encoder, np.ones(len(scene)) if weights is None else weights)
