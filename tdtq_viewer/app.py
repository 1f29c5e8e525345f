"""The command ``tdtq-viewer``."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tdtq_core import __version__
from tdtq_viewer.display import why_no_display

MIN_SIZE = (800, 560)
DEFAULT_SIZE = (1440, 900)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code: 0, or 2 for what a user can mend."""
    options = _parser().parse_args(argv)
    reason = why_no_display() or _why_no_scene(options.scene)
    if reason:
        print(f"tdtq-viewer: {reason}", file=sys.stderr)  # noqa: T201  the command's output
        return 2
    return _run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tdtq-viewer",
        description="See what compressing a 3D Gaussian Splatting scene costs.",
    )
    parser.add_argument("scene", nargs="?", type=Path, help="scene to open (.ply or .tdtq)")
    parser.add_argument("--demo", action="store_true", help="open the built-in scene")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE.png",
        help="save the window once the first full picture is up, and leave",
    )
    parser.add_argument(
        "--size", type=_size, default=None, metavar="WxH", help="size of the window in pixels"
    )
    parser.add_argument("--version", action="version", version=f"TDTQ Studio {__version__}")
    return parser


def _size(text: str) -> tuple[int, int]:
    """Parse such as ``1600x1000``."""
    width, _, height = text.lower().partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not WxH, such as 1600x1000") from None
    if not all(low <= side <= 16384 for low, side in zip(MIN_SIZE, size, strict=True)):
        raise argparse.ArgumentTypeError(f"{text}: must be at least {MIN_SIZE[0]}x{MIN_SIZE[1]}")
    return size


def _why_no_scene(scene: Path | None) -> str:
    if scene is None or scene.is_file():
        return ""
    what = "is a folder" if scene.is_dir() else "does not exist"
    return f"{scene} {what}. Name a .ply or .tdtq file, or use --demo."


def _run(options: argparse.Namespace) -> int:
    """Start Qt and the window; the imports stand here because they are slow."""
    from PySide6.QtWidgets import QApplication

    from tdtq_viewer.engine import core_engine
    from tdtq_viewer.theme import apply_theme
    from tdtq_viewer.window import MainWindow, open_in

    # Ctrl+C in the terminal ends the program as it ends every other.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    apply_theme(app)
    window = MainWindow(core_engine())
    window.setMinimumSize(*MIN_SIZE)
    window.resize(*(options.size or _fitting(app)))
    if options.screenshot:
        _leave_after_screenshot(app, window, options)
    window.show()
    open_in(window, options.scene, demo=options.demo)
    code = app.exec()
    window.close()
    return code


def _fitting(app: object) -> tuple[int, int]:
    """Return the usual size, or what the screen has room for."""
    room = app.primaryScreen().availableGeometry()
    return min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height())


def _leave_after_screenshot(app: object, window: object, options: argparse.Namespace) -> None:
    """Quit with 0 when the screenshot is saved, with 2 and one line when it cannot be."""
    from PySide6.QtCore import QTimer

    from tdtq_viewer.screenshot import SETTLE_MS, ScreenshotWhenReady

    def finish(reason: str | None) -> None:
        if reason:
            print(f"tdtq-viewer: {reason}", file=sys.stderr)  # noqa: T201  the command's output
        app.exit(2 if reason else 0)

    def fail(message: object) -> None:
        if message.kind == "error" and message.text:
            finish(f"{message.text} {message.advice}".strip())

    ready = ScreenshotWhenReady(window, options.screenshot, finish)
    window.messages.shown.connect(fail)
    if options.scene is None and not options.demo:
        QTimer.singleShot(SETTLE_MS, ready.take)


if __name__ == "__main__":
    sys.exit(main())
