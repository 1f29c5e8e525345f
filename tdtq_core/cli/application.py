"""The program ``tdtq``: its verbs, its exit codes, its last line of defence."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from tdtq_core import __version__
from tdtq_core.cli.failures import debugging, explain

VERBS = {
    "info": "Say what a scene is: Gaussians, SH degree, bounds, statistics, warnings.",
    "compress": "Compress a scene into a .tdtq file, without training.",
    "batch": "Compress many scenes with the same plan or target, several at a time.",
    "decompress": "Turn a .tdtq file back into a scene file.",
    "convert": "Convert a scene from one file format to another, by suffix.",
    "render": "Render a scene into PNG pictures.",
    "compare": "Measure how far two scenes look apart: PSNR, SSIM, error maps.",
    "predict": "Predict the PSNR of a plan before it is carried out, attribute by attribute.",
    "sweep": "Tabulate size against quality: the presets and the best plans between them.",
    "report": "Write a compression's pictures, numbers and settings as one HTML page.",
    "turntable": "Film a turn around a scene, original against compressed.",
    "criterion": "Show which attributes rotation-based quantization suits, and why.",
    "tensor": "Quantize arrays of other models: any vectors of 16 values or more.",
    "hashgrid": "Quantize the hash grid of a radiance field, and measure what it costs.",
    "kv": "See what quantizing keys and values of a transformer saves and costs.",
    "demo": "Write the built-in scene.",
    "view": "Open the window.",
}
"""Every verb with the line that describes it; the verb's module bears its name."""


class VerbGroup(TyperGroup):
    """A group that imports a verb's module only when that verb is called.

    ``tdtq --help`` then starts at once, and ``tdtq info`` never pays for the renderer.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {name: TyperCommand(name, help=summary) for name, summary in VERBS.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the verb that `args` begin with, now loaded, and the arguments left for it."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load_verb(str(name)), rest


def load_verb(name: str) -> Any:
    """Import the module of the verb called `name` and build its command, or its group of them."""
    found = getattr(import_module(f"tdtq_core.cli.{name}"), name)
    if isinstance(found, typer.Typer):
        group = typer.main.get_command(found)
        group.name = name
        return group
    verb = typer.Typer(add_completion=False)
    verb.command(name, short_help=VERBS[name])(found)
    return typer.main.get_command(verb)


app = typer.Typer(cls=VerbGroup, add_completion=False, context_settings={"max_content_width": 100})


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tdtq {__version__}")
        raise typer.Exit


@app.callback()
def program(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
) -> None:
    """Compress 3D Gaussian Splatting scenes without training, and measure what it costs.

    Every verb takes --json and then prints one JSON object on standard output.

    Exit codes: 0 success, 2 a mistake in a file or an option, 1 a fault of the program, 3 some
    scenes of several failed.
    """


def run(arguments: Sequence[str]) -> int:
    """Run ``tdtq`` with `arguments` and return its exit code; never raises an `Exception`."""
    with warnings.catch_warnings():
        if not debugging():
            # Hostile numbers overflow here and there; the verbs report them in their own words.
            warnings.simplefilter("ignore")
        try:
            command = typer.main.get_command(app)
            # Not command.main(), which has its own ideas about Ctrl-C and closed pipes.
            with command.make_context("tdtq", list(arguments) or ["--help"]) as context:
                command.invoke(context)
            sys.stdout.flush()
        except BaseException as error:
            return explain(error)
    return 0


def main() -> None:
    """Run ``tdtq`` with the arguments of the process and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # File names need not be valid UTF-8, and terminals need not know our letters.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))
