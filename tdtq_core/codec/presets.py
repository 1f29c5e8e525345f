"""Plans with names."""

from __future__ import annotations

from types import MappingProxyType

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.quantizers import RawQuantizer, TurboQuantizer, UniformQuantizer


def _uniform(
    position: int, rotation: int, scale: int, opacity: int, base_color: int, harmonics: int
) -> CompressionPlan:
    return CompressionPlan(
        {
            "position": UniformQuantizer(position),
            "rotation": UniformQuantizer(rotation),
            "scale": UniformQuantizer(scale),
            "opacity": UniformQuantizer(opacity),
            "base_color": UniformQuantizer(base_color),
            "harmonics": TurboQuantizer(harmonics),
        }
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
        "high": _uniform(17, 10, 10, 9, 9, 5),
        "balanced": _uniform(16, 8, 9, 7, 8, 3),
        "small": _uniform(15, 7, 8, 6, 7, 2),
        "paper": _PAPER,
    }
)
"""Plan by name. In `high`, `balanced` and `small` the harmonics set the loss: on real scenes each
other attribute alone costs less than they do, down to scenes of a few thousand Gaussians. `paper`
is 3DTurboQuant as published: SH rotated and quantized at 3 bits with a float32 norm, without signs
or gain, and everything else float32; its rotation is one that is typical for the scene."""

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
