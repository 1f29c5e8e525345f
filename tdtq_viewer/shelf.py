"""The latest results of one scene, so that going back to a plan computes nothing again."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from tdtq_core.cameras import Camera
from tdtq_core.codec.plan import CompressionPlan
from tdtq_viewer.reduction import camera_key
from tdtq_viewer.session import Session
from tdtq_viewer.state import Comparison, MeasuredSizes, Verified

ROOM = 256 << 20
"""Bytes that all kept pictures may take; those used longest ago go first."""

MAX_PLANS = 1000
"""Plans of which sizes and errors are kept; both are a few numbers each."""


class Shelf:
    """Keeps what the session shows as soon as it is complete.

    Another scene, other weights of its Gaussians or another renderer make all of it worthless.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._comparisons: OrderedDict[tuple[Any, ...], Comparison] = OrderedDict()
        self._sizes: OrderedDict[CompressionPlan, MeasuredSizes] = OrderedDict()
        self._verified: OrderedDict[CompressionPlan, Verified] = OrderedDict()
        session.comparison_changed.connect(self._keep_comparison)
        session.sizes_changed.connect(self._keep_sizes)
        session.verified_changed.connect(self._keep_verified)
        for signal in (session.scene_changed, session.importance_changed, session.backend_changed):
            signal.connect(self._clear)

    def comparison(self, plan: CompressionPlan, camera: Camera) -> Comparison | None:
        """Return the pictures and figures of `plan` seen with `camera`, if they are kept."""
        return self._comparisons.get((plan, *camera_key(camera)))

    def sizes(self, plan: CompressionPlan) -> MeasuredSizes | None:
        """Return the exact sizes of the file of `plan`, if they are kept."""
        return self._sizes.get(plan)

    def verified(self, plan: CompressionPlan) -> Verified | None:
        """Return what `plan` was measured to cost over some views, if that is kept."""
        return self._verified.get(plan)

    @property
    def bytes(self) -> int:
        """Size of all kept pictures; an original that several results share counts once."""
        pictures = [
            picture
            for kept in self._comparisons.values()
            for picture in (kept.original, kept.compressed)
            if picture is not None
        ]
        return sum({id(picture): picture.nbytes for picture in pictures}.values())

    def _keep_comparison(self) -> None:
        found = self._session.comparison
        # SSIM comes last: with it, the result is complete.
        if found is None or found.ssim is None or found.camera is None:
            return
        if not self._session.standing.picture:
            return
        key = (found.plan, *camera_key(found.camera))
        self._comparisons[key] = found
        self._comparisons.move_to_end(key)
        while self.bytes > ROOM:
            self._comparisons.popitem(last=False)

    def _keep_sizes(self) -> None:
        sizes = self._session.sizes
        if sizes is not None and self._session.standing.sizes:
            _put(self._sizes, sizes)

    def _keep_verified(self) -> None:
        verified = self._session.verified
        if verified is not None:
            _put(self._verified, verified)

    def _clear(self) -> None:
        for kept in (self._comparisons, self._sizes, self._verified):
            kept.clear()


def _put(kept: OrderedDict[CompressionPlan, Any], result: MeasuredSizes | Verified) -> None:
    kept[result.plan] = result
    kept.move_to_end(result.plan)
    while len(kept) > MAX_PLANS:
        kept.popitem(last=False)
