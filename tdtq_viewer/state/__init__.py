"""The values that the window's state is made of; none changes after it was made."""

from tdtq_viewer.state.forecast import Forecast, mean_psnr
from tdtq_viewer.state.look import Look, Up, View
from tdtq_viewer.state.opened import OpenScene, title_of
from tdtq_viewer.state.results import Comparison, Image, MeasuredSizes
from tdtq_viewer.state.standing import Standing, standing_of
from tdtq_viewer.state.verified import Verified

__all__ = [
    "Comparison",
    "Forecast",
    "Image",
    "Look",
    "MeasuredSizes",
    "OpenScene",
    "Standing",
    "Up",
    "Verified",
    "View",
    "mean_psnr",
    "standing_of",
    "title_of",
]
