"""What is wrong with a scene, and what its numbers are like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.scene import ATTRIBUTES, Attribute, FloatArray, GaussianScene

Mask = npt.NDArray[np.bool_]

ABSURD_LOG_SCALE = 80.0
"""Log-scales above this make covariances that float32 cannot hold."""

ABSURD_RATIO = 10.0
"""A Gaussian this many times larger than the whole scene is a fault, not a background."""

BLOCK_ROWS = 1 << 16


@dataclass(frozen=True)
class Problem:
    """Something that is wrong with some Gaussians of a scene.

    Attributes
    ----------
    kind
        ``"nan"``, ``"infinite"``, ``"zero_quaternion"`` or ``"absurd_scale"``.
    count
        How many Gaussians have it.
    message
        One sentence for people.
    """

    kind: str
    count: int
    message: str


@dataclass(frozen=True)
class Statistics:
    """What the finite values of one attribute are like.

    Attributes
    ----------
    name, label
        Of the attribute.
    minimum, maximum, mean, std
        Over all finite values, whatever their column.
    """

    name: str
    label: str
    minimum: float
    maximum: float
    mean: float
    std: float


def find_problems(scene: GaussianScene) -> list[Problem]:
    """List what is wrong with `scene`; nothing is changed.

    Opacity logits of plus or minus infinity (opacity 1 and 0) and log-scales of minus infinity
    (radius 0) are legal.
    """
    nan = {attribute.name: _nan_rows(attribute, scene) for attribute in ATTRIBUTES}
    infinite = {attribute.name: _infinite_rows(attribute, scene) for attribute in ATTRIBUTES}
    problems = [
        _in_attributes("nan", "NaN", nan),
        _in_attributes("infinite", "infinite values", infinite),
        _counted("zero_quaternion", _zero_quaternions(scene), "a zero quaternion", "have"),
        _counted(
            "absurd_scale",
            absurd_mask(scene),
            "larger than the whole scene (absurd scale)",
            "are",
        ),
    ]
    return [problem for problem in problems if problem.count]


def valid_mask(scene: GaussianScene) -> Mask:
    """Return an (N,) mask of the Gaussians that can be rendered and compressed.

    Invalid are those with NaN, with an infinity where none is legal, or with a zero quaternion.
    Absurd scales are valid: see `absurd_mask`.
    """
    invalid = _zero_quaternions(scene)
    for attribute in ATTRIBUTES:
        if not _all_finite(scene.matrix(attribute.name)):
            invalid |= _nan_rows(attribute, scene) | _infinite_rows(attribute, scene)
    return ~invalid


def absurd_mask(scene: GaussianScene) -> Mask:
    """Return an (N,) mask of the Gaussians whose finite scale cannot be meant.

    Their log-scale is above `ABSURD_LOG_SCALE`, or their largest radius above `ABSURD_RATIO` times
    the extent of the scene.
    """
    if len(scene) == 0:
        return np.zeros(0, dtype=np.bool_)
    largest = scene.log_scales.max(axis=1).astype(np.float64)
    limit = np.log(ABSURD_RATIO * _extent(scene, largest))
    absurd: Mask = np.isfinite(largest) & (largest > min(limit, ABSURD_LOG_SCALE))
    return absurd


def drop_invalid(scene: GaussianScene) -> GaussianScene:
    """Return `scene` without the Gaussians that `find_problems` counts, the others in their order.

    What is larger than the whole scene only once others are gone goes as well.
    """
    keep = valid_mask(scene) & ~absurd_mask(scene)
    while not keep.all():
        scene = scene.take(keep)
        keep = ~absurd_mask(scene)
    return scene


def statistics(scene: GaussianScene) -> list[Statistics]:
    """Describe each attribute that holds finite values, in the order of `ATTRIBUTES`."""
    described = (_describe(attribute, scene) for attribute in ATTRIBUTES)
    return [statistics_ for statistics_ in described if statistics_ is not None]


def bounds(scene: GaussianScene) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the lowest and highest corner, (3,) each, of the box around all finite centres.

    Both are zero if no centre is finite.
    """
    means = scene.means[np.isfinite(scene.means).all(axis=1)]
    if len(means) == 0:
        return np.zeros(3, np.float32), np.zeros(3, np.float32)
    return means.min(axis=0), means.max(axis=0)


