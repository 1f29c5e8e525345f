"""``tdtq compress`` with a wish instead of bits."""

import pytest

from tdtq_core.cli.targets import Target, read_target
from tdtq_core.errors import OptionError
from tdtq_core.formats import write_scene

VIEWS = ("--orbit", "2", "--size", "48x36")
COUNT = 1000


@pytest.fixture(scope="module")
def cloud(tmp_path_factory, make_scene):
    """A PLY file of random Gaussians."""
    path = tmp_path_factory.mktemp("cloud") / "cloud.ply"
    write_scene(make_scene(COUNT), path)
    return path


def test_a_wanted_psnr_is_met_by_the_file(tdtq, cloud, tmp_path):
    out = tmp_path / "a.tdtq"
    result = tdtq("compress", cloud, out, "--target-psnr", "42", *VIEWS, "--json").json
    measured = tdtq("compare", cloud, out, *VIEWS, "--json").json["psnr"]
    assert measured == pytest.approx(result["measured_psnr"], abs=0.05)
    assert measured == pytest.approx(42, abs=0.6)
    assert result["predicted_psnr"] == pytest.approx(measured, abs=1.5)
    assert result["corrections"] in (0, 1)
    assert result["warnings"] == []


@pytest.mark.parametrize(("option", "size"), [("--target-size", 20_000), ("--target-ratio", 10)])
def test_a_wanted_size_is_filled_and_not_exceeded(tdtq, cloud, tmp_path, option, size):
    out = tmp_path / "a.tdtq"
    tdtq("compress", cloud, out, option, size, *VIEWS)
    most = size if option == "--target-size" else COUNT * 236 / size
    assert 0.95 * most <= out.stat().st_size <= most


def test_what_is_out_of_reach_is_said(tdtq, cloud, tmp_path):
    small = tdtq("compress", cloud, tmp_path / "a.tdtq", "--target-size", "100", *VIEWS, "--json")
    assert any("out of reach" in text for text in small.json["warnings"])
    good = tdtq("compress", cloud, tmp_path / "b.tdtq", "--target-psnr", "99", *VIEWS, "--json")
    assert any("out of reach" in text for text in good.json["warnings"])
    assert (tmp_path / "a.tdtq").stat().st_size < (tmp_path / "b.tdtq").stat().st_size


def test_only_a_flag_asks_for_a_prediction(tdtq, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    result = tdtq("compress", ply, out, *VIEWS, "--json").json
    assert result["predicted_psnr"] is None
    assert "predicted PSNR" not in tdtq("compress", ply, out, *VIEWS).out
    predicted = tdtq("compress", ply, out, "--predict", *VIEWS, "--json").json
    assert 10 < predicted["predicted_psnr"] < 100
    assert "predicted PSNR" in tdtq("compress", ply, out, "--predict", *VIEWS).out


def test_wishes_that_make_no_sense_are_refused(refused, ply, tmp_path):
    out = tmp_path / "a.tdtq"
    refused("compress", ply, out, "--target-psnr", "40", "--target-size", "1000")
    refused("compress", ply, out, "--target-psnr", "40", "--preset", "high")
    refused("compress", ply, out, "--target-ratio", "-3")
    refused("compress", ply, out, "--target-psnr", "nan")
    assert not out.exists()


def test_a_ratio_is_a_size():
    assert read_target(None, 4.0, None, 1000) == Target(None, 250.0)
    assert read_target(None, None, None, 1000) is None
    with pytest.raises(OptionError, match="above 0"):
        read_target(None, None, 0, 1000)
