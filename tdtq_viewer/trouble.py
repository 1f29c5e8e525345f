"""What a programmer needs to know of an error, and errors that nobody caught."""

from __future__ import annotations

import logging
import platform
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from tdtq_core import __version__

_log = logging.getLogger(__name__)

PACKAGES = ("numpy", "numba", "PySide6_Essentials", "vispy", "gsplat", "torch")

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def details_of(error: BaseException) -> str:
    """Return the traceback of `error`, the versions of what took part, and the platform."""
    trace = "".join(traceback.format_exception(error)).strip()
    found = [f"{name} {known}" for name in PACKAGES if (known := _version(name))]
    system = f"Python {platform.python_version()}, {platform.platform()}"
    screen = f"Qt {qVersion()} on {QGuiApplication.platformName() or 'no platform'}"
    return "\n".join((trace, "", f"TDTQ Studio {__version__}", ", ".join(found), system, screen))


def copy_text(text: str) -> None:
    """Put `text` on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def telling_hook(tell: Callable[[BaseException], None]) -> Hook:
    """Return a hook for `sys.excepthook` that logs an error nobody caught, and tells it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("nobody caught this", exc_info=(kind, error, trace))
        if issubclass(kind, Exception):
            tell(error)

    return hook


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
