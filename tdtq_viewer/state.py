"""The values that the window's state is made of; none changes after it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tdtq_core.cameras import Camera, Frame
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.rates import Rates
from tdtq_core.formats.views import View as TakenView
from tdtq_core.inspection import Problem
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.damage import PerView
from tdtq_core.theory.prediction import Prediction
from tdtq_viewer.encoders import Importance
from tdtq_viewer.thinning import Thinning

if TYPE_CHECKING:
    from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle
    from tdtq_viewer.canvas.navigation import OrbitPose

Image = npt.NDArray[np.float32]
Up = tuple[float, float, float]


@dataclass(frozen=True, eq=False)
class OpenScene:
    """The scene that is open.

    Attributes
    ----------
    scene
        Its Gaussians.
    name
        What captions and proposed file names call it.
    path
        Where it came from; None for the built-in scene.
    problems
        What the inspection found, worst first.
    invalid
        How many Gaussians cannot be compressed (NaN, zero quaternions).
    frame
        The ball worth looking at.
    camera
        A good first view, if the scene came with one.
    views
        The cameras, and their photographs, that lie beside it.
    up
        World direction that the user let point up in it before; None if they never chose.
    bookmarks
        Views of it that the user wants to come back to.
    key
        What up and bookmarks are remembered under.
    made_by
        The plan that compressed it, if it comes from a `.tdtq` file.
    """

    scene: GaussianScene
    name: str
    frame: Frame
    path: Path | None = None
    problems: Sequence[Problem] = ()
    invalid: int = 0
    camera: Camera | None = None
    views: Sequence[TakenView] = ()
    up: Up | None = None
    bookmarks: Sequence[Camera] = ()
    key: str = ""
    made_by: CompressionPlan | None = None


def title_of(opened: OpenScene) -> str:
    """Return the scene's name with its folder, since trained scenes are all point_cloud.ply."""
    if opened.path is None:
        return opened.name
    return f"{opened.path.name} ({opened.path.absolute().parent.name})"


@dataclass(frozen=True, eq=False)
class Comparison:
    """The two pictures of one view, and how far apart they are.

    Attributes
    ----------
    scene
        The scene that was pictured; a comparison of another scene is out of date.
    plan
        The plan of the compressed picture.
    original, compressed
        (H, W, 3) pictures of equal size; `compressed` is None until there is one.
    full
        False for a coarse picture at a fraction of the size.
    psnr, ssim
        Measured after clipping to [0, 1]; None while not known.
    frame_seconds
        How long rendering one of the pictures took.
    camera
        The full-size camera of both.
    reduction
        By how much a full picture is smaller than the view in width and height, because the whole
        would take too long.
    importance
        How the Gaussians were weighed; a plan that needs it was carried out with equal steps, and
        with all of them, where it is None.
    """

    scene: GaussianScene
    plan: CompressionPlan
    original: Image
    compressed: Image | None
    full: bool
    psnr: float | None = None
    ssim: float | None = None
    frame_seconds: float = 0.0
    camera: Camera | None = None
    reduction: int = 1
    importance: Importance | None = None


@dataclass(frozen=True, eq=False)
class MeasuredSizes:
    """The exact sizes of the file that saving would write.

    Attributes
    ----------
    scene, plan
        What was measured; sizes of another scene or plan are out of date.
    attributes
        Bytes by attribute name.
    total
        Bytes of the whole file.
    gaussians
        How many stay.
    importance
        As for `Comparison`.
    """

    scene: GaussianScene
    plan: CompressionPlan
    attributes: dict[str, int]
    total: int
    gaussians: int = 0
    importance: Importance | None = None


