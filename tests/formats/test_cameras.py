"""Camera files are told apart by what they hold."""

import json

import pytest

from tdtq_core.errors import FileAccessError, FileFormatError
from tdtq_core.formats.cameras import View, read_cameras


def test_unknown_json_is_refused(tmp_path):
    for content in ("{}", "3", '"frames"', "null"):
        (tmp_path / "c.json").write_text(content)
        with pytest.raises(FileFormatError, match=r"a NeRF transforms.json or a 3DGS cameras.json"):
            read_cameras(tmp_path / "c.json")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"9" * 5000, b"\0", b'{"frames": [}']
)
def test_what_is_no_json_is_refused(tmp_path, content):
    (tmp_path / "c.json").write_bytes(content)
    with pytest.raises(FileFormatError, match="expected JSON"):
        read_cameras(tmp_path / "c.json")


def test_missing_files_are_named(tmp_path):
    with pytest.raises(FileAccessError, match="There is no file"):
        read_cameras(tmp_path / "c.json")


def test_both_flavours_are_recognised(tmp_path):
    pose = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    nerf = {"camera_angle_x": 1, "frames": [{"file_path": "a", "transform_matrix": pose}]}
    size = {"width": 4, "height": 3, "fx": 1, "fy": 1}
    inria = [{"img_name": "b", "position": [0, 0, 0], "rotation": [r[:3] for r in pose[:3]]} | size]
    found = []
    for content in (nerf, inria):
        (tmp_path / "c.json").write_text(json.dumps(content))
        found += read_cameras(str(tmp_path / "c.json"), size=(8, 6))
    assert all(isinstance(view, View) for view in found)
    assert [(view.camera.name, view.camera.width) for view in found] == [("a", 8), ("b", 4)]


@pytest.mark.shared_data
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("lego/transforms_test.json", 12),
        ("lego/transforms_train.json", 100),
        ("cameras/inria_garden.json", 185),
    ],
)
def test_real_files_are_recognised(shared, name, count):
    views = read_cameras(shared / name)
    assert len(views) == count
    assert len({view.camera.name for view in views}) == count
