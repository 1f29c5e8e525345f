"""The formats that the compressed scene can be exported in, so that other programs can open it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.formats import loss_of
from tdtq_core.formats.ply import write_ply
from tdtq_core.formats.splat_write import write_splat
from tdtq_core.formats.spz_write import write_spz
from tdtq_core.scene import GaussianScene
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr


@dataclass(frozen=True)
class ExportFormat:
    """One format.

    Attributes
    ----------
    name, suffix
        What people call it, and how its files end.
    meaning
        Who reads it, in a few words.
    write
        Its writer.
    """

    name: str
    suffix: str
    meaning: str
    write: Callable[[GaussianScene, Path], None]

    def losses(self, scene: GaussianScene) -> str:
        """Say in one line what the format takes from `scene`."""
        lost = loss_of(scene, Path(f"scene{self.suffix}"), tr)
        if lost is None:
            return tr("Keeps every value in full, so the file is not small.")
        return tr("{sentence}.").format(sentence=f"{lost[0].upper()}{lost[1:]}")


EXPORTS = (
    ExportFormat("PLY", ".ply", tr("every viewer of splats opens it"), write_ply),
    ExportFormat("SPZ 3", ".spz", tr("small, and known to every reader of SPZ"), write_spz),
    ExportFormat(
        "SPZ 4", ".spz", tr("a little smaller, for readers of 2026"), partial(write_spz, version=4)
    ),
    ExportFormat(".splat", ".splat", tr("for web viewers"), write_splat),
)
"""The most faithful first."""


def export(
    make_encoder: Callable[[Token], Any],
    plan: CompressionPlan,
    chosen: ExportFormat,
    path: Path,
    token: Token,
) -> int:
    """Write what `plan` makes of the scene as `chosen`, and return the size of the file."""
    token.report(None, tr("Exporting {name}").format(name=path.name))
    scene = make_encoder(token).quantize(plan, token.check)
    token.check()
    chosen.write(scene, path)
    return path.stat().st_size
