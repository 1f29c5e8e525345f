"""The pictures of a report: before, after and how far apart, as PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from tdtq_core.errors import Cancelled
from tdtq_core.evaluation.error_maps import inferno
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.evaluation.truth import truth_of
from tdtq_core.formats.cameras import View
from tdtq_core.formats.photographs import eight_bit
from tdtq_core.metrics import absolute_error
from tdtq_core.rendering.protocol import Image, Renderer, never
from tdtq_core.scene import GaussianScene

SCALES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
"""Errors that may get the brightest colour, as shares of the colour range."""

BRIGHTEST = 0.998
"""Share of the pixels that must lie within the scale."""


@dataclass(frozen=True, eq=False)
class ViewPictures:
    """One view, pictured.

    Attributes
    ----------
    score
        What was measured there.
    width, height
        Size of the pictures in pixels.
    original, compressed, error
        PNG files; the error as a map in the colours of inferno.
    """

    score: ViewScore
    width: int
    height: int
    original: bytes
    compressed: bytes
    error: bytes


@dataclass(frozen=True, eq=False)
class Gallery:
    """Some views, pictured.

    Attributes
    ----------
    views
        The views, in the order in which they are shown.
    full_scale
        Absolute error, of a colour range of 1, that every map shows in its brightest colour.
    """

    views: tuple[ViewPictures, ...]
    full_scale: float


def picture_views(
    a: GaussianScene,
    b: GaussianScene,
    views: Sequence[View],
    comparison: Comparison,
    chosen: Sequence[int],
    renderer: Renderer,
    background: tuple[float, float, float],
    *,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> Gallery:
    """Picture some of the views that were compared.

    Parameters
    ----------
    a, b
        The original and what became of it.
    views, comparison
        All views, and what was measured there.
    chosen
        Numbers of the views to picture.

    Raises
    ------
    Cancelled
        If `should_stop` said so.
    """
    prepared = renderer.prepare(a), renderer.prepare(b)
    pairs, errors = [], []
    for done, number in enumerate(chosen):
        if should_stop():
            raise Cancelled
        camera, _ = truth_of(views[number], background)
        before, after = (renderer.render(scene, camera, background) for scene in prepared)
        # Encoded at once: as float32, large pictures of many views would fill the memory.
        pairs.append((_png(before), _png(after)))
        errors.append(absolute_error(before, after).astype(np.float16))
        progress((done + 1) / len(chosen))
    scale = _common_scale(errors)
    found = zip(chosen, pairs, errors, strict=True)
    return Gallery(
        tuple(
            ViewPictures(
                comparison.views[number],
                width=error.shape[1],
                height=error.shape[0],
                original=before,
                compressed=after,
                error=_map_png(error, scale),
            )
            for number, (before, after), error in found
        ),
        scale,
    )


def _common_scale(errors: Sequence[npt.NDArray[np.float16]]) -> float:
    """Return the smallest of `SCALES` that holds nearly all pixels of every map."""
    largest = max((float(np.quantile(error, BRIGHTEST)) for error in errors), default=0.0)
    return next((scale for scale in SCALES if scale >= largest), SCALES[-1])


def _png(image: Image) -> bytes:
    return _encoded(Pillow.fromarray(eight_bit(image)))


def _map_png(error: npt.NDArray[np.float16], full_scale: float) -> bytes:
    """Return an error map as a PNG of 256 colours, a third of the size of a coloured one."""
    picture = Pillow.fromarray(eight_bit(error.astype(np.float32) / full_scale))
    picture.putpalette(eight_bit(inferno(np.linspace(0, 1, 256)[None])).tobytes())
    return _encoded(picture)


def _encoded(picture: Pillow.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()
