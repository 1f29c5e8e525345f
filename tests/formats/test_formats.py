"""The suffix chooses the reader and the writer."""

import pytest

from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.formats import SCENE_FORMATS, read_scene, write_scene


@pytest.mark.parametrize("suffix", [s.swapcase() for s in SCENE_FORMATS] + list(SCENE_FORMATS))
def test_every_format_takes_scenes_there_and_back(make_scene, assert_same, tmp_path, suffix):
    scene = make_scene(20)
    write_scene(scene, tmp_path / f"scene{suffix}")
    assert_same(read_scene(str(tmp_path / f"scene{suffix}")), scene)


@pytest.mark.parametrize("name", ["scene.doc", "scene", ".ply"])
def test_unknown_suffixes_list_the_known(make_scene, name):
    with pytest.raises(OptionError, match=r"Known suffixes: .*\.ply"):
        read_scene(name)
    with pytest.raises(OptionError, match="no scene format has the suffix"):
        write_scene(make_scene(1), name)


@pytest.mark.parametrize("name", ["", "scene.doc"])
def test_folders_are_called_folders(tmp_path, name):
    (tmp_path / "scene.doc").mkdir()
    with pytest.raises(FileAccessError, match="is a folder"):
        read_scene(tmp_path / name)


def test_missing_files_are_reported(tmp_path):
    with pytest.raises(FileAccessError, match="There is no file"):
        read_scene(tmp_path / "scene.ply")
