"""The menu entry of exporting: a choice of formats, a file name, and the work."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tdtq_viewer import words
from tdtq_viewer.exporting import ExportFormat, export
from tdtq_viewer.language import tr
from tdtq_viewer.panels.export_panel import HELP, ExportPanel
from tdtq_viewer.task_actions import TaskActions

if TYPE_CHECKING:
    from tdtq_viewer.window import MainWindow

JOB = "save"
"""Alike with saving: one file is written at a time."""


class ExportActions(TaskActions):
    """Exports what the plan makes of the open scene, for other programs."""

    panel: ExportPanel

    def __init__(self, window: MainWindow) -> None:
        hint = tr("Write the compressed scene as PLY, SPZ or .splat, for other programs")
        super().__init__(window, JOB, tr("&Export…"), "Ctrl+E", hint)

    def save(self, path: Path, chosen: ExportFormat) -> None:
        """Write the compressed scene to `path`."""
        opened, plan = self._session.opened, self._session.plan
        if opened is None:
            return
        encoder = self._window.weighing.encoder_for(opened.scene, plan)

        def done(size: int) -> None:
            saved = tr("Saved {name}: {size}.").format(name=path.name, size=words.bytes_text(size))
            self._tell_saved(path, saved)

        self._window.jobs.start(
            JOB,
            partial(export, encoder, plan, chosen, path),
            label=tr("Exporting {name}").format(name=path.name),
            done=done,
            failed=lambda error: self._tell_failure(error, path),
        )

    def _build(self) -> ExportPanel:
        panel = ExportPanel(self._window)
        panel.go_requested.connect(self._ask)
        return panel

    def _show(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        self.panel.allow(not opened.invalid, tr("Invalid Gaussians must be dropped first."))
        if not opened.invalid:
            self.panel.show_losses(opened.scene)
        self.panel.say(HELP)

    def _ask(self) -> None:
        chosen = self.panel.chosen
        proposed = self._window.documents.proposed_path(chosen.suffix)
        title = tr("Export {format}").format(format=chosen.name)
        path = self._window.asking.name(title, proposed)
        if path is not None:
            self.save(path, chosen)
