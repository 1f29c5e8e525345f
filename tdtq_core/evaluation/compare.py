"""Compare two scenes by what they look like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.protocol import Circumstances
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.evaluation.truth import truth_of
from tdtq_core.formats.cameras import View
from tdtq_core.metrics import flip as flip_of
from tdtq_core.metrics import mse, psnr, ssim
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True, eq=False)
class Pictures:
    """The pictures of one view.

    Attributes
    ----------
    a, b
        (height, width, 3) float32 renders of the two scenes, not clipped.
    truth
        The photograph at the same size, or None.
    """

    a: Image
    b: Image
    truth: Image | None = None


def compare(
    a: GaussianScene,
    b: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    *,
    background: tuple[float, float, float] = WHITE,
    photographs: bool = True,
    flip: bool = False,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
    on_pictures: Callable[[View, Pictures], None] = lambda view, pictures: None,
    on_score: Callable[[int, ViewScore], None] = lambda index, score: None,
) -> Comparison:
    """Render both scenes from every view and measure how far apart the pictures are.

    Pictures are clipped to [0, 1] before anything is measured. A view with a photograph is
    rendered at the photograph's size.

    Parameters
    ----------
    a, b
        The original and what became of it.
    views
        Cameras, some perhaps with photographs.
    renderer
        Renders both scenes.
    background
        Colour behind the scenes, and behind photographs with transparency.
    photographs
        False leaves the photographs unread.
    flip
        Whether to measure FLIP too, which takes longer than rendering.
    progress
        Called with the share done, 0 to 1, after every view.
    should_stop
        Asked before every view, and while its pictures are drawn.
    on_pictures
        Given every view with its pictures, for whoever wants to keep them.
    on_score
        Given the number and the score of every view as soon as it is measured.

    Raises
    ------
    OptionError
        If there are no views.
    FileAccessError, FileFormatError
        If a photograph cannot be read.
    Cancelled
        If `should_stop` said so.
    """
    if not views:
        raise OptionError(
            "There are no views to compare.", "Name a file with cameras, or an orbit."
        )
    prepared = renderer.prepare(a), renderer.prepare(b)
    scores, sizes = [], []
    for index, view in enumerate(views):
        if should_stop():
            raise Cancelled
        pictures = _picture(renderer, prepared, view, background, photographs, should_stop)
        scores.append(score(view.camera.name, pictures, flip))
        sizes.append((pictures.a.shape[1], pictures.a.shape[0]))
        on_pictures(view, pictures)
        on_score(index, scores[-1])
        progress((index + 1) / len(views))
    modes = a.render_mode, b.render_mode
    seen = [view for view in views if photographs and view.photograph is not None]
    bent = sum(view.lens is not None for view in seen)
    made = Circumstances(tuple(sizes), background, modes, renderer.name, len(seen), bent)
    return Comparison(tuple(scores), renderer.name, made.protocol(), modes, made)


def score(name: str, pictures: Pictures, flip: bool = False) -> ViewScore:
    """Measure one view's pictures, FLIP only if `flip`."""
    a, b, truth = pictures.a, pictures.b, pictures.truth
    against_truth = {} if truth is None else _against(a, b, truth)
    return ViewScore(
        name=name,
        pixels=a.shape[0] * a.shape[1],
        mse=mse(a, b),
        ssim=ssim(a, b),
        flip=flip_of(a, b) if flip else None,
        **against_truth,
    )


def _against(a: Image, b: Image, truth: Image) -> dict[str, float]:
    return {
        "psnr_a_truth": psnr(a, truth),
        "psnr_b_truth": psnr(b, truth),
        "ssim_a_truth": ssim(a, truth),
        "ssim_b_truth": ssim(b, truth),
    }


def _picture(
    renderer: Renderer,
    prepared: tuple[Any, Any],
    view: View,
    background: tuple[float, float, float],
    photographs: bool,
    should_stop: Callable[[], bool],
) -> Pictures:
    camera, truth = truth_of(view, background) if photographs else (view.camera, None)
    first, second = (
        renderer.render(scene, camera, background, should_stop=should_stop) for scene in prepared
    )
    return Pictures(first, second, truth)
