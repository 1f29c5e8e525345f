"""Views get names that can name files, and find their photographs."""

import numpy as np
import pytest

from tdtq_core.cameras import Frame, orbit
from tdtq_core.formats.views import View, find_photograph, folder_of_photographs, view_names


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["./test/r_0", "./test/r_1.png"], ["r_0", "r_1"]),
        (["left/0.png", "right/0.png", "1.png"], ["0_00000", "0_00001", "1"]),
        (["A.png", "a.png"], ["A_00000", "a_00001"]),
        (["..\\images\\DSC 1.JPG", "", ".."], ["DSC_1", "view_00001", "view_00002"]),
        (["a\0b", "\ud800"], ["a_b", "_"]),
        (["0/a", "1/a", "A_00001"], ["a_00000", "a_00001", "A_00001_00002"]),
    ],
)
def test_names_are_unique_and_plain(files, names):
    assert view_names(files) == names


def test_long_names_are_cut():
    assert len(view_names(["n" * 5000])[0]) == 100


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".JPG", ".jpeg", ""])
def test_photographs_are_found_with_and_without_suffix(tmp_path, suffix):
    (tmp_path / f"a.1{suffix}").touch()
    assert find_photograph("./a.1", [tmp_path / "nowhere", tmp_path]) == tmp_path / f"a.1{suffix}"


@pytest.mark.parametrize("file", ["", ".", "..", "/", "a\0b", "n" * 5000, "\ud800", "b"])
def test_strange_names_find_nothing(tmp_path, file):
    assert find_photograph(file, [tmp_path]) is None


@pytest.mark.parametrize(
    ("cameras", "files", "folder"),
    [
        ("transforms.json", ["train/r_0.png", "test/r_0.png"], "."),
        ("transforms.json", ["../pictures/r_0.png"], "."),
        ("cameras.json", ["images/r_0.png", "images/r_1.png"], "images"),
        ("cameras.json", ["r_0.png"], "."),
        ("sparse/0", ["images/r_0.png"], "images"),
        ("sparse/0/images.bin", ["images/left/0.png", "images/right/0.png"], "images"),
    ],
)
def test_the_folder_to_name_for_photographs_that_were_found(tmp_path, cameras, files, folder):
    camera = orbit(Frame(np.zeros(3), 1.0), 1, 8, 8)[0]
    views = [View(camera, None), *(View(camera, tmp_path / file) for file in files)]
    assert folder_of_photographs(tmp_path / cameras, views) == tmp_path / folder
    assert folder_of_photographs(tmp_path / cameras, views[:1]) is None
