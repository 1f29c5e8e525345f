"""What is open, what the user chose and what came out: the one owner of the window's state.

Panels and canvas render from the session and write to it; the pipeline fills in results. Data flows
one way: a setter stores a value and announces it once if it differs, and nothing here listens to
the session's own signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from psygnal import Signal

from tdtq_core.cameras import Camera, Frame
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.inspection import Problem
from tdtq_core.scene import GaussianScene

if TYPE_CHECKING:
    from tdtq_viewer.canvas.modes import CompareMode, ErrorStyle
    from tdtq_viewer.canvas.navigation import OrbitPose

Image = npt.NDArray[np.float32]


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
    """

    scene: GaussianScene
    name: str
    frame: Frame
    path: Path | None = None
    problems: Sequence[Problem] = ()
    invalid: int = 0
    camera: Camera | None = None


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
    """

    scene: GaussianScene
    plan: CompressionPlan
    original: Image
    compressed: Image | None
    full: bool
    psnr: float | None = None
    ssim: float | None = None
    frame_seconds: float = 0.0


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
    """

    scene: GaussianScene
    plan: CompressionPlan
    attributes: dict[str, int]
    total: int


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
    """

    mode: CompareMode
    error_style: ErrorStyle
    split: float = 0.5
    held: bool = False


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
    """

    pose: OrbitPose | None = None
    size: tuple[int, int] = (0, 0)
    up: tuple[float, float, float] = (0.0, 0.0, 1.0)


class Session:
    """The state of one window, free of Qt.

    Parameters
    ----------
    look
        How the pictures are compared at first.
    plan
        The plan that a newly opened scene starts with.

    Signals
    -------
    scene_changed, plan_changed, view_changed, look_changed, moving_changed
        The user's part of the state is different now.
    comparison_changed, sizes_changed, backend_changed, failed_changed
        A result is different now; read it from the attribute of the same name.
    """

    scene_changed = Signal()
    plan_changed = Signal()
    view_changed = Signal()
    look_changed = Signal()
    moving_changed = Signal()
    comparison_changed = Signal()
    sizes_changed = Signal()
    backend_changed = Signal()
    failed_changed = Signal()

    def __init__(self, look: Look, plan: CompressionPlan) -> None:
        self.default_plan = plan
        self.opened: OpenScene | None = None
        self.plan = plan
        self.look = look
        self.view = View()
        self.moving = False
        self.comparison: Comparison | None = None
        self.sizes: MeasuredSizes | None = None
        self.backend = ""
        self.failed = False

    def open(self, opened: OpenScene, *, keep_plan: bool = False) -> None:
        """Make `opened` the open scene; results of the one before are dropped."""
        self.opened = opened
        self.comparison = None
        self.sizes = None
        self.plan = self.plan if keep_plan else self.default_plan
        self.scene_changed.emit()
        self.plan_changed.emit()
        self.sizes_changed.emit()
        self.comparison_changed.emit()

    def set_plan(self, plan: CompressionPlan) -> None:
        """Choose how every attribute is quantized."""
        if plan != self.plan:
            self.plan = plan
            self.plan_changed.emit()

    def set_view(self, **changes: Any) -> None:
        """Change fields of `View` by name."""
        view = replace(self.view, **changes)
        if view != self.view:
            self.view = view
            self.view_changed.emit()

    def set_look(self, **changes: Any) -> None:
        """Change fields of `Look` by name."""
        look = replace(self.look, **changes)
        if look != self.look:
            self.look = look
            self.look_changed.emit()

    def set_moving(self, moving: bool) -> None:
        """Say whether a hand drags the camera or a slider; coarse pictures are enough then."""
        if moving != self.moving:
            self.moving = moving
            self.moving_changed.emit()

    def set_backend(self, name: str) -> None:
        """Name the renderer in use; an empty name means that it is not ready."""
        if name != self.backend:
            self.backend = name
            self.backend_changed.emit()

    def set_comparison(self, comparison: Comparison) -> None:
        """Take new pictures, unless they show a scene that is no longer open."""
        if self.opened is not None and comparison.scene is self.opened.scene:
            self.comparison = comparison
            self.comparison_changed.emit()

    def set_sizes(self, sizes: MeasuredSizes) -> None:
        """Take new sizes, unless they belong to a scene that is no longer open."""
        if self.opened is not None and sizes.scene is self.opened.scene:
            self.sizes = sizes
            self.sizes_changed.emit()

    def set_failed(self, failed: bool) -> None:
        """Say whether the last picture that was asked for could not be made."""
        if failed != self.failed:
            self.failed = failed
            self.failed_changed.emit()

    @property
    def bytes_before(self) -> int:
        """Size of the open scene as float32, 0 if none is open."""
        return self.opened.scene.float32_bytes if self.opened else 0

    @property
    def numbers_current(self) -> bool:
        """True if the PSNR on show belongs to the chosen plan and to a full picture."""
        comparison = self.comparison
        known = comparison is not None and comparison.full and comparison.psnr is not None
        return known and comparison.plan == self.plan

    @property
    def sizes_current(self) -> bool:
        """True if the sizes on show belong to the chosen plan."""
        return self.sizes is not None and self.sizes.plan == self.plan
