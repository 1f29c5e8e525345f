"""Learn from a few renders what every plan will cost, before anything is compressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.encoder import check_encodable
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.bench import Bench
from tdtq_core.evaluation.even_plans import carried_out
from tdtq_core.evaluation.grid_probes import PROBED_BITS, TYPICAL_BITS, probe_grid
from tdtq_core.evaluation.harmonics_probes import probe_harmonics
from tdtq_core.evaluation.joint_probes import probe_together
from tdtq_core.evaluation.pair_probes import probe_pairs
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.view_choice import MOST_VIEWS, evenly, few_of, stand_ins
from tdtq_core.evaluation.workpiece import Workpiece, workpiece
from tdtq_core.formats.cameras import View
from tdtq_core.quantizers import GridQuantizer
from tdtq_core.rendering.protocol import WHITE, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.damage import PerView

ALONE, ALONE_AND_PAIRS = 0.75, 0.9
"""Shares of the work when attributes have been tried one by one, and two by two."""


def probe(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    *,
    background: tuple[float, float, float] = WHITE,
    truth: PerView | None = None,
    importance: npt.NDArray[np.float64] | None = None,
    asked: CompressionPlan | None = None,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Predictor:
    """Measure what the errors of each attribute do to the pictures of `scene`.

    Every attribute is quantized alone, at numbers of bits from 33 to 60 dB, then two at a time, and
    at last all of them together, and rendered from the few views that lose most: 3 of large scenes,
    up to 8 of small ones. All views see the probes of positions, two of each other attribute, the
    picture without harmonics, and the weights that the closed form of the harmonics needs. Of more
    than 12 views 12 are looked at, evenly spaced, and each other one is taken for the nearest. That
    makes about 310 pictures of a large scene in 8 views.

    Parameters
    ----------
    views
        Where pictures are taken.
    truth
        (V,) mean squared errors of the original against photographs of these views, if known; NaN
        for views without one (`tdtq_core.evaluation.truth.photograph_errors`).
    importance
        (N,) how much the pictures would miss each Gaussian, from which weighted plans take their
        steps; without it steps are equal.
    asked
        A plan that is surely asked about: how its attributes meet is seen in the few views.
    progress
        Called with the share done, 0 to 1.
    should_stop
        Asked before every picture, and while it is drawn.

    Raises
    ------
    OptionError
        If there are no views.
    SceneError
        If the scene cannot be compressed.
    Cancelled
        If `should_stop` said so.
    """
    if not views:
        raise OptionError(
            "There are no views to predict.", "Name a file with cameras, or an orbit."
        )
    check_encodable(scene)
    progress(0.0)
    probed = evenly(len(views), MOST_VIEWS)
    piece = workpiece(scene, importance)
    bench = _bench(piece, [views[n] for n in probed], renderer, background, should_stop)
    learned = _probe_alone(bench, lambda share: progress(ALONE * share))
    learned = replace(learned, meetings=probe_pairs(bench, learned))
    progress(ALONE_AND_PAIRS)
    known = replace(
        learned,
        together=probe_together(bench, learned, None if asked is None else asked.quantizers),
        reordering=_reordering(bench, scene),
    ).seen_by(stand_ins(views, probed))
    progress(1.0)
    return replace(known, pixels=_pixels(views), truth=truth)


def _probe_alone(bench: Bench, progress: Callable[[float], None]) -> Predictor:
    """Try every attribute by itself."""
    steps = len(PROBED_BITS) + 2
    harmonics = probe_harmonics(bench)
    progress(2 / steps)
    curves = {}
    for done, name in enumerate(PROBED_BITS, start=3):
        curves[name] = probe_grid(bench, name)
        progress(done / steps)
    pixels = _pixels(bench.views)
    return Predictor(curves, harmonics.damage, bench.piece, pixels, squares=harmonics.squares)


def _bench(
    piece: Workpiece,
    views: Sequence[View],
    renderer: Renderer,
    background: tuple[float, float, float],
    should_stop: Callable[[], bool],
) -> Bench:
    """Picture the scene in the order of its file, so that probes differ by nothing else."""
    prepared, pictures = renderer.prepare(piece.scene), []
    for view in views:
        if should_stop():
            raise Cancelled
        pictures.append(renderer.render(prepared, view.camera, background))
    bench = Bench(piece, views, renderer, background, pictures, range(len(views)), should_stop)
    typical = {name: GridQuantizer(bits) for name, bits in TYPICAL_BITS.items()}
    errors = bench.trial(carried_out(piece, typical), 0.0).errors
    return replace(bench, few=few_of(errors, len(piece.scene)))


def _reordering(bench: Bench, scene: GaussianScene) -> PerView:
    """Return what the order of the file alone does, (V,): much the same in views not looked at."""
    return bench.filled(bench.trial(scene, 0.0), np.ones(len(bench.views)))


def _pixels(views: Sequence[View]) -> PerView:
    return np.array([view.camera.width * view.camera.height for view in views], np.float64)
