"""What quantizing a hash grid costs, against photographs; the README's table.

    python tests/benchmarks/bench_hash_grid.py MODEL --cameras FILE [--images FOLDER]
                                               [--bits 1,2,3,4,5,6,7,8] [--groups 16,32,64]

MODEL is a radiance field in an .npz or .tdtq file. Every row renders all views at the size of their
photographs, on the field's own background. Bits per value count indices, one float16 norm per group
and the masks of untouched entries, over all values of all tables; "coded" is the ratio in a .tdtq
file, after entropy coding. Only the tables are quantized; networks and occupancy stay as they are.
"""

import argparse
from pathlib import Path

import numpy as np

from tdtq_core.formats.cameras import View, read_cameras
from tdtq_core.hash_grids import (
    GROUPS,
    HashGrid,
    RadianceField,
    measure,
    prepare_grid,
    quantize_prepared_grid,
    read_hash_grid,
    untouched_entries,
)
from tdtq_core.tensors import TensorPlan
from tdtq_core.tensors.payload import encode_quantized
from tdtq_core.tensors.report import relative_error

ALL_BITS = tuple(range(1, 9))


def whole_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of a text such as ``"1,2,4"``."""
    return tuple(int(part) for part in text.split(","))


def without_untouched(grid: HashGrid) -> HashGrid:
    """Return the grid with zeros in the entries that training never reached."""
    tables = [level.values.copy() for level in grid.levels]
    for table in tables:
        table[untouched_entries(table)] = 0
    return grid.with_tables(tables)


def error_of(grid: HashGrid, other: HashGrid) -> float:
    """Return the squared error of all features over their energy."""
    one, two = (np.concatenate([level.values for level in it.levels]) for it in (grid, other))
    return relative_error(one, two)


def report_exact(field: RadianceField, views: list[View]) -> float:
    """Print the rows of unquantized tables; return the mean PSNR of the first."""
    found = measure(field, views)
    print(f"| float32 | | 32.00 | 1.00 | 1.00 | 0 | {found.mean:.2f} | | {found.worst:.2f} |")
    zeroed = without_untouched(field.grid)
    seen = measure(field.with_grid(zeroed), views)
    print(
        f"| untouched entries zeroed | | | | | {error_of(field.grid, zeroed):.1e} "
        f"| {seen.mean:.2f} | {found.mean - seen.mean:.3f} | {seen.worst:.2f} |",
        flush=True,
    )
    return found.mean


def report_group(
    field: RadianceField, views: list[View], group: int, all_bits: tuple[int, ...], before: float
) -> None:
    """Print a row for each number of bits with one norm for `group` values."""
    prepared = prepare_grid(field.grid, TensorPlan(1, group=group))
    for bits in all_bits:
        quantized = quantize_prepared_grid(prepared, TensorPlan(bits, group=group))
        decoded = quantized.dequantized()
        found = measure(field.with_grid(decoded), views)
        coded = sum(len(encode_quantized(level)) for level in quantized.levels)
        size = 4 * field.grid.size
        print(
            f"| {group} | {bits} | {quantized.bits_per_value:.2f} "
            f"| {size / quantized.packed_bytes:.2f} | {size / coded:.2f} "
            f"| {error_of(field.grid, decoded):.1e} | {found.mean:.2f} "
            f"| {before - found.mean:.3f} | {found.worst:.2f} |",
            flush=True,
        )


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--cameras", type=Path, required=True)
    parser.add_argument("--images", type=Path)
    parser.add_argument("--bits", type=whole_numbers, default=ALL_BITS)
    parser.add_argument("--groups", type=whole_numbers, default=GROUPS)
    options = parser.parse_args()
    field = read_hash_grid(options.model).field
    if field is None:
        parser.error("the model holds a hash grid alone, which cannot be rendered")
    views = read_cameras(options.cameras, options.images)
    print("| group | b | bits per value | ratio | coded | error | PSNR | loss | worst view |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    before = report_exact(field, views)
    for group in options.groups:
        report_group(field, views, group, options.bits, before)


if __name__ == "__main__":
    main()
