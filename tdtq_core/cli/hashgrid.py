"""``tdtq hashgrid``: hash grids of radiance fields."""

from __future__ import annotations

import typer

from tdtq_core.cli.hashgrid_evaluate import evaluate
from tdtq_core.cli.hashgrid_info import info
from tdtq_core.cli.hashgrid_quantize import quantize

hashgrid = typer.Typer(add_completion=False, help="Quantize the hash grid of a radiance field.")
for verb in (info, quantize, evaluate):
    hashgrid.command()(verb)
