"""How many bytes each way to quantize an attribute takes, measured with the codec itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.quantizers import GridQuantizer, PrincipalQuantizer, Quantizer
from tdtq_core.quantizers.lloyd_max import MAX_BITS

STRIDE = 4
"""Grids are encoded at every fourth number of bits; between, the size is linear."""

PRINCIPAL_KNOTS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, MAX_BITS)
"""Bits at which principal axes are encoded; between, the size is linear."""


@dataclass(frozen=True, eq=False)
class Rates:
    """Sizes of one scene's attributes; each is measured once.

    Parameters
    ----------
    piece
        The scene on its way through the codec.
    """

    piece: Workpiece
    _known: dict[tuple[str, Quantizer], float] = field(default_factory=dict, repr=False)

    def size(self, name: str, quantizer: Quantizer) -> float:
        """Return the bytes that the attribute called `name` takes, its table entries included."""
        key = (name, quantizer)
        if key not in self._known:
            self._known[key] = self.piece.size(name, quantizer)
        return self._known[key]

    def grid_sizes(self, name: str, bits: Sequence[int]) -> list[float]:
        """Return the bytes on a grid at each of ascending `bits`."""
        knots = sorted({*bits[::STRIDE], bits[-1]})
        sizes = [self.size(name, GridQuantizer(knot)) for knot in knots]
        return [float(size) for size in np.interp(bits, knots, sizes)]

    def principal_sizes(self, bits: Sequence[float]) -> list[float]:
        """Return the bytes of the harmonics along principal axes at each of ascending `bits`."""
        sizes = [self.size("harmonics", PrincipalQuantizer(knot)) for knot in PRINCIPAL_KNOTS]
        return [float(size) for size in np.interp(bits, PRINCIPAL_KNOTS, sizes)]
