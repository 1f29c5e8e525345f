"""What the user asks for in dialogs: files to open and names to save under, and what this is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tdtq_core import __version__
from tdtq_viewer import dialogs
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message
from tdtq_viewer.screenshot import save_screenshot
from tdtq_viewer.texts import ABOUT

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow


class Asking(QObject):
    """Asks in front of `window`, and does what is answered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._documents = window, window.documents

    def scene(self) -> None:
        """Ask for a scene and open it."""
        path = dialogs.ask_scene(self._window)
        if path is not None:
            self._window.leaving.before(lambda: self._documents.open(path))

    def cameras(self) -> None:
        """Ask for a file of cameras and list what it holds."""
        path = dialogs.ask_cameras(self._window)
        if path is not None:
            self._documents.open_cameras(path)

    def save(self) -> None:
        """Ask for a name and write the compressed file, of tensors where they are on show."""
        if self._window.tensors.shown:
            self._window.tensors.ask_name()
            return
        self._ask(tr("Save compressed"), ".tdtq", self._documents.save_compressed)

    def screenshot(self) -> None:
        """Ask for a name and write a picture of the window."""
        self._ask(tr("Save screenshot"), ".png", self.save_screenshot)

    def save_screenshot(self, path: Path) -> None:
        """Write a picture of the window, and tell how that went."""
        if save_screenshot(self._window, path):
            text, advice = (
                tr("Saved {name}.").format(name=path.name),
                tr("Folder: {parent}").format(parent=path.parent),
            )
            self._window.tell(Message("error", "done", text, advice))
        else:
            advice = tr("Check that the folder exists and can be written to.")
            self._window.tell(
                Message("error", "error", tr("{path} cannot be written.").format(path=path), advice)
            )

    def about(self) -> None:
        """Say what this is."""
        dialogs.inform(self._window, tr("About TDTQ Studio"), ABOUT.format(version=__version__))

    def name(self, title: str, proposed: Path) -> Path | None:
        """Ask for a name with the suffix of `proposed`; None, said aloud, where it has another."""
        path, suffix = dialogs.ask_name(self._window, title, proposed), proposed.suffix
        if path is None or path.suffix.lower() == suffix:
            return path
        text = tr("{name} does not end in {suffix}.").format(name=path.name, suffix=suffix)
        advice = tr("Choose a name such as scene{suffix}.").format(suffix=suffix)
        self._window.tell(Message("error", "error", text, advice))
        return None

    def _ask(self, title: str, suffix: str, write: Callable[[Path], None]) -> None:
        path = self.name(title, self._documents.proposed_path(suffix))
        if path is not None:
            write(path)
