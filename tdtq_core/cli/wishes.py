"""What verbs are asked to do with a scene, as plain data that other processes understand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from tdtq_core.cli.options import Backend, Background
from tdtq_core.cli.planning import Studio, open_studio
from tdtq_core.cli.targets import Target, read_target
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.views import parse_size
from tdtq_core.formats.cameras_beside import cameras_beside
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True)
class Viewing:
    """How a scene is looked at, by the names of the options.

    Raises
    ------
    OptionError
        If the options contradict each other.
    """

    cameras: str | None = None
    orbit: int | None = None
    size: str | None = None
    backend: str = Backend.auto.value
    background: str = Background.white.value
    drop_invalid: bool = False

    def __post_init__(self) -> None:
        if self.cameras is not None and self.orbit is not None:
            raise OptionError("--cameras and --orbit exclude each other.", "Leave one of them out.")
        if self.size is not None:
            parse_size(self.size)

    def beside(self, scene: Path) -> Viewing:
        """Return this with the cameras that lie beside `scene`, unless others were asked for.

        Their path is absolute.
        """
        if self.orbit is not None:
            return self
        found = cameras_beside(scene) if self.cameras is None else self.cameras
        # Unlike Path.resolve, this bears any name.
        return self if found is None else replace(self, cameras=os.path.abspath(found))  # noqa: PTH100

    def studio(self, scene: GaussianScene, plan: CompressionPlan) -> Studio:
        """Return the studio that was asked for, `scene` in it pruned as `plan` says."""
        return open_studio(
            scene,
            None if self.cameras is None else Path(self.cameras),
            self.orbit,
            self.size,
            Backend(self.backend),
            Background(self.background),
            plan,
        )


@dataclass(frozen=True)
class CompressWishes:
    """What ``tdtq compress`` is asked for.

    Attributes
    ----------
    plan
        A `CompressionPlan` as JSON.
    may_prune
        Whether a target decides how much is pruned.
    target_psnr, target_ratio, target_size
        The target in place of the plan's bits; at most one.
    predict
        Whether to say what PSNR to expect.
    viewing
        The views that all of this is about.
    """

    plan: dict[str, Any]
    may_prune: bool
    target_psnr: float | None
    target_ratio: float | None
    target_size: int | None
    predict: bool
    viewing: Viewing

    def target(self, bytes_in: int) -> Target | None:
        """Return the target for a scene of `bytes_in` bytes as float32; None if there is none."""
        return read_target(self.target_psnr, self.target_ratio, self.target_size, bytes_in)

    def to_json(self) -> dict[str, Any]:
        """Return the wishes as JSON."""
        return asdict(self)


@dataclass(frozen=True)
class SweepWishes:
    """What ``tdtq sweep`` is asked for: how many plans beside the presets, in which views."""

    points: int
    viewing: Viewing

    def to_json(self) -> dict[str, Any]:
        """Return the wishes as JSON."""
        return asdict(self)


def read_viewing(
    cameras: Path | None,
    orbit: int | None,
    size: str | None,
    backend: Backend,
    background: Background,
    drop_invalid: bool,
) -> Viewing:
    """Return the viewing that the options ask for; see `Viewing`."""
    place = None if cameras is None else str(cameras)
    return Viewing(place, orbit, size, backend.value, background.value, drop_invalid)


def compress_wishes(content: Mapping[str, Any]) -> CompressWishes:
    """Rebuild wishes from `CompressWishes.to_json`."""
    return CompressWishes(**{**content, "viewing": Viewing(**content["viewing"])})


def sweep_wishes(content: Mapping[str, Any]) -> SweepWishes:
    """Rebuild wishes from `SweepWishes.to_json`."""
    return SweepWishes(content["points"], Viewing(**content["viewing"]))
