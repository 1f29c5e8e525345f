"""``tdtq batch``, and ``tdtq sweep`` of many scenes."""

import csv
import json
import shutil

import pytest

from tdtq_core.batch.ledger import LEDGER_NAME
from tdtq_core.batch.performing import perform
from tdtq_core.cli.batch import COLUMNS
from tdtq_core.cli.compressing import is_compress_result
from tdtq_core.codec.files import read_tdtq

PAPER = ("--preset", "paper")
SMALL = ("--orbit", "2", "--size", "48x32")


class Inline:
    """An executor in this process; Ctrl-C comes after `patience` scenes."""

    def __init__(self):
        self.done, self.patience = [], 1000

    def run(self, work, jobs, watch):
        for job in jobs:
            if len(self.done) == self.patience:
                raise KeyboardInterrupt
            self.done.append(job)
            yield job, perform(work, job, lambda progress, job=job: watch(job, progress))


@pytest.fixture
def inline(monkeypatch):
    """The executor that the verbs use in place of processes."""
    executor = Inline()
    for verb in ("batch", "sweep"):
        monkeypatch.setattr(f"tdtq_core.cli.{verb}.open_executor", lambda *_: executor)
    return executor


@pytest.fixture
def scenes(ply, tmp_path):
    """A folder of three scenes, the second of which is broken; two have one name."""
    folder = tmp_path / "scenes"
    for name in ("a/scene.ply", "b/broken.ply", "c/scene.ply"):
        (folder / name).parent.mkdir(parents=True)
        shutil.copy(ply, folder / name)
    (folder / "b/broken.ply").write_bytes(b"ply\nnonsense")
    return folder


def test_contract(tdtq, inline, scenes, tmp_path):
    out = tmp_path / "out"
    outcome = tdtq("batch", scenes, "--output", out, *PAPER, "--json")
    assert outcome.code == 3
    result = outcome.json
    assert (result["done"], result["failed"], result["resumed"]) == (2, 1, 0)
    assert result["stopped"] is False
    first, broken, last = result["scenes"]
    assert [one["state"] for one in result["scenes"]] == ["done", "failed", "done"]
    assert [one["scene"] for one in (first, last)] == [
        str(scenes / "a/scene.ply"),
        str(scenes / "c/scene.ply"),
    ]
    assert [one["output"] for one in (first, last)] == [
        str(out / "a-scene.tdtq"),
        str(out / "c-scene.tdtq"),
    ]
    assert broken["result"] is None
    assert "broken.ply" in broken["error"]
    assert broken["error"] in outcome.err
    assert [line for line in outcome.err.splitlines() if "failed" in line] == [
        f"[2/3] broken: failed: {broken['error']}"
    ]


def test_each_scene_is_compressed_as_by_compress(tdtq, inline, scenes, tmp_path):
    scene, alone = scenes / "a/scene.ply", tmp_path / "alone.tdtq"
    options = ("--bits", "harmonics=2", "--prune", "opacity=0.2")
    expected = tdtq("compress", scene, alone, *options, "--json").json
    result = tdtq("batch", scene, "--output", tmp_path, *options, "--json").json
    found = result["scenes"][0]["result"]
    different = {"path", "seconds"}
    assert {key: found[key] for key in found.keys() - different} == {
        key: expected[key] for key in expected.keys() - different
    }
    assert (tmp_path / "scene.tdtq").read_bytes() == alone.read_bytes()


def test_targets_and_the_cameras_beside_a_scene(tdtq, inline, scenes, tmp_path):
    cameras = {"camera_angle_x": 0.7, "w": 48, "h": 32, "frames": []}
    pose = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 4], [0, 0, 0, 1]]
    cameras["frames"] = [{"file_path": "r_0", "transform_matrix": pose}]
    beside = scenes / "a/transforms.json"
    beside.write_text(json.dumps(cameras))
    scene = scenes / "a/scene.ply"
    target = ("--target-size", "16000", "--prune", "importance=0.1")
    result = tdtq("batch", scene, "--output", tmp_path, *target, "--json").json
    assert 12000 < result["scenes"][0]["result"]["bytes_out"] <= 16000
    assert is_compress_result(result["scenes"][0]["result"])
    assert inline.done[0].options["viewing"]["cameras"] == str(beside)
    tdtq("batch", scene, "--output", tmp_path, *PAPER, "--cameras", beside)
    assert inline.done[1].options["viewing"]["cameras"] == str(beside)
    tdtq("batch", scene, "--output", tmp_path, *PAPER, *SMALL)
    assert inline.done[2].options["viewing"]["cameras"] is None


