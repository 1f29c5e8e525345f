"""Which attribute causes how much of the error, in plain words."""

from __future__ import annotations

from tdtq_viewer import words
from tdtq_viewer.language import tr

DAMAGE_UNKNOWN = tr(
    "The attribute's share of the error that this plan causes in the picture. It is known as soon "
    "as the program has learned what each bit buys."
)


def damage_text(label: str, predicted: float, measured: float | None, views: int) -> str:
    """Say what share of the error comes from the attribute called `label`.

    Parameters
    ----------
    predicted, measured
        Shares from 0 to 1; `measured` is None while it is not known.
    views
        Number of the views that they are about.
    """
    share, found = words.share_text(predicted), _measured_text(measured)
    return tr(
        "Of the error this plan causes, {share} comes from {label} "
        "(predicted{found}).\n\nThe error is the mean squared difference to the "
        "original over {views}. Errors of separate attributes add up, so bits "
        "are best spent where the share of the error is large and the share of "
        "the file small.\n\n"
    ).format(share=share, label=label, found=found, views=words.views_text(views)) + (
        tr("Measured by compressing each attribute alone, at exactly these bits, and rendering.")
        if measured is not None
        else tr("The measured share follows as soon as these bits are rendered.")
    )


def pruning_damage_text(predicted: float, measured: float | None, views: int) -> str:
    """Say what share of the error comes from dropping Gaussians; values as for `damage_text`."""
    share, found = words.share_text(predicted), _measured_text(measured)
    return tr(
        "Of the error this plan causes over {views}, {share} comes from "
        "dropping Gaussians (predicted{found}); the rest comes from rounding "
        "those that stay.\n\nPredicted from pictures of the scene with a few "
        "other amounts dropped. Measured by dropping exactly these and "
        "compressing nothing."
    ).format(views=words.views_text(views), share=share, found=found)


def _measured_text(measured: float | None) -> str:
    if measured is None:
        return ""
    return tr("; measured {share}").format(share=words.share_text(measured))
