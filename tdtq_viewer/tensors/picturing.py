"""Pictures of a hash grid before and after quantizing, rendered in a worker while one looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from tdtq_core.cameras import Camera, Frame, orbit
from tdtq_core.hash_grids.evaluator import render
from tdtq_core.hash_grids.model import RadianceField
from tdtq_core.hash_grids.quantizing import (
    PreparedGrid,
    prepare_grid,
    quantize_prepared_grid,
)
from tdtq_core.metrics import psnr
from tdtq_core.metrics.pictures import Image
from tdtq_core.tensors import TensorPlan
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.tensors.desk import TensorDesk
from tdtq_viewer.tensors.opened import LEVEL

JOB = "tensor-picture"

VIEWS = 24
"""Steps of the camera once around."""

QUICK, FULL = 96, 288
"""Sides of the pictures in pixels: what a slider can wait for, and what is measured."""

NEAR = 0.8
"""Distance of the camera; 1 puts the ball around all that is occupied into the picture."""


@dataclass(frozen=True, eq=False)
class Pictured:
    """One pair of pictures.

    Attributes
    ----------
    field
        What is pictured.
    plan, view
        How the tables were quantized, and from where it is seen.
    before, after
        (H, W, 3) as trained, and with the quantized tables.
    psnr
        Of the second against the first in dB; None for quick pictures.
    value_bits
        Bits that each value of the tables takes altogether.
    prepared
        The rotated tables, for other bits.
    """

    field: RadianceField
    plan: TensorPlan
    view: int
    before: Image
    after: Image
    psnr: float | None
    value_bits: float
    prepared: PreparedGrid


class Picturing(QObject):
    """Keeps the pictures up to date while somebody looks at them.

    Attributes
    ----------
    pictured
        The latest; None before there are any.
    error
        Why there are none; None where all is well.
    view
        Step of the camera.

    Signals
    -------
    changed
        There are other pictures, or none.
    """

    changed = Signal()

    def __init__(self, desk: TensorDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wanted = desk, False
        self.pictured: Pictured | None = None
        self.error: Exception | None = None
        self.view = 0
        desk.opened_changed.connect(self._forget)
        desk.choice_changed.connect(self._follow)

    def want(self, wanted: bool) -> None:
        """Say whether anybody looks at the pictures."""
        self._wanted = wanted
        if not wanted:
            self._desk.jobs.cancel(JOB)
        self._follow()

    def look_from(self, view: int) -> None:
        """Move the camera."""
        self.view = view
        self._follow()

    @property
    def plan(self) -> TensorPlan:
        """The plan in hand, as it suits the tables."""
        return replace(self._desk.plan_for(f"{LEVEL}00"), axis=-1)

    @property
    def current(self) -> bool:
        """Whether the pictures are in full, and those of the plan in hand."""
        found = self.pictured
        full = found is not None and found.psnr is not None
        return full and (found.plan, found.view) == (self.plan, self.view)

    def _forget(self) -> None:
        self.pictured = self.error = None
        self._desk.jobs.cancel(JOB)
        self.changed.emit()
        self._follow()

    def _follow(self) -> None:
        opened = self._desk.opened
        field = opened.field if opened is not None else None
        if not self._wanted or field is None or self.current:
            return
        work = partial(picture, field, self.plan, self.view, self.pictured)
        self._desk.jobs.start(
            JOB,
            work,
            label=tr("Picturing the hash grid"),
            step=self._take,
            done=self._take,
            failed=self._refuse,
        )

    def _take(self, pictured: Pictured) -> None:
        opened = self._desk.opened
        if opened is not None and opened.field is pictured.field:
            self.pictured, self.error = pictured, None
            self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.pictured, self.error = None, error
        self.changed.emit()


def picture(
    field: RadianceField, plan: TensorPlan, view: int, known: Pictured | None, token: Token
) -> Pictured:
    """Quantize the tables and render both fields, in full and before that small, published."""
    prepared = known.prepared if known is not None and _alike(known.plan, plan) else None
    prepared = prepared or prepare_grid(field.grid, plan)
    token.check()
    quantized = quantize_prepared_grid(prepared, plan)
    fields = (field, field.with_grid(quantized.dequantized()))
    quick = _pair(fields, camera_of(field, view, QUICK), None, token)
    found = Pictured(field, plan, view, *quick, None, quantized.bits_per_value, prepared)
    token.publish(found)
    full = known is not None and known.psnr is not None and known.view == view
    before = known.before if known is not None and full else None
    before, after = _pair(fields, camera_of(field, view, FULL), before, token)
    return replace(found, before=before, after=after, psnr=psnr(before, after))


def camera_of(field: RadianceField, view: int, side: int) -> Camera:
    """Return step `view` of a circle around all that `field` does not leave empty."""
    count, cells = len(field.occupied), np.argwhere(field.occupied)[:, ::-1]
    low, high = np.zeros(3), np.ones(3)
    if len(cells):
        low, high = cells.min(axis=0) / count, (cells.max(axis=0) + 1) / count
    radius = field.side * float(np.linalg.norm(high - low)) / 2.0
    frame = Frame(field.low + field.side * (low + high) / 2.0, radius)
    return orbit(frame, VIEWS, side, side, distance=NEAR)[view]


def _pair(
    fields: tuple[RadianceField, RadianceField], camera: Camera, before: Image | None, token: Token
) -> tuple[Image, Image]:
    """Return both pictures; `before` is the first, where it is known."""

    def stop() -> bool:
        return token.cancelled

    if before is None:
        before = render(fields[0], camera, should_stop=stop)
    return before, render(fields[1], camera, should_stop=stop)


def _alike(one: TensorPlan, other: TensorPlan) -> bool:
    """Say whether two plans turn the tables alike."""
    return (one.group, one.seed) == (other.group, other.seed)
