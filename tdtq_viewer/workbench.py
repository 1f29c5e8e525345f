"""From a plan and a camera to pictures and numbers: what the picture worker keeps and does.

One `Workbench` serves one worker thread; only the encoder, which is safe to share, is also used by
the thread that saves.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.formats.views import View
from tdtq_core.rendering.protocol import Image, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_viewer.coarseness import CLICKED, HELD, ORBITING, Coarseness
from tdtq_viewer.detail import FULL, Detail
from tdtq_viewer.drawing import Drawing
from tdtq_viewer.encoders import Encoders, Importance, feasible
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.patience import PatientRenderer
from tdtq_viewer.reduction import Reduction, shrunk
from tdtq_viewer.request import Request
from tdtq_viewer.state import Comparison, MeasuredSizes, PinnedPicture

REST_SECONDS = 0.12
"""A moving hand that asks for nothing new for so long is resting, and gets the full picture."""

PATIENCE = 1.0
"""Seconds after which even the first pictures of a request are given up once it is cancelled."""

HARMLESS = 0.1
"""While a hand moves, pictures that took so few seconds are not followed by very slow ones."""


class Workbench:
    """Renders, compresses and measures; remembers what the next request can use again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._encoders = Encoders(engine.make_encoder)
        self._drawing = Drawing(self._encoders)
        self._chosen: Renderer | None = None
        self._coarseness = Coarseness(0)
        self._reduced = Reduction()
        self._idle = threading.Event()
        self._idle.set()

    @property
    def chosen(self) -> Renderer:
        """The renderer that was taken last; safe from any thread."""
        if self._chosen is None:
            raise RuntimeError("take_renderer comes before the first picture")
        return self._chosen

    def take_renderer(self, renderer: Renderer) -> None:
        """Render with `renderer`, which is warmed up, from the next request on."""
        self._chosen = renderer

    def start_codec(self) -> None:
        """Compile the codec, which takes seconds the first time."""
        self._engine.warm_up_codec()

    def encoder(self, scene: GaussianScene, importance: Importance | None) -> Any:
        """Return the live encoder of `scene`, which is slow to make and then kept."""
        return self._encoders.encoder(scene, importance)

    def importance(
        self, scene: GaussianScene, views: Sequence[View], weigh: Callable[[], Importance]
    ) -> Importance:
        """Return what `weigh` says of the Gaussians; asked once for the same views."""
        return self._encoders.importance(scene, views, weigh)

    def compare(self, request: Request, token: Token) -> None:
        """Publish a `Comparison` per stage and the `MeasuredSizes` last.

        The first comparison is published even if the request was cancelled meanwhile, so that a
        steady stream of requests still moves the picture, unless it takes longer than `PATIENCE`.
        """
        self._idle.clear()
        try:
            self._compare(request, token)
        finally:
            self._idle.set()

    def patient(self, token: Token) -> PatientRenderer:
        """Return a renderer for long work in another thread, which lets `compare` go first."""
        return PatientRenderer(self.chosen, self._idle, token)

    def _compare(self, request: Request, token: Token) -> None:
        if self._drawing.take(self.chosen, request.scene, request.importance):
            self._coarseness = Coarseness(len(request.scene))
            self._reduced = Reduction()
        if not request.compressible:
            token.publish(self._original_only(request, _late(token)))
            return
        if not self._encoders.ready(request.scene):
            token.publish(self._original_only(request, _late(token)))
            token.report(None, tr("Preparing the scene for compression"))
        detail = self._first_detail(request)
        comparison = self._picture(request, detail, _late(token))
        token.publish(comparison)
        token.pause(REST_SECONDS if request.moving else 0.0)
        if detail != FULL:
            comparison = self._picture(request, FULL, lambda: token.cancelled)
            token.publish(comparison)
            token.check()
        token.publish(self._sizes(request, token))
        token.check()
        ssim = self._engine.ssim(comparison.original, comparison.compressed)
        token.publish(replace(comparison, ssim=ssim))

    def glimpse(self, scene: GaussianScene, camera: Camera, token: Token) -> Image:
        """Render a small picture of the original, from any thread and beside all other work."""
        return self._drawing.glimpse(scene, camera, token)

    def _first_detail(self, request: Request) -> Detail:
        """Choose what the first picture leaves out, from the time the last ones took."""
        camera = shrunk(request.camera, self._reduction(request))
        missing = self._drawing.missing(camera, request.pinned)
        hurry = CLICKED
        if request.moving:
            turned = self._drawing.missing(camera, None) > 1
            hurry = ORBITING if turned else HELD
        return self._coarseness.detail(missing, hurry)

    def _reduction(self, request: Request) -> int:
        """Return by how much the sides of a full picture are divided to be drawn in time."""
        drawing = self._drawing
        harmless = request.moving and 0 < drawing.seconds < HARMLESS
        prepared = drawing.prepared(None)
        return self._reduced.factor(drawing.renderer, prepared, request.camera, harmless)

    def _original_only(self, request: Request, should_stop: Callable[[], bool]) -> Comparison:
        reduction = self._reduction(request)
        camera = shrunk(request.camera, reduction)
        drawn = self._drawing.tally
        original = self._drawing.picture(None, camera, should_stop)
        self._note_speed(request, FULL, drawn)
        return Comparison(
            request.scene,
            request.plan,
            original,
            None,
            full=True,
            frame_seconds=self._drawing.seconds,
            camera=request.camera,
            reduction=reduction,
        )

    def _picture(
        self, request: Request, detail: Detail, should_stop: Callable[[], bool]
    ) -> Comparison:
        reduction = self._reduction(request)
        camera = shrunk(shrunk(request.camera, reduction), detail.factor)
        draw = partial(self._drawing.picture, should_stop=should_stop, every=detail.every)
        drawn = self._drawing.tally
        original = draw(None, camera)
        # The pinned one first: what is ready to be drawn of it may serve for both.
        pinned = None
        if request.pinned is not None:
            other = draw(feasible(request.pinned, request.importance), camera, pinned=True)
            pinned = PinnedPicture(request.pinned, other, self._psnr(detail, original, other))
        compressed = draw(feasible(request.plan, request.importance), camera)
        self._note_speed(request, detail, drawn)
        return Comparison(
            request.scene,
            request.plan,
            original,
            compressed,
            full=detail == FULL,
            psnr=self._psnr(detail, original, compressed),
            frame_seconds=self._drawing.seconds,
            camera=request.camera,
            reduction=reduction,
            importance=request.importance,
            pinned=pinned,
        )

    def _psnr(self, detail: Detail, original: Image, other: Image) -> float | None:
        """Measure a full picture, and no other."""
        return self._engine.psnr(original, other) if detail == FULL else None

    def _note_speed(self, request: Request, detail: Detail, before: tuple[int, float]) -> None:
        """Remember what pictures cost, by what was drawn since `before`."""
        drawn, seconds = self._drawing.tally
        if drawn > before[0]:
            self._coarseness.note(request, detail, (seconds - before[1]) / (drawn - before[0]))
        if detail == FULL:
            self._reduced.note(self._drawing.seconds)

    def _sizes(self, request: Request, token: Token) -> MeasuredSizes:
        plan, importance = request.plan, request.importance
        encoder = self.encoder(request.scene, importance)
        encoded = encoder.encode(feasible(plan, importance), token.check)
        parts = {name: attribute.bytes for name, attribute in encoded.attributes.items()}
        return MeasuredSizes(request.scene, plan, parts, encoded.bytes, encoded.count, importance)


def _late(token: Token) -> Callable[[], bool]:
    """Say whether a request is cancelled and has had its second for a first picture."""
    end = time.perf_counter() + PATIENCE
    return lambda: token.cancelled and time.perf_counter() > end
