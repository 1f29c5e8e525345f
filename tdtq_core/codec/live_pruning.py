"""A live encoder that prunes too, as each plan says."""

from __future__ import annotations

from threading import RLock

import numpy as np
import numpy.typing as npt

from tdtq_core.codec.encoder import EncodedScene
from tdtq_core.codec.live import Checkpoint, LiveEncoder, Sizes
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.scene import GaussianScene


class LivePruner:
    """Prunes and encodes one scene again and again under changing plans.

    What the bits do not change is kept for the whole scene and for the latest pruning. Each vector
    is turned with signs that follow from its place in the file, so that the turned harmonics of the
    whole scene are of no use to a part of it. Safe to use from several threads.

    Parameters
    ----------
    scene
        The scene; must be encodable (`tdtq_core.codec.encoder.check_encodable`).

    Attributes
    ----------
    importance
        (N,) how much the pictures would miss each Gaussian; None until somebody sets it, once.
        Plans that prune by importance need it.
    """

    def __init__(self, scene: GaussianScene) -> None:
        self.scene = scene
        self.importance: npt.NDArray[np.float64] | None = None
        self._whole = LiveEncoder(scene)
        self._latest: tuple[tuple[Pruning | None, bool], LiveEncoder] | None = None
        self._lock = RLock()

    def quantize(
        self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None
    ) -> GaussianScene:
        """Return the scene that decoding `plan`'s file would give, in the order of the file."""
        return self._encoder(plan).quantize(plan, checkpoint)

    def order(self, plan: CompressionPlan) -> npt.NDArray[np.intp]:
        """Return (M,) number in the scene of each Gaussian of `plan`'s file."""
        return self._encoder(plan).order

    def exact(self, plan: CompressionPlan) -> GaussianScene:
        """Return the Gaussians without loss, in the order of `plan`'s file, their axes as there."""
        return self._encoder(plan).exact(plan)

    def encode(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> EncodedScene:
        """Return the whole encoded scene, ready to be written."""
        return self._encoder(plan).encode(plan, checkpoint)

    def sizes(self, plan: CompressionPlan, checkpoint: Checkpoint = lambda: None) -> Sizes:
        """Return the exact size of `plan`'s file."""
        return self._encoder(plan).sizes(plan, checkpoint)

    def left(self, pruning: Pruning) -> GaussianScene:
        """Return the Gaussians that `pruning` leaves, uncompressed and in the scene's order.

        Raises
        ------
        OptionError
            If nothing would be left, or the importance is wanted and not known.
        """
        return self.scene.take(kept_mask(self.scene, pruning, self.importance))

    def _encoder(self, plan: CompressionPlan) -> LiveEncoder:
        importance = self.importance if plan.weighted else None
        if plan.pruning is None and importance is None:
            return self._whole
        with self._lock:
            key = (plan.pruning, importance is not None)
            if self._latest is None or self._latest[0] != key:
                encoder = LiveEncoder(self.scene, self._rows(plan.pruning), importance)
                self._latest = (key, encoder)
            return self._latest[1]

    def _rows(self, pruning: Pruning | None) -> npt.NDArray[np.intp] | None:
        if pruning is None:
            return None
        return np.flatnonzero(kept_mask(self.scene, pruning, self.importance))
