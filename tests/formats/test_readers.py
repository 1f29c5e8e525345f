"""Every registered reader meets files that are not its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdtq_core.errors import TdtqError
from tdtq_core.formats import SCENE_FORMATS, WRITABLE, read_scene, write_scene

from .sog_writer import bundle, random_files

NO_MAGIC = {".splat"}
"""Formats that have no header: any bytes of a whole number of rows are a scene."""


def foreign_files(make_scene, folder):
    """One small file per format that can be written here, by suffix."""
    files = {".sog": bundle(random_files(bands=0)), ".json": random_files()["meta.json"]}
    for suffix in WRITABLE:
        write_scene(make_scene(20), folder / f"own{suffix}")
        files[suffix] = (folder / f"own{suffix}").read_bytes()
    return files


@pytest.mark.parametrize("suffix", SCENE_FORMATS)
def test_files_of_other_formats_are_refused(make_scene, tmp_path, suffix):
    path = tmp_path / f"foreign{suffix}"
    for other, content in foreign_files(make_scene, tmp_path).items():
        if other != suffix:
            # One byte short of a multiple of four: no whole number of rows in any format.
            path.write_bytes(content[: len(content) // 4 * 4 - 1])
            with pytest.raises(TdtqError):
                read_scene(path)


@pytest.mark.parametrize("suffix", SCENE_FORMATS)
@settings(max_examples=40)
@given(content=st.binary(max_size=300))
def test_random_bytes_raise_typed_errors(tmp_path_factory, suffix, content):
    path = tmp_path_factory.getbasetemp() / f"random{suffix}"
    path.write_bytes(content)
    try:
        scene = read_scene(path)
    except TdtqError:
        return
    assert suffix in NO_MAGIC
    assert len(scene) == len(content) // 32
