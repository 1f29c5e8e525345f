"""The built-in scene kept in the user's cache folder, so that it is generated only once."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import platformdirs

from tdtq_core.demo.generate import generate_demo_scene
from tdtq_core.scene import ARRAY_FIELDS, GaussianScene

GENERATOR_VERSION = 4
"""To be raised with every change of the picture, so that old caches are left alone."""


def demo_scene() -> GaussianScene:
    """Return the built-in scene, from the cache when it is there and sound.

    A cache that is damaged or cannot be written costs time, never an error.
    """
    path = cache_folder() / f"still-life-{GENERATOR_VERSION}.npz"
    scene = _read(path)
    if scene is None:
        scene = generate_demo_scene()
        # A full disk or a read-only home costs time at the next start, no more.
        with suppress(OSError):
            _write(scene, path)
    return scene


def cache_folder() -> Path:
    """Return the folder of this user's cache."""
    return Path(platformdirs.user_cache_dir("tdtq-studio", appauthor=False))


def _read(path: Path) -> GaussianScene | None:
    """Return the cached scene, or None where there is no sound one."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            scene = GaussianScene(**{name: arrays[name] for name in ARRAY_FIELDS})
    except Exception:
        # Damage can surface anywhere in zip, header or array, and the answer is always the same.
        return None
    return scene if _is_sound(scene) else None


def _is_sound(scene: GaussianScene) -> bool:
    finite = all(np.isfinite(getattr(scene, name)).all() for name in ARRAY_FIELDS)
    return finite and scene.harmonics.shape[1:] == (15, 3) and len(scene) > 0


def _write(scene: GaussianScene, path: Path) -> None:
    """Write the cache atomically."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        np.savez(draft, **{name: getattr(scene, name) for name in ARRAY_FIELDS})
        draft.replace(path)
