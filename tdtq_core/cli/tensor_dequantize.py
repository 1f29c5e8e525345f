"""``tdtq tensor dequantize``: a `.tdtq` file of tensors back into arrays."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import numpy.typing as npt
import typer

from tdtq_core.cli.options import JsonOption
from tdtq_core.cli.output import print_facts, print_json, progress_bar, readable_bytes
from tdtq_core.cli.paths import check_output, file_size, require_suffix
from tdtq_core.cli.tensor_options import ArrayOption
from tdtq_core.errors import OptionError
from tdtq_core.quantizers.in_turns import within
from tdtq_core.tensors.choosing import matching
from tdtq_core.tensors.files import decoded_values, read_tensors
from tdtq_core.tensors.saving import WRITERS, save_arrays, writer_of_arrays


def dequantize(
    source: Annotated[
        Path, typer.Argument(metavar="IN.tdtq", help="The file to read.", show_default=False)
    ],
    out: Annotated[
        Path,
        typer.Argument(
            metavar="OUT", help=f"The file to write: {', '.join(WRITERS)}.", show_default=False
        ),
    ],
    array: ArrayOption = None,
    as_json: JsonOption = False,
) -> None:
    """Turn a .tdtq file of tensors back into arrays. An existing OUT is replaced.

    Quantized arrays come back as float32, the others as they were.
    """
    start = perf_counter()
    require_suffix(source, ".tdtq")
    writer_of_arrays(out)
    check_output(source, out)
    decoded = _decoded(source, array)
    save_arrays(decoded, out)
    result = {
        "path": str(out),
        "arrays": {name: list(values.shape) for name, values in decoded.items()},
        "bytes_in": file_size(source),
        "bytes_out": file_size(out),
        "seconds": perf_counter() - start,
    }
    if as_json:
        print_json(result)
    else:
        _print(source, result)


def _decoded(source: Path, patterns: list[str] | None) -> dict[str, npt.NDArray[Any]]:
    """Return the values of the arrays that `patterns` match, of all without any."""
    stored = read_tensors(source).arrays
    names = matching(stored, patterns) if patterns else list(stored)
    if not names:
        raise OptionError(f"{source.name} holds no arrays.", "There is nothing to write.")
    decoded = {}
    with progress_bar("Decoding") as progress:
        for number, name in enumerate(names):
            part = within(progress, number / len(names), (number + 1) / len(names))
            decoded[name] = decoded_values(stored[name], part)
    return decoded


def _print(source: Path, result: dict[str, Any]) -> None:
    print_facts(
        {
            "read": f"{source} ({readable_bytes(result['bytes_in'])})",
            "written": f"{result['path']} ({readable_bytes(result['bytes_out'])})",
            "arrays": f"{len(result['arrays']):,}",
            "seconds": f"{result['seconds']:.2f}",
        }
    )
