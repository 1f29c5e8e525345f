"""An encoder that follows a hand on a slider: only what changed is computed again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.encoder import (
    EncodedAttribute,
    EncodedScene,
    check_encodable,
    extent_of,
    prepare_values,
)
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.streams import codes_to_streams
from tdtq_core.quantizers import (
    Codes,
    DropQuantizer,
    Matrix,
    Quantizer,
    RawQuantizer,
    Rotated,
    TurboProductQuantizer,
    TurboQuantizer,
)
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
    codes: Codes
    values: Matrix
    encoded: EncodedAttribute | None = None


class LiveEncoder:
    """Encodes one scene again and again under changing plans.

    The Morton order, the conditioned values and the rotated harmonics do not depend on the bits and
    are kept; so is the latest result for each attribute. Safe to use from several threads; one
    computes at a time.

    Parameters
    ----------
    scene
        The scene; must be encodable (`tdtq_core.codec.encoder.check_encodable`).
    rows
        Ascending indices of the Gaussians that are left of it, of an encodable scene; None for all.
    """

    def __init__(self, scene: GaussianScene, rows: npt.NDArray[np.intp] | None = None) -> None:
        if rows is None:
            check_encodable(scene)
        self.scene = scene
        means = scene.means if rows is None else scene.means[rows]
        order = morton_order(means)
        self._order = order if rows is None else rows[order]
        self._size = extent_of(means)
        self._lock = RLock()
        self._values: dict[tuple[str, bool], Matrix] = {}
        self._rotated: dict[str, tuple[Rotating, Rotated]] = {}
        self._latest: dict[str, _Quantized] = {}

    def quantize(
        self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None
    ) -> GaussianScene:
        """Return the scene that decoding `plan`'s file would give, in the order of the file."""
        with self._lock:
            matrices = {}
            for name, quantizer in plan.quantizers.items():
                checkpoint()
                matrices[name] = self._quantized(name, quantizer).values
            return scene_from_matrices(matrices, self.scene.render_mode)

    def encode(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> EncodedScene:
        """Return the whole encoded scene, ready to be written."""
        with self._lock:
            attributes = {}
            for name, quantizer in plan.quantizers.items():
                checkpoint()
                attributes[name] = self._encoded(name, quantizer)
            scene = self.scene
            count = len(self._order)
            return EncodedScene(count, scene.sh_degree, plan, attributes, scene.render_mode)

    def sizes(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> Sizes:
        """Return the exact size of `plan`'s file."""
        encoded = self.encode(plan, checkpoint)
        by_name = {name: attribute.bytes for name, attribute in encoded.attributes.items()}
        return Sizes(by_name, encoded.bytes)

    def _encoded(self, name: str, quantizer: Quantizer) -> EncodedAttribute:
        latest = self._quantized(name, quantizer)
        if latest.encoded is None:
            count = len(self._order) * self.scene.matrix(name).shape[1]
            streams = codes_to_streams(name, latest.codes) if count else []
            latest.encoded = EncodedAttribute(quantizer, count, tuple(streams))
        return latest.encoded

    def _quantized(self, name: str, quantizer: Quantizer) -> _Quantized:
        latest = self._latest.get(name)
        if latest is None or latest.quantizer != quantizer:
            values = self._prepared(name, quantizer)
            effective = quantizer if values.shape[1] else DropQuantizer()
            codes = self._codes(name, effective, values)
            latest = _Quantized(quantizer, codes, effective.dequantize(codes))
            self._latest[name] = latest
        return latest

    def _codes(self, name: str, quantizer: Quantizer, values: Matrix) -> Codes:
        if isinstance(quantizer, Rotating):
            return quantizer.quantize_rotated(self._rotate(name, quantizer, values))
        return quantizer.quantize(values)

    def _prepared(self, name: str, quantizer: Quantizer) -> Matrix:
        key = (name, isinstance(quantizer, RawQuantizer))
        if key not in self._values:
            self._values[key] = prepare_values(self.scene, name, quantizer, self._order, self._size)
        return self._values[key]

    def _rotate(self, name: str, quantizer: Rotating, values: Matrix) -> Rotated:
        known = self._rotated.get(name)
        if known is None or (known[0].seed, known[0].signs) != (quantizer.seed, quantizer.signs):
            known = (quantizer, quantizer.rotate(values))
            self._rotated[name] = known
        return known[1]
