"""Error maps as pictures that a person can read."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tdtq_core.metrics import absolute_error
from tdtq_core.rendering.protocol import Image

FULL_SCALE = 0.1
"""Mean absolute error, of a colour range of 1, that an error map shows in its brightest colour."""

_STOPS = np.array(
    [
        (0.001, 0.000, 0.014),
        (0.087, 0.045, 0.225),
        (0.258, 0.039, 0.406),
        (0.416, 0.090, 0.433),
        (0.578, 0.148, 0.404),
        (0.736, 0.216, 0.330),
        (0.865, 0.317, 0.226),
        (0.955, 0.469, 0.100),
        (0.988, 0.645, 0.040),
        (0.964, 0.844, 0.273),
        (0.988, 0.998, 0.645),
    ]
)
"""The colormap inferno (matplotlib, CC0) at eleven equal steps."""


def error_map(a: Image, b: Image, full_scale: float = FULL_SCALE) -> Image:
    """Colour the absolute error of two (height, width, 3) pictures, black for none.

    Parameters
    ----------
    full_scale
        Error that gets the brightest colour; larger ones get it too.
    """
    return inferno(absolute_error(a, b) / full_scale)


def inferno(values: npt.NDArray[np.floating]) -> Image:
    """Map (height, width) values, clipped to [0, 1], to the colours of inferno."""
    places = np.linspace(0, 1, len(_STOPS))
    flat = np.clip(values, 0, 1).astype(np.float64)
    channels = [np.interp(flat, places, _STOPS[:, channel]) for channel in range(3)]
    return np.stack(channels, axis=-1).astype(np.float32)
