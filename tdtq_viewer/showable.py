"""Which plans the panels of the window can show: nearly all that the command line carries out."""

from __future__ import annotations

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer.language import tr
from tdtq_viewer.panels.pruning_row import RULES
from tdtq_viewer.panels.quantizer_choice import choices_for


def refuse_unshowable(plan: CompressionPlan) -> CompressionPlan:
    """Return `plan`.

    Raises
    ------
    OptionError
        If it asks for what no panel offers.
    """
    advice = tr("The command line can: tdtq compress SCENE OUT.tdtq --plan FILE.json.")
    for attribute in ATTRIBUTES:
        kind = plan.quantizers[attribute.name].id
        if kind not in {choice.id for choice in choices_for(attribute.name)}:
            text = tr("{label}: this window cannot set the quantizer {kind}.")
            raise OptionError(text.format(label=tr(attribute.label), kind=kind), advice)
    if plan.pruning is not None and plan.pruning.kind not in {rule.kind for rule in RULES}:
        text = tr("This window cannot drop Gaussians by {kind}.")
        raise OptionError(text.format(kind=plan.pruning.kind), advice)
    return plan
