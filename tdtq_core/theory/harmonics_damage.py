"""What quantized spherical harmonics do to the picture, in closed form.

Rendering is linear in the harmonics while the geometry is fixed: a pixel is ``sum_i w_i c_i``. A
rotated and quantized vector is the original times ``1 - D`` plus isotropic noise of energy
``D (1 - D) gamma^2``, times the gain. The shrinkage is the same for every Gaussian and adds up;
the noise averages out. By the addition theorem ``sum_m Y_lm^2 = (2 l + 1) / (4 pi)`` in every
direction, so isotropic noise of energy e in the coefficients of three channels is a variance of
``e / (12 pi)`` in each channel, whatever the view and the degree.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tdtq_core.quantizers.turbo import MAX_GAIN
from tdtq_core.theory.damage import PerView

COLOR_VARIANCE = 1.0 / (12.0 * math.pi)
"""Variance of a colour channel per energy of isotropic noise in the harmonics."""


@dataclass(frozen=True, eq=False)
class HarmonicsDamage:
    """The two measured numbers per view that the closed form needs, and how far it was off.

    Parameters
    ----------
    signal
        (V,) C: mean squared difference between the picture and the one without harmonics.
    energy
        (V,) E: mean over pixels and channels of ``sum_i w_i^2 gamma_i^2``, where the display does
        not clip.
    factors
        (V,) measured over expected errors, by family of quantizers and bits: 1 where many Gaussians
        make the picture and their errors average out, more where alike vectors get alike errors.
    """

    signal: PerView
    energy: PerView
    factors: Mapping[str, Mapping[float, PerView]] = field(default_factory=dict)

    def __call__(self, distortion: float, gain: float = 1.0) -> PerView:
        """Return the (V,) expected mean squared errors of the pictures.

        ``(1 - g (1 - D))^2 C + g^2 D (1 - D) E / (12 pi)``, with D the relative distortion and g
        the gain. D = 1 with any gain is dropping the harmonics, which costs C.
        """
        kept = gain * (1.0 - distortion)
        return self.of(1.0 - kept, gain * gain * distortion * (1.0 - distortion))

    def of(self, shrinkage: float, noise: float) -> PerView:
        """Return the (V,) errors of harmonics that lose a share and gain noise.

        Parameters
        ----------
        shrinkage
            Share of every vector that is lost.
        noise
            Energy of the noise in proportion to a vector's.
        """
        return shrinkage**2 * self.signal + noise * COLOR_VARIANCE * self.energy

    def corrected(self, expected: PerView, family: str, bits: float) -> PerView:
        """Return the expected errors times the factor of `family`, between probes on a line."""
        known = self.factors.get(family)
        if not known:
            return expected
        probed = sorted(known)
        below = max((at for at in probed if at <= bits), default=probed[0])
        above = min((at for at in probed if at >= bits), default=probed[-1])
        share = (bits - below) / (above - below) if above > below else 0.0
        return expected * ((1.0 - share) * known[below] + share * known[above])

    def seen_by(self, views: npt.NDArray[np.intp]) -> HarmonicsDamage:
        """Return the damage in other views, each taken for the one with the given number."""
        factors = {
            family: {bits: factor[views] for bits, factor in known.items()}
            for family, known in self.factors.items()
        }
        return HarmonicsDamage(self.signal[views], self.energy[views], factors)

    def best_gain(self, distortion: float) -> float:
        """Return the gain of least error over all views, ``C / (C (1 - D) + D E / (12 pi))``."""
        signal, energy = float(self.signal.sum()), float(self.energy.sum())
        noise = distortion * energy * COLOR_VARIANCE
        below = signal * (1.0 - distortion) + noise
        return min(signal / below, MAX_GAIN) if below > 0.0 else 1.0
