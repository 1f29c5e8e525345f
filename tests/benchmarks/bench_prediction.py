"""How far predictions are from what is then measured: a table, a row per scene.

    python tests/benchmarks/bench_prediction.py [SCENE ...] [--cameras FILE] [--size 400]

The built-in scene comes first, then every scene file named. Cameras, if named, are for all scenes
named; without them there is an orbit of 8. Plans are the presets, best plans, and random ones near
best plans, the harmonics by every kind of quantizer; all are carried out as the command line does,
weighted and pruned. Those that measure 32 to 60 dB count. Exits with 1 where a scene misses by more
than the limits.
"""

import argparse
import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from time import process_time

from tdtq_core.cli.planning import Studio
from tdtq_core.cli.sweeping import bits_text
from tdtq_core.codec.files import open_scene
from tdtq_core.codec.plan import SCALARS, CompressionPlan
from tdtq_core.codec.presets import DEFAULT_PRESET, PRESETS
from tdtq_core.demo import demo_scene
from tdtq_core.evaluation.planning import plan_at
from tdtq_core.evaluation.pruning import prune, scene_importance
from tdtq_core.evaluation.sweep import spread
from tdtq_core.evaluation.views import choose_views, views_around
from tdtq_core.inspection import drop_invalid
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    Quantizer,
    TurboProductQuantizer,
    TurboQuantizer,
)
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.rendering.protocol import WHITE
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier

BASE = PRESETS[DEFAULT_PRESET]

LOWEST, HIGHEST = 32.0, 60.0
"""Plans that measure between these many dB count."""

LARGE = 20_000
"""Gaussians from which a scene has to meet the strict limits."""

KINDS = {
    "principal": PrincipalQuantizer,
    "turbo": lambda bits: TurboQuantizer(round(bits)),
    "plain": lambda bits: TurboQuantizer(round(bits), seed=None, signs=False),
    "prod": lambda bits: TurboProductQuantizer(round(bits)),
    "drop": lambda bits: DropQuantizer(),
}
"""Quantizers of the harmonics by name, from bits."""


@dataclass(frozen=True)
class Miss:
    """One plan's prediction held against what it gave."""

    name: str
    plan: CompressionPlan
    predicted: float
    measured: float

    @property
    def error(self) -> float:
        """Prediction minus measurement in dB."""
        return self.predicted - self.measured


def candidates(best: Frontier, count: int) -> dict[str, CompressionPlan]:
    """Return the presets, `count` best plans, and as many random ones near them, by name."""
    chance = random.Random(0)
    plans = {f"best {point}": plan_at(best, point, BASE) for point in spread(best, count)}
    shaken = {
        f"random {kind} {n}": shake(plan, kind, chance)
        for n, (plan, kind) in enumerate(
            (plan, chance.choice(["principal", *KINDS])) for plan in plans.values()
        )
    }
    return {**PRESETS, **plans, **shaken}


def shake(plan: CompressionPlan, kind: str, chance: random.Random) -> CompressionPlan:
    """Return `plan` with other bits for every attribute, and the harmonics by `kind`."""
    bits = {name: getattr(quantizer, "bits", 1) for name, quantizer in plan.quantizers.items()}
    quantizers: dict[str, Quantizer] = {
        name: GridQuantizer(max(2, bits[name] + chance.choice((-1, 0, 0, 1, 2))))
        for name in SCALARS
    }
    harmonics = min(6, max(1, bits["harmonics"] + chance.choice((-1, -0.5, 0, 0.5, 1))))
    return replace(plan, quantizers={**quantizers, "harmonics": KINDS[kind](harmonics)})


def row(name: str, scene: GaussianScene, options: argparse.Namespace) -> tuple[str, list[Miss]]:
    """Probe, carry the plans out, and return a row of the table with the misses behind it."""
    size = None if options.size is None else (options.size, options.size)
    cameras = options.cameras if name != "built-in" else None
    views = choose_views(scene, cameras=cameras, size=size)[: options.views]
    renderer = choose_renderer(options.backend)
    renderer.warm_up()
    importance = scene_importance(
        scene, views_around(scene) if cameras is None else views, renderer
    )
    pruned = prune(scene, BASE.pruning, importance)
    studio = Studio(scene, views, renderer, WHITE, pruned, BASE)
    begun = process_time()
    best = studio.best
    seconds = process_time() - begun
    misses = missed(studio, best, options.plans)
    errors = [abs(miss.error) for miss in misses]
    worst = max(misses, key=lambda miss: abs(miss.error))
    text = (
        f"| {name} | {len(scene):,} | {len(views)} | {len(misses)} | {median(errors):.2f} "
        f"| {worst.error:+.2f} | {seconds:.1f} | {worst.name} at {worst.measured:.1f} dB: "
        f"{bits_text(worst.plan)} |"
    )
    return text, misses


def missed(studio: Studio, best: Frontier, count: int) -> list[Miss]:
    """Carry every plan out and return those that count."""
    found = []
    for name, plan in candidates(best, count).items():
        miss = Miss(name, plan, studio.predict(plan).psnr, studio.measure(plan).psnr)
        if LOWEST <= miss.measured <= HIGHEST:
            found.append(miss)
    return found


def within_limits(scene: GaussianScene, misses: list[Miss]) -> bool:
    """Say whether the predictions for `scene` are as good as they have to be."""
    errors = [abs(miss.error) for miss in misses]
    if len(scene) < LARGE:
        return max(errors) <= 1.5
    return max(errors) <= 0.5 and median(errors) <= 0.25


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenes", nargs="*", type=Path)
    parser.add_argument("--cameras", type=Path)
    parser.add_argument("--size", type=int)
    parser.add_argument("--views", type=int)
    parser.add_argument("--plans", type=int, default=24)
    parser.add_argument("--backend", default="auto")
    parser.add_argument("--all", action="store_true", help="also print every plan")
    parser.add_argument("--skip-built-in", action="store_true")
    options = parser.parse_args()
    print("| scene | Gaussians | views | plans | median | worst | CPU, s | worst plan |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
    good = True
    for name in [*([] if options.skip_built_in else ["built-in"]), *map(str, options.scenes)]:
        scene = demo_scene() if name == "built-in" else drop_invalid(open_scene(Path(name)))
        text, misses = row(name if name == "built-in" else Path(name).name, scene, options)
        good = good and within_limits(scene, misses)
        print(text, flush=True)
        if options.all:
            for miss in sorted(misses, key=lambda one: one.measured):
                bits = bits_text(miss.plan)
                print(f"  {miss.measured:6.2f} {miss.error:+5.2f} {miss.name:20} {bits}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
