"""Find out whether a window can be opened here, before Qt ends the program over it."""

from __future__ import annotations

import os
import subprocess
import sys

if sys.platform != "win32":
    import resource

_TRY = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_ADVICE = "On a machine without a screen, run it under xvfb-run, or use the command line: tdtq."


def why_no_display() -> str:
    """Return one line that says why no window can be opened, or an empty string.

    Qt aborts the process when its platform fails to start, so a child process tries first. Only
    Linux needs that: elsewhere there is always a window system.
    """
    if not sys.platform.startswith("linux"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not (platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return f"There is no display here (DISPLAY is not set). {_ADVICE}"
    tried = subprocess.run(
        [sys.executable, "-c", _TRY],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_without_core_file,
    )
    if tried.returncode == 0:
        return ""
    return f"No window can be opened: {_reason(tried.stderr).rstrip('. ')}. {_ADVICE}"


def _without_core_file() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _reason(stderr: str) -> str:
    """Return the line of Qt's complaint that says most."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    telling = [line for line in lines if "could not" in line.lower() or "needed" in line.lower()]
    return (telling or lines or ["Qt cannot start."])[0].removeprefix("qt.qpa.xcb: ")
