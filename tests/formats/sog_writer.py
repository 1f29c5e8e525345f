"""A small SOG writer that shares no code with the reader."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PIL import Image

Files = dict[str, bytes]


def webp(pixels: np.ndarray, **options: Any) -> bytes:
    """Encode (H, W, 4) pixels exactly, even where alpha is zero."""
    stream = io.BytesIO()
    settings = {"lossless": True, "exact": True} | options
    Image.fromarray(pixels.astype(np.uint8)).save(stream, "WEBP", **settings)
    return stream.getvalue()


def random_files(count: int = 70, bands: int = 3, seed: int = 0, **fields: Any) -> Files:
    """Files of a version 2 scene with random bytes; `fields` are added to the metadata."""
    rng = np.random.default_rng(seed)
    side = int(np.ceil(np.sqrt(count)))

    def plane() -> np.ndarray:
        return rng.integers(0, 256, (side, side, 4))

    turns = plane()
    turns[..., 3] = rng.integers(252, 256, (side, side))
    pictures = {"means_l": plane(), "means_u": plane(), "quats": turns}
    pictures |= {"scales": plane(), "sh0": plane()}
    meta: dict[str, Any] = {
        "version": 2,
        "count": count,
        "means": {
            "mins": [-2, -1, 0],
            "maxs": [1, 2, 3],
            "files": ["means_l.webp", "means_u.webp"],
        },
        "quats": {"files": ["quats.webp"]},
    }
    for part, low, high in (("scales", -9, 0), ("sh0", -2, 2)):
        meta[part] = {"codebook": [*np.linspace(low, high, 256)], "files": [f"{part}.webp"]}
    if bands:
        coefficients = [0, 3, 8, 15][bands]
        pictures["shN_centroids"] = rng.integers(0, 256, (2, 64 * coefficients, 4))
        pictures["shN_labels"] = plane()
        pictures["shN_labels"][..., 0] %= 100
        pictures["shN_labels"][..., 1] = 0
        meta["shN"] = {
            "count": 100,
            "bands": bands,
            "codebook": [*np.linspace(-1, 1, 256)],
            "files": ["shN_centroids.webp", "shN_labels.webp"],
        }
    files = {f"{name}.webp": webp(pixels) for name, pixels in pictures.items()}
    return files | {"meta.json": json.dumps(meta | fields).encode()}


def edit(files: Mapping[str, bytes], change: Callable[[dict[str, Any]], Any]) -> Files:
    """Return `files` with metadata that `change` was applied to."""
    meta = json.loads(files["meta.json"])
    change(meta)
    return {**files, "meta.json": json.dumps(meta).encode()}


def bundle(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Zip `files`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
