"""Radiance fields against photographs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tdtq_core.errors import OptionError
from tdtq_core.evaluation.truth import truth_of
from tdtq_core.formats.cameras import View
from tdtq_core.hash_grids.evaluator import Prepared, prepare, render_prepared
from tdtq_core.hash_grids.model import RadianceField
from tdtq_core.metrics import psnr


@dataclass(frozen=True)
class Measured:
    """How close a field comes to photographs.

    Attributes
    ----------
    names
        Of the views.
    psnr
        Decibels of each view.
    """

    names: tuple[str, ...]
    psnr: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Mean of the views' decibels."""
        return float(np.mean(self.psnr))

    @property
    def worst(self) -> float:
        """Decibels of the worst view."""
        return min(self.psnr)


def measure(
    field: RadianceField,
    views: Sequence[View],
    *,
    progress: Callable[[float], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> Measured:
    """Render `field` from every view that has a photograph, at its size, and compare.

    Parameters
    ----------
    progress
        Told the share done, 0 to 1, after each view.

    Raises
    ------
    OptionError
        If no view has a photograph.
    FileAccessError, FileFormatError
        If a photograph cannot be read.
    Cancelled
        If `should_stop` said True.
    """
    seen = [view for view in views if view.photograph is not None]
    if not seen:
        raise OptionError("No view has a photograph.", "Name cameras whose photographs are there.")
    prepared = prepare(field)
    decibels: dict[str, float] = {}
    for number, view in enumerate(seen):
        if (found := _decibels(prepared, view, should_stop)) is not None:
            decibels[view.camera.name] = found
        if progress is not None:
            progress((number + 1) / len(seen))
    return Measured(tuple(decibels), tuple(decibels.values()))


def _decibels(
    prepared: Prepared, view: View, should_stop: Callable[[], bool] | None
) -> float | None:
    red, green, blue = (float(value) for value in prepared.field.background)
    camera, truth = truth_of(view, (red, green, blue))
    if truth is None:
        return None
    return psnr(render_prepared(prepared, camera, should_stop=should_stop), truth)
