"""What is open, what the user chose and what came out: the one owner of the window's state.

Panels and canvas render from the session and write to it; the pipeline fills in results. Data flows
one way: a setter stores a value and announces it once if it differs, and nothing here listens to
the session's own signals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from psygnal import Signal

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.formats.views import View as TakenView
from tdtq_core.theory.prediction import Prediction
from tdtq_viewer.encoders import Importance
from tdtq_viewer.state import (
    Comparison,
    Forecast,
    Look,
    MeasuredSizes,
    OpenScene,
    Pinned,
    Standing,
    Verified,
    View,
    standing_of,
)


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
    views_changed, bookmarks_changed
        Other cameras, or other bookmarks, belong to the open scene.
    own_presets_changed
        The user keeps other plans under names of their own.
    wanted_backend_changed
        The user wants another back end, or there is more to know about the one in use.
    pinned_changed
        Another result, or none, takes the place of the original.
    importance_changed, comparison_changed, sizes_changed, forecast_changed, verified_changed,
    backend_changed, failed_changed
        A result is different now; read it from the attribute of the same name.
    """

    scene_changed = Signal()
    plan_changed = Signal()
    view_changed = Signal()
    look_changed = Signal()
    moving_changed = Signal()
    views_changed = Signal()
    bookmarks_changed = Signal()
    own_presets_changed = Signal()
    pinned_changed = Signal()
    importance_changed = Signal()
    comparison_changed = Signal()
    sizes_changed = Signal()
    forecast_changed = Signal()
    verified_changed = Signal()
    backend_changed = Signal()
    failed_changed = Signal()
    wanted_backend_changed = Signal()

    def __init__(self, look: Look, plan: CompressionPlan) -> None:
        self.default_plan = self._plan = plan
        self.opened: OpenScene | None = None
        self.look = look
        self.view = View()
        self.views: Sequence[TakenView] = ()
        self.cameras: Path | None = None
        self.bookmarks: Sequence[Camera] = ()
        self.moving = False
        self.pinned: Pinned | None = None
        self.own_presets: Mapping[str, CompressionPlan] = {}
        self.importance: Importance | None = None
        self.comparison: Comparison | None = None
        self.sizes: MeasuredSizes | None = None
        self.forecast: Forecast | None = None
        self.verified: Verified | None = None
        self.backend = ""
        self.wanted_backend = "auto"
        self.backend_note = ""
        self.failed = False
        self._predicted: tuple[Forecast, CompressionPlan, Prediction] | None = None

    def open(self, opened: OpenScene, plan: CompressionPlan | None = None) -> None:
        """Make `opened` the open scene; results of the one before are dropped.

        Parameters
        ----------
        plan
            The plan to begin with, None for the usual one.
        """
        self.opened = opened
        self.pinned = None
        self.importance = None
        self.comparison = None
        self.sizes = None
        self.forecast = self.verified = None
        self.set_views(opened.views, opened.cameras)
        self.set_bookmarks(opened.bookmarks)
        self.scene_changed.emit()
        self._hold(plan or self.default_plan)
        self.importance_changed.emit()
        self.sizes_changed.emit()
        self.comparison_changed.emit()
        self.forecast_changed.emit()
        self.verified_changed.emit()
        self.pinned_changed.emit()

    def set_plan(self, plan: CompressionPlan) -> None:
        """Choose how every attribute is quantized."""
        if plan != self._plan:
            self._hold(plan)

    @property
    def plan(self) -> CompressionPlan:
        """The plan in hand."""
        return self._plan

    def _hold(self, plan: CompressionPlan) -> None:
        """Take `plan` into the hand; nothing else changes the plan."""
        self._plan = plan
        self.plan_changed.emit()

    def set_view(self, **changes: Any) -> None:
        """Change fields of `View` by name."""
        view = replace(self.view, **changes)
        if view != self.view:
            self.view = view
            self.view_changed.emit()

    def set_views(self, views: Sequence[TakenView], cameras: Path | None = None) -> None:
        """Take the cameras of the open scene, in the order of the file or folder `cameras`."""
        self.cameras = cameras
        if views is not self.views:
            self.views = views
            self.views_changed.emit()

    def set_bookmarks(self, bookmarks: Sequence[Camera]) -> None:
        """Take the views that the user wants to come back to."""
        if bookmarks is not self.bookmarks:
            self.bookmarks = bookmarks
            self.bookmarks_changed.emit()

    def set_look(self, **changes: Any) -> None:
        """Change fields of `Look` by name."""
        look = replace(self.look, **changes)
        if look != self.look:
            self.look = look
            self.look_changed.emit()

    def set_own_presets(self, presets: Mapping[str, CompressionPlan]) -> None:
        """Take the plans that the user keeps, by the names that they gave them."""
        if presets != self.own_presets:
            self.own_presets = presets
            self.own_presets_changed.emit()

    def set_pinned(self, pinned: Pinned | None) -> None:
        """Compare with what this plan gives; with the original again for None."""
        if pinned != self.pinned:
            self.pinned = pinned
            if pinned is None and self.comparison is not None:
                self.set_comparison(replace(self.comparison, pinned=None))
            self.pinned_changed.emit()

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

    def set_wanted_backend(self, wanted: str, note: str = "") -> None:
        """Say which back end the user wants, and what is worth knowing about how that went."""
        if (wanted, note) != (self.wanted_backend, self.backend_note):
            self.wanted_backend, self.backend_note = wanted, note
            self.wanted_backend_changed.emit()

    def set_importance(self, importance: Importance) -> None:
        """Take how much pictures would miss each Gaussian of the open scene."""
        if importance is not self.importance:
            self.importance = importance
            self.importance_changed.emit()

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

    def set_forecast(self, forecast: Forecast | None) -> None:
        """Take what was learned of the scene, unless that scene is no longer open."""
        scene = self.opened.scene if self.opened else None
        stale = forecast is not None and forecast.yardstick.scene is not scene
        if forecast is not self.forecast and not stale:
            self.forecast = forecast
            if self.verified is not None and not self._measures_alike(self.verified):
                self.verified = None
            self.forecast_changed.emit()
            self.verified_changed.emit()

    def set_verified(self, verified: Verified) -> None:
        """Take what was measured, unless its yardstick is no longer in use."""
        if self._measures_alike(verified):
            self.verified = verified
            self.verified_changed.emit()

    def set_failed(self, failed: bool) -> None:
        """Say whether the last picture that was asked for could not be made."""
        if failed != self.failed:
            self.failed = failed
            self.failed_changed.emit()

    @property
    def current_view(self) -> int | None:
        """Index of the file's camera that the scene is seen with, None away from all of them."""
        here = self.view.camera
        views = self.views if here is not None else ()
        return next((n for n, view in enumerate(views) if view.camera is here), None)

    @property
    def predicted(self) -> Prediction | None:
        """What the chosen plan will cost in the pictures; None until enough is known."""
        if self.forecast is None:
            return None
        # Several panels ask for it at every step of a slider.
        known = self._predicted
        if known is None or known[:2] != (self.forecast, self.plan):
            known = self._predicted = (self.forecast, self.plan, self.forecast.predict(self.plan))
        return known[2]

    @property
    def standing(self) -> Standing:
        """Which results are those of the chosen plan."""
        return standing_of(
            self.plan, self.importance, self.comparison, self.sizes, self.verified, self.forecast
        )

    @property
    def kept(self) -> int:
        """How many Gaussians of the open scene the chosen plan keeps."""
        count, pruning = len(self.opened.scene) if self.opened else 0, self.plan.pruning
        if pruning is not None and self.forecast is not None:
            return self.forecast.yardstick.thinning.kept(pruning)
        return self.sizes.gaussians if self.sizes is not None and self.standing.sizes else count

    @property
    def bytes_before(self) -> int:
        """Size of the open scene as float32 as its file holds it, 0 if none is open."""
        return self.opened.bytes_before if self.opened else 0

    def _measures_alike(self, verified: Verified) -> bool:
        """Say whether `verified` and the forecast are about the same pictures."""
        return self.forecast is not None and verified.yardstick is self.forecast.yardstick
