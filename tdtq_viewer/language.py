"""The language of the window: what `tr` says, and the translation that is loaded at start.

Texts are extracted by `make translations`. The language is chosen before the modules of the window
are loaded, so that their tables of texts are in it too.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tdtq_viewer.resources import resource


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("", text)


def qt_speaking(name: str = "") -> QApplication:
    """Start Qt with a window system, in the language `name`, or in that of the system."""
    app = QApplication(sys.argv[:1])
    install_language(app, name)
    return app


def install_language(app: QCoreApplication, name: str = "") -> bool:
    """Load the translation of the window and of Qt's dialogs, before the window's modules load.

    Parameters
    ----------
    name
        Such as ``de`` or ``zh_CN``; empty for the language of the system.

    Returns
    -------
    Whether there is a translation of the window; English needs none.
    """
    locale = QLocale(name) if name else QLocale.system()
    # Numbers are written alike in spin boxes and in texts, in the plain way of the command line.
    QLocale.setDefault(QLocale.c())
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, locale, "qtbase", Path(qt_folder))
    return _load(app, locale, "tdtq", resource("translations"))


def _load(app: QCoreApplication, locale: QLocale, part: str, folder: Path) -> bool:
    translator = QTranslator(app)
    found = translator.load(locale, part, "_", str(folder))
    return bool(found and app.installTranslator(translator))
