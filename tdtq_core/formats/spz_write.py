"""Scenes as SPZ files of version 3, which every reader of SPZ knows, or of version 4.

Both hold the same values; version 4 packs each stream by itself, which is a little smaller.
"""

from __future__ import annotations

import gzip
from os import PathLike

from tdtq_core.errors import OptionError, SceneError
from tdtq_core.formats.spz_header import FLAG_ANTIALIASED, HEADER, MAGIC, NEWEST_VERSION
from tdtq_core.formats.spz_quantization import fractional_bits, quantize_values
from tdtq_core.formats.spz_zstd import pack_zstd
from tdtq_core.formats.writing import require_valid, write_verified
from tdtq_core.scene import GaussianScene
from tdtq_core.speech import Speak

USUAL_VERSION = 3
VERSIONS = (USUAL_VERSION, NEWEST_VERSION)
"""Versions that can be written."""

GZIP_LEVEL = 6
"""Level 9 takes five times as long on a trained scene and saves a fortieth."""


def write_spz(
    scene: GaussianScene, path: str | PathLike[str], *, version: int = USUAL_VERSION
) -> None:
    """Write a scene as an SPZ file, rounded to the steps of that format.

    The file appears at `path` only after it was written to disk and read back.

    Raises
    ------
    OptionError
        If `version` is none of `VERSIONS`.
    SceneError
        If the scene is empty, holds Gaussians that are not valid, or is too wide for 24 bits.
    FileAccessError
        If the file cannot be written, or reads back differently.
    """
    if version not in VERSIONS:
        raise OptionError(f"SPZ version {version} cannot be written.", f"Choose one of {VERSIONS}.")
    write_verified(path, _pack(scene, version))


def spz_loss(scene: GaussianScene, speak: Speak = str) -> str:
    """Say for people what `scene` loses in an SPZ file."""
    text = speak(
        "positions are rounded to 1/{parts}, log-scales to 1/16, rotations to 10 "
        "bits a component, colour and opacity to 8 bits"
    ).format(parts=2 ** _fraction(scene))
    if scene.sh_degree:
        text += speak(", harmonics to 5 bits at degree 1 and 4 beyond")
    return text


def _pack(scene: GaussianScene, version: int) -> bytes:
    require_valid(scene, "SPZ")
    fraction = _fraction(scene)
    streams = {name: stream.tobytes() for name, stream in quantize_values(scene, fraction).items()}
    flags = FLAG_ANTIALIASED if scene.render_mode == "antialiased" else 0
    packed_by_itself = len(streams) if version == NEWEST_VERSION else 0
    header = HEADER.pack(
        MAGIC, version, len(scene), scene.sh_degree, fraction, flags, packed_by_itself
    )
    if version == NEWEST_VERSION:
        return pack_zstd(header, streams)
    return gzip.compress(header + b"".join(streams.values()), GZIP_LEVEL, mtime=0)


def _fraction(scene: GaussianScene) -> int:
    fraction = fractional_bits(scene.means)
    if fraction is None:
        raise SceneError(
            "The scene is too wide for the 24-bit positions of SPZ.", "Write it as .ply."
        )
    return fraction
