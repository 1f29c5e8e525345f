"""Hash grids of radiance fields: reading, quantizing and picturing them."""

from tdtq_core.hash_grids.evaluator import Prepared, prepare, render, render_prepared
from tdtq_core.hash_grids.files import read_hash_grid
from tdtq_core.hash_grids.grouping import GROUPS, best_group, group_costs
from tdtq_core.hash_grids.measuring import Measured, measure
from tdtq_core.hash_grids.model import HashGrid, Level, RadianceField
from tdtq_core.hash_grids.quantizing import (
    PreparedGrid,
    QuantizedGrid,
    prepare_grid,
    quantize_grid,
    quantize_prepared_grid,
)
from tdtq_core.hash_grids.untouched import untouched_entries

__all__ = [
    "GROUPS",
    "HashGrid",
    "Level",
    "Measured",
    "Prepared",
    "PreparedGrid",
    "QuantizedGrid",
    "RadianceField",
    "best_group",
    "group_costs",
    "measure",
    "prepare",
    "prepare_grid",
    "quantize_grid",
    "quantize_prepared_grid",
    "read_hash_grid",
    "render",
    "render_prepared",
    "untouched_entries",
]
