"""From a scene and a plan to the streams of a `.tdtq` file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.attributes import (
    Surroundings,
    quantize,
    restore,
    surroundings_of,
    to_streams,
)
from tdtq_core.codec.box import extent_of
from tdtq_core.codec.classes import classes_stream
from tdtq_core.codec.container import Stream, container_size
from tdtq_core.codec.content import HEADER_STREAM
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.preparing import Preparation
from tdtq_core.errors import SceneError
from tdtq_core.inspection import valid_mask
from tdtq_core.quantizers import Codes, Quantizer
from tdtq_core.quantizers.steps import Classes, Steps, equal_steps, steps_for
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene, RenderMode

_LONGEST_FIRST = ("position", "harmonics", "rotation", "scale", "base_color", "opacity")
"""In what order attributes are encoded: nearest neighbours follow from positions, and harmonics
take longest to code."""

Progress = Callable[[float], None]
"""Called with the share done, 0 to 1; may raise `tdtq_core.errors.Cancelled`."""


@dataclass(frozen=True)
class EncodedAttribute:
    """The streams of one attribute.

    Attributes
    ----------
    quantizer
        What made it.
    values
        Number of values, N times the width.
    streams
        Ready for a container.
    """

    quantizer: Quantizer
    values: int
    streams: tuple[Stream, ...]

    @property
    def bytes(self) -> int:
        """Stored size of its streams in bytes."""
        return sum(len(stream.data) for stream in self.streams)

    @property
    def bits_per_value(self) -> float:
        """Stored bits per value, everything included."""
        return 8 * self.bytes / self.values if self.values else 0.0


@dataclass(frozen=True)
class EncodedScene:
    """A whole scene, encoded.

    Attributes
    ----------
    count
        Number of Gaussians.
    sh_degree
        SH degree of the original.
    plan
        The plan that made it.
    attributes
        `EncodedAttribute` by name.
    render_mode
        How the scene wants to be drawn.
    classes
        (count,) of the steps.
    """

    count: int
    sh_degree: int
    plan: CompressionPlan
    attributes: Mapping[str, EncodedAttribute]
    render_mode: RenderMode
    classes: Classes

    def header(self) -> dict[str, Any]:
        """Return what the file says about itself, as JSON."""
        header = {"gaussians": self.count, "plan": self.plan.to_json(), "sh_degree": self.sh_degree}
        # Left out where it says nothing new: the bytes of classic scenes stay what they were.
        return (
            header if self.render_mode == "classic" else header | {"render_mode": self.render_mode}
        )

    def streams(self) -> list[Stream]:
        """Return all streams in the order of the file."""
        text = json.dumps(self.header(), sort_keys=True, separators=(",", ":")).encode("ascii")
        streams = [Stream(HEADER_STREAM, text, len(text)), *classes_stream(self.classes)]
        for name in ATTRIBUTE_NAMES:
            streams.extend(self.attributes[name].streams)
        return streams

    @property
    def bytes(self) -> int:
        """Size of the file in bytes."""
        return container_size(self.streams())


def encode(
    scene: GaussianScene,
    plan: CompressionPlan,
    progress: Progress = lambda share: None,
    importance: npt.NDArray[np.float64] | None = None,
) -> EncodedScene:
    """Encode `scene` as `plan` says, in Morton order.

    Parameters
    ----------
    importance
        (N,) how much the pictures would miss each Gaussian. A weighted plan takes its steps from
        it; without it all steps are equal.

    Raises
    ------
    SceneError
        If the scene is empty or holds Gaussians that cannot be encoded (`check_encodable`).
    """
    check_encodable(scene)
    order = morton_order(scene.means)
    prepared = Preparation(scene, order, extent_of(scene.means))
    steps = steps_of(plan, None if importance is None else importance[order], len(scene))
    attributes = _encode_attributes(prepared, plan, steps, progress)
    return EncodedScene(
        len(scene), scene.sh_degree, plan, attributes, scene.render_mode, steps.classes
    )


def _encode_attributes(
    prepared: Preparation, plan: CompressionPlan, steps: Steps, progress: Progress
) -> dict[str, EncodedAttribute]:
    """Encode all attributes; while one is quantized, those before are entropy coded."""
    scene, around = prepared.scene, surroundings_of(steps.classes, None)
    coded: dict[str, Future[EncodedAttribute]] = {}
    with _coders() as coders:
        for done, name in enumerate(_LONGEST_FIRST):
            progress(0.5 * done / len(_LONGEST_FIRST))
            quantizer = plan.quantizers[name]
            codes = quantize(name, quantizer, prepared.values(name, plan), steps)
            coded[name] = coders.submit(encode_attribute, name, quantizer, codes, around, scene)
            if name == "position":
                means = restore(name, quantizer, codes, steps.classes)
                around = surroundings_of(steps.classes, means)
        return _collected(coded, progress)


def _collected(
    coded: Mapping[str, Future[EncodedAttribute]], progress: Progress
) -> dict[str, EncodedAttribute]:
    """Wait for what is being coded."""
    attributes = {}
    for done, name in enumerate(ATTRIBUTE_NAMES):
        progress(0.5 + 0.5 * done / len(coded))
        attributes[name] = coded[name].result()
    return attributes


@contextmanager
def _coders() -> Iterator[ThreadPoolExecutor]:
    """Give threads to code in; whoever leaves early waits for no work that has not begun."""
    coders = ThreadPoolExecutor(thread_name_prefix="tdtq-coder")
    try:
        yield coders
    finally:
        coders.shutdown(cancel_futures=True)


def encode_attribute(
    name: str, quantizer: Quantizer, codes: Codes, around: Surroundings, scene: GaussianScene
) -> EncodedAttribute:
    """Entropy code the codes of one attribute of `scene`; without values it takes no bytes."""
    width = scene.matrix(name).shape[1]
    streams = to_streams(name, quantizer, codes, around) if width else []
    return EncodedAttribute(quantizer, len(around.classes) * width, tuple(streams))


def steps_of(
    plan: CompressionPlan, importance: npt.NDArray[np.float64] | None, count: int
) -> Steps:
    """Return how the steps of `count` Gaussians in file order differ under `plan`.

    `importance` is (`count`,), in the same order; without it all steps are equal.
    """
    if importance is None or not plan.weighted:
        return equal_steps(count)
    return steps_for(importance)


def check_encodable(scene: GaussianScene) -> None:
    """Raise SceneError unless the scene has Gaussians and all of them are valid."""
    if len(scene) == 0:
        raise SceneError("The scene holds no Gaussians.", "There is nothing to compress.")
    invalid = len(scene) - int(valid_mask(scene).sum())
    if invalid:
        raise SceneError(
            f"{invalid} of {len(scene)} Gaussians hold NaN, infinities or zero quaternions.",
            "Drop them first (--drop-invalid on the command line).",
        )
