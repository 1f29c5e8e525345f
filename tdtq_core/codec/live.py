"""An encoder that follows a hand on a slider: only what changed is computed again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.attributes import (
    Surroundings,
    expected_mse,
    limited_steps,
    quantize,
    restore,
    surroundings_of,
)
from tdtq_core.codec.box import extent_of
from tdtq_core.codec.container import container_size
from tdtq_core.codec.encoder import (
    EncodedAttribute,
    EncodedScene,
    check_encodable,
    encode_attribute,
    steps_of,
)
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.preparing import Preparation
from tdtq_core.codec.turned import least_turned
from tdtq_core.quantizers import (
    Codes,
    GridQuantizer,
    Matrix,
    PrincipalQuantizer,
    Quantizer,
    RawQuantizer,
    Rotated,
    TurboProductQuantizer,
    TurboQuantizer,
    Turned,
    turn,
)
from tdtq_core.quantizers.steps import Steps
from tdtq_core.scene import GaussianScene, scene_from_matrices

Rotating = TurboQuantizer | TurboProductQuantizer
"""Quantizers whose first step does not depend on the bits, nor on which of them it is."""

Checkpoint = Callable[[], None]
"""Called between attributes; may raise `tdtq_core.errors.Cancelled`."""


@dataclass(frozen=True)
class Sizes:
    """What a plan's file takes.

    Attributes
    ----------
    attributes
        Bytes by attribute name.
    total
        Bytes of the whole file, tables included.
    """

    attributes: dict[str, int]
    total: int


@dataclass(eq=False)
class _Quantized:
    """The latest result for one attribute; `encoded` follows when somebody asks for bytes."""

    quantizer: Quantizer
    steps: Steps
    turned: bool
    codes: Codes
    values: Matrix
    around: Surroundings | None = None
    encoded: EncodedAttribute | None = None


class LiveEncoder:
    """Encodes one scene again and again under changing plans.

    The Morton order, the conditioned values, the rotated harmonics and the principal axes do not
    depend on the bits and are kept; so is the latest result for each attribute. Safe to use from
    several threads; one computes at a time.

    Parameters
    ----------
    scene
        The scene; must be encodable (`tdtq_core.codec.encoder.check_encodable`).
    rows
        Ascending indices of the Gaussians that are left of it, of an encodable scene; None for all.
    importance
        (N,) how much the pictures would miss each Gaussian of the scene; without it weighted plans
        get equal steps.
    """

    def __init__(
        self,
        scene: GaussianScene,
        rows: npt.NDArray[np.intp] | None = None,
        importance: npt.NDArray[np.float64] | None = None,
    ) -> None:
        if rows is None:
            check_encodable(scene)
        self.scene = scene
        means = scene.means if rows is None else scene.means[rows]
        order = morton_order(means)
        self._order = order if rows is None else rows[order]
        self._preparation = Preparation(scene, self._order, extent_of(means))
        self._importance = None if importance is None else importance[self._order]
        self._lock = RLock()
        self._steps: dict[bool, Steps] = {}
        self._around: tuple[_Quantized, Surroundings] | None = None
        self._values: dict[tuple[str, bool, bool, bool], Matrix] = {}
        self._rotated: dict[str, tuple[Rotating, Rotated]] = {}
        self._turned: dict[str, Turned] = {}
        self._latest: dict[str, _Quantized] = {}

    def quantize(
        self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None
    ) -> GaussianScene:
        """Return the scene that decoding `plan`'s file would give, in the order of the file."""
        with self._lock:
            matrices = {}
            for name in plan.quantizers:
                checkpoint()
                matrices[name] = self._quantized(name, plan).values
            return scene_from_matrices(matrices, self.scene.render_mode)

    @property
    def order(self) -> npt.NDArray[np.intp]:
        """(M,) number in the scene of each Gaussian of the file."""
        return self._order

    def exact(self, plan: CompressionPlan) -> GaussianScene:
        """Return the Gaussians without loss, in the order of `plan`'s file, their axes as there."""
        ordered = self.scene.take(self._order)
        if not isinstance(plan.quantizers["rotation"], GridQuantizer):
            return ordered
        rotation, scale = least_turned(ordered.quaternions, ordered.log_scales)
        return ordered.with_matrices({"rotation": rotation, "scale": scale})

    def encode(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> EncodedScene:
        """Return the whole encoded scene, ready to be written."""
        with self._lock:
            attributes = {}
            for name in plan.quantizers:
                checkpoint()
                attributes[name] = self._encoded(name, plan)
            degree, mode = self.scene.sh_degree, self.scene.render_mode
            classes = self._steps_of(plan).classes
            return EncodedScene(len(self._order), degree, plan, attributes, mode, classes)

    def sizes(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> Sizes:
        """Return the exact size of `plan`'s file."""
        encoded = self.encode(plan, checkpoint)
        by_name = {name: attribute.bytes for name, attribute in encoded.attributes.items()}
        return Sizes(by_name, encoded.bytes)

    def restored(self, name: str, plan: CompressionPlan) -> Matrix:
        """Return the (N, d) values of one attribute as decoding `plan`'s file would give them."""
        with self._lock:
            return self._quantized(name, plan).values

    def bytes_of(self, name: str, plan: CompressionPlan) -> int:
        """Return the bytes that one attribute takes in `plan`'s file, table entries included."""
        with self._lock:
            streams = self._encoded(name, plan).streams
            return container_size(streams) - container_size([])

    def variance(self, name: str, plan: CompressionPlan) -> float:
        """Return the mean squared error per value that theory expects, rows by their weight."""
        with self._lock:
            values, weights = self._prepared(name, plan), self._steps_of(plan).weights
            return expected_mse(name, plan.quantizers[name], values, weights)

    def _encoded(self, name: str, plan: CompressionPlan) -> EncodedAttribute:
        latest, around = self._quantized(name, plan), self._surroundings(name, plan)
        quantizer = plan.quantizers[name]
        is_known = latest.around is around or not isinstance(quantizer, GridQuantizer)
        if latest.encoded is None or not is_known:
            latest.encoded = encode_attribute(name, quantizer, latest.codes, around, self.scene)
            latest.around = around
        return latest.encoded

    def _surroundings(self, name: str, plan: CompressionPlan) -> Surroundings:
        """Return what a reader knows before it decodes the attribute `name`."""
        position = self._quantized("position", plan)
        if self._around is None or self._around[0] is not position:
            self._around = (position, surroundings_of(position.steps.classes, position.values))
        around = self._around[1]
        return around if name != "position" else around.before

    def _quantized(self, name: str, plan: CompressionPlan) -> _Quantized:
        quantizer, steps = plan.quantizers[name], self._steps_of(plan)
        turned = isinstance(plan.quantizers["rotation"], GridQuantizer)
        latest = self._latest.get(name)
        known = None if latest is None else (latest.quantizer, latest.turned)
        if latest is None or known != (quantizer, turned) or latest.steps is not steps:
            values = self._prepared(name, plan)
            codes = self._codes(name, quantizer, values, steps)
            restored = restore(name, quantizer, codes, steps.classes)
            latest = _Quantized(quantizer, steps, turned, codes, restored)
            self._latest[name] = latest
        return latest

    def _steps_of(self, plan: CompressionPlan) -> Steps:
        if plan.weighted not in self._steps:
            self._steps[plan.weighted] = steps_of(plan, self._importance, len(self._order))
        return self._steps[plan.weighted]

    def _codes(self, name: str, quantizer: Quantizer, values: Matrix, steps: Steps) -> Codes:
        if isinstance(quantizer, Rotating) and values.shape[1]:
            return quantizer.quantize_rotated(self._rotate(name, quantizer, values))
        if isinstance(quantizer, PrincipalQuantizer) and values.shape[1]:
            return quantizer.quantize_turned(self._turn(name, values, limited_steps(name, steps)))
        return quantize(name, quantizer, values, steps)

    def _prepared(self, name: str, plan: CompressionPlan) -> Matrix:
        quantizer = plan.quantizers[name]
        kinds = (isinstance(quantizer, RawQuantizer), isinstance(quantizer, GridQuantizer))
        key = (name, *kinds, isinstance(plan.quantizers["rotation"], GridQuantizer))
        if key not in self._values:
            self._values[key] = self._preparation.values(name, plan)
        return self._values[key]

    def _rotate(self, name: str, quantizer: Rotating, values: Matrix) -> Rotated:
        known = self._rotated.get(name)
        if known is None or (known[0].seed, known[0].signs) != (quantizer.seed, quantizer.signs):
            known = (quantizer, quantizer.rotate(values))
            self._rotated[name] = known
        return known[1]

    def _turn(self, name: str, values: Matrix, steps: Steps) -> Turned:
        known = self._turned.get(name)
        if known is None or known.values is not values or known.steps is not steps:
            known = self._turned[name] = turn(values, steps)
        return known
