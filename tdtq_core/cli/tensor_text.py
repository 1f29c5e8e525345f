"""The figures of quantized arrays for people."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from tdtq_core.cli.lines import one_line
from tdtq_core.cli.output import print_facts, print_line, print_table, readable_bytes

LEGEND = (
    "  Error: squared, over the squared length. Products: with random unit queries, by what share\n"
    "  they grow or shrink, and their root mean square error. Off the law: distance\n"
    "  (Kolmogorov-Smirnov) of the rotated values from the law that the codebook is made for, and\n"
    "  in brackets what chance alone makes."
)

SIZES = "  Packed: indices and norms by counting bits. Stored: in the file, entropy coded."

SHOWN = 4
"""Names that a line lists."""

Row = tuple[str, ...]


def print_quantized(result: dict[str, Any]) -> None:
    """Print what ``quantize`` found out."""
    arrays = result["arrays"]
    rows = [*map(_error_cells, arrays), *_theory_rows(arrays)]
    print_table(
        ("array", "vectors", "error", "cosine", "products", "their error", "off the law"), rows
    )
    print_line(LEGEND)
    of_float = ("of float32", "of float16")
    columns = ("array", "float32", "packed", *of_float, "stored", *of_float)
    print_table(columns, [_size_cells(entry) for entry in arrays])
    print_line(SIZES)
    for line in _kept_lines(result["kept"]):
        print_line(line)
    print_facts(_totals(result))


def shape_text(shape: list[int]) -> str:
    """Return a shape for people."""
    return " x ".join(map(str, shape)) or "one number"


def law_text(fit: dict[str, Any] | None) -> str:
    """Return how far off the law the rotated values are, chance's share in brackets."""
    if fit is None:
        return "–"
    after = fit["after"]
    return f"{after['distance']:.2%} ({after['expected']:.2%})"


def _error_cells(entry: dict[str, Any]) -> Row:
    products = entry["products"]
    return (
        one_line(entry["name"]),
        f"{entry['vectors']:,} x {entry['dimension']}",
        f"{entry['distortion']:.4g}",
        f"{entry['cosine']:.5f}",
        f"{products['bias']:+.2%}",
        f"{products['error']:.5f}",
        law_text(entry["fit"]),
    )


def _theory_rows(arrays: list[dict[str, Any]]) -> list[Row]:
    """Return what theory says, a block for each length of vectors."""
    rows: list[Row] = []
    for dimension, entry in sorted({entry["dimension"]: entry for entry in arrays}.items()):
        expected, products = entry["expected"], entry["products"]
        theory = (f"{products['expected_bias']:+.2%}", f"{products['expected_error']:.5f}")
        vectors = f"any x {dimension}"
        rows += [
            ("theory: D(d,b)", vectors, f"{expected['distortion']:.4g}", "", *theory, ""),
            ("theory: its bound", vectors, f"{expected['bound']:.4g}", *[""] * 4),
            ("theory: the best code", vectors, f"{expected['shannon']:.4g}", *[""] * 4),
        ]
    return rows


def _size_cells(entry: dict[str, Any]) -> Row:
    return (
        one_line(entry["name"]),
        readable_bytes(entry["float32_bytes"]),
        readable_bytes(entry["packed_bytes"]),
        *(f"{entry[f'packed_ratio_{kind}']:.2f}x" for kind in ("float32", "float16")),
        readable_bytes(entry["stored_bytes"]),
        *(f"{entry[f'stored_ratio_{kind}']:.2f}x" for kind in ("float32", "float16")),
    )


def _kept_lines(kept: list[dict[str, Any]]) -> list[str]:
    """Return a line for each reason why arrays were kept as they are."""
    lines = []
    for why, found in groupby(sorted(kept, key=lambda entry: entry["why"]), lambda e: e["why"]):
        entries = list(found)
        size = readable_bytes(sum(entry["stored_bytes"] for entry in entries))
        names = ", ".join(one_line(entry["name"]) for entry in entries[:SHOWN])
        more = f" and {len(entries) - SHOWN} more" if len(entries) > SHOWN else ""
        lines.append(f"  Kept exactly, {size} ({why}): {names}{more}")
    return lines


def _totals(result: dict[str, Any]) -> dict[str, str]:
    before = sum(entry["float32_bytes"] for entry in result["arrays"])
    stored = sum(entry["stored_bytes"] for entry in result["arrays"])
    sizes = f"{readable_bytes(stored)} from {readable_bytes(before)} as float32"
    kept = sum(entry["stored_bytes"] for entry in result["kept"])
    return {
        "written": f"{result['path']} ({readable_bytes(result['bytes_out'])})",
        "quantized": f"{_arrays(result['arrays'])}, {sizes}, {before / stored:.2f}x",
        "kept exactly": f"{_arrays(result['kept'])}, {readable_bytes(kept)}",
        "seconds": f"{result['seconds']:.2f}",
    }


def _arrays(found: list[dict[str, Any]]) -> str:
    return "1 array" if len(found) == 1 else f"{len(found):,} arrays"
