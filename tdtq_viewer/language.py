"""The language of the window: what `tr` says, and the translation that is loaded at start.

Texts are extracted by `make translations`. The language is chosen before the modules of the window
are loaded, so that their tables of texts are in it too.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tdtq_viewer.resources import resource


def tr(text: str) -> str:
    """Return `text` in the language of the window."""
    return QCoreApplication.translate("", text)


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
    QLocale.setDefault(QLocale(locale.language(), locale.territory()))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(app, locale, "qtbase", Path(qt_folder))
    return _load(app, locale, "tdtq", resource("translations"))


def languages() -> list[str]:
    """Return the languages that the window can speak, English first."""
    files = sorted(resource("translations").glob("tdtq_*.qm"))
    return ["en", *(file.stem.removeprefix("tdtq_") for file in files)]


def _load(app: QCoreApplication, locale: QLocale, part: str, folder: Path) -> bool:
    translator = QTranslator(app)
    found = translator.load(locale, part, "_", str(folder))
    return bool(found and app.installTranslator(translator))
