"""``tdtq hashgrid info``: what a hash grid is, and what its groups would cost."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tdtq_core.cli.hashgrid_options import (
    BitsOption,
    EncodingOption,
    GridArgument,
    NormBitsOption,
    VectorOption,
)
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_facts, print_json, print_line, print_table, readable_bytes
from tdtq_core.hash_grids.files import GridFile, read_hash_grid
from tdtq_core.hash_grids.grouping import best_group, group_costs
from tdtq_core.hash_grids.model import HashGrid, Level
from tdtq_core.hash_grids.untouched import untouched_entries


def info(
    source: GridArgument,
    encoding: EncodingOption = None,
    array: VectorOption = None,
    bits: BitsOption = 6,
    norm_bits: NormBitsOption = 16,
    as_json: JsonOption = False,
) -> None:
    """Say what a hash grid is: levels, untouched entries, and what theory says of groups."""
    opened = read_hash_grid(source, encoding, array)
    levels = [_level(level) for level in opened.grid.levels]
    result = {
        "path": str(source),
        **facts_of(opened),
        "levels": levels,
        "groups": [asdict(cost) for cost in group_costs(bits, norm_bits)],
        "best_group": best_group(bits, norm_bits),
    }
    if as_json:
        print_json(result)
    else:
        _print(result, opened.grid)


def facts_of(opened: GridFile) -> dict[str, Any]:
    """Return the size of a hash grid, and whether it can be pictured, as JSON."""
    grid = opened.grid
    return {
        "entries": grid.entries,
        "features": grid.features,
        "values": grid.size,
        "float32_bytes": 4 * grid.size,
        "untouched": untouched_count(grid),
        "pictured": opened.field is not None,
    }


def untouched_count(grid: HashGrid) -> int:
    """Return how many entries training never reached."""
    return sum(int(untouched_entries(level.values).sum()) for level in grid.levels)


def _level(level: Level) -> dict[str, Any]:
    return {
        "resolution": level.resolution,
        "hashed": level.hashed,
        "entries": len(level.values),
        "untouched": int(untouched_entries(level.values).sum()),
        "std": float(level.values.std()),
    }


def _print(result: dict[str, Any], grid: HashGrid) -> None:
    share = result["untouched"] / result["entries"]
    print_facts(
        {
            "hash grid": result["path"],
            "entries": f"{result['entries']:,} of {grid.features} features",
            "untouched": f"{result['untouched']:,} ({share:.1%}), never trained: no indices",
            "as float32": readable_bytes(result["float32_bytes"]),
            "radiance field": "yes" if result["pictured"] else "no, the grid alone",
        }
    )
    columns = ("level", "resolution", "entries", "hashed", "untouched", "std")
    print_table(columns, [_level_cells(n, row) for n, row in enumerate(result["levels"])])
    print_line("Values that share a norm, and what theory says of them:")
    print_table(
        ("group", "b", "paper's rule", "D(d,b)", "norm, bits/value", "total", "at equal cost"),
        [_group_cells(row) for row in result["groups"]],
    )


def _level_cells(number: int, row: dict[str, Any]) -> tuple[str, ...]:
    share = row["untouched"] / row["entries"]
    hashed = "yes" if row["hashed"] else "no"
    return (
        str(number),
        str(row["resolution"]),
        f"{row['entries']:,}",
        hashed,
        f"{share:.1%}",
        f"{row['std']:.3g}",
    )


def _group_cells(row: dict[str, Any]) -> tuple[str, ...]:
    found = row["criterion"]
    return (
        str(row["group"]),
        str(found["bits"]),
        "yes" if found["rule_holds"] else "no",
        f"{found['distortion']:.4g}",
        f"{found['norm_bits_per_value']:.2f}",
        f"{found['total_bits_per_value']:.2f}",
        f"{row['noise']:.1f} dB",
    )
