"""The choice of the renderer: the best one at first, and whichever the user wants later."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from tdtq_core.errors import TdtqError
from tdtq_core.rendering.protocol import Renderer
from tdtq_viewer import canvas
from tdtq_viewer.engine import Engine
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.session import Session
from tdtq_viewer.words import BACKENDS, spaced
from tdtq_viewer.workbench import Workbench

JOB = "renderer"
"""Kind of the job that prepares a renderer."""

_LABELS = {
    "auto": tr("Preparing the renderer (first start only, about 15 s)"),
    "cpu": tr("Preparing the CPU renderer"),
    "gsplat": tr("Preparing the GPU renderer"),
}
_SLOWER = tr("Everything works, a little slower.")


class Renderers(QObject):
    """Prepares renderers in their worker, and hands them to the workbench when they are ready.

    Signals
    -------
    failed
        An exception that left the window without a renderer.
    told
        A `Message` for the user.
    """

    failed = Signal(object)
    told = Signal(object)
    _line = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, engine: Engine, workbench: Workbench, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._engine, self._workbench = engine, workbench
        self._working, self._note = "", ""
        # A renderer speaks up from any thread, also long after it was chosen.
        self._line.connect(self._take_line, Qt.ConnectionType.QueuedConnection)

    def use(self, backend: str) -> None:
        """Prepare a back end, by its name in `words.BACKENDS`; the one before works until then."""
        if backend == self._session.wanted_backend and (self._working or self._preparing()):
            return
        self._jobs.cancel(JOB)
        self.told.emit(Message(JOB, "warning", ""))
        if backend == self._working:
            self._session.set_wanted_backend(backend, self._note)
            return
        self._session.set_wanted_backend(backend)
        self._jobs.start(
            JOB,
            partial(self._prepare, backend),
            label=_LABELS[backend],
            cancellable=False,
            done=partial(self._take, backend),
            failed=partial(self._fail, backend),
        )

    def _prepare(self, backend: str, token: Token) -> Renderer:
        def tell(line: str) -> None:
            if not token.cancelled:
                token.report(None, line.rstrip("."))
                self._line.emit(line)

        canvas.warm_up()
        token.check()
        renderer = self._engine.choose_renderer(backend, tell)
        token.check()
        renderer.warm_up()
        return renderer

    def _take(self, backend: str, renderer: Renderer) -> None:
        session = self._session
        self._working, self._note = backend, session.backend_note
        self._workbench.take_renderer(renderer)
        session.set_backend(renderer.name)
        if backend == "auto" and renderer.name == "cpu" and self._engine.gpu_present():
            self._warn(self._note)

    def _take_line(self, line: str) -> None:
        line = spaced(line)
        self._session.set_wanted_backend(self._session.wanted_backend, line)
        if not self._preparing():
            self._note = line
            self._warn(line)

    def _fail(self, backend: str, error: Exception) -> None:
        if not self._working:
            self.failed.emit(error)
            return
        self._session.set_wanted_backend(self._working, self._note)
        self.told.emit(self._refusal(error))

    def _warn(self, line: str) -> None:
        self.told.emit(Message(JOB, "warning", line, _SLOWER))

    def _preparing(self) -> bool:
        return any(job.kind == JOB for job in self._jobs.running)

    def _refusal(self, error: Exception) -> Message:
        if not isinstance(error, TdtqError):
            return message_of(error, tr("preparing the renderer"))
        name = BACKENDS.get(self._session.backend, self._session.backend)
        return Message(
            "error",
            "error",
            error.message,
            tr("The {name} renderer stays in use.").format(name=name),
        )
