"""What a verb says: one JSON object or a table on standard output, all else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from io import StringIO
from typing import Any

from rich.box import SIMPLE
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from tdtq_core.cli.lines import one_line
from tdtq_core.figures import ssim_text

PIPE_WIDTH = 160
"""Columns of a table that goes into a file or to another program."""


def print_json(result: Mapping[str, Any]) -> None:
    """Print `result` as the one JSON object on standard output; NaN and infinities are faults."""
    sys.stdout.write(json.dumps(result, indent=2, allow_nan=False) + "\n")


def print_line(text: str) -> None:
    """Print one line of text."""
    sys.stdout.write(f"{text}\n")


def print_facts(facts: Mapping[str, object]) -> None:
    """Print names and what they are, one a line, aligned."""
    width = max(map(len, facts), default=0)
    for name, fact in facts.items():
        print_line(f"{name:<{width}}  {fact}")


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table; the first column is aligned left, numbers in the others right."""
    table = Table(box=SIMPLE)
    for index, column in enumerate(columns):
        numeric = index > 0 and all(_is_number(row[index]) for row in rows)
        table.add_column(Text(column), justify="right" if numeric else "left")
    for row in rows:
        table.add_row(*(Text(str(cell)) for cell in row))
    # A pipe has no width of its own; wrapped cells would be useless to whatever reads it.
    terminal = sys.stdout.isatty()
    text, width = StringIO(), None if terminal else PIPE_WIDTH
    Console(file=text, force_terminal=terminal, highlight=False, width=width).print(table)
    # Not by rich: it takes a reader that has left for a failure.
    sys.stdout.write(text.getvalue())


def _is_number(cell: object) -> bool:
    return str(cell).lstrip("+-")[:1].isdigit()


def warn(messages: Sequence[str]) -> None:
    """Print each of `messages` as a warning on standard error."""
    for message in messages:
        sys.stderr.write(f"warning: {one_line(message)}\n")


_LISTENER: ContextVar[Callable[[str, float], None] | None] = ContextVar("listener", default=None)
"""Who is told of progress in place of the terminal; each thread has its own."""


@contextmanager
def progress_told_to(listener: Callable[[str, float], None]) -> Iterator[None]:
    """Call `listener` with each description and share done, and show no bars, in this context."""
    token = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(token)


@contextmanager
def progress_bar(description: str) -> Iterator[Callable[[float], None]]:
    """Show a progress bar on standard error while it is a terminal.

    Yields
    ------
    A function to call with the share done, 0 to 1.
    """
    listener = _LISTENER.get()
    if listener is not None:
        yield partial(listener, description)
        return
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(
        *columns,
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:
        task = progress.add_task(description, total=1.0)
        yield lambda share: progress.update(task, completed=share)


def readable_bytes(count: int) -> str:
    """Return a size for people, such as ``"2.4 MB"``; a megabyte has 1,000,000 bytes."""
    size = float(count)
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.2f} {unit}"
        size /= 1000
    return f"{size:.2f} GB"


def readable_db(value: float | None) -> str:
    """Return a PSNR for people; None stands for identical pictures."""
    return "identical" if value is None else f"{value:.2f} dB"


def readable_ssim(value: float | None) -> str:
    """Return an SSIM for people; None stands for pictures that hold no numbers."""
    return "unknown" if value is None else ssim_text(value)
