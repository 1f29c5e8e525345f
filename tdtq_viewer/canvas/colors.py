"""Colormaps of the error map and the scale beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from cmap import Colormap

from tdtq_viewer.canvas.modes import ColormapName, ErrorStyle
from tdtq_viewer.language import tr

LUT_SIZE = 256

RAMP_SIZE = 4096
"""Colours between those of a colormap, so many that rounding to the nearest one is not seen."""


@lru_cache(maxsize=8)
def lookup_table(name: ColormapName) -> npt.NDArray[np.float32]:
    """Return the (256, 3) colours of a colormap, between 0 and 1; read-only."""
    table = np.ascontiguousarray(Colormap(name).lut(LUT_SIZE)[:, :3], dtype=np.float32)
    table.flags.writeable = False
    return table


@lru_cache(maxsize=8)
def packed_ramp(name: ColormapName) -> npt.NDArray[np.uint32]:
    """Return the (RAMP_SIZE,) colours of a colormap as pixels ``0xffRRGGBB``; read-only."""
    table = lookup_table(name)
    at = np.linspace(0, LUT_SIZE - 1, RAMP_SIZE)
    channels = [np.interp(at, np.arange(LUT_SIZE), channel) * 255 + 0.5 for channel in table.T]
    red, green, blue = (channel.astype(np.uint32) for channel in channels)
    ramp = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
    ramp.flags.writeable = False
    return ramp


def packed(color: tuple[int, int, int]) -> np.uint32:
    """Return three bytes as a pixel ``0xffRRGGBB``."""
    red, green, blue = color
    return np.uint32(0xFF000000 | red << 16 | green << 8 | blue)


def scale_title(style: ErrorStyle) -> str:
    """Return the name of what the error map shows."""
    return _TITLES[style.kind][0]


def scale_unit(style: ErrorStyle) -> str:
    """Return the unit of the error map's scale, as a formula where there is one."""
    return _TITLES[style.kind][1]


_TITLES = {
    "absolute": (tr("Absolute error"), tr("mean |a − b| of colours 0 to 1")),
    "squared": (tr("Squared error"), tr("mean (a − b)² of colours 0 to 1")),
    "signed": (tr("Signed error"), tr("darker ← mean b − a → brighter")),
    "flip": (tr("FLIP"), tr("visible difference, 0 (none) to 1")),
}
"""What kinds of errors are called and measured in."""


def scale_ticks(style: ErrorStyle, most: int = 5) -> list[float]:
    """Return round error values between 0 and 1 / gain, `most` of them at most.

    The steps are 1, 2 or 5 times a power of ten. Signed errors have the same below 0.
    """
    if style.signed:
        above = scale_ticks(replace(style, kind="absolute"), 3)
        return [-value for value in above[:0:-1]] + above
    # A little longer than it is, so that rounding does not lose the tick at its very end.
    top = (1 + 1e-9) / style.gain
    power = 10.0 ** np.floor(np.log10(top / most))
    step = next(s for m in (1, 2, 5, 10, 20) if top // (s := m * power) < most)
    return [float(index * step) for index in range(int(top // step) + 1)]


def tick_text(value: float) -> str:
    """Return `value` in as few characters as it takes."""
    return "0" if value == 0 else f"{value:.3g}".replace("-", "−", 1)


def place_on_scale(value: float, style: ErrorStyle) -> float:
    """Return where on the scale an error lies, 0 (lower end) to 1."""
    return 0.5 + 0.5 * value * style.gain if style.signed else value * style.gain
