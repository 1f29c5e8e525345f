"""One attribute through a quantizer and back, whichever quantizer it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.container import Stream
from tdtq_core.codec.domains import from_grid, grid_width, span_of
from tdtq_core.codec.grid_streams import Expectations, decode_grid, encode_grid
from tdtq_core.codec.neighbours import nearest_before, nobody, one_before
from tdtq_core.codec.principal_streams import decode_principal, encode_principal
from tdtq_core.codec.streams import INDICES, codes_from_streams, codes_to_streams, stream_id, take
from tdtq_core.quantizers import (
    Codes,
    DropQuantizer,
    GridQuantizer,
    Matrix,
    PrincipalQuantizer,
    Quantizer,
)
from tdtq_core.quantizers.steps import Classes, Steps

COARSEST = {"scale": 1, "opacity": 2}
"""Highest class of attributes whose errors grow faster than their steps."""

NOBODY, BEFORE, NEAR = 0, 1, 2


@dataclass(frozen=True, eq=False)
class Surroundings:
    """What a reader knows of N Gaussians before it decodes an attribute.

    Attributes
    ----------
    classes
        (N,) of the steps.
    expectations
        What the rows before say of a row, or the nearest ones among them once positions are known.
    """

    classes: Classes
    expectations: Expectations

    @cached_property
    def before(self) -> Surroundings:
        """What is known before the positions are."""
        known = {number: self.expectations[number] for number in (NOBODY, BEFORE)}
        return Surroundings(self.classes, known)


def surroundings_of(classes: Classes, means: Matrix | None) -> Surroundings:
    """Return what is known with the (N, 3) decoded `means`, or before them."""
    count = len(classes)
    known = {NOBODY: nobody(count), BEFORE: one_before(count)}
    if means is not None:
        known[NEAR] = nearest_before(means)
    return Surroundings(classes, known)


def quantize(name: str, quantizer: Quantizer, values: Matrix, steps: Steps) -> Codes:
    """Quantize the (N, d) values of an attribute, as `Preparation.values` gives them."""
    steps = limited_steps(name, steps)
    if not values.shape[1]:
        return DropQuantizer().quantize(values)
    if isinstance(quantizer, GridQuantizer):
        return quantizer.quantize(values, steps, span_of(name, values, steps.weights))
    if isinstance(quantizer, PrincipalQuantizer):
        return quantizer.quantize(values, steps)
    return quantizer.quantize(values)


def restore(name: str, quantizer: Quantizer, codes: Codes, classes: Classes) -> Matrix:
    """Return the (N, d) values of an attribute that `codes` stand for."""
    own = limited(name, classes)
    if not codes.indices.shape[1]:
        return DropQuantizer().dequantize(codes)
    if isinstance(quantizer, GridQuantizer):
        return from_grid(name, quantizer.dequantize(codes, own))
    if isinstance(quantizer, PrincipalQuantizer):
        return quantizer.dequantize(codes, own)
    return quantizer.dequantize(codes)


def expected_mse(
    name: str, quantizer: Quantizer, values: Matrix, weights: npt.NDArray[np.float64]
) -> float:
    """Return the mean squared error per value that theory expects, rows by their (N,) weight."""
    if isinstance(quantizer, GridQuantizer):
        return quantizer.expected_mse(values, span_of(name, values, weights))
    return quantizer.expected_mse(values)


def to_streams(name: str, quantizer: Quantizer, codes: Codes, around: Surroundings) -> list[Stream]:
    """Entropy code the codes of an attribute."""
    classes = limited(name, around.classes)
    if isinstance(quantizer, GridQuantizer):
        data = encode_grid(codes, classes, around.expectations)
    elif isinstance(quantizer, PrincipalQuantizer):
        data = encode_principal(codes, classes)
    else:
        return codes_to_streams(name, codes)
    return [Stream(stream_id(name, INDICES), data, codes.indices.nbytes)]


def from_streams(
    name: str, quantizer: Quantizer, width: int, around: Surroundings, streams: dict[int, Stream]
) -> Codes:
    """Take the codes of an attribute of `width` values out of `streams`.

    Raises
    ------
    CorruptStreamError
        If a stream is missing, too many, or not what the quantizer writes.
    """
    classes = limited(name, around.classes)
    if isinstance(quantizer, GridQuantizer):
        width = grid_width(name, width)
        data = take(streams, name, INDICES, 4 * len(classes) * width)
        return decode_grid(data, quantizer.bits, width, classes, around.expectations)
    if isinstance(quantizer, PrincipalQuantizer):
        data = take(streams, name, INDICES, 4 * len(classes) * width)
        return decode_principal(data, math.ceil(quantizer.bits), width, classes)
    return codes_from_streams(name, quantizer, len(classes), width, streams)


def limited_steps(name: str, steps: Steps) -> Steps:
    """Return the steps of one attribute."""
    return steps.up_to(COARSEST[name]) if name in COARSEST else steps


def limited(name: str, classes: Classes) -> Classes:
    """Return the classes of the steps of one attribute."""
    return np.minimum(classes, np.int8(COARSEST[name])) if name in COARSEST else classes
