"""The suffix chooses the reader and the writer."""

import numpy as np
import pytest

from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.formats import (
    OPENABLE,
    OPENABLE_TEXT,
    SCENE_FORMATS,
    WRITABLE,
    SceneFormat,
    loss_of,
    read_scene,
    write_scene,
)
from tdtq_core.scene import ATTRIBUTE_NAMES


@pytest.mark.parametrize("suffix", [*WRITABLE, *(suffix.swapcase() for suffix in WRITABLE)])
def test_every_writable_format_takes_scenes_there_and_back(make_scene, tmp_path, suffix):
    scene = make_scene(20)
    write_scene(scene, tmp_path / f"scene{suffix}")
    found = read_scene(str(tmp_path / f"scene{suffix}"))
    # The order of the rows is the format's.
    rows = [np.argsort(one.means[:, 0]) for one in (found, scene)]
    np.testing.assert_allclose(found.means[rows[0]], scene.means[rows[1]], atol=1 / 4096)


@pytest.mark.parametrize("suffix", WRITABLE)
def test_only_formats_that_keep_every_number_lose_nothing(make_scene, tmp_path, suffix):
    scene, path = make_scene(20), tmp_path / f"scene{suffix}"
    write_scene(scene, path)
    found = read_scene(path)
    kept = all(np.array_equal(found.matrix(n), scene.matrix(n)) for n in ATTRIBUTE_NAMES)
    assert (loss_of(scene, path) is None) == kept


@pytest.mark.parametrize("name", ["scene.doc", "scene", ".ply"])
def test_unknown_suffixes_list_the_known(make_scene, name):
    with pytest.raises(OptionError, match=r"Known suffixes: .*\.ply"):
        read_scene(name)
    with pytest.raises(OptionError, match="no scene format has the suffix"):
        write_scene(make_scene(1), name)


def test_formats_without_a_writer_say_which_have_one(make_scene, tmp_path, monkeypatch):
    only_read = SceneFormat("Papyrus", lambda path: make_scene(1))
    monkeypatch.setitem(SCENE_FORMATS, ".papyrus", only_read)
    with pytest.raises(OptionError, match=r"Papyrus can be read, not written\. Choose .*\.ply"):
        write_scene(make_scene(1), tmp_path / "scene.papyrus")
    assert len(read_scene(tmp_path / "scene.papyrus")) == 1


def test_the_lists_are_those_of_the_registry():
    assert {*OPENABLE} == {*SCENE_FORMATS, ".tdtq"}
    assert all(suffix in OPENABLE_TEXT for suffix in OPENABLE)
    assert OPENABLE_TEXT.endswith(" or .tdtq")


@pytest.mark.parametrize("name", ["", "scene.doc"])
def test_folders_are_called_folders(tmp_path, name):
    (tmp_path / "scene.doc").mkdir()
    with pytest.raises(FileAccessError, match="is a folder"):
        read_scene(tmp_path / name)


@pytest.mark.parametrize("suffix", SCENE_FORMATS)
def test_missing_files_are_reported(tmp_path, suffix):
    with pytest.raises(FileAccessError, match="There is no file"):
        read_scene(tmp_path / f"scene{suffix}")
