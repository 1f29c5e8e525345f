"""The values of one Gaussian as people read them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_viewer.language import tr

_Y0 = 0.28209479177387814

UNITS = {
    "position": tr("x y z in the scene's units"),
    "rotation": tr("quaternion w x y z"),
    "scale": tr("three radii in the scene's units"),
    "opacity": tr("0 to 100%"),
    "base_color": tr("R G B, 0 to 255"),
    "harmonics": tr("length of the vector of coefficients"),
}
"""What the values of attributes are, by name."""


def value_text(name: str, values: npt.NDArray[np.float32]) -> str:
    """Return the (d,) values of the attribute called `name` as a person reads them."""
    exact = values.astype(np.float64)
    match name:
        case "opacity":
            text = f"{100 / (1 + np.exp(-exact[0])):.1f}%"
        case "base_color":
            text = " ".join(f"{255 * (0.5 + _Y0 * value):.1f}" for value in exact)
        case "scale":
            text = " ".join(f"{value:.3g}" for value in np.exp(exact))
        case "rotation":
            unit = exact / np.linalg.norm(exact)
            text = " ".join(f"{value:.2f}" for value in unit)
        case "harmonics":
            text = f"{np.linalg.norm(exact):.3f}"
        case _:
            text = " ".join(f"{value:.3f}" for value in exact)
    return text.replace("-", "−")
