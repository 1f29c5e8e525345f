"""What the user aims for, the bits that meet it, and how that is put into words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.evaluation.next_steps import Step, next_steps
from tdtq_core.evaluation.planning import Allocation, Measured, plan_for_psnr, plan_for_size
from tdtq_core.metrics import psnr_of_mse
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer import words
from tdtq_viewer.language import tr
from tdtq_viewer.state import Forecast

WORTH = 0.1
"""A bit that buys fewer dB is not worth a word."""


@dataclass(frozen=True)
class Goal:
    """One kind of wish.

    Attributes
    ----------
    name
        What the box calls it.
    unit
        Written behind the number.
    factor
        Of the core's unit in the box's: bytes in a megabyte.
    first, least, most, decimals
        The number that the box starts with, its bounds and its digits.
    meaning
        One sentence for people who have not read the paper.
    """

    name: str
    unit: str
    factor: float
    first: float
    least: float
    most: float
    decimals: int
    meaning: str


PSNR = Goal(
    "PSNR", " dB", 1.0, 45.0, 10.0, 100.0, 1, tr("Finds the smallest file of this quality.")
)
RATIO = Goal(
    tr("Ratio"),
    "×",
    1.0,
    10.0,
    1.0,
    1000.0,
    1,
    tr("Finds the best quality that is so many times smaller."),
)
SIZE = Goal(
    tr("Size"),
    tr(" MB"),
    1e6,
    2.0,
    0.001,
    1e5,
    3,
    tr("Finds the best quality that fits into this size."),
)
GOALS = (PSNR, RATIO, SIZE)


@dataclass(frozen=True)
class Wish:
    """What the user aims for.

    Attributes
    ----------
    goal
        One of `GOALS`.
    value
        dB, how many times smaller, or bytes.
    """

    goal: Goal
    value: float

    def __str__(self) -> str:
        if self.goal is SIZE:
            return words.bytes_text(round(self.value))
        return f"{self.value:.1f}{self.goal.unit}"


@dataclass(frozen=True, eq=False)
class Found:
    """The bits that were found for a wish.

    Attributes
    ----------
    wish, forecast
        What was wanted, and what it was found with.
    plan
        The bits.
    measured
        What they really give.
    step
        The best buy from there, one bit more for an attribute; None where no bit buys much, or the
        wish is beyond what can be had.
    """

    wish: Wish
    forecast: Forecast
    plan: CompressionPlan
    measured: Measured
    step: Step | None = None


def find(
    forecast: Forecast,
    wish: Wish,
    measure: Callable[[CompressionPlan], Measured],
    base: CompressionPlan,
) -> Found:
    """Return the best bits for `wish`, corrected at most once; pruned and weighted as `base` is."""
    pruned = forecast.pruned(base.pruning)
    found = _allocated(pruned, wish, measure, base)
    low, high = _span(pruned, wish.goal)
    step = _best_step(forecast, found.plan) if low <= wish.value <= high else None
    return Found(wish, pruned, found.plan, found.measured, step)


def _best_step(forecast: Forecast, plan: CompressionPlan) -> Step | None:
    predictor, share = forecast.predictor, forecast.share(plan.pruning)
    if plan.pruning is not None:
        # As little as a file's order can bits change what was left out.
        fixed = predictor.reordering + forecast.yardstick.thinning.errors(plan.pruning)
        predictor = replace(predictor, reordering=fixed)
    steps = next_steps(predictor, forecast.rates, plan)
    best = next((step for step in steps if step.gain >= WORTH), None)
    return None if best is None else replace(best, bytes=share * best.bytes)


def _allocated(
    forecast: Forecast,
    wish: Wish,
    measure: Callable[[CompressionPlan], Measured],
    base: CompressionPlan,
) -> Allocation:
    if wish.goal is PSNR:
        return plan_for_psnr(forecast.frontier, wish.value, measure, base)
    return plan_for_size(forecast.frontier, _bytes(forecast, wish), measure, base)


def outcome(found: Found) -> str:
    """Say what came of a wish, and what one bit more would buy."""
    predicted = found.forecast.predict(found.plan).psnr
    before, after = found.forecast.yardstick.bytes_before, found.measured.bytes
    said = tr(
        "{headline}: predicted {predicted:.1f}, measured {psnr:.1f} dB, {bytes}, {ratio}."
    ).format(
        headline=_headline(found),
        predicted=predicted,
        psnr=found.measured.psnr,
        bytes=words.bytes_text(after),
        ratio=words.ratio_text(before, after),
    )
    if found.step is not None:
        label = next(tr(a.label) for a in ATTRIBUTES if a.name == found.step.attribute)
        cost = words.bytes_text(round(found.step.bytes))
        said += tr(" One more bit for {label}: +{gain:.1f} dB for {cost}.").format(
            label=label, gain=found.step.gain, cost=cost
        )
    if found.plan.pruning is not None:
        said += tr(" Gaussians are dropped as before.")
    return _unbroken(said)


def _unbroken(text: str) -> str:
    """Keep every number and its unit on one line."""
    return re.sub(r"(?<=\d) (?=dB|bytes|[kMGT]B)", "\N{NO-BREAK SPACE}", text)


def reach(forecast: Forecast, goal: Goal) -> str:
    """Say what can be wished for, from end to end."""
    low, high = (str(Wish(goal, value)) for value in _span(forecast, goal))
    return tr("{low} to {high}").format(low=low, high=high)


def _headline(found: Found) -> str:
    low, high = _span(found.forecast, found.wish.goal)
    value = found.wish.value
    text = tr("{} wanted")
    if not low <= value <= high:
        text = _BEYOND[found.wish.goal.name, value > high]
    return text.format(found.wish)


def _span(forecast: Forecast, goal: Goal) -> tuple[float, float]:
    """Return the least and the most that can be wished for."""
    sizes, errors = forecast.frontier.sizes, forecast.frontier.errors
    if goal is PSNR:
        return psnr_of_mse(errors[0]), psnr_of_mse(errors[-1])
    if goal is SIZE:
        return sizes[0], sizes[-1]
    before = forecast.yardstick.bytes_before
    return before / sizes[-1], before / sizes[0]


def _bytes(forecast: Forecast, wish: Wish) -> float:
    return wish.value if wish.goal is SIZE else forecast.yardstick.bytes_before / wish.value


_TOO_GOOD = tr("{} is out of reach. The best these bits can do")
_TOO_SMALL = tr("{} is out of reach. The smallest file these bits allow")
_TOO_BAD = tr("{} wanted, but even the smallest file keeps more")
_TOO_LARGE = tr("{} wanted, but the best these bits can do takes less")

_BEYOND = {
    (PSNR.name, True): _TOO_GOOD,
    (PSNR.name, False): _TOO_BAD,
    (RATIO.name, True): _TOO_SMALL,
    (RATIO.name, False): _TOO_LARGE,
    (SIZE.name, True): _TOO_LARGE,
    (SIZE.name, False): _TOO_SMALL,
}
"""What to say of a wish beyond what can be had, by the goal and whether it is above."""
