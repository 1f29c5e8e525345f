"""What the verbs that show a compression are about: a scene, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tdtq_core.cli.command_line import Value
from tdtq_core.cli.compress import choose_plan
from tdtq_core.cli.output import progress_bar
from tdtq_core.cli.planning import Studio
from tdtq_core.cli.targets import meet, read_target
from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import DEFAULT_PRESET
from tdtq_core.errors import OptionError
from tdtq_core.evaluation.planning import Measured
from tdtq_core.evaluation.pruning import prune, scene_importance
from tdtq_core.formats import COMPRESSED
from tdtq_core.formats.cameras import View
from tdtq_core.report.compressed import Compressed, compress_in_memory, read_compressed
from tdtq_core.report.content import Forecast
from tdtq_core.report.foreseeing import foresee as foresee_plan
from tdtq_core.scene import GaussianScene


@dataclass(frozen=True)
class PlanWish:
    """The options that say how to compress; None where they were not given."""

    preset: str | None = None
    bits: str | None = None
    plan: Path | None = None
    prune: str | None = None
    target_psnr: float | None = None
    target_ratio: float | None = None
    target_size: int | None = None

    def named(self) -> PlanWish:
        """Return this wish with a preset that is named, whatever other versions take for it."""
        bare = self == replace(PlanWish(), bits=self.bits, prune=self.prune)
        return replace(self, preset=DEFAULT_PRESET) if bare else self

    def options(self) -> dict[str, Value]:
        """Return the options by the names that the command line has for them."""
        return {f"--{one.name.replace('_', '-')}": getattr(self, one.name) for one in fields(self)}

    def plan_or_file(self, compressed: Path | None) -> tuple[CompressionPlan, Compressed | None]:
        """Return the plan to begin with, and the compressed file if one was named.

        Raises
        ------
        OptionError
            If both a file and a plan were named, or the file is of another kind.
        """
        if compressed is None:
            return self._plan(), None
        named = next((name for name, value in self.options().items() if value is not None), None)
        if named is not None:
            raise OptionError(
                f"{named} and a compressed file exclude each other: the file holds its plan.",
                "Leave one of them out.",
            )
        if compressed.suffix.lower() != COMPRESSED:
            raise OptionError(
                f"{compressed.name} is not a {COMPRESSED} file.",
                "tdtq compare measures files of any kind.",
            )
        given = read_compressed(compressed)
        return given.plan, given

    def _plan(self) -> CompressionPlan:
        targets = self.target_psnr, self.target_ratio, self.target_size
        if any(target is not None for target in targets) and (
            self.preset or self.plan or self.bits
        ):
            raise OptionError("A target sets the bits: leave --preset, --plan and --bits out.")
        return choose_plan(self.preset, self.plan, self.bits, self.prune)


def compressed_scene(
    studio: Studio, given: Compressed | None, wish: PlanWish, whole: GaussianScene
) -> tuple[Compressed, list[str]]:
    """Return what became of the studio's scene, and warnings.

    Parameters
    ----------
    given
        What became of it already; None compresses as `wish` says.
    whole
        The scene as it is in its file.
    """
    if given is not None:
        return given, _doubts(given, whole)
    plan = studio.base
    warnings: list[str] = []
    targets = wish.target_psnr, wish.target_ratio, wish.target_size
    target = read_target(*targets, whole.float32_bytes)
    if target is not None:
        plan, _, warnings = meet(target, studio, may_prune=wish.prune is None)
    encoder = LivePruner(studio.original)
    encoder.importance = studio.pruned.importance
    return compress_in_memory(encoder, plan), warnings


def ready_for_theory(studio: Studio, weighing: Sequence[View]) -> Studio:
    """Return the studio with all known that the presets ask for, weighed in the given views."""
    if studio.pruned.importance is not None:
        return studio
    with progress_bar("Finding out what pictures show") as progress:
        found = scene_importance(studio.original, weighing, studio.renderer, progress=progress)
    return replace(studio, pruned=replace(studio.pruned, importance=found))


def foreseen(studio: Studio, made: Compressed, psnr: float) -> Forecast:
    """Return what theory says of a plan that gave `psnr` in dB over all pixels."""
    # Probing shows its own progress, so it has to come before the bar below.
    best = studio.best
    pruned = prune(studio.original, made.plan.pruning, studio.pruned.importance)
    with progress_bar("Measuring what each part costs") as progress:
        return foresee_plan(
            best,
            studio.predict,
            studio.measure,
            pruned,
            made.plan,
            Measured(made.bytes, psnr),
            studio.views,
            studio.renderer,
            studio.background,
            progress=progress,
        )


def _doubts(given: Compressed, whole: GaussianScene) -> list[str]:
    """Return a warning if the compressed file can hardly be of that scene."""
    if len(given.scene) <= len(whole):
        return []
    counts = f"{len(given.scene):,} Gaussians, the scene {len(whole):,}"
    return [f"The compressed file holds {counts}: is it of another scene?"]
