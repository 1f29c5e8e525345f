"""A change of the plan in few words, for the entries that undo and redo it."""

from __future__ import annotations

from collections.abc import Mapping

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import preset_name
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import bits_text, plan_title, pruning_text
from tdtq_viewer.panels.preset_box import own_name


def step_text(
    before: CompressionPlan, after: CompressionPlan, own: Mapping[str, CompressionPlan]
) -> str:
    """Return what changed between two plans, such as ``"Scale, 8 bits"``.

    Parameters
    ----------
    own
        The plans that the user keeps, by name.
    """
    parts = _changed_parts(before, after)
    if len(parts) == 1:
        return parts[0]
    if preset_name(after) is not None or own_name(after, own) is not None:
        return tr("Preset {name}").format(name=plan_title(after, own))
    return tr("{count} changes").format(count=len(parts))


def _changed_parts(before: CompressionPlan, after: CompressionPlan) -> list[str]:
    parts = [
        f"{tr(attribute.label)}, {bits_text(after.quantizers[attribute.name])}"
        for attribute in ATTRIBUTES
        if before.quantizers[attribute.name] != after.quantizers[attribute.name]
    ]
    if before.pruning != after.pruning:
        parts.append(tr("Drop {what}").format(what=pruning_text(after.pruning)))
    if before.weighted != after.weighted:
        parts.append(tr("Coarser where hardly seen") if after.weighted else tr("Equal steps"))
    return parts
