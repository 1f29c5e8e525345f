"""The latest results of one scene, so that going back to a plan computes nothing again."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_viewer.reduction import camera_key
from tdtq_viewer.session import Session
from tdtq_viewer.state import Comparison, MeasuredSizes, PinnedPicture, Verified

ROOM = 256 << 20
"""Bytes that all kept pictures may take; those used longest ago go first."""

Key = tuple[Any, ...]
"""A plan, and what decides the picture of a camera."""

MAX_PLANS = 1000
"""Plans of which sizes and errors are kept; both are a few numbers each."""


class Shelf:
    """Keeps what the session shows as soon as it is complete.

    Another scene, other weights of its Gaussians or another renderer make all of it worthless.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._comparisons: OrderedDict[Key, Comparison] = OrderedDict()
        self._pinned: OrderedDict[Key, PinnedPicture] = OrderedDict()
        self._sizes: OrderedDict[CompressionPlan, MeasuredSizes] = OrderedDict()
        self._verified: OrderedDict[CompressionPlan, Verified] = OrderedDict()
        session.comparison_changed.connect(self._keep_comparison)
        session.sizes_changed.connect(self._keep_sizes)
        session.verified_changed.connect(self._keep_verified)
        for signal in (session.scene_changed, session.importance_changed, session.backend_changed):
            signal.connect(self._clear)

    def comparison(
        self, plan: CompressionPlan, camera: Camera, pinned: CompressionPlan | None = None
    ) -> Comparison | None:
        """Return the pictures and figures of `plan` seen with `camera`, if all are kept.

        With those of the `pinned` plan if there is one.
        """
        found = self._comparisons.get((plan, *camera_key(camera)))
        if found is None or pinned is None:
            return found
        other = self._pinned_picture((pinned, *camera_key(camera)))
        return None if other is None else replace(found, pinned=other)

    def sizes(self, plan: CompressionPlan) -> MeasuredSizes | None:
        """Return the exact sizes of the file of `plan`, if they are kept."""
        return self._sizes.get(plan)

    def verified(self, plan: CompressionPlan) -> Verified | None:
        """Return what `plan` was measured to cost over some views, if that is kept."""
        return self._verified.get(plan)

    @property
    def bytes(self) -> int:
        """Size of all kept pictures; an original that several results share counts once."""
        pictures = [kept.picture for kept in self._pinned.values()]
        for kept in self._comparisons.values():
            pictures += [one for one in (kept.original, kept.compressed) if one is not None]
        return sum({id(picture): picture.nbytes for picture in pictures}.values())

    def _keep_comparison(self) -> None:
        found = self._session.comparison
        # SSIM comes last: with it, the result is complete.
        if found is None or found.ssim is None or found.camera is None:
            return
        if not self._session.standing.picture:
            return
        place = camera_key(found.camera)
        if found.pinned is not None:
            _put(self._pinned, (found.pinned.plan, *place), found.pinned)
            found = replace(found, pinned=None)
        _put(self._comparisons, (found.plan, *place), found)
        while self.bytes > ROOM:
            # Those that were pinned are few.
            (self._comparisons or self._pinned).popitem(last=False)

    def _keep_sizes(self) -> None:
        sizes = self._session.sizes
        if sizes is not None and self._session.standing.sizes:
            _put(self._sizes, sizes.plan, sizes)
            _shorten(self._sizes)

    def _keep_verified(self) -> None:
        verified = self._session.verified
        if verified is not None:
            _put(self._verified, verified.plan, verified)
            _shorten(self._verified)

    def _clear(self) -> None:
        for kept in (self._comparisons, self._pinned, self._sizes, self._verified):
            kept.clear()

    def _pinned_picture(self, key: Key) -> PinnedPicture | None:
        found = self._comparisons.get(key)
        if found is None or found.compressed is None:
            return self._pinned.get(key)
        return PinnedPicture(found.plan, found.compressed, found.psnr)


def _put(kept: OrderedDict[Any, Any], key: Any, result: Any) -> None:
    kept[key] = result
    kept.move_to_end(key)


def _shorten(kept: OrderedDict[Any, Any]) -> None:
    while len(kept) > MAX_PLANS:
        kept.popitem(last=False)
