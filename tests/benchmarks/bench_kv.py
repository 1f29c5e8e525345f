"""What quantized keys and values cost: ``python tests/benchmarks/bench_kv.py [FILE.npz]``.

Prints Markdown tables: the ratio of the paper beside that against float16; the error of attention's
output on recorded queries, keys and values (FILE.npz, with --heads and --seeds); with --network,
memory and time of a network that is built like DUSt3R and has random weights.
"""

from __future__ import annotations

import argparse
import runpy
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import torch

from tdtq_core.kv.attention_table import TABLE_BITS, attention_table
from tdtq_core.kv.model_comparison import compare_model
from tdtq_core.kv.plan import KVPlan, Per, Variant, vector_plan
from tdtq_core.kv.ratio import ratio_table
from tdtq_core.kv.recorded import Recorded, recorded_attention
from tdtq_core.kv.triples import find_triples
from tdtq_core.tensors.arrays import open_arrays

NETWORK = Path(__file__).resolve().parents[1] / "kv" / "dust3r_like.py"
SIDE = 224
DEPTH = 2
BITS = (1, 2, 3, 4, 5, 8)


def print_table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Print a Markdown table."""
    columns = list(columns)
    print(f"\n| {' | '.join(columns)} |\n|{' --- |' * len(columns)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def print_ratios() -> None:
    """The column of the paper, d = 1024, and the same bits against float16."""
    rows = [
        (row.bits, row.published, row.float32_norms, row.float16_norms) for row in ratio_table()
    ]
    print_table(
        ("b", "paper: float32, float32 norm", "float16, float32 norm", "float16, float16 norm"),
        ([f"{bits:g}", *(f"{ratio:#.3g}" for ratio in ratios)] for bits, *ratios in rows),
    )


def print_attention(recorded: list[Recorded], seeds: int) -> None:
    """Relative error of the output: keys as they are, then with their mean kept apart."""
    plain = attention_table(recorded, TABLE_BITS, seeds)
    centred = attention_table(recorded, TABLE_BITS, seeds, centred=True)
    best = {(c.bits, c.per): c.error.output for c in centred if c.variant is Variant.mse}
    rows = []
    for bits, group in groupby(plain, lambda cell: cell.bits):
        cells = list(group)
        sizes = {
            cell.per: cell.error.bits_per_value for cell in cells if cell.variant is Variant.mse
        }
        errors = [cell.error.output for cell in cells] + [best[bits, per] for per in Per]
        row = [f"{bits:g}", *(f"{sizes[per]:.2f}" for per in Per)]
        rows.append(row + [f"{100 * error:.2f} %" for error in errors])
    manners = [f"{variant.value.replace('_', ' ')}, {per}" for variant in Variant for per in Per]
    sizes_of = [f"bits per value, {per}" for per in Per]
    print_table(("b", *sizes_of, *manners, *(f"centred keys, mse, {per}" for per in Per)), rows)


def print_network() -> None:
    """Memory, time and point maps of a network like DUSt3R, rows as vectors."""
    torch.manual_seed(0)
    model = runpy.run_path(str(NETWORK))["Dust3rLike"](depth=DEPTH).eval()
    pictures = torch.rand(2, 3, SIDE, SIDE)
    compare_model(model, lambda: model(pictures), KVPlan.uniform(vector_plan(1), Per.row))  # warm
    rows = []
    for bits in BITS:
        plan = KVPlan.uniform(vector_plan(bits), Per.row)
        found = compare_model(model, lambda: model(pictures), plan)
        errors = found.attention_errors
        rows.append(
            (
                f"{bits}",
                f"{found.memory.original / 1e6:.2f}",
                f"{found.memory.stored / 1e6:.2f}",
                f"{1000 * found.plain_seconds:.0f}",
                f"{1000 * found.quantizing_seconds:.0f}",
                f"{100 * max(errors.values()):.1f} %",
                f"{found.pointmap_psnr:.1f}",
            )
        )
    print_table(
        (
            "b",
            "float32, MB",
            "quantized, MB",
            "run, ms",
            "quantizing, ms",
            "worst attention output",
            "point maps, dB",
        ),
        rows,
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, help="arrays *_query, *_key, *_value")
    parser.add_argument("--heads", type=int, default=6)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--network", action="store_true", help="also run the network")
    options = parser.parse_args()
    print_ratios()
    if options.file:
        arrays = open_arrays(options.file)
        names = [(each.query, each.key, each.value) for each in find_triples(arrays)]
        values = [[arrays[name].values() for name in triple] for triple in names]
        recorded = [recorded_attention(*triple, options.heads) for triple in values]
        print_attention(recorded, options.seeds)
    if options.network:
        print_network()


if __name__ == "__main__":
    main()
