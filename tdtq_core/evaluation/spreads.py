"""How values are spread before and after compression, and how far they are off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.conditioning import condition
from tdtq_core.codec.pruning import opacities
from tdtq_core.scene import GaussianScene

BINS = 120
OUTSIDE = 0.002
"""Share of the values that lie beyond the ends of a histogram, so that few do not squeeze all."""

MOST_ROWS = 100_000
"""Of more rows so many are counted, evenly spaced."""

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Spread:
    """Histograms of values and of their errors.

    Attributes
    ----------
    edges, before, after
        (B + 1,) borders of the bins, and (B,) the share of all values in each.
    error_edges, errors
        The same of stored minus exact.
    rms, largest
        Root of the mean squared error, and the largest error.
    """

    edges: Values
    before: Values
    after: Values
    error_edges: Values
    errors: Values
    rms: float
    largest: float


def spread_of(before: npt.ArrayLike, exact: npt.ArrayLike, stored: npt.ArrayLike) -> Spread | None:
    """Count values and errors; None where there are no finite values.

    Parameters
    ----------
    before
        (N, d) values of the original.
    exact, stored
        (M, d) values of what is left of it, row by row.
    """
    was, first, second = (_thinned(np.asarray(values)) for values in (before, exact, stored))
    was = was[np.isfinite(was)]
    sound = np.isfinite(first) & np.isfinite(second)
    off = second[sound] - first[sound]
    if not was.size or not off.size:
        return None
    edges, error_edges = _edges(was), _edges(off, centred=True)
    return Spread(
        edges,
        _shares(was, edges),
        _shares(second[sound], edges),
        error_edges,
        _shares(off, error_edges),
        float(np.sqrt(np.mean(np.square(off)))),
        float(np.abs(off).max()),
    )


def attribute_spread(
    name: str, scene: GaussianScene, exact: GaussianScene, stored: GaussianScene
) -> Spread | None:
    """Return the spread of the attribute called `name`; None if the scene has none of it.

    Rotations are compared as unit quaternions, and of q and -q, which rotate alike, that is taken
    which is nearer. Opacities are compared as such, 0 to 1, not as logits.

    Parameters
    ----------
    exact, stored
        What a file holds of `scene`, without loss and as it is stored.
    """
    before, first, second = (_shown(name, s) for s in (scene, exact, stored))
    if not before.shape[1]:
        return None
    if not second.shape[1]:
        second = np.zeros_like(first)
    if name == "rotation":
        before, first, second = (condition(name, values, 1.0) for values in (before, first, second))
        nearer = np.where((first * second).sum(axis=1, keepdims=True) < 0.0, -1.0, 1.0)
        second = second * nearer.astype(np.float32)
    return spread_of(before, first, second)


def _shown(name: str, scene: GaussianScene) -> npt.NDArray[np.float32]:
    if name == "opacity":
        return opacities(scene)[:, None].astype(np.float32)
    return scene.matrix(name)


def _thinned(values: npt.NDArray[np.float32]) -> Values:
    step = max(-(-len(values) // MOST_ROWS), 1)
    return values[::step].astype(np.float64)


def _edges(values: Values, centred: bool = False) -> Values:
    low = np.quantile(values, OUTSIDE / 2, method="lower")
    high = np.quantile(values, 1 - OUTSIDE / 2, method="higher")
    if centred:
        high = max(-low, high)
        low = -high
    if low == high:
        low, high = low - 0.5, high + 0.5
    return np.linspace(low, high, BINS + 1)


def _shares(values: Values, edges: Values) -> Values:
    counts, _ = np.histogram(values, edges)
    return np.asarray(counts / max(values.size, 1))
