"""What the simple side panel says below its figures."""

from __future__ import annotations

from tdtq_core.codec.presets import preset_name
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.panels.plan_words import short_name
from tdtq_viewer.session import Session
from tdtq_viewer.simple_choice import best_choice
from tdtq_viewer.state import Forecast

_COMING = tr("Choose one of three for now; every quality in between follows in some seconds.")


def sources_of(session: Session) -> str:
    """Say how many dB the plan keeps, and whether that is predicted or measured."""
    predicted, comparison = session.predicted, session.comparison
    if predicted is None:
        if comparison is None or comparison.psnr is None:
            return ""
        return tr("{psnr} at this view").format(psnr=words.psnr_text(comparison.psnr))
    text = tr("{psnr} predicted").format(psnr=words.psnr_text(predicted.psnr))
    if session.verified is not None and session.standing.views:
        found = words.psnr_text(session.verified.psnr)
        text += tr(", {psnr} measured").format(psnr=found)
    return text


def note_of(
    session: Session, pruned: Forecast | None, why_not: str, *, chosen: bool, stopped: bool
) -> str:
    """Say why there are only stops, or what plan it is if the slider did not choose it.

    Parameters
    ----------
    pruned
        The forecast, pruned as the plan in hand.
    why_not
        Why there is none.
    chosen, stopped
        Whether the slider chose the plan, and whether nothing more is being learned about it.
    """
    if session.opened is None:
        return ""
    if stopped:
        return why_not
    if pruned is None:
        return why_not if session.opened.invalid else f"{why_not} {_COMING}".strip()
    name = preset_name(session.plan)
    if chosen:
        return ""
    if name is not None:
        return tr("This is the preset “{name}”.").format(name=short_name(name))
    return _own(session, pruned)


def _own(session: Session, pruned: Forecast) -> str:
    """Say that the plan is the user's own, and what the slider would need for its quality."""
    text = tr("These are your own settings from Advanced; they stay until you move the slider.")
    predicted = session.predicted
    if predicted is None or session.sizes is None:
        return text
    best = best_choice(pruned, predicted.psnr, session.plan)
    if not session.standing.sizes or best.bytes > 0.99 * session.sizes.total:
        return text
    there = tr("There this quality takes about {size}.")
    return f"{text} {there.format(size=words.bytes_text(round(best.bytes)))}"
