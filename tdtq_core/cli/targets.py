"""The options that name a wish instead of bits, and the plan that meets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import typer

from tdtq_core.cli.planning import Studio
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.planning import Allocation, plan_for_psnr, plan_for_size
from tdtq_core.evaluation.scores import finite

TargetPsnrOption = Annotated[
    float | None,
    typer.Option("--target-psnr", metavar="DB", help="The smallest file of this PSNR."),
]
TargetRatioOption = Annotated[
    float | None,
    typer.Option("--target-ratio", metavar="X", help="The best file at least X times smaller."),
]
TargetSizeOption = Annotated[
    int | None,
    typer.Option("--target-size", metavar="BYTES", help="The best file of at most this size."),
]

FAR_PSNR = 0.3
"""A plan farther than this, in dB, from the wanted PSNR misses it."""


@dataclass(frozen=True)
class Target:
    """What the user wishes for; one of the two is None.

    Attributes
    ----------
    psnr
        dB over the pixels of all views.
    size
        Bytes that the file may have.
    """

    psnr: float | None
    size: float | None


def read_target(
    psnr: float | None, ratio: float | None, size: int | None, bytes_in: int
) -> Target | None:
    """Return the wish, None where there is none; `bytes_in` is the scene's size as float32.

    Raises
    ------
    OptionError
        If there are several wishes, or one that makes no sense.
    """
    given = [value for value in (psnr, ratio, size) if value is not None]
    if len(given) > 1:
        raise OptionError(
            "--target-psnr, --target-ratio and --target-size exclude each other.", "Name one."
        )
    if not given:
        return None
    if not 0 < given[0] < float("inf"):
        raise OptionError("A target is a number above 0.", "Write --target-psnr 45, say.")
    return Target(psnr, size if ratio is None else bytes_in / ratio)


def meet(
    target: Target, studio: Studio, *, may_prune: bool
) -> tuple[CompressionPlan, dict[str, Any], list[str]]:
    """Find the plan that meets the wish.

    Returns
    -------
    The plan, what is known of it as JSON, and warnings if the wish is out of reach.
    """
    if target.psnr is not None:
        studio = studio.pruned_for(target.psnr) if may_prune else studio
        found = plan_for_psnr(studio.best, target.psnr, studio.measure, studio.base)
    else:
        found = plan_for_size(studio.best, target.size or 0.0, studio.measure, studio.base)
    facts = {
        "predicted_psnr": finite(studio.predict(found.plan).psnr),
        "measured_psnr": finite(found.measured.psnr),
        "corrections": found.corrections,
    }
    return found.plan, facts, _missed(target, found)


def _missed(target: Target, found: Allocation) -> list[str]:
    if target.psnr is not None and abs(found.measured.psnr - target.psnr) > FAR_PSNR:
        given = f"{found.measured.psnr:.2f} dB"
        if found.measured.psnr < target.psnr:
            return [f"{target.psnr:g} dB is out of reach: the nearest is {given}."]
        return [f"No plan gives just {target.psnr:g} dB: this one gives {given}."]
    if target.size is not None and found.measured.bytes > target.size:
        wish = f"{target.size:.0f} bytes are out of reach"
        return [f"{wish}: the smallest file has {found.measured.bytes}."]
    return []
