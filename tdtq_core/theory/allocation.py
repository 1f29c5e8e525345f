"""The best plans of all: the frontier of size against error, and the point on it that is wanted.

Sizes add up over attributes, and so do the squared errors that they cause in the picture. The best
combinations are found attribute by attribute: whatever is both larger and worse than another
combination of the attributes so far can be no part of a best plan. This is exact, where a greedy
walk is best only to within a step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import Quantizer

MAX_POINTS = 4096
"""Combinations kept after each attribute; far more than differ visibly."""


@dataclass(frozen=True)
class Option:
    """One way to quantize an attribute.

    Attributes
    ----------
    quantizer
        The quantizer.
    size
        Bytes in the file.
    error
        Mean squared error that it causes in the picture.
    """

    quantizer: Quantizer
    size: float
    error: float


@dataclass(frozen=True, eq=False)
class Frontier:
    """The plans that are beaten by none: no other is both smaller and better.

    Attributes
    ----------
    sizes
        (P,) ascending bytes.
    errors
        (P,) descending mean squared errors.
    choices
        (P, A) index of the option of each attribute, attributes in the order of `options`.
    options
        The options by attribute.
    """

    sizes: npt.NDArray[np.float64]
    errors: npt.NDArray[np.float64]
    choices: npt.NDArray[np.int16]
    options: Mapping[str, Sequence[Option]]

    def __len__(self) -> int:
        return len(self.sizes)

    def quantizers(self, point: int) -> dict[str, Quantizer]:
        """Return the quantizer of each attribute at `point`."""
        chosen = zip(self.options.items(), self.choices[point], strict=True)
        return {name: options[index].quantizer for (name, options), index in chosen}

    def for_error(self, error: float) -> int:
        """Return the smallest plan whose error is at most `error`; the best there is if none."""
        good = np.flatnonzero(self.errors <= error)
        return int(good[0]) if good.size else len(self) - 1

    def for_size(self, size: float) -> int:
        """Return the best plan of at most `size` bytes; the smallest there is if none."""
        small = np.flatnonzero(self.sizes <= size)
        return int(small[-1]) if small.size else 0


def frontier(
    options: Mapping[str, Sequence[Option]], fixed_size: float = 0.0, fixed_error: float = 0.0
) -> Frontier:
    """Return the best combinations of one option for each attribute.

    Parameters
    ----------
    options
        By attribute; at least one each.
    fixed_size, fixed_error
        Bytes and squared error that every plan has.

    Raises
    ------
    OptionError
        If an attribute has no option.
    """
    sizes, errors = np.array([fixed_size]), np.array([fixed_error])
    choices = np.zeros((1, 0), np.int16)
    for name, some in options.items():
        if not some:
            raise OptionError(f"No way to quantize {name} was given.")
        all_sizes = np.add.outer(sizes, [option.size for option in some]).ravel()
        all_errors = np.add.outer(errors, [option.error for option in some]).ravel()
        kept = _thinned(_undominated(all_sizes, all_errors), all_errors)
        before, last = np.divmod(kept, len(some))
        sizes, errors = all_sizes[kept], all_errors[kept]
        choices = np.hstack([choices[before], last[:, None].astype(np.int16)])
    return Frontier(sizes, errors, choices, dict(options))


def _undominated(
    sizes: npt.NDArray[np.float64], errors: npt.NDArray[np.float64]
) -> npt.NDArray[np.intp]:
    """Return the indices of what nothing beats, by ascending size."""
    order = np.lexsort((errors, sizes))
    best_before = np.minimum.accumulate(np.concatenate([[np.inf], errors[order][:-1]]))
    return np.asarray(order[errors[order] < best_before])


def _thinned(kept: npt.NDArray[np.intp], errors: npt.NDArray[np.float64]) -> npt.NDArray[np.intp]:
    """Return at most `MAX_POINTS` of `kept`, evenly spaced in dB, both ends among them."""
    if len(kept) <= MAX_POINTS:
        return kept
    levels = np.log(np.maximum(errors[kept], 1e-30))
    wanted = np.linspace(levels[0], levels[-1], MAX_POINTS)
    places = np.searchsorted(-levels, -wanted).clip(0, len(kept) - 1)
    return np.asarray(kept[np.unique(places)])
