"""The scenes and the choices of a batch from one start of the window to the next."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tdtq_core.errors import FileFormatError
from tdtq_core.formats.json_fields import mapping, number, text
from tdtq_viewer.wishes import GOALS

MAX_SCENES = 100_000


@dataclass(frozen=True)
class Choices:
    """What `BatchControls` holds.

    Attributes
    ----------
    goal
        0 for the plan in the window, else which of `GOALS`, counted from 1.
    numbers
        The number of each goal, in its unit.
    folder, scheduler
        As they were typed.
    workers
        Scenes at once; 0 for as many as fit.
    predict, fresh, drop_invalid
        Whether these are ticked.
    """

    goal: int
    numbers: tuple[float, ...]
    folder: str
    scheduler: str
    workers: int
    predict: bool
    fresh: bool
    drop_invalid: bool


@dataclass(frozen=True)
class LastBatch:
    """The list of scenes, and the choices for them."""

    scenes: tuple[Path, ...]
    choices: Choices


def record_of(last: LastBatch) -> dict[str, Any]:
    """Return the JSON object that says the same."""
    return {"scenes": [str(scene) for scene in last.scenes], "choices": asdict(last.choices)}


def last_batch_of(file: Path, record: Any) -> LastBatch:
    """Read what `record_of` wrote.

    Raises
    ------
    FileFormatError
        If it is something else; `file` says where it comes from.
    """
    record = mapping(file, "batch", record)
    scenes = _listed(file, "scenes", record.get("scenes"))[:MAX_SCENES]
    chosen = mapping(file, "choices", record.get("choices"))
    numbers = [number(file, "numbers", v) for v in _listed(file, "numbers", chosen.get("numbers"))]
    if len(numbers) != len(GOALS):
        raise FileFormatError(file, "numbers", f"{len(GOALS)} numbers", f"{len(numbers)}")
    return LastBatch(
        tuple(Path(text(file, "scenes", scene)) for scene in scenes),
        Choices(
            _whole(file, "goal", chosen, len(GOALS)),
            tuple(numbers),
            text(file, "folder", chosen.get("folder")),
            text(file, "scheduler", chosen.get("scheduler")),
            _whole(file, "workers", chosen),
            *(_flag(file, name, chosen) for name in ("predict", "fresh", "drop_invalid")),
        ),
    )


def _listed(file: Path, field: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise FileFormatError(file, field, "a list", ascii(value)[:60])
    return value


def _whole(file: Path, field: str, record: dict[str, Any], most: int = 10_000) -> int:
    value = record.get(field)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise FileFormatError(file, field, f"a whole number up to {most}", ascii(value)[:60])
    return value


def _flag(file: Path, field: str, record: dict[str, Any]) -> bool:
    value = record.get(field)
    if not isinstance(value, bool):
        raise FileFormatError(file, field, "true or false", ascii(value)[:60])
    return value
