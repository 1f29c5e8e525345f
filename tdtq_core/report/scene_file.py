"""The file that a scene was read from, so that nobody mistakes it for another.

A scene that was never in a file is identified by its values.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core.formats.access import open_to_read
from tdtq_core.scene import ATTRIBUTES, GaussianScene

PIECE_BYTES = 1 << 20


@dataclass(frozen=True)
class SceneFile:
    """What identifies a scene file.

    Attributes
    ----------
    name
        Name of the file, without its folder.
    bytes
        Its size; None for a scene that was never in a file.
    sha256
        Checksum of its content as hexadecimal digits.
    gaussians, sh_degree
        What it holds.
    float32_bytes
        What the scene takes as float32.
    """

    name: str
    bytes: int | None
    sha256: str
    gaussians: int
    sh_degree: int
    float32_bytes: int

    def to_json(self) -> dict[str, Any]:
        """Return the facts as JSON."""
        return asdict(self)


def describe_file(path: Path, scene: GaussianScene) -> SceneFile:
    """Return what identifies the file at `path` that `scene` was read from.

    Raises
    ------
    FileAccessError
        If the file cannot be read.
    """
    checksum, size = hashlib.sha256(), 0
    with open_to_read(path) as stream:
        while piece := stream.read(PIECE_BYTES):
            checksum.update(piece)
            size += len(piece)
    facts = len(scene), scene.sh_degree, scene.float32_bytes
    return SceneFile(path.name, size, checksum.hexdigest(), *facts)


def describe_scene(name: str, scene: GaussianScene) -> SceneFile:
    """Return what identifies a scene that comes from no file: its checksum as float32."""
    checksum = hashlib.sha256()
    for attribute in ATTRIBUTES:
        checksum.update(np.ascontiguousarray(scene.matrix(attribute.name)).tobytes())
    facts = len(scene), scene.sh_degree, scene.float32_bytes
    return SceneFile(name, None, checksum.hexdigest(), *facts)
