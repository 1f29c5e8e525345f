"""A file of arrays into a `.tdtq` file, with the figures of each array: what ``quantize`` does."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from tdtq_core.cli.fit import fit_to_json
from tdtq_core.cli.output import progress_bar
from tdtq_core.cli.paths import check_output, file_size
from tdtq_core.errors import OptionError, TensorError
from tdtq_core.quantizers.in_turns import Progress, untold, within
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.arrays import open_arrays
from tdtq_core.tensors.choosing import choose, why_not
from tdtq_core.tensors.files import Stored, TensorFile, Written, write_tensors
from tdtq_core.tensors.header import EXACT
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.tensors.quantizing import QuantizedArray, quantize_array
from tdtq_core.tensors.report import TensorReport, report


@dataclass(frozen=True)
class TensorWishes:
    """What the options of ``quantize`` ask for.

    Attributes
    ----------
    plan
        How arrays are quantized.
    patterns
        Which; those that suit the method if there are none.
    only
        Whether the other arrays are left out, not kept exactly.
    """

    plan: TensorPlan
    patterns: tuple[str, ...]
    only: bool


def quantize_file(source: Path, out: Path, wishes: TensorWishes) -> dict[str, Any]:
    """Quantize the arrays of the file at `source` into one at `out`; return the facts as JSON.

    Raises
    ------
    TdtqError
        If the arrays cannot be read, the file not written, or the wishes not be met.
    """
    start = perf_counter()
    check_output(source, out)
    arrays = open_arrays(source)
    chosen = choose(arrays, wishes.plan, wishes.patterns)
    wanted = frozenset(chosen)
    kept = [] if wishes.only else [name for name in arrays if name not in wanted]
    taken = {name: arrays[name] for name in chosen} if wishes.only else arrays
    _check_kept([arrays[name] for name in kept])
    with progress_bar("Quantizing") as progress:
        stored, reports = _store(taken, wanted, wishes.plan, within(progress, 0.0, 0.8))
        written = write_tensors(TensorFile(stored), out, within(progress, 0.8, 1.0))
    return {
        "path": str(out),
        "plan": wishes.plan.to_json(),
        "arrays": [_array_facts(arrays[name], reports[name], written) for name in chosen],
        "kept": [_kept_facts(arrays[name], wishes.plan, written) for name in kept],
        "file_bytes_in": file_size(source),
        "bytes_out": written.bytes,
        "seconds": perf_counter() - start,
    }


def _store(
    arrays: Mapping[str, Array], chosen: Collection[str], plan: TensorPlan, progress: Progress
) -> tuple[dict[str, Stored], dict[str, TensorReport]]:
    """Return what becomes of `arrays`, those `chosen` quantized, and the reports of these."""
    stored: dict[str, Stored] = {}
    reports: dict[str, TensorReport] = {}
    for number, (name, array) in enumerate(arrays.items()):
        part = within(progress, number / len(arrays), (number + 1) / len(arrays))
        if name in chosen:
            stored[name], reports[name] = quantize_and_report(array, plan, part)
        else:
            stored[name] = array.read()
    return stored, reports


def _check_kept(arrays: list[Array]) -> None:
    """Raise OptionError if one of the arrays cannot be kept, before any long work."""
    for array in arrays:
        if array.dtype not in (*EXACT, "bfloat16"):
            raise OptionError(
                f"{array.name}: numbers of type {array.dtype} cannot be kept.",
                "Name the arrays to quantize, and leave the others out with --only.",
            )


def quantize_and_report(
    array: Array, plan: TensorPlan, progress: Progress = untold
) -> tuple[QuantizedArray, TensorReport]:
    """Quantize `array` and compare it with what comes back; its name is in every error."""
    values = array.values()
    try:
        quantized = quantize_array(values, plan, progress=within(progress, 0.0, 0.5))
    except (OptionError, TensorError) as error:
        raise type(error)(f"{array.name}: {error.message}", error.advice) from error
    return quantized, report(values, quantized, within(progress, 0.5, 1.0))


def report_to_json(told: TensorReport) -> dict[str, Any]:
    """Return the figures of an array as JSON."""
    return {
        "vectors": told.vectors,
        "dimension": told.dimension,
        "zero_vectors": told.zero_vectors,
        "distortion": told.distortion,
        "expected": asdict(told.expected),
        "cosine": told.cosine,
        "products": asdict(told.products),
        "fit": None if told.evidence is None else fit_to_json(told.evidence),
        "float32_bytes": told.float32_bytes,
        "packed_bytes": told.packed_bytes,
        "packed_ratio_float32": told.ratio_to_float32,
        "packed_ratio_float16": told.ratio_to_float16,
    }


def _array_facts(array: Array, told: TensorReport, written: Written) -> dict[str, Any]:
    stored = written.array_bytes[array.name]
    return {
        "name": array.name,
        "shape": list(array.shape),
        "dtype": array.dtype,
        **report_to_json(told),
        "stored_bytes": stored,
        "stored_ratio_float32": told.float32_bytes / stored,
        "stored_ratio_float16": told.float32_bytes / stored / 2.0,
    }


def _kept_facts(array: Array, plan: TensorPlan, written: Written) -> dict[str, Any]:
    return {
        "name": array.name,
        "shape": list(array.shape),
        "dtype": array.dtype,
        "why": why_not(array, plan) or "not named",
        "stored_bytes": written.array_bytes[array.name],
    }
