"""A plan in words, for facts and messages."""

from __future__ import annotations

from collections.abc import Mapping

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import preset_name
from tdtq_core.codec.pruning import Pruning
from tdtq_core.quantizers import DropQuantizer, Quantizer, RawQuantizer
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.preset_box import PRESET_TEXTS, own_name


def short_name(preset: str) -> str:
    """Return what a preset is called where there is little room."""
    return PRESET_TEXTS[preset][0].split(" (")[0]


def plan_name(plan: CompressionPlan) -> str:
    """Return the preset's name, or that the plan is none."""
    name = preset_name(plan)
    return (
        tr("preset “{short_name}”").format(short_name=short_name(name)) if name else tr("own bits")
    )


def plan_title(plan: CompressionPlan, own: Mapping[str, CompressionPlan]) -> str:
    """Return what a plan is called: as a preset, as one of the user's `own`, or as none."""
    preset = preset_name(plan)
    if preset is not None:
        return short_name(preset)
    return own_name(plan, own) or tr("own bits")


def plan_text(plan: CompressionPlan) -> str:
    """Return all of a plan, one attribute a line."""
    bits = [f"{tr(a.label)}: {bits_text(plan.quantizers[a.name])}" for a in ATTRIBUTES]
    steps = (
        tr("Coarser steps where pictures hardly show it.") if plan.weighted else tr("Equal steps.")
    )
    return "\n".join((*bits, steps, _dropped(plan.pruning)))


def bits_text(quantizer: Quantizer) -> str:
    """Return the bits of an attribute such as ``"16 bits"``."""
    if isinstance(quantizer, RawQuantizer):
        return tr("exact")
    if isinstance(quantizer, DropQuantizer):
        return tr("none")
    return words.bits_text(quantizer.bits)


def pruning_text(pruning: Pruning | None) -> str:
    """Return what is dropped, in few words."""
    if pruning is None:
        return tr("no Gaussians")
    if pruning.kind == "opacity":
        return tr("Gaussians fainter than {amount:g}").format(amount=pruning.amount)
    if pruning.kind == "importance":
        return tr("the least seen {amount:.0%} of the Gaussians").format(amount=pruning.amount)
    return tr("the least seen, {percent} of the pictures").format(
        percent=words.percent_text(pruning.amount)
    )


def steps_text(plan: CompressionPlan) -> str:
    """Return how the steps of the Gaussians differ, in few words."""
    return tr("coarser where hardly seen") if plan.weighted else tr("equal for all Gaussians")


def _dropped(pruning: Pruning | None) -> str:
    if pruning is None:
        return tr("All Gaussians were kept.")
    if pruning.kind == "opacity":
        return tr("Gaussians fainter than {amount:g} were dropped.").format(amount=pruning.amount)
    if pruning.kind == "importance":
        return tr(
            "The {amount:.0%} of the Gaussians that pictures show least were dropped."
        ).format(amount=pruning.amount)
    return tr("What makes up {percent} of the pictures was dropped.").format(
        percent=words.percent_text(pruning.amount)
    )
