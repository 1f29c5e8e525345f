"""Hash grids into codes and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tdtq_core.hash_grids.grouping import check_group
from tdtq_core.hash_grids.model import HashGrid
from tdtq_core.hash_grids.untouched import untouched_entries
from tdtq_core.tensors import PreparedArray, QuantizedArray, TensorPlan
from tdtq_core.tensors.quantizing import prepare_array, quantize_prepared


@dataclass(frozen=True, eq=False)
class QuantizedGrid:
    """A hash grid as small integers and norms.

    Attributes
    ----------
    levels
        The codes of each level's table.
    grid
        The grid that they were made from.
    """

    levels: tuple[QuantizedArray, ...]
    grid: HashGrid

    @property
    def packed_bytes(self) -> int:
        """Bytes of indices, norms and masks of untouched entries, before any entropy coding."""
        return sum(level.packed_bytes for level in self.levels)

    @property
    def bits_per_value(self) -> float:
        """Bits per value of the grid, norms and masks included."""
        return 8.0 * self.packed_bytes / self.grid.size

    def dequantized(self) -> HashGrid:
        """Return the grid that the codes stand for, bit for bit the same on every machine."""
        return self.grid.with_tables([level.dequantized() for level in self.levels])


@dataclass(frozen=True, eq=False)
class PreparedGrid:
    """A hash grid as rotated vectors: all that does not depend on the bits."""

    levels: tuple[PreparedArray, ...]
    grid: HashGrid


def prepare_grid(
    grid: HashGrid,
    plan: TensorPlan,
    *,
    keep_untouched: bool = False,
    progress: Callable[[float], None] = lambda share: None,
) -> PreparedGrid:
    """Group and rotate the entries of every level as `plan` says.

    Parameters
    ----------
    keep_untouched
        Whether entries that training never reached are quantized like the others; otherwise they
        become zeros that take no indices.
    progress
        Called with the share done, 0 to 1; may raise `Cancelled`.

    Raises
    ------
    OptionError
        If the plan's groups are too short, or would cut entries in two.
    """
    check_group(plan.group or grid.features, grid.features)
    levels = []
    for number, level in enumerate(grid.levels):
        progress(number / len(grid.levels))
        left_out = None if keep_untouched else untouched_entries(level.values)
        levels.append(prepare_array(level.values, plan, left_out))
    return PreparedGrid(tuple(levels), grid)


def quantize_prepared_grid(prepared: PreparedGrid, plan: TensorPlan) -> QuantizedGrid:
    """Quantize a grid that was prepared for the group and seed of `plan`."""
    levels = tuple(quantize_prepared(level, plan) for level in prepared.levels)
    return QuantizedGrid(levels, prepared.grid)


def quantize_grid(
    grid: HashGrid,
    plan: TensorPlan,
    *,
    keep_untouched: bool = False,
    progress: Callable[[float], None] = lambda share: None,
) -> QuantizedGrid:
    """Do `prepare_grid` and `quantize_prepared_grid` in one."""
    prepared = prepare_grid(grid, plan, keep_untouched=keep_untouched, progress=progress)
    return quantize_prepared_grid(prepared, plan)
