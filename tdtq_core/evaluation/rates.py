"""How many bytes each way to quantize an attribute takes, measured with the codec itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from tdtq_core.codec.container import container_size
from tdtq_core.codec.encoder import encode_attribute
from tdtq_core.quantizers import Matrix, Quantizer, UniformQuantizer

STRIDE = 3
"""Uniform quantizers are encoded at every third number of bits; between, the size is linear."""


@dataclass(frozen=True, eq=False)
class Rates:
    """Sizes of one scene's attributes; each is measured once.

    Parameters
    ----------
    values
        (N, d) values by attribute, in file order, as quantizers see them.
    """

    values: Mapping[str, Matrix]
    _known: dict[tuple[str, Quantizer], float] = field(default_factory=dict, repr=False)

    def size(self, name: str, quantizer: Quantizer) -> float:
        """Return the bytes that the attribute called `name` takes, its table entries included."""
        key = (name, quantizer)
        if key not in self._known:
            streams = encode_attribute(name, quantizer, self.values[name]).streams
            self._known[key] = float(container_size(streams) - container_size([]))
        return self._known[key]

    def uniform_sizes(self, name: str, bits: Sequence[int]) -> list[float]:
        """Return the bytes of uniform quantization at each of ascending `bits`."""
        knots = sorted({*bits[::STRIDE], bits[-1]})
        sizes = [self.size(name, UniformQuantizer(knot)) for knot in knots]
        return [float(size) for size in np.interp(bits, knots, sizes)]
