"""Names of outputs: as short as the scenes of a batch allow, and the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path


def name_outputs(scenes: Sequence[Path], folder: Path, suffix: str) -> list[Path]:
    """Return a file inside `folder` for each of `scenes`, no two the same.

    A scene gives its name. Where several scenes have one name, as trained ones do, the folders in
    which they lie are put before it, as many as it takes; a number tells apart what is left. Case
    does not tell names apart, since not every disk knows it.

    Examples
    --------
    >>> scenes = [Path("/a/bonsai/scene.ply"), Path("/a/garden/scene.ply"), Path("/a/truck.ply")]
    >>> [path.name for path in name_outputs(scenes, Path("/out"), ".tdtq")]
    ['bonsai-scene.tdtq', 'garden-scene.tdtq', 'truck.tdtq']
    """
    names: dict[Path, str] = {}
    for group in _groups(scenes):
        names |= _told_apart(group)
    taken: set[str] = set()
    # In the order of paths, not of arguments: the same scenes get the same names.
    for scene in sorted(names):
        names[scene] = _untaken(names[scene], taken)
        taken.add(names[scene].casefold())
    return [folder / f"{names[scene]}{suffix}" for scene in scenes]


def _groups(scenes: Iterable[Path]) -> Iterable[list[Path]]:
    """Return the scenes by what they are called."""
    groups: dict[str, list[Path]] = defaultdict(list)
    for scene in scenes:
        groups[scene.stem.casefold()].append(scene)
    return groups.values()


def _told_apart(group: list[Path]) -> dict[Path, str]:
    """Return names with as many folders before them as tell the group apart."""
    for depth in range(max(len(scene.parts) for scene in group)):
        names = {scene: _tail(scene, depth) for scene in group}
        if len({name.casefold() for name in names.values()}) == len(group):
            return names
    return {scene: scene.stem for scene in group}


def _tail(scene: Path, depth: int) -> str:
    """Return the name of `scene` after those of `depth` folders above it."""
    folders = scene.parent.parts[1:]
    return "-".join([*folders[max(0, len(folders) - depth) :], scene.stem])


def _untaken(name: str, taken: set[str]) -> str:
    """Return `name`, with a number from 2 on behind it if need be."""
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    return free