def _nan_rows(attribute: Attribute, scene: GaussianScene) -> Mask:
    return _rows_where(np.isnan, scene.matrix(attribute.name))


def _infinite_rows(attribute: Attribute, scene: GaussianScene) -> Mask:
    """Find infinities that no renderer can make sense of."""
    matrix = scene.matrix(attribute.name)
    if attribute.name == "opacity":
        return np.zeros(len(matrix), dtype=np.bool_)
    if attribute.name == "scale":
        return _rows_where(np.isposinf, matrix)
    return _rows_where(np.isinf, matrix)


def _rows_where(test: Callable[[FloatArray], Mask], matrix: FloatArray) -> Mask:
    """Find the rows in which `test`, which no finite value passes, is true of a value."""
    if _all_finite(matrix):
        return np.zeros(len(matrix), dtype=np.bool_)
    return np.asarray(test(matrix).any(axis=1))


def _all_finite(matrix: FloatArray) -> bool:
    """Say whether no value is NaN or infinite; False also where sums are beyond float32."""
    # One sum says so at a tenth of the cost of looking at every value.
    with np.errstate(over="ignore", invalid="ignore"):
        return bool(np.isfinite(matrix.sum()))


def _zero_quaternions(scene: GaussianScene) -> Mask:
    """Find quaternions whose squared length is zero in float32, as renderers compute it."""
    with np.errstate(all="ignore"):
        return np.asarray(np.square(scene.quaternions).sum(axis=1) == 0)


def _extent(scene: GaussianScene, largest: npt.NDArray[np.float64]) -> float:
    """Diagonal of the box of the central 96 % of centres, or a typical radius if that is larger.

    The radius gives scenes of one or few Gaussians a size.
    """
    means = scene.means[np.isfinite(scene.means).all(axis=1)]
    low, high = np.percentile(means, [2, 98], axis=0) if len(means) else (np.zeros(3), np.zeros(3))
    finite = largest[np.isfinite(largest)]
    radius = np.exp(min(np.median(finite), ABSURD_LOG_SCALE)) if len(finite) else 0.0
    return float(max(np.linalg.norm(high - low), radius, np.finfo(np.float32).tiny))


def _in_attributes(kind: str, what: str, rows: dict[str, Mask]) -> Problem:
    count = int(np.logical_or.reduce(list(rows.values())).sum())
    places = ", ".join(name for name, mask in rows.items() if mask.any())
    verb = "Gaussian holds" if count == 1 else "Gaussians hold"
    return Problem(kind, count, f"{count:,} {verb} {what} in {places}.")


def _counted(kind: str, mask: Mask, what: str, verb: str) -> Problem:
    count = int(mask.sum())
    if count == 1:
        return Problem(kind, count, f"1 Gaussian {'has' if verb == 'have' else 'is'} {what}.")
    return Problem(kind, count, f"{count:,} Gaussians {verb} {what}.")


def _describe(attribute: Attribute, scene: GaussianScene) -> Statistics | None:
    matrix = scene.matrix(attribute.name)
    # Two passes in blocks: one over the sum of squares alone loses the spread of far-off scenes.
    count, total, low, high = 0, 0.0, np.inf, -np.inf
    for values in _finite_blocks(matrix):
        count += values.size
        total += values.sum()
        low, high = min(low, values.min()), max(high, values.max())
    if count == 0:
        return None
    mean = total / count
    squares = sum(float(np.square(values - mean).sum()) for values in _finite_blocks(matrix))
    std = float(np.sqrt(squares / count))
    return Statistics(attribute.name, attribute.label, float(low), float(high), float(mean), std)


def _finite_blocks(matrix: FloatArray) -> Iterator[npt.NDArray[np.float64]]:
    """Yield the finite values of `matrix` as float64, some rows at a time, no block empty."""
    for start in range(0, len(matrix), BLOCK_ROWS):
        block = matrix[start : start + BLOCK_ROWS]
        values = block[np.isfinite(block)].astype(np.float64)
        if values.size:
            yield values
