"""The Gaussian scene and the table of its attributes.

A scene is N anisotropic 3D Gaussians with view-dependent colour, in the parametrization that 3DGS
training uses: log-scales, opacity logits and real spherical harmonics (SH). SH coefficients are
stored coefficient-major, ``harmonics[i, k, c]`` with colour c innermost, whatever the file's order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import SceneError

FloatArray = npt.NDArray[np.float32]

RenderMode = Literal["classic", "antialiased"]
"""How a scene was trained to be drawn: as 3DGS does, or with Mip-Splatting's antialiasing.

Both widen every Gaussian by 0.3 pixels squared; ``"antialiased"`` also lowers its opacity so that
it covers as much as before. A scene drawn in the other mode is another picture.
"""

RENDER_MODES: tuple[RenderMode, ...] = get_args(RenderMode)

COEFFICIENTS_OF_DEGREE = {0: 0, 1: 3, 2: 8, 3: 15}
"""SH coefficients per colour channel beyond the constant one, by SH degree."""

BASE_WIDTH = 14
"""Float32 values per Gaussian without the view-dependent harmonics."""


@dataclass(frozen=True)
class Attribute:
    """One attribute of a Gaussian as the user meets it.

    Attributes
    ----------
    name
        Name in plans, on the command line and in files.
    field
        Field of `GaussianScene` that holds it.
    label
        Name in the window.
    meaning
        One sentence for people who have not read the 3DGS paper.
    """

    name: str
    field: str
    label: str
    meaning: str


ATTRIBUTES: tuple[Attribute, ...] = (
    Attribute("position", "means", "Position", "Where the centre of each Gaussian lies."),
    Attribute("rotation", "quaternions", "Rotation", "How each Gaussian is turned, a quaternion."),
    Attribute("scale", "log_scales", "Scale", "The three radii of each Gaussian, as logarithms."),
    Attribute("opacity", "opacity_logits", "Opacity", "How solid each Gaussian is, as a logit."),
    Attribute("base_color", "base_color", "Base colour", "The colour that every view shares."),
    Attribute(
        "harmonics",
        "harmonics",
        "View-dependent colour",
        "How the colour changes with the view: spherical harmonics of degree 1 to 3.",
    ),
)
"""Every attribute, in the order in which files and panels list them."""

ATTRIBUTE_NAMES = tuple(attribute.name for attribute in ATTRIBUTES)
_WIDTHS = {"position": 3, "rotation": 4, "scale": 3, "opacity": 1, "base_color": 3}
_FIELD_OF_NAME = {attribute.name: attribute.field for attribute in ATTRIBUTES}

ARRAY_FIELDS = tuple(attribute.field for attribute in ATTRIBUTES)
"""The fields of `GaussianScene` that hold one row per Gaussian."""


def attribute_width(name: str, sh_degree: int) -> int:
    """Return d, the float32 values per Gaussian of the attribute called `name`."""
    return 3 * COEFFICIENTS_OF_DEGREE[sh_degree] if name == "harmonics" else _WIDTHS[name]


@dataclass(frozen=True, eq=False)
class GaussianScene:
    """N Gaussians, immutable; arrays are converted to read-only C-contiguous float32.

    Parameters
    ----------
    means
        (N, 3) centres in world units.
    quaternions
        (N, 4) rotations as w, x, y, z; any nonzero length.
    log_scales
        (N, 3) natural logarithms of the standard deviations in world units.
    opacity_logits
        (N,) opacity before the logistic function; infinities are legal.
    base_color
        (N, 3) SH coefficients of degree 0; colour is ``0.5 + 0.2820948 * base_color``.
    harmonics
        (N, K, 3) SH coefficients of degree 1 and up, K = 0, 3, 8 or 15.
    render_mode
        How the scene wants to be drawn, one of `RENDER_MODES`.

    Raises
    ------
    SceneError
        If the shapes do not agree, or there is no such mode.
    """

    means: FloatArray
    quaternions: FloatArray
    log_scales: FloatArray
    opacity_logits: FloatArray
    base_color: FloatArray
    harmonics: FloatArray
    render_mode: RenderMode = "classic"

    def __post_init__(self) -> None:
        for name in ARRAY_FIELDS:
            array = np.ascontiguousarray(getattr(self, name), dtype=np.float32).view()
            array.flags.writeable = False
            object.__setattr__(self, name, array)
        self._check_shapes()
        if self.render_mode not in RENDER_MODES:
            raise SceneError(
                f"Scene field render_mode: expected one of {', '.join(RENDER_MODES)}, "
                f"found {self.render_mode!r}."
            )

    def _check_shapes(self) -> None:
        count = self.means.shape[0]
        wanted = {
            "means": (count, 3),
            "quaternions": (count, 4),
            "log_scales": (count, 3),
            "opacity_logits": (count,),
            "base_color": (count, 3),
            "harmonics": (count, self.harmonics.shape[1] if self.harmonics.ndim == 3 else -1, 3),
        }
        for name, shape in wanted.items():
            found = getattr(self, name).shape
            if found != shape:
                raise SceneError(f"Scene field {name}: expected shape {shape}, found {found}.")
        if self.harmonics.shape[1] not in COEFFICIENTS_OF_DEGREE.values():
            raise SceneError(
                f"Scene field harmonics: expected 0, 3, 8 or 15 coefficients per channel, "
                f"found {self.harmonics.shape[1]}."
            )

    def __len__(self) -> int:
        return int(self.means.shape[0])

    @property
    def sh_degree(self) -> int:
        """Degree of the spherical harmonics, 0 to 3."""
        count: int = self.harmonics.shape[1]
        return next(degree for degree, n in COEFFICIENTS_OF_DEGREE.items() if n == count)

    @property
    def float32_bytes(self) -> int:
        """Size as float32 in bytes."""
        return len(self) * self.bytes_each

    @property
    def bytes_each(self) -> int:
        """Size of one Gaussian as float32 in bytes: 236 at degree 3, fewer at lower degrees."""
        return int(4 * (BASE_WIDTH + 3 * self.harmonics.shape[1]))

    def matrix(self, name: str) -> FloatArray:
        """Return the attribute called `name` as an (N, d) matrix, one row per Gaussian."""
        array: FloatArray = getattr(self, _FIELD_OF_NAME[name])
        width = array[0].size if len(self) else int(np.prod(array.shape[1:], dtype=int))
        return array.reshape(len(self), width)

    def with_matrices(self, matrices: Mapping[str, npt.NDArray[Any]]) -> GaussianScene:
        """Return a scene in which the attributes named in `matrices`, (N, d) each, are replaced."""
        return scene_from_matrices(
            {name: self.matrix(name) for name in ATTRIBUTE_NAMES} | dict(matrices),
            self.render_mode,
        )

    def take(self, index: npt.NDArray[Any]) -> GaussianScene:
        """Return the Gaussians that `index` (a mask, or integers in a new order) selects."""
        return replace(self, **{name: getattr(self, name)[index] for name in ARRAY_FIELDS})


def scene_from_matrices(
    matrices: Mapping[str, npt.NDArray[Any]], render_mode: RenderMode = "classic"
) -> GaussianScene:
    """Build a scene from one (N, d) matrix per attribute name; harmonics are (N, 3 K)."""
    count = matrices["position"].shape[0]
    shaped = {_FIELD_OF_NAME[name]: matrices[name] for name in ATTRIBUTE_NAMES}
    shaped["opacity_logits"] = shaped["opacity_logits"].reshape(count)
    shaped["harmonics"] = shaped["harmonics"].reshape(count, -1 if count else 0, 3)
    return GaussianScene(**shaped, render_mode=render_mode)
