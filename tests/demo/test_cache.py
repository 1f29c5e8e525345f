"""The cache of the built-in scene: written once, read after, made anew where it is damaged."""

import numpy as np
import pytest

from tdtq_core.demo import cache, demo_scene
from tdtq_core.scene import ARRAY_FIELDS


@pytest.fixture
def generated(monkeypatch, tmp_path, scene, make_scene):
    """A cache in a folder of its own and a generator that is quick and counts its calls."""
    calls = []

    def generate():
        calls.append(1)
        return make_scene(50, seed=7)

    monkeypatch.setattr(cache, "generate_demo_scene", generate)
    monkeypatch.setattr(cache.platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "c"))
    return calls


def _only_file(folder):
    (path,) = folder.rglob("*.npz")
    return path


def test_the_second_call_reads_what_the_first_one_wrote(generated):
    first, second = demo_scene(), demo_scene()
    assert len(generated) == 1
    for name in ARRAY_FIELDS:
        np.testing.assert_array_equal(getattr(first, name), getattr(second, name))


def test_the_file_bears_the_version_and_nothing_else_is_left(generated, tmp_path, monkeypatch):
    demo_scene()
    path = _only_file(tmp_path)
    assert [entry for entry in path.parent.iterdir() if entry != path] == []
    monkeypatch.setattr(cache, "GENERATOR_VERSION", cache.GENERATOR_VERSION + 1)
    demo_scene()
    assert len(generated) == 2
    assert len(list(tmp_path.rglob("*.npz"))) == 2


@pytest.mark.parametrize("damage", ["empty", "cut", "noise", "flipped", "shapes", "nan", "folder"])
def test_a_damaged_cache_is_generated_anew(generated, tmp_path, damage):
    whole = demo_scene()
    path = _only_file(tmp_path)
    content = bytearray(path.read_bytes())
    if damage == "empty":
        path.write_bytes(b"")
    elif damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "noise":
        path.write_bytes(b"nothing that numpy knows")
    elif damage == "flipped":
        content[len(content) // 2] ^= 255
        path.write_bytes(content)
    elif damage == "shapes":
        np.savez(path, **{name: np.zeros((3, 2)) for name in ARRAY_FIELDS})
    elif damage == "nan":
        arrays = {name: getattr(whole, name) for name in ARRAY_FIELDS}
        np.savez(path, **(arrays | {"means": np.full_like(whole.means, np.nan)}))
    else:
        path.unlink()
        path.mkdir()
    again = demo_scene()
    assert len(generated) == 2
    np.testing.assert_array_equal(again.means, whole.means)
    if damage != "folder":
        demo_scene()
        assert len(generated) == 2


def test_a_cache_folder_that_cannot_be_made_is_no_error(generated, tmp_path):
    (tmp_path / "c").write_text("in the way")
    assert len(demo_scene()) == 50
    assert len(demo_scene()) == 50
    assert len(generated) == 2


def test_no_flipped_byte_is_an_error(generated, tmp_path):
    whole = demo_scene()
    path = _only_file(tmp_path)
    content = path.read_bytes()
    for place in [*range(0, 160, 3), *range(len(content) - 200, len(content), 3)]:
        damaged = bytearray(content)
        damaged[place] ^= 0x55
        path.write_bytes(damaged)
        np.testing.assert_array_equal(demo_scene().means, whole.means)
