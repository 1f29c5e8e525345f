"""A trefoil knot: a tube around a closed curve that winds over a torus."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tdtq_core.demo.sequences import Floats

_STEPS = 2048


@dataclass(frozen=True)
class Trefoil:
    """An upright trefoil tube around the origin, wound in the x-z plane.

    Attributes
    ----------
    scale
        World units; the curve reaches three times as far from the origin.
    tube
        Radius of the tube in world units.
    """

    scale: float
    tube: float

    def curve(self, parameter: Floats) -> Floats:
        """Return points of the curve, (N, 3), for parameters from 0 to 2 pi."""
        reach = self.scale * (2 + np.cos(3 * parameter))
        x, z = reach * np.sin(2 * parameter), reach * np.cos(2 * parameter)
        return np.stack([x, self.scale * np.sin(3 * parameter), z], axis=1)

    def lowest(self) -> float:
        """Return the height of the lowest point of the tube, relative to the origin."""
        return float(self.curve(_table())[:, 2].min() - self.tube)

    def length(self) -> float:
        """Return the length of the curve in world units."""
        return float(self._arc()[-1])

    def lay(self, chart: Floats) -> tuple[Floats, Floats, Floats]:
        """Lay a chart on the tube.

        Parameters
        ----------
        chart
            (N, 2) arc length along the curve and around the tube, in world units. Around the tube
            it counts from the side away from the torus' core circle, so that textures close.

        Returns
        -------
        Points and normals, (N, 3) each, and how much the tube's bend stretches area, (N,).
        """
        parameter = np.interp(chart[:, 0] % self.length(), self._arc(), _table())
        center, tangent, bend = self._derivatives(parameter)
        first = _away_from_core(parameter)
        first -= np.einsum("nc,nc->n", first, tangent)[:, None] * tangent
        first /= np.linalg.norm(first, axis=1, keepdims=True)
        second = np.cross(tangent, first)
        angle = chart[:, 1:] / self.tube
        normals = np.cos(angle) * first + np.sin(angle) * second
        stretch = 1 - self.tube * np.einsum("nc,nc->n", normals, bend)
        return center + self.tube * normals, normals, np.clip(stretch, 0.2, None)

    def _arc(self) -> Floats:
        """Return the arc length at each parameter of the table."""
        chords = np.linalg.norm(np.diff(self.curve(_table()), axis=0), axis=1)
        return np.concatenate([[0.0], np.cumsum(chords)])

    def _derivatives(self, parameter: Floats) -> tuple[Floats, Floats, Floats]:
        """Return points, unit tangents and curvature vectors (1 / world units), (N, 3) each."""
        step = 1e-3
        before, here, after = (self.curve(parameter + k * step) for k in (-1, 0, 1))
        velocity, acceleration = (
            (after - before) / (2 * step),
            (after - 2 * here + before) / step**2,
        )
        speed = np.linalg.norm(velocity, axis=1, keepdims=True)
        tangent = velocity / speed
        along = np.einsum("nc,nc->n", acceleration, tangent)[:, None] * tangent
        return here, tangent, (acceleration - along) / speed**2


def _table() -> Floats:
    return np.linspace(0, 2 * np.pi, _STEPS + 1)


def _away_from_core(parameter: Floats) -> Floats:
    """Return the unit direction from the torus' core circle to the curve, (N, 3)."""
    radial, lift = np.cos(3 * parameter), np.sin(3 * parameter)
    sine, cosine = np.sin(2 * parameter), np.cos(2 * parameter)
    return np.stack([radial * sine, lift, radial * cosine], axis=1)
