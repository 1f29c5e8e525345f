"""One scene of a batch, as far as it has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from tdtq_core.batch.jobs import Progress
from tdtq_core.batch.running import Record
from tdtq_viewer import words
from tdtq_viewer.language import tr


class State(Enum):
    """What became of a scene."""

    WAITING = tr("waiting")
    WORKING = tr("working")
    DONE = tr("done")
    FAILED = tr("failed")
    STOPPED = tr("stopped")


@dataclass(frozen=True)
class Entry:
    """One scene.

    Attributes
    ----------
    scene, name
        Its absolute path, and what the table calls it.
    state
        What became of it.
    progress
        How far it is while it is worked on.
    record
        What came out, once it is over.
    """

    scene: Path
    name: str
    state: State = State.WAITING
    progress: Progress | None = None
    record: Record | None = None

    def with_news(self, news: Progress | Record) -> Entry:
        """Return this entry after `news` of it."""
        if isinstance(news, Progress):
            return replace(self, state=State.WORKING, progress=news)
        state = State.DONE if news.outcome.done else State.FAILED
        return replace(self, state=state, progress=None, record=news)

    def stopped(self) -> Entry:
        """Return this entry after the batch ended without it."""
        if self.state not in (State.WAITING, State.WORKING):
            return self
        return replace(self, state=State.STOPPED, progress=None)

    def renewed(self) -> Entry:
        """Return this entry before another attempt."""
        return Entry(self.scene, self.name)

    @property
    def output(self) -> Path | None:
        """The compressed file, once it is there."""
        made = self.record.job.output if self.record is not None else None
        return Path(made) if self.state is State.DONE and made is not None else None

    @property
    def result(self) -> dict[str, Any]:
        """What the work returned; empty while it has not."""
        return (self.record.outcome.result if self.record is not None else None) or {}

    @property
    def state_text(self) -> str:
        """The state in words, with how far it is."""
        if self.state is State.WORKING and self.progress is not None:
            return f"{self.progress.stage}: {self.progress.share:.0%}"
        if self.state is State.DONE and self.record is not None and self.record.resumed:
            return tr("done before")
        return self.state.value

    @property
    def standing(self) -> str:
        """The state in words, with the reason of a failure."""
        failed = self.state is State.FAILED
        return f"{self.state_text} · {self.reason}" if failed else self.state_text

    @property
    def note(self) -> str:
        """Why it failed, or what is worth knowing of what came out."""
        if self.record is not None and self.record.outcome.error:
            return self.record.outcome.error
        return " ".join(self.result.get("warnings", ()))

    @property
    def reason(self) -> str:
        """The note without the name of the scene, which its row tells already."""
        for name in (str(self.scene), self.scene.name):
            said = self.note.removeprefix(name)
            if said != self.note:
                said = said.removeprefix(":").lstrip()
                return said[:1].upper() + said[1:]
        return self.note


@dataclass(frozen=True)
class Column:
    """One column of the table.

    Attributes
    ----------
    title, hint
        Its header, and what the header's tooltip says.
    text
        What a cell says of an entry.
    right
        Whether it is a figure, which stands at the right.
    detail
        What the tooltip of a cell says besides the cell itself; empty for nothing.
    whole
        What is copied of an entry in place of `text`, where a cell leaves something out.
    """

    title: str
    hint: str
    text: Callable[[Entry], str]
    right: bool = True
    detail: Callable[[Entry], str] = lambda entry: ""
    whole: Callable[[Entry], str] | None = None

    def copied(self, entry: Entry) -> str:
        """Return what a spreadsheet gets of `entry`."""
        return (self.whole or self.text)(entry)


def psnr_of(entry: Entry) -> str:
    """Return the measured PSNR, else the predicted one, in dB."""
    result = entry.result
    measured, predicted = result.get("measured_psnr"), result.get("predicted_psnr")
    if measured is not None:
        return f"{measured:.2f}"
    return "" if predicted is None else tr("{psnr:.2f} predicted").format(psnr=predicted)


def file_size_of(entry: Entry) -> str:
    """Return what the scene's own file takes, which its format may have made smaller already."""
    if "file_bytes_in" not in entry.result:
        return ""
    size = words.bytes_text(entry.result["file_bytes_in"])
    return tr("In full (float32). The scene's own file takes {size}.").format(size=size)


def _figure(key: str, form: Callable[[Any], str]) -> Callable[[Entry], str]:
    return lambda entry: form(entry.result[key]) if key in entry.result else ""


COLUMNS = (
    Column(tr("Scene"), tr("Point at it for the whole path"), lambda entry: entry.name, False),
    Column(
        tr("State"),
        tr("What is being done, how far it is, or why it failed"),
        lambda entry: entry.standing,
        False,
        whole=lambda entry: entry.state_text,
    ),
    Column(
        tr("Gaussians"), tr("How many are in the file"), _figure("gaussians_out", words.count_text)
    ),
    Column(
        tr("Before"),
        tr("Size in full (float32); point at a cell for that of its file"),
        _figure("bytes_in", words.bytes_text),
        detail=file_size_of,
    ),
    Column(tr("After"), tr("Size of the .tdtq file"), _figure("bytes_out", words.bytes_text)),
    Column(
        tr("Ratio"),
        tr("Before, in full (float32), divided by After"),
        _figure("ratio", lambda ratio: f"{ratio:.1f}×"),
    ),
    Column(tr("PSNR, dB"), tr("Over the pixels of all views, where it was asked for"), psnr_of),
    Column(tr("Seconds"), tr("How long it took"), _figure("seconds", lambda s: f"{s:.1f}")),
    Column(
        tr("Note"),
        tr("What is worth knowing of what came out"),
        lambda entry: entry.reason,
        False,
        whole=lambda entry: entry.note,
    ),
)
STATE_COLUMN, NOTE_COLUMN = 1, len(COLUMNS) - 1
