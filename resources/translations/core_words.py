"""Words of the core that the window shows through `tr`: listed so that translators meet them."""

from tdtq_viewer.language import tr

WORDS = (
    tr("Position"),
    tr("Rotation"),
    tr("Scale"),
    tr("Opacity"),
    tr("Base colour"),
    tr("View-dependent colour"),
    tr("Where the centre of each Gaussian lies."),
    tr("How each Gaussian is turned, a quaternion."),
    tr("The three radii of each Gaussian, as logarithms."),
    tr("How solid each Gaussian is, as a logit."),
    tr("The colour that every view shares."),
    tr("How the colour changes with the view: spherical harmonics of degree 1 to 3."),
)
"""Labels and meanings of the attributes."""
