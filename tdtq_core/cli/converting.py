"""What `decompress` and `convert` have in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tdtq_core.cli.output import print_facts, print_json, readable_bytes, warn
from tdtq_core.cli.paths import file_size
from tdtq_core.errors import OptionError
from tdtq_core.formats import COMPRESSED, loss_of, writer_of
from tdtq_core.formats.spz_write import write_spz
from tdtq_core.scene import GaussianScene

OutArgument = Annotated[
    Path,
    typer.Argument(
        metavar="OUT", help="The file to write; its suffix names the format.", show_default=False
    ),
]


def require_scene_format(path: Path) -> None:
    """Raise OptionError unless the suffix of `path` names a format that can be written."""
    if path.suffix.lower() == COMPRESSED:
        raise OptionError(f"{path.name}: .tdtq files need a plan.", "Use tdtq compress.")
    writer_of(path)


def writer_in_version(path: Path, spz_version: int | None) -> Callable[[GaussianScene, Path], None]:
    """Return what writes the format of `path`, which the user may want in a version of SPZ.

    Raises
    ------
    OptionError
        If the format cannot be written, or a version is asked for where there is none to choose.
    """
    require_scene_format(path)
    if spz_version is None:
        return writer_of(path)
    if path.suffix.lower() != ".spz":
        raise OptionError(
            f"{path.name}: --spz-version is for .spz files.", "Leave it out, or write to .spz."
        )
    return partial(write_spz, version=spz_version)


def report(
    source: Path,
    out: Path,
    scene: GaussianScene,
    seconds: float,
    warnings: list[str],
    as_json: bool,
) -> None:
    """Print what was read and written, what the format loses, and what is wrong with the scene."""
    lost = loss_of(scene, out)
    result = {
        "path": str(out),
        "gaussians": len(scene),
        "sh_degree": scene.sh_degree,
        "bytes_in": file_size(source),
        "bytes_out": file_size(out),
        "seconds": seconds,
        "lost": lost,
        "warnings": warnings,
    }
    if as_json:
        print_json(result)
        return
    print_facts(
        {
            "read": f"{source} ({readable_bytes(file_size(source))})",
            "written": f"{out} ({readable_bytes(file_size(out))})",
            "Gaussians": f"{len(scene):,}",
            "lost": lost or "nothing",
            "seconds": f"{seconds:.2f}",
        }
    )
    warn(warnings)
