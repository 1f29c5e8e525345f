"""The command ``tdtq-viewer``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from tdtq_core import __version__
from tdtq_viewer.display import why_no_display
from tdtq_viewer.resources import resource

MIN_SIZE = (960, 640)
MAX_SIDE = 16384


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code: 0, or 2 for what a user can mend."""
    options = _parser().parse_args(argv)
    reason = (
        why_no_display()
        or _why_no_scene(options.scene)
        or _why_no_cameras(options.cameras, options.scene)
    )
    if reason:
        print(f"tdtq-viewer: {reason}", file=sys.stderr)  # noqa: T201  the command's output
        return 2
    # Qt, vispy and Numba take a second to load, which --help should not wait for.
    from tdtq_viewer.language import qt_speaking  # noqa: PLC0415

    app = qt_speaking(options.language)
    # Loaded after the language, because the tables of the window's modules are written in it.
    from tdtq_viewer.launch import launch  # noqa: PLC0415

    return launch(
        app,
        options.scene,
        options.demo,
        options.screenshot,
        options.size,
        options.cameras,
        fresh=options.fresh,
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, as every refusal does."""
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tdtq-viewer",
        description="See what compressing a 3D Gaussian Splatting scene costs.",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "scene",
        nargs="?",
        type=Path,
        help="scene to open, such as a .ply or .tdtq file, or a file of arrays",
    )
    what.add_argument("--demo", action="store_true", help="open the built-in scene")
    parser.add_argument(
        "--fresh", action="store_true", help="do not restore what was open when the window closed"
    )
    parser.add_argument(
        "--cameras",
        type=Path,
        metavar="FILE",
        help="cameras of the scene: transforms.json, cameras.json or the folder of a COLMAP model",
    )
    parser.add_argument(
        "--screenshot",
        type=_png,
        metavar="FILE.png",
        help="save the window once the first full picture is up, and leave",
    )
    parser.add_argument(
        "--size", type=_size, default=None, metavar="WxH", help="size of the window in pixels"
    )
    parser.add_argument(
        "--language",
        type=_language,
        default="",
        metavar="CODE",
        help=f"language of the window: {', '.join(_languages())}; by default that of the system",
    )
    parser.add_argument("--version", action="version", version=f"TDTQ Studio {__version__}")
    return parser


def _png(text: str) -> Path:
    """Take the name of a picture that can be written."""
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"{text} does not end in .png")
    if not path.absolute().parent.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {path.absolute().parent}")
    return path


def _languages() -> list[str]:
    """Return the languages that the window speaks."""
    files = sorted(resource("translations").glob("tdtq_*.qm"))
    return ["en", *(file.stem.removeprefix("tdtq_") for file in files)]


def _language(text: str) -> str:
    # Argparse checks the empty default too.
    if text and text not in _languages():
        raise argparse.ArgumentTypeError(f"{text!r} is not one of {', '.join(_languages())}")
    return text


def _size(text: str) -> tuple[int, int]:
    """Parse such as ``1600x1000``."""
    width, _, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not WxH, such as 1600x1000") from None
    if not all(low <= side <= MAX_SIDE for low, side in zip(MIN_SIZE, size, strict=True)):
        raise argparse.ArgumentTypeError(f"{text}: must be at least {MIN_SIZE[0]}x{MIN_SIZE[1]}")
    return size


def _why_no_scene(scene: Path | None) -> str:
    if scene is None or scene.is_file():
        return ""
    what = "is a folder" if scene.is_dir() else "does not exist"
    return f"{scene} {what}. Name a scene, such as a .ply or .tdtq file, or use --demo."


def _why_no_cameras(cameras: Path | None, scene: Path | None) -> str:
    if cameras is None:
        return ""
    if scene is None:
        return "--cameras needs the scene that they belong to."
    return "" if cameras.exists() else f"{cameras} does not exist. Name a file of cameras."


if __name__ == "__main__":
    sys.exit(main())
