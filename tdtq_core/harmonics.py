"""Real spherical harmonics (SH) as 3DGS uses them, degree 0 to 3.

Signs and order are those of the 3DGS code: coefficients by degree l, then order m = -l..l, with
the Condon-Shortley phase folded into the constants. By the addition theorem
``sum_m Y_lm(v)^2 = (2 l + 1) / (4 pi)`` in every direction v.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Y00 = 0.28209479177387814
"""The constant harmonic, 1 / (2 sqrt(pi))."""

C1 = 0.4886025119029199
C2 = (
    1.0925484305920792,
    -1.0925484305920792,
    0.31539156525252005,
    -1.0925484305920792,
    0.5462742152960396,
)
C3 = (
    -0.5900435899266435,
    2.890611442640554,
    -0.4570457994644658,
    0.3731763325901154,
    -0.4570457994644658,
    1.445305721320277,
    -0.5900435899266435,
)


def basis(directions: npt.NDArray[Any], degree: int) -> npt.NDArray[np.float64]:
    """Evaluate the harmonics of degree 1 to `degree`.

    Parameters
    ----------
    directions
        (N, 3) unit vectors from the camera to the Gaussian.
    degree
        Highest degree, 0 to 3.

    Returns
    -------
    (N, K) array with K = (degree + 1)^2 - 1.
    """
    x, y, z = np.asarray(directions, dtype=np.float64).T
    columns: list[npt.NDArray[np.float64]] = []
    if degree >= 1:
        columns += [-C1 * y, C1 * z, -C1 * x]
    if degree >= 2:
        columns += [
            C2[0] * x * y,
            C2[1] * y * z,
            C2[2] * (2 * z * z - x * x - y * y),
            C2[3] * x * z,
            C2[4] * (x * x - y * y),
        ]
    if degree >= 3:
        columns += [
            C3[0] * y * (3 * x * x - y * y),
            C3[1] * x * y * z,
            C3[2] * y * (4 * z * z - x * x - y * y),
            C3[3] * z * (2 * z * z - 3 * x * x - 3 * y * y),
            C3[4] * x * (4 * z * z - x * x - y * y),
            C3[5] * z * (x * x - y * y),
            C3[6] * x * (x * x - 3 * y * y),
        ]
    return np.stack(columns, axis=1) if columns else np.zeros((len(directions), 0))


def color(
    base_color: npt.NDArray[Any], harmonics: npt.NDArray[Any], directions: npt.NDArray[Any]
) -> npt.NDArray[np.float64]:
    """Colour of each Gaussian seen along `directions`: ``max(0, 0.5 + SH)``, as 3DGS renders it.

    Parameters
    ----------
    base_color, harmonics
        (N, 3) and (N, K, 3) coefficients.
    directions
        (N, 3) unit vectors from the camera to the Gaussian.

    Returns
    -------
    (N, 3) linear colour, at least 0, not bounded above.
    """
    degree = round(np.sqrt(harmonics.shape[1] + 1)) - 1
    view_dependent = np.einsum("nk,nkc->nc", basis(directions, degree), harmonics)
    return np.asarray(np.maximum(0.0, 0.5 + Y00 * base_color + view_dependent))
