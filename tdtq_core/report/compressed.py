"""A compressed scene with what each part of its file takes, from a file or made in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tdtq_core.codec.container import Stream, container_size, unpack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.streams import PARTS
from tdtq_core.formats.access import open_to_read
from tdtq_core.report.scene_file import SceneFile, describe_file
from tdtq_core.scene import ATTRIBUTE_NAMES, GaussianScene, attribute_width


@dataclass(frozen=True, eq=False)
class Compressed:
    """What became of a scene.

    Attributes
    ----------
    scene
        What the file decodes to.
    plan
        What made it.
    bytes
        Size of the whole file.
    attribute_bytes
        Bytes by attribute; the rest are the table of streams, the plan and the classes of steps.
    file
        The file; None where it was made in memory.
    """

    scene: GaussianScene
    plan: CompressionPlan
    bytes: int
    attribute_bytes: Mapping[str, int]
    file: SceneFile | None = None

    def bits_per_value(self, name: str, sh_degree: int) -> float:
        """Return the stored bits per value of an attribute of `sh_degree`; 0 without values."""
        values = len(self.scene) * attribute_width(name, sh_degree)
        return 8 * self.attribute_bytes[name] / values if values else 0.0


def compress_in_memory(
    encoder: LivePruner, plan: CompressionPlan, check: Callable[[], None] = lambda: None
) -> Compressed:
    """Carry `plan` out; the sizes are those of the file that it would give, to the byte.

    `check` is called now and then and may raise.
    """
    streams = encoder.encode(plan, check).streams()
    return Compressed(
        encoder.quantize(plan, check), plan, container_size(streams), bytes_by_attribute(streams)
    )


def read_compressed(path: Path) -> Compressed:
    """Read a `.tdtq` file.

    Raises
    ------
    FileAccessError, FileFormatError
        If it cannot be read, or is damaged.
    """
    with open_to_read(path) as stream:
        content = stream.read()
    streams = unpack_container(path, content)
    scene, plan = decode(path, streams)
    facts = describe_file(path, scene)
    return Compressed(scene, plan, len(content), bytes_by_attribute(streams), facts)


def bytes_by_attribute(streams: Sequence[Stream]) -> dict[str, int]:
    """Return the stored bytes of each attribute, 0 where it has no stream."""
    sizes = dict.fromkeys(ATTRIBUTE_NAMES, 0)
    for stream in streams:
        place = stream.id // PARTS - 1
        if 0 <= place < len(ATTRIBUTE_NAMES):
            sizes[ATTRIBUTE_NAMES[place]] += len(stream.data)
    return sizes
