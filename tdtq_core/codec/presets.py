"""Plans with names."""

from __future__ import annotations

from types import MappingProxyType

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning
from tdtq_core.errors import OptionError
from tdtq_core.quantizers import (
    GridQuantizer,
    PrincipalQuantizer,
    RawQuantizer,
    TurboQuantizer,
)


def _weighted(
    position: int,
    rotation: int,
    scale: int,
    opacity: int,
    base_color: int,
    harmonics: float,
    pruned: float,
) -> CompressionPlan:
    return CompressionPlan(
        {
            "position": GridQuantizer(position),
            "rotation": GridQuantizer(rotation),
            "scale": GridQuantizer(scale),
            "opacity": GridQuantizer(opacity),
            "base_color": GridQuantizer(base_color),
            "harmonics": PrincipalQuantizer(harmonics),
        },
        Pruning("contribution", pruned),
        weighted=True,
    )


_PAPER = CompressionPlan(
    {
        **{
            name: RawQuantizer()
            for name in ("position", "rotation", "scale", "opacity", "base_color")
        },
        "harmonics": TurboQuantizer(3, seed=None, signs=False, norm_bits=32),
    }
)

PRESETS = MappingProxyType(
    {
        "high": _weighted(14, 9, 9, 8, 7, 4.5, 3.2e-5),
        "balanced": _weighted(13, 9, 9, 7, 7, 3.25, 1e-4),
        "small": _weighted(12, 7, 8, 6, 6, 2.5, 5e-4),
        "paper": _PAPER,
    }
)
"""Plan by name. `high`, `balanced` and `small` leave out what pictures hardly show, store what is
left in steps that follow from how much it is seen, and leave most of the loss to the harmonics,
where bits cost most: about half of it on lego, nearly all on smooth scenes. `paper` is 3DTurboQuant
as published: SH rotated and quantized at 3 bits with a float32 norm, without signs or gain, and
everything else float32; its rotation is one that is typical for the scene."""

DEFAULT_PRESET = "balanced"


def preset(name: str) -> CompressionPlan:
    """Return the plan called `name`.

    Raises
    ------
    OptionError
        If there is none.
    """
    if name not in PRESETS:
        raise OptionError(f"Unknown preset {name!r}.", f"The presets are {', '.join(PRESETS)}.")
    return PRESETS[name]


def preset_name(plan: CompressionPlan) -> str | None:
    """Return the name under which `plan` is a preset, or None."""
    return next((name for name, known in PRESETS.items() if known == plan), None)
