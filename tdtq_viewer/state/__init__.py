"""The values that the window's state is made of; none changes after it was made."""

from tdtq_viewer.state.forecast import Basis, Forecast, basis_of
from tdtq_viewer.state.look import Look, Up, View
from tdtq_viewer.state.opened import OpenScene, title_of
from tdtq_viewer.state.pinned import Pinned, PinnedPicture
from tdtq_viewer.state.results import Comparison, Image, MeasuredSizes
from tdtq_viewer.state.standing import Standing, standing_of
from tdtq_viewer.state.verified import Verified
from tdtq_viewer.state.yardstick import Yardstick, mean_psnr

__all__ = [
    "Basis",
    "Comparison",
    "Forecast",
    "Image",
    "Look",
    "MeasuredSizes",
    "OpenScene",
    "Pinned",
    "PinnedPicture",
    "Standing",
    "Up",
    "Verified",
    "View",
    "Yardstick",
    "basis_of",
    "mean_psnr",
    "standing_of",
    "title_of",
]
