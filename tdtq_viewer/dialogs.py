"""The dialogs that ask for a file, and the sheets of the help menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from tdtq_core.formats import COMPRESSED
from tdtq_viewer.language import tr
from tdtq_viewer.surroundings import CAMERA_SUFFIXES, SCENE_SUFFIXES, SOG_SCENE
from tdtq_viewer.tensors.texts import SUFFIXES


def ask_scene(parent: QWidget) -> Path | None:
    """Ask which scene to open; None if the user changed their mind."""
    pattern = " ".join([*(f"*{suffix}" for suffix in SCENE_SUFFIXES), SOG_SCENE])
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open a scene"), "", tr("Scenes ({pattern})").format(pattern=pattern)
    )
    return Path(name) if name else None


def ask_tensors(parent: QWidget) -> Path | None:
    """Ask which file of arrays to open; None if the user changed their mind."""
    pattern = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, COMPRESSED))
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open tensors"), "", tr("Arrays ({pattern})").format(pattern=pattern)
    )
    return Path(name) if name else None


def ask_cameras(parent: QWidget) -> Path | None:
    """Ask which file of cameras to open; any file of a COLMAP model stands for the model."""
    pattern = " ".join(f"*{suffix}" for suffix in CAMERA_SUFFIXES)
    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open cameras"), "", tr("Cameras ({pattern})").format(pattern=pattern)
    )
    return Path(name) if name else None


def ask_plan(parent: QWidget) -> Path | None:
    """Ask which plan to load, in JSON."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Load plan"), "", tr("Plans (*.json)"))
    return Path(name) if name else None


def ask_name(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """Ask where to save; the dialog itself asks before an existing file is replaced."""
    dialog = QFileDialog(parent, title, str(proposed.parent), f"*{proposed.suffix}")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Without this, a name typed without a suffix would escape the question about replacing.
    dialog.setDefaultSuffix(proposed.suffix)
    dialog.selectFile(proposed.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def inform(parent: QWidget, title: str, text: str) -> None:
    """Show a sheet of rich text that does not keep the window from being used."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(text)
    box.setModal(False)
    box.show()
