"""How the errors of separate attributes meet in the picture.

Independent errors add as squares. Errors that lean the same way (thin Gaussians whose scale and
rotation are both coarse, say) add up as they are, and their product counts twice. Between the two
lies what is measured, for many errors are jumps, such as a Gaussian that leaves a pixel, and two
causes of one jump make one jump: the product is counted once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Sketch = npt.NDArray[np.float32]
"""(S,) errors of the picture at some pixels of some views."""


@dataclass(frozen=True, eq=False)
class Interplay:
    """Correlations between the errors that probes of the attributes left in the pictures.

    Parameters
    ----------
    variances
        By attribute, the (K,) mean squared errors per value at which it was probed, above 0.
    correlations
        (P, P) between all P probes, attributes in the order of `variances`.
    """

    variances: Mapping[str, npt.NDArray[np.float64]]
    correlations: npt.NDArray[np.float64]

    def factor(self, variances: Mapping[str, float], errors: Mapping[str, float]) -> float:
        """Return by how much the error of all attributes together exceeds the sum, about 1.

        Parameters
        ----------
        variances
            Mean squared error per value by attribute; those without error are passed over.
        errors
            The mean squared error of the picture that each of them causes alone.
        """
        names = [
            name for name in self.variances if errors.get(name, 0.0) > 0.0 and variances[name] > 0.0
        ]
        if not names:
            return 1.0
        rows = [self._nearest(name, variances[name]) for name in names]
        sizes = np.sqrt([errors[name] for name in names])
        shares = sizes / np.linalg.norm(sizes)
        together = shares @ self.correlations[np.ix_(rows, rows)] @ shares
        return float(1.0 + 0.5 * (together - 1.0))

    def _nearest(self, name: str, variance: float) -> int:
        first = 0
        for other, known in self.variances.items():
            if other == name:
                return first + int(np.argmin(np.abs(np.log(known / variance))))
            first += len(known)
        raise KeyError(name)


def interplay_of(probes: Mapping[str, list[tuple[float, Sketch]]]) -> Interplay:
    """Return the interplay of probes: the variance and the sketch of each, by attribute."""
    seen = {
        name: [(variance, sketch) for variance, sketch in some if variance > 0.0 and sketch.any()]
        for name, some in probes.items()
    }
    seen = {name: some for name, some in seen.items() if some}
    variances = {name: np.array([variance for variance, _ in some]) for name, some in seen.items()}
    rows = [sketch / np.linalg.norm(sketch) for some in seen.values() for _, sketch in some]
    matrix = np.array(rows, np.float32).reshape(len(rows), -1 if rows else 0)
    return Interplay(variances, (matrix @ matrix.T).astype(np.float64))
