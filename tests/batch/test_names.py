"""Which scenes a batch is about, and what their outputs are called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.batch.finding import find_scenes
from tdtq_core.batch.naming import name_outputs
from tdtq_core.errors import FileAccessError


def names(*scenes):
    """What the outputs of the scenes at these paths are called."""
    outputs = name_outputs([Path(scene) for scene in scenes], Path("/out"), ".tdtq")
    assert all(path.parent == Path("/out") for path in outputs)
    return [path.stem for path in outputs]


def test_a_scene_gives_its_name():
    assert names("/a/x.ply", "/b/y.spz") == ["x", "y"]
    assert names("/a/dots.in.name.ply") == ["dots.in.name"]


def test_folders_tell_scenes_of_one_name_apart():
    trained = "point_cloud/iteration_{}/point_cloud.ply"
    assert names(f"/s/a/{trained.format(7)}", f"/s/a/{trained.format(30)}") == [
        "iteration_7-point_cloud",
        "iteration_30-point_cloud",
    ]
    assert names(f"/s/a/{trained.format(7)}", f"/s/b/{trained.format(7)}") == [
        "a-point_cloud-iteration_7-point_cloud",
        "b-point_cloud-iteration_7-point_cloud",
    ]


def test_a_number_tells_the_rest_apart():
    assert names("/a/x.spz", "/a/x.ply") == ["x-2", "x"]
    assert names("/x.ply", "/a/x.ply") == ["x", "a-x"]
    assert names("/p/a-b.ply", "/p/a/b.ply", "/q/c/b.ply") == ["a-b-2", "a-b", "c-b"]
    assert names("/a/X.ply", "/a/x.ply") == ["X", "x-2"]


PATHS = st.lists(st.sampled_from(["a", "A", "b", "a-b", "x"]), min_size=1, max_size=4).map(
    lambda parts: Path("/", *parts).with_suffix(".ply")
)


@given(st.sets(PATHS, min_size=1, max_size=12), st.randoms())
def test_no_two_outputs_are_the_same_and_order_does_not_matter(scenes, random):
    ordered = sorted(scenes)
    found = dict(zip(ordered, names(*ordered), strict=True))
    assert len({name.casefold() for name in found.values()}) == len(ordered)
    random.shuffle(ordered)
    assert dict(zip(ordered, names(*ordered), strict=True)) == found


def test_folders_are_searched_and_files_taken_as_they_are(tmp_path, monkeypatch):
    for name in (
        "b/point_cloud.PLY", "a.spz", "sog/meta.json", "cameras.json", "input.ply",
        "sparse/0/points3D.ply", "done.tdtq", "notes.txt",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    inside = [tmp_path / name for name in ("a.spz", "b/point_cloud.PLY", "sog/meta.json")]
    assert find_scenes([Path()]) == inside
    named = [Path("notes.txt"), Path("gone.ply"), Path("a.spz"), tmp_path]
    first = [tmp_path / name for name in ("notes.txt", "gone.ply", "a.spz")]
    assert find_scenes(named) == first + inside[1:]


def test_a_folder_without_scenes_is_refused(tmp_path):
    with pytest.raises(FileAccessError, match="holds no scene"):
        find_scenes([tmp_path])
