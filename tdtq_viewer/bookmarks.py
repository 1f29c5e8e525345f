"""Bookmarks of views: their names, and how the list of them changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from tdtq_core.cameras import Camera
from tdtq_viewer.language import tr
from tdtq_viewer.memory_records import MAX_NAME
from tdtq_viewer.session import Session


def new_name(bookmarks: Sequence[Camera]) -> str:
    """Return the first of "View 1", "View 2", ... that no bookmark has."""
    taken = {camera.name for camera in bookmarks}
    return next(
        name for name in (tr("View {n}").format(n=n) for n in count(1)) if name not in taken
    )


def rename(session: Session, index: int, name: str) -> None:
    """Give a bookmark another name; an empty one changes nothing."""
    old = session.bookmarks[index]
    name = name.strip()[:MAX_NAME]
    if name and name != old.name:
        new = replace(old, name=name)
        session.set_bookmarks(_with(session.bookmarks, index, (new,)))
        if session.view.camera is old:
            session.set_view(camera=new)


def remove(session: Session, index: int) -> None:
    """Forget a bookmark."""
    session.set_bookmarks(_with(session.bookmarks, index, ()))


def _with(bookmarks: Sequence[Camera], index: int, new: tuple[Camera, ...]) -> tuple[Camera, ...]:
    return (*bookmarks[:index], *new, *bookmarks[index + 1 :])
