"""Paint the still life: shade every sample from many sides and fit its harmonics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import numpy as np

from tdtq_core.demo.fitting import fit, view_directions, visibility_weights
from tdtq_core.demo.gaussians import gaussians_on
from tdtq_core.demo.sequences import Floats
from tdtq_core.demo.shading import Surface, Surroundings, diffuse, view_dependent_color
from tdtq_core.demo.shapes import Patch
from tdtq_core.demo.still_life import surfaces, surroundings
from tdtq_core.scene import GaussianScene

_CHUNK = 1024
_DIRECTIONS = 112


def generate_demo_scene() -> GaussianScene:
    """Generate the built-in scene from formulas alone; the same on every machine."""
    whole = joined(surfaces())
    around = surroundings()
    starts = range(0, len(whole.albedo), _CHUNK)
    parts = [_coefficients(_part(whole, start), around) for start in starts]
    coefficients = np.concatenate(parts)
    return gaussians_on(whole.patch, coefficients)


def _coefficients(surface: Surface, around: Surroundings) -> Floats:
    directions = view_directions(_DIRECTIONS)
    radiance, open_share = diffuse(surface, around)
    colors = view_dependent_color(surface, radiance, open_share, around, directions)
    weights = visibility_weights(surface.patch.normals, directions)
    return fit(colors, weights, directions)


def _part(whole: Surface, start: int) -> Surface:
    part = slice(start, start + _CHUNK)
    return Surface(
        _each(lambda name: getattr(whole.patch, name)[part]),
        whole.albedo[part],
        whole.reflectance[part],
        whole.roughness[part],
    )


def joined(parts: list[Surface]) -> Surface:
    """Return several surfaces as one."""
    return Surface(
        _each(lambda name: np.concatenate([getattr(part.patch, name) for part in parts])),
        np.concatenate([part.albedo for part in parts]),
        np.concatenate([part.reflectance for part in parts]),
        np.concatenate([part.roughness for part in parts]),
    )


def _each(array_of: Callable[[str], Floats]) -> Patch:
    """Build a patch from one array per field."""
    return Patch(**{field.name: array_of(field.name) for field in fields(Patch)})
