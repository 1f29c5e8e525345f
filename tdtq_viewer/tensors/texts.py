"""What the page of tensors says in more than one place."""

from __future__ import annotations

from tdtq_viewer.language import tr

SNAPSHOTS = (".ingp", ".msgpack")
"""Suffixes of snapshots of Instant-NGP, whose hash grids are arrays."""

SUFFIXES = (".npy", ".npz", ".safetensors", ".pt", ".pth", *SNAPSHOTS)
"""Suffixes of files that hold arrays and nothing else."""

FORMATS_TEXT = tr("{most} or {last}").format(most=", ".join(SUFFIXES[:-1]), last=SUFFIXES[-1])
"""`SUFFIXES` for a sentence."""


def shape_text(shape: tuple[int, ...]) -> str:
    """Return such as ``"257×384"``."""
    return "×".join(map(str, shape)) if shape else tr("one value")
