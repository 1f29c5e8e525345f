"""Opening and saving, off the GUI thread, with a message for whatever comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tdtq_core.cameras import Camera, frame_of
from tdtq_core.codec.content import TENSORS, OtherContentError
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.demo import demo_camera
from tdtq_core.errors import SceneError
from tdtq_core.scene import GaussianScene
from tdtq_viewer import words
from tdtq_viewer.engine import Engine
from tdtq_viewer.foresight import shortage_message
from tdtq_viewer.jobs import Jobs, Token
from tdtq_viewer.language import tr
from tdtq_viewer.memory import Memory
from tdtq_viewer.messages import Message, message_of
from tdtq_viewer.panels.plan_words import plan_name
from tdtq_viewer.session import Session
from tdtq_viewer.state import OpenScene, title_of
from tdtq_viewer.surroundings import NONE_FOUND, Found, read_views, remembered_in, views_with
from tdtq_viewer.tensors.texts import SUFFIXES
from tdtq_viewer.weighing import Weighing

_OF_A_SCENE = ("error", "plan", "pinned")
"""Slots of messages that are over when another scene is open."""


class Documents(QObject):
    """Opens scenes into the session and saves what the session holds.

    Signals
    -------
    told
        A `Message` for the user.
    saved
        A plan and the path of its compressed file, which is written.
    views_read
        The session holds the cameras of a file that the user opened.
    tensors_met
        A path that holds tensors in place of a scene.
    """

    told = Signal(object)
    saved = Signal(object, Path)
    views_read = Signal()
    tensors_met = Signal(Path)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        engine: Engine,
        weighing: Weighing,
        memory: Memory,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._engine, self._weighing, self._memory = engine, weighing, memory
        self._first_plans: dict[Path | None, CompressionPlan | None] = {}

    def open(self, path: Path, cameras: Path | None = None, *, anyway: bool = False) -> None:
        """Open a file; the scene before stays open if that fails.

        Parameters
        ----------
        cameras
            File or folder of its cameras; by default what lies beside the scene.
        anyway
            Whether to try it even if it is not likely to fit into memory.
        """
        if path.suffix.lower() in SUFFIXES:
            self.tensors_met.emit(path)
            return
        shortage = shortage_message(path, lambda: self.open(path, cameras, anyway=True))
        if shortage is not None and not anyway:
            self.told.emit(shortage)
            return
        self._load(
            path.name,
            lambda: self._engine.open_scene(path),
            path.stem,
            path,
            find=lambda: views_with(self._engine, path, cameras),
        )

    def begin_with(self, path: Path | None, plan: CompressionPlan | None) -> None:
        """Let a scene begin with `plan` when it is opened next; None is the built-in scene."""
        self._first_plans[path] = plan

    def open_cameras(self, path: Path) -> None:
        """Take the cameras of a file or folder for those of the open scene."""
        opened = self._session.opened
        if opened is None:
            advice = tr("Open the scene they belong to first.")
            self.told.emit(
                Message(
                    "error", "error", tr("{name} holds cameras.").format(name=path.name), advice
                )
            )
            return

        def done(found: Found) -> None:
            self.told.emit(found.message)
            if self._session.opened is opened:
                self._session.set_views(found.views, found.path)
                self.views_read.emit()

        self._jobs.start(
            "cameras",
            lambda token: read_views(self._engine, path),
            label=tr("Reading {name}").format(name=path.name),
            done=done,
            failed=lambda error: self.told.emit(
                message_of(error, tr("reading {name}").format(name=path.name))
            ),
        )

    def open_demo(self) -> None:
        """Open the built-in scene."""
        self._load(
            tr("the built-in scene"),
            lambda: (self._engine.demo_scene(), None),
            tr("Built-in scene"),
            camera=demo_camera(800, 800),
        )

    def drop_invalid(self) -> None:
        """Continue with the Gaussians of the open scene that make sense."""
        opened = self._session.opened
        if opened is None:
            return
        kept = replace(NONE_FOUND, views=self._session.views, path=self._session.cameras)
        self._load(
            tr("{name} without the invalid Gaussians").format(name=opened.name),
            lambda: (self._engine.drop_invalid(opened.scene), opened.made_by),
            opened.name,
            opened.path,
            before=opened,
            find=lambda: kept,
        )

    def proposed_path(self, suffix: str) -> Path:
        """Return where a file made from the open scene would be expected, such as ``.tdtq``."""
        opened = self._session.opened
        if opened is None:
            return Path.home() / f"tdtq{suffix}"
        folder = opened.path.parent if opened.path else Path.home()
        own = opened.path is not None and opened.path.suffix.lower() == suffix
        addition = "_compressed" if own or suffix == ".ply" else ""
        return folder / f"{opened.name.lower().replace(' ', '_')}{addition}{suffix}"

    def save_compressed(self, path: Path, then: Callable[[], object] = lambda: None) -> None:
        """Write the `.tdtq` file of the session's plan, and do `then` what waited for it."""
        opened, plan = self._session.opened, self._session.plan
        if opened is None:
            return

        encoder = self._weighing.encoder_for(opened.scene, plan)

        def work(token: Token) -> int:
            encoded = encoder(token).encode(plan, token.check)
            token.check()
            token.report(None, tr("Writing and verifying {name}").format(name=path.name))
            return self._engine.write_tdtq(encoded, path)

        before = opened.bytes_before

        def saved() -> None:
            self.saved.emit(plan, path)
            then()

        self._save(path, work, lambda size: f", {words.ratio_text(before, size)}", saved)

    def _load(
        self,
        title: str,
        read: Callable[[], tuple[GaussianScene, CompressionPlan | None]],
        name: str,
        path: Path | None = None,
        *,
        camera: Camera | None = None,
        before: OpenScene | None = None,
        find: Callable[[], Found] = lambda: NONE_FOUND,
    ) -> None:
        def work(token: Token) -> tuple[OpenScene, Message]:
            scene, made_by = read()
            token.check()
            opened = remembered_in(self._inspected(scene, name, path, camera), self._memory)
            found = find()
            opened = replace(opened, views=found.views, cameras=found.path)
            dropped = 0 if before is None else before.in_file - len(scene)
            return replace(opened, made_by=made_by, dropped=dropped), found.message

        def done(result: tuple[OpenScene, Message]) -> None:
            opened, message = result
            nothing = [Message(slot, "info", "") for slot in _OF_A_SCENE]
            for told in (*nothing, message, self._problems_of(opened)):
                self.told.emit(told)
            first = self._first_plans.pop(opened.path, None)
            self._session.open(opened, self._session.plan if opened.dropped else first)

        self.told.emit(Message("error", "info", ""))  # what failed before is not about this one
        self._jobs.start(
            "open",
            work,
            label=tr("Opening {title}").format(title=title),
            done=done,
            failed=lambda error: self._refuse(error, title, path),
        )

    def _refuse(self, error: Exception, title: str, path: Path | None) -> None:
        tensors = isinstance(error, OtherContentError) and error.content == TENSORS
        if path is not None and tensors:
            self.tensors_met.emit(path)
        else:
            self.told.emit(message_of(error, tr("opening {title}").format(title=title)))

    def _inspected(
        self, scene: GaussianScene, name: str, path: Path | None, camera: Camera | None
    ) -> OpenScene:
        if not len(scene):
            raise SceneError(
                tr("{name} holds no usable Gaussians.").format(name=name),
                tr("Choose another scene."),
            )
        return OpenScene(
            scene,
            name,
            frame_of(scene),
            path,
            self._engine.find_problems(scene),
            int((~self._engine.valid_mask(scene)).sum()),
            camera,
        )

    def _problems_of(self, opened: OpenScene) -> Message:
        if not opened.problems and opened.made_by is not None:
            return Message(
                "problems",
                "info",
                tr("{title_of} is already compressed: {plan_name}.").format(
                    title_of=title_of(opened), plan_name=plan_name(opened.made_by)
                ),
                tr(
                    "It is the original here: quality is measured against it, not against "
                    "its source."
                ),
            )
        text = words.spaced(" ".join(problem.message for problem in opened.problems))
        advice = (
            tr("Drop them to compress the rest.")
            if opened.invalid
            else tr("They may hide the rest.")
        )
        return Message(
            "problems",
            "warning",
            text,
            advice if text else "",
            action_label=tr("Drop them"),
            action=self.drop_invalid,
        )

    def _save(
        self,
        path: Path,
        work: Callable[[Token], int],
        remark: Callable[[int], str],
        saved: Callable[[], None],
    ) -> None:
        def done(size: int) -> None:
            text = tr("Saved {name}: {bytes}{remark}.").format(
                name=path.name, bytes=words.bytes_text(size), remark=remark(size)
            )
            self.told.emit(
                Message("error", "done", text, tr("Folder: {parent}").format(parent=path.parent))
            )
            if self._session.standing.preliminary:
                self._weighing.start()  # what the file needed is known, and should be on show
            saved()

        self._jobs.start(
            "save",
            work,
            label=tr("Saving {name}").format(name=path.name),
            done=done,
            failed=lambda error: self.told.emit(
                message_of(error, tr("saving {name}").format(name=path.name))
            ),
        )
