"""``tdtq tensor info``: what arrays a file holds, and whether they suit the method."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from tdtq_core.cli.lines import one_line
from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_facts, print_json, print_line, print_table, readable_bytes
from tdtq_core.cli.paths import file_size
from tdtq_core.cli.tensor_looking import look, print_look
from tdtq_core.cli.tensor_options import FORMATS, ArrayOption, AxisOption, GroupOption
from tdtq_core.cli.tensor_text import shape_text
from tdtq_core.formats import COMPRESSED
from tdtq_core.tensors.array import Array
from tdtq_core.tensors.arrays import open_arrays
from tdtq_core.tensors.choosing import matching, why_not
from tdtq_core.tensors.files import Stored, read_tensors
from tdtq_core.tensors.plan import TensorPlan
from tdtq_core.tensors.quantizing import QuantizedArray

ANY_BITS = 4
"""Which arrays suit the method, and how close to the law they come, does not depend on bits."""


def info(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help=f"Arrays: {FORMATS} or {COMPRESSED}.", show_default=False
        ),
    ],
    array: ArrayOption = None,
    group: GroupOption = None,
    axis: AxisOption = -1,
    as_json: JsonOption = False,
) -> None:
    """List the arrays of a file; look at those named: norms, zeros, fit to the codebook's law."""
    if source.suffix.lower() == COMPRESSED:
        result = describe_compressed(source)
    else:
        plan = TensorPlan(ANY_BITS, group=group, axis=axis)
        arrays = open_arrays(source)
        result = describe(source, arrays, plan)
        result["looks"] = [look(arrays[name], plan) for name in matching(arrays, array or [])]
    if as_json:
        print_json(result)
    else:
        _print(result)


def describe(path: Path, arrays: Mapping[str, Array], plan: TensorPlan) -> dict[str, Any]:
    """Return what a file of arrays holds, as JSON."""
    return {
        "path": str(path),
        "bytes": file_size(path),
        "arrays": [_array_facts(array, plan) for array in arrays.values()],
    }


def _array_facts(array: Array, plan: TensorPlan) -> dict[str, Any]:
    reason = why_not(array, plan)
    return {
        "name": array.name,
        "shape": list(array.shape),
        "dtype": array.dtype,
        "values": array.size,
        "why_not": reason,
        "dimension": None if reason else plan.group or array.shape[plan.axis],
    }


def describe_compressed(path: Path) -> dict[str, Any]:
    """Return what a `.tdtq` file of tensors holds, as JSON."""
    file = read_tensors(path)
    return {
        "path": str(path),
        "bytes": file_size(path),
        "metadata": dict(file.metadata),
        "arrays": [_stored_facts(name, array) for name, array in file.arrays.items()],
    }


def _stored_facts(name: str, array: Stored) -> dict[str, Any]:
    plan = array.plan.to_json() if isinstance(array, QuantizedArray) else None
    dtype = "float32" if isinstance(array, QuantizedArray) else array.dtype.name
    shape = list(array.shape)
    return {"name": name, "shape": shape, "dtype": dtype, "values": array.size, "plan": plan}


def _print(result: dict[str, Any]) -> None:
    print_facts({"file": result["path"], "size": readable_bytes(result["bytes"])})
    rows = [
        (
            one_line(entry["name"]),
            entry["dtype"],
            shape_text(entry["shape"]),
            f"{entry['values']:,}",
            _treatment(entry),
        )
        for entry in result["arrays"]
    ]
    how = "quantized by default" if "looks" in result else "quantized"
    print_table(("array", "type", "shape", "values", how), rows)
    print_facts({one_line(key): one_line(text) for key, text in result.get("metadata", {}).items()})
    for found in result.get("looks", []):
        print_look(found)
    if not result.get("looks", [None]):
        print_line("Name arrays with --array to see their vectors and what each bit costs.")


def _treatment(entry: dict[str, Any]) -> str:
    if "why_not" in entry:
        why_not = entry["why_not"]
        return f"vectors of {entry['dimension']}" if why_not is None else f"no: {why_not}"
    plan = entry["plan"]
    if plan is None:
        return "no, exact"
    vectors = f"groups of {plan['group']}" if plan["group"] else f"axis {plan['axis']}"
    return f"{plan['bits']} bits, {plan['variant'].replace('_', ' ')}, {vectors}"
