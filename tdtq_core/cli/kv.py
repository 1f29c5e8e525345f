"""``tdtq kv``: caches of keys and values."""

from __future__ import annotations

import typer

from tdtq_core.cli.kv_attention import attention
from tdtq_core.cli.kv_ratio import ratio

kv = typer.Typer(
    name="kv", add_completion=False, help="See what quantizing keys and values saves and costs."
)
for verb in (ratio, attention):
    kv.command()(verb)