@dataclass(frozen=True, eq=False)
class Forecast:
    """What was learned of a scene, so that sizes and errors of plans are known beforehand.

    Attributes
    ----------
    scene, importance
        The scene that it is about, and how its Gaussians were weighed.
    views
        The cameras that the errors are about.
    predictor
        Predicts the pictures' errors of any plan.
    frontier
        The plans that no other beats in both size and error.
    rates
        Bytes of every way to quantize an attribute; slow where asked for the first time.
    presets
        About how many bytes the file of each preset takes, by its name.
    thinning
        What leaving Gaussians out does.
    photographs
        The photograph of each view at its size, None where there is none.
    """

    scene: GaussianScene
    importance: Importance
    views: Sequence[TakenView]
    predictor: Predictor
    frontier: Frontier
    rates: Rates
    presets: Mapping[str, float]
    thinning: Thinning
    photographs: Sequence[Image | None] = ()

    @property
    def psnr_truth(self) -> float | None:
        """Mean PSNR in dB of the original views against their photographs; None without any."""
        truth = self.predictor.truth
        return None if truth is None else mean_psnr(truth)

    def predict(self, plan: CompressionPlan) -> Prediction:
        """Return the errors that pruning and quantizing by `plan` are expected to cause."""
        found = self.predictor.predict(plan)
        if plan.pruning is None:
            return found
        errors = self.thinning.errors(plan.pruning)
        return replace(found, per_attribute={**found.per_attribute, "pruning": errors})

    def pruned(self, pruning: Pruning | None) -> Forecast:
        """Return this forecast with the best plans for what `pruning` leaves."""
        if pruning is None:
            return self
        share = self.thinning.share_kept(pruning)
        lost = np.average(self.thinning.errors(pruning), weights=self.predictor.pixels)
        best = self.frontier
        best = replace(best, sizes=share * best.sizes, errors=best.errors + lost)
        return replace(self, frontier=best)


@dataclass(frozen=True, eq=False)
class Verified:
    """What a plan really costs in the views of a forecast.

    Attributes
    ----------
    forecast, plan
        What was measured; that of another forecast or plan is out of date.
    error
        Mean squared error over the pixels of all views.
    alone
        The same with only the attribute of that name compressed; None until all are measured.
    psnr_truth
        Mean PSNR in dB of the views against their photographs; None without any.
    """

    forecast: Forecast
    plan: CompressionPlan
    error: float
    alone: Mapping[str, float] | None = None
    psnr_truth: float | None = None

    @property
    def psnr(self) -> float:
        """PSNR in dB over the pixels of all views."""
        return psnr_of_mse(self.error)

    @property
    def shares(self) -> dict[str, float] | None:
        """Each attribute's share of the error, 0 to 1; None until all are measured."""
        if self.alone is None:
            return None
        total = sum(self.alone.values())
        return {name: error / total if total else 0.0 for name, error in self.alone.items()}


def mean_psnr(errors: PerView) -> float:
    """Return the mean PSNR in dB of the views whose mean squared error is known, not NaN."""
    return float(np.mean([psnr_of_mse(error) for error in errors[~np.isnan(errors)]]))


@dataclass(frozen=True)
class Look:
    """How the pictures are compared; nothing here changes them.

    Attributes
    ----------
    mode
        Which picture goes where.
    split
        Position of the divider, 0 (left) to 1 (right).
    held
        True while the original covers everything because a key is held.
    error_style
        Kind, gain and colormap of the error map.
    frusta
        True if the file's cameras are drawn into the pictures.
    """

    mode: CompareMode
    error_style: ErrorStyle
    split: float = 0.5
    held: bool = False
    frusta: bool = False


@dataclass(frozen=True)
class View:
    """From where, and how large, the scene is pictured.

    Attributes
    ----------
    pose
        The camera's pose; None while no scene is open.
    size
        Width and height of one picture in pixels.
    up
        World direction that points up on the screen.
    camera
        The camera to see exactly with, in place of the pose, until a hand moves; else None.
    """

    pose: OrbitPose | None = None
    size: tuple[int, int] = (0, 0)
    up: Up = (0.0, 0.0, 1.0)
    camera: Camera | None = None
