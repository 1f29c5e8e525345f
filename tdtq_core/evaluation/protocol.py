"""How a comparison was made, in a sentence to stand beside its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from tdtq_core.rendering.protocol import BLACK, WHITE
from tdtq_core.scene import RenderMode

_COLORS = {WHITE: "white", BLACK: "black"}


def protocol(
    sizes: Sequence[tuple[int, int]],
    background: tuple[float, float, float],
    modes: tuple[RenderMode, RenderMode],
    backend: str,
    photographs: int,
    distorted: int = 0,
) -> str:
    """Say what the numbers of a comparison mean.

    Parameters
    ----------
    sizes
        Width and height of each view's picture.
    background
        Colour behind the scenes.
    modes
        Render modes of the two scenes.
    backend
        Name of the renderer.
    photographs
        Number of views with a photograph.
    distorted
        Number of photographs that were undistorted.
    """
    views = f"{len(sizes)} views" if len(sizes) != 1 else "1 view"
    color = _COLORS.get(background, "(" + ", ".join(f"{c:g}" for c in background) + ")")
    parts = [
        f"Mean over {views} of each view's PSNR, {_size_text(sizes)}",
        f"{color} background",
        "colours clipped to [0, 1]",
        f"{backend} renderer, {_mode_text(modes)} mode",
    ]
    if photographs:
        some = "each with" if photographs == len(sizes) else f"{photographs} of them with"
        parts.append(f"{some} a photograph, blended onto the background where transparent")
    if distorted:
        parts.append(f"{distorted} photographs undistorted" if distorted > 1 else "1 undistorted")
    return "; ".join(parts) + "."


def _size_text(sizes: Sequence[tuple[int, int]]) -> str:
    different = sorted(set(sizes))
    first, last = (f"{width}x{height}" for width, height in (different[0], different[-1]))
    return first if len(different) == 1 else f"{first} to {last}"


def _mode_text(modes: tuple[RenderMode, RenderMode]) -> str:
    return modes[0] if modes[0] == modes[1] else f"{modes[0]} against {modes[1]}"
