"""The menu entry of the turntable: the form of the film, what it will take, and the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from tdtq_viewer import words
from tdtq_viewer.film_wishes import FilmChoice, FilmWish, Outlook
from tdtq_viewer.jobs import Token
from tdtq_viewer.language import tr
from tdtq_viewer.task_actions import TaskActions

if TYPE_CHECKING:
    from tdtq_viewer.panels.film_panel import FilmPanel
    from tdtq_viewer.window import MainWindow

JOB, TRIAL_JOB = "film", "film trial"

REST_MS = 400
"""A hand that changes nothing for so long wants to know what the film will take."""


class FilmActions(TaskActions):
    """Films a turn around the open scene: the original left of a line, the compressed right.

    Attributes
    ----------
    outlook
        What the film of the panel will take, None while that is not known.
    """

    panel: FilmPanel

    def __init__(self, window: MainWindow) -> None:
        self.outlook: Outlook | None = None
        self._rest = QTimer(window, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._try)
        hint = tr("Film a turn around the scene, original against compressed")
        super().__init__(window, JOB, tr("Save &turntable…"), "Ctrl+T", hint)
        window.session.sizes_changed.connect(self._allow)

    def save(self, path: Path, choice: FilmChoice) -> None:
        """Write the film to `path`."""
        wish = self._wish(choice)
        if wish is None:
            return
        from tdtq_viewer.filming import film  # noqa: PLC0415

        self._window.jobs.cancel(TRIAL_JOB)
        self._window.jobs.start(
            JOB,
            partial(film, wish, path, self._encoder(wish), self._window.pipeline.workbench),
            label=tr("Filming {name}").format(name=path.name),
            done=lambda size: self._tell_saved(
                path,
                tr("Saved {name}: {size}, {frames} frames.").format(
                    name=path.name, size=words.bytes_text(size), frames=choice.frames
                ),
            ),
            failed=lambda error: self._tell_failure(error, path),
        )

    def hide_panel(self) -> None:
        """Give the room back to the pictures, and find nothing more out."""
        self._rest.stop()
        self._window.jobs.cancel(TRIAL_JOB)
        super().hide_panel()

    def _build(self) -> FilmPanel:
        # What makes films takes a while to load, which the start should not wait for.
        from tdtq_viewer.panels.film_panel import FilmPanel  # noqa: PLC0415

        panel = FilmPanel(self._window)
        panel.go_requested.connect(self._ask)
        panel.changed.connect(self._show)
        return panel

    def _encoder(self, wish: FilmWish) -> Callable[[Token], Any]:
        return self._window.weighing.encoder_for(wish.opened.scene, wish.plan)

    def _ask(self) -> None:
        choice = self.panel.choice
        proposed = self._window.documents.proposed_path(choice.suffix)
        named = proposed.with_name(f"{proposed.stem}_turn{choice.suffix}")
        path = self._window.asking.name(tr("Save turntable"), named)
        if path is not None:
            self.save(path, choice)

    def _wish(self, choice: FilmChoice) -> FilmWish | None:
        session = self._session
        opened, sizes = session.opened, session.sizes
        if opened is None or sizes is None or not self.possible:
            return None
        before, after = session.bytes_before, sizes.total
        return FilmWish(opened, session.plan, session.view.up, choice, before, after)

    def _show(self) -> None:
        """Show what is known of the film, or find it out once the hand rests."""
        possible = self._wish(self.panel.choice) is not None and self._session.standing.sizes
        why_not = "" if possible else self._why_not()
        self.panel.allow(possible, why_not)
        self.outlook = None
        self._rest.start()
        self.panel.say(why_not or self._text())

    def _why_not(self) -> str:
        opened = self._session.opened
        if opened is not None and opened.invalid:
            return tr("Invalid Gaussians must be dropped first.")
        return tr("The compressed scene is not ready yet.")

    def _try(self) -> None:
        """Film a few frames, to say what all of them will take."""
        wish = self._wish(self.panel.choice)
        if wish is None or not self.panel.isVisible() or self.running is not None:
            return
        from tdtq_viewer.filming import try_film  # noqa: PLC0415

        self._window.jobs.start(
            TRIAL_JOB,
            partial(try_film, wish, self._encoder(wish), self._window.pipeline.workbench),
            label=tr("Finding out what the film will take"),
            done=self._take,
            failed=self._give_up,
        )

    def _take(self, outlook: Outlook) -> None:
        self.outlook = outlook
        height, width = outlook.frame.shape[:2]
        form = QImage.Format.Format_RGB888
        self.panel.show_frame(
            QImage(outlook.frame.tobytes(), width, height, 3 * width, form).copy()
        )
        self.panel.say(self._text())

    def _give_up(self, error: Exception) -> None:
        self.panel.say(str(error), "warning")

    def _text(self) -> str:
        frames = tr("{count} frames").format(count=self.panel.choice.frames)
        found = self.outlook
        if found is None:
            return tr("{frames}. Finding out what they will take…").format(frames=frames)
        return tr("{frames}, about {size}, done in about {time}.").format(
            frames=frames, size=words.bytes_text(round(found.bytes)), time=time_text(found.seconds)
        )


def time_text(seconds: float) -> str:
    """Return such as ``"40 seconds"`` or ``"3 minutes"``, never more exact than it is."""
    if seconds < 1.5:
        return tr("1 second")
    if seconds < 90:
        return tr("{count} seconds").format(count=round(seconds))
    return tr("{count} minutes").format(count=round(seconds / 60))