def test_what_is_finished_is_left_alone(tdtq, inline, scenes, tmp_path):
    call = ("batch", scenes / "a", scenes / "c", "--output", tmp_path / "out", "--json")
    assert tdtq(*call, *PAPER).code == 0
    again = tdtq(*call, *PAPER)
    assert (again.json["done"], again.json["resumed"], len(inline.done)) == (2, 2, 2)
    assert again.json["scenes"][0]["result"]["gaussians_in"] == 300
    assert "finished before" in again.err
    tdtq(*call, *PAPER, "--bits", "harmonics=1")
    assert len(inline.done) == 4
    tdtq(*call, *PAPER, "--bits", "harmonics=1", "--fresh")
    assert len(inline.done) == 6


def test_ctrl_c_says_how_to_go_on(tdtq, inline, scenes, tmp_path):
    call = ("batch", scenes, "--output", tmp_path / "out", *PAPER, "--json")
    inline.patience = 1
    stopped = tdtq(*call)
    assert stopped.code == 130
    assert stopped.json["stopped"] is True
    assert len(stopped.json["scenes"]) == 1
    assert "2 of 3 scenes to go. The same command goes on where it was." in stopped.err
    inline.patience = 1000
    rest = tdtq(*call).json
    assert (rest["done"], rest["failed"], rest["resumed"]) == (2, 1, 1)


def test_a_table_for_spreadsheets_and_for_people(tdtq, inline, scenes, tmp_path):
    table = tmp_path / "table.csv"
    outcome = tdtq("batch", scenes, "--output", tmp_path / "out", *PAPER, "--csv", table)
    assert "a-scene" in outcome.out
    assert "c-scene" in outcome.out
    with table.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["state"] for row in rows] == ["done", "failed", "done"]
    assert int(rows[0]["bytes_out"]) == (tmp_path / "out/a-scene.tdtq").stat().st_size
    assert rows[1]["error"] != ""
    assert rows[1]["bytes_out"] == ""


def test_in_processes(tdtq, scenes, tmp_path):
    out = tmp_path / "out"
    outcome = tdtq("batch", scenes, "--output", out, *PAPER, "--workers", 1, "--json")
    assert outcome.code == 3
    assert len(read_tdtq(out / "a-scene.tdtq")[0]) == 300
    assert sorted(path.name for path in out.iterdir()) == [
        "a-scene.tdtq", "c-scene.tdtq", LEDGER_NAME,
    ]  # fmt: skip


def test_on_a_cluster(tdtq, scenes, tmp_path):
    distributed = pytest.importorskip("distributed")
    cluster = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None
    )
    with cluster:
        call = ("batch", scenes, "--output", tmp_path / "out", *PAPER, "--json")
        outcome = tdtq(*call, "--scheduler", cluster.scheduler_address)
    assert outcome.code == 3
    assert outcome.json["done"] == 2


def test_mistakes_are_refused_before_anything_is_done(refused, inline, ply, tmp_path):
    out = ("--output", tmp_path / "out")
    assert "holds no scene" in refused("batch", tmp_path, *out)
    refused("batch", ply)
    refused("batch", ply, *out, "--preset", "nonsense")
    refused("batch", ply, *out, "--target-psnr", "40", "--target-size", "1000")
    refused("batch", ply, *out, "--target-psnr", "40", "--preset", "high")
    refused("batch", ply, *out, "--size", "huge")
    refused("batch", ply, *out, "--orbit", "2", "--cameras", "x.json")
    refused("batch", ply, *out, "--csv", tmp_path / "missing" / "a.csv")
    refused("batch", ply, "--output", ply)
    assert inline.done == []


def test_a_cluster_has_its_own_workers(refused, ply, tmp_path):
    call = ("batch", ply, "--output", tmp_path, "--workers", "2", "--scheduler", "tcp://x:1")
    assert "exclude each other" in refused(*call)


def test_sweep_of_many_scenes(tdtq, inline, scenes, tmp_path):
    table, record = tmp_path / "table.csv", tmp_path / "record.jsonl"
    call = ("sweep", scenes / "a", scenes / "b", *SMALL, "--points", "1")
    call += ("--record", record, "--csv", table)
    outcome = tdtq(*call, "--json")
    assert outcome.code == 3
    good, broken = outcome.json["scenes"]
    assert (good["state"], broken["state"]) == ("done", "failed")
    points = good["result"]["points"]
    assert {"high", "paper"} <= {point["name"] for point in points}
    with table.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(points) + 1
    assert float(rows[0]["measured_psnr"]) == points[0]["measured_psnr"]
    again = tdtq(*call)
    assert len(inline.done) == 3  # the broken one a second time
    assert "scene" in again.out
    assert "measured" in again.out


def test_a_sweep_that_was_stopped_names_the_record(tdtq, inline, scenes):
    inline.patience = 0
    stopped = tdtq("sweep", scenes, *SMALL, "--points", "1")
    assert stopped.code == 130
    assert "--record" in stopped.err
