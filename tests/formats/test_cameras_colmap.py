"""A COLMAP model is found from its folder, its dataset or one of its files, with its pictures."""

import struct

import numpy as np
import pytest

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.cameras_colmap import read_colmap_cameras
from tdtq_core.formats.photographs import write_png
from tdtq_core.lenses import Lens

CAMERAS = "1 PINHOLE 64 48 50 50 32 24\n2 SIMPLE_RADIAL 64 48 50 32 24 0.2\n"
NAMES = ("r_10.png", "r_2.png", "sub\\r_1.png", "a b.png")


def write_text_model(folder, names=NAMES, cameras=CAMERAS):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cameras.txt").write_text(cameras)
    poses = [f"{i} 1 0 0 0 {i} 0 0 {1 + i % 2} {name}\n\n" for i, name in enumerate(names)]
    (folder / "images.txt").write_text("".join(poses))


def write_binary_model(folder):
    folder.mkdir(parents=True, exist_ok=True)
    camera = struct.pack("<QIiQQ4d", 1, 1, 1, 64, 48, 50, 50, 32, 24)
    image = struct.pack("<QI7dI", 1, 1, 1, 0, 0, 0, 0, 0, 0, 1) + b"binary.png\0" + bytes(8)
    (folder / "cameras.bin").write_bytes(camera)
    (folder / "images.bin").write_bytes(image)


def names(views):
    return [view.camera.name for view in views]


@pytest.mark.parametrize("place", [".", "sparse/0", "sparse", "colmap/sparse/0"])
def test_the_model_is_found_from_any_folder_above(tmp_path, place):
    write_text_model(tmp_path / place)
    views = read_cameras(tmp_path)
    assert names(read_cameras(tmp_path / place)) == names(views) == ["a_b", "r_2", "r_10", "r_1"]


@pytest.mark.parametrize("file", ["images.txt", "cameras.txt", "points3D.txt"])
def test_one_file_stands_for_its_model(tmp_path, file):
    write_text_model(tmp_path)
    write_binary_model(tmp_path)
    assert len(read_cameras(tmp_path / file)) == 4


def test_binary_files_are_preferred_in_a_folder(tmp_path):
    write_text_model(tmp_path)
    write_binary_model(tmp_path)
    assert names(read_cameras(tmp_path)) == ["binary"]
    assert names(read_cameras(tmp_path / "cameras.bin")) == ["binary"]


def test_views_are_sorted_by_name_with_numbers_in_their_order(tmp_path):
    write_text_model(tmp_path, ["r_100.png", "r_20.png", "r_3.png", "q_9.png"])
    views = read_colmap_cameras(tmp_path)
    assert names(views) == ["q_9", "r_3", "r_20", "r_100"]
    # Each keeps its own pose: the number of its line is its translation along x.
    assert [view.camera.view[0, 3] for view in views] == [3, 2, 1, 0]


def test_distorted_cameras_keep_their_lens(tmp_path):
    write_text_model(tmp_path, ["a.png", "b.png"])
    plain, bent = read_colmap_cameras(tmp_path)
    assert plain.lens is None
    assert (plain.camera.fx, plain.camera.width) == (50, 64)
    assert bent.lens == Lens(50, 50, 32, 24, 64, 48, k1=0.2)
    assert bent.camera.fx > 50


@pytest.mark.parametrize("place", ["sparse/0/../../images", "sparse/images", "sparse/0/images"])
def test_photographs_are_found_beside_the_model(tmp_path, place):
    write_text_model(tmp_path / "sparse" / "0")
    folder = tmp_path / place
    (folder / "sub").mkdir(parents=True)
    for name in ("sub/r_1.png", "a b.png"):
        write_png(folder / name, np.zeros((4, 4)))
    views = {view.camera.name: view.photograph for view in read_cameras(tmp_path)}
    assert views["r_2"] is None
    assert views["a_b"].samefile(folder / "a b.png")
    assert views["r_1"].samefile(folder / "sub" / "r_1.png")


def test_a_named_folder_is_the_only_one_searched(tmp_path):
    write_text_model(tmp_path)
    for folder in ("images", "images_4"):
        (tmp_path / folder).mkdir()
        write_png(tmp_path / folder / "r_2.png", np.zeros((4, 4)))
    views = read_cameras(tmp_path, images=tmp_path / "images_4")
    assert [view.photograph for view in views if view.photograph] == [
        tmp_path / "images_4" / "r_2.png"
    ]
    with pytest.raises(FileAccessError, match="holds none of the 4 photographs"):
        read_cameras(tmp_path, images=tmp_path)


def test_a_folder_without_a_model_is_an_error(tmp_path):
    with pytest.raises(FileAccessError, match=r"holds no COLMAP model .* Name the folder"):
        read_cameras(tmp_path)


def test_half_a_model_is_an_error(tmp_path):
    write_text_model(tmp_path)
    (tmp_path / "cameras.txt").unlink()
    with pytest.raises(FileAccessError, match=r"There is no file .*cameras\.txt"):
        read_cameras(tmp_path)
    with pytest.raises(FileAccessError, match=r"There is no file .*cameras\.bin"):
        read_cameras(tmp_path / "nowhere" / "images.bin")


def test_an_image_without_its_camera_is_an_error(tmp_path):
    write_text_model(tmp_path, cameras="1 PINHOLE 64 48 50 50 32 24\n")
    with pytest.raises(FileFormatError, match=r"image 'a b.png': expected a camera of the model"):
        read_cameras(tmp_path)


def test_a_model_without_images_is_an_error(tmp_path):
    write_text_model(tmp_path, [])
    with pytest.raises(FileFormatError, match="cameras: expected 1 to 100000, found 0"):
        read_cameras(tmp_path)


def test_a_lens_that_folds_the_picture_is_named(tmp_path):
    write_text_model(tmp_path, cameras=CAMERAS.replace(" 0.2", " -99"))
    message = r"image 'a b.png': expected a lens whose distortion can be undone, found k1 = -99\."
    with pytest.raises(FileFormatError, match=message):
        read_cameras(tmp_path)


@pytest.mark.shared_data
def test_binary_and_text_of_a_real_model_agree(shared):
    binary = read_cameras(shared / "lego_colmap")
    text = read_cameras(shared / "lego_colmap" / "sparse_text")
    assert names(binary) == names(text)
    assert len(binary) == 99
    for one, other in zip(binary, text, strict=True):
        np.testing.assert_array_equal(one.camera.view, other.camera.view)
        assert one.camera.fx == other.camera.fx == 548.99113594283597
        assert one.lens is None
    found = [view.camera.name for view in binary if view.photograph]
    assert found == ["r_12", "r_34", "r_45", "r_59", "r_72", "r_90"]
    assert [view.camera.name for view in text if view.photograph] == found
