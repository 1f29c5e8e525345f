"""How many bytes each way to quantize an attribute takes, measured with the codec itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tdtq_core.evaluation.workpiece import Workpiece
from tdtq_core.quantizers import GridQuantizer, PrincipalQuantizer, Quantizer
from tdtq_core.quantizers.lloyd_max import MAX_BITS

GRID_KNOTS = 4
"""Numbers of bits at which grids are encoded, evenly spaced."""

PRINCIPAL_KNOTS = (1.0, 2.0, 3.0, 5.0, float(MAX_BITS))
"""Bits at which principal axes are encoded."""


@dataclass(frozen=True, eq=False)
class Rates:
    """Sizes of one scene's attributes; each is measured once.

    Between a few numbers of bits, sizes follow cubics that rise wherever the measured ones do
    (Fritsch and Carlson 1980).

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
        places = np.unique(np.linspace(0, len(bits) - 1, GRID_KNOTS).round().astype(int))
        knots = [bits[place] for place in places]
        return _between(knots, [self.size(name, GridQuantizer(knot)) for knot in knots], bits)

    def principal_sizes(self, bits: Sequence[float]) -> list[float]:
        """Return the bytes of the harmonics along principal axes at each of ascending `bits`."""
        sizes = [self.size("harmonics", PrincipalQuantizer(knot)) for knot in PRINCIPAL_KNOTS]
        return _between(PRINCIPAL_KNOTS, sizes, bits)


def _between(knots: Sequence[float], sizes: Sequence[float], bits: Sequence[float]) -> list[float]:
    from scipy.interpolate import PchipInterpolator  # noqa: PLC0415  slow to import

    return [float(size) for size in PchipInterpolator(knots, sizes)(bits)]
