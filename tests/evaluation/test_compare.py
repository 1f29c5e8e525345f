"""Comparison of two scenes: which pictures are taken, and what is made of them."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.errors import Cancelled, FileAccessError, OptionError
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.truth import truth_of
from tdtq_core.formats.photographs import read_photograph, write_png
from tdtq_core.formats.undistortion import undistort
from tdtq_core.formats.views import View
from tdtq_core.lenses import Lens, pinhole
from tdtq_core.rendering.protocol import BLACK, WHITE


def test_known_difference_gives_known_psnr(renderer, grey, make_view):
    result = compare(grey(0.5), grey(0.6), [make_view("a"), make_view("b")], renderer)
    assert result.psnr == pytest.approx(20, abs=1e-4)
    assert result.psnr_mean == pytest.approx(20, abs=1e-4)
    assert [view.name for view in result.views] == ["a", "b"]
    assert result.backend == "plain"
    assert result.delta_psnr_truth is None


def test_pictures_are_clipped_before_they_are_measured(renderer, grey, make_view):
    result = compare(grey(1.2), grey(1.7), [make_view("a")], renderer)
    assert result.mse == 0


def test_each_scene_is_prepared_once(renderer, grey, make_view):
    compare(grey(0.1), grey(0.2), [make_view("a"), make_view("b")], renderer)
    assert renderer.calls == ["prepare", "prepare", "a", "a", "b", "b"]


def test_photograph_sets_the_size_and_the_truth(renderer, grey, make_view, tmp_path):
    file = tmp_path / "truth.png"
    write_png(file, np.full((20, 32, 3), 0.6))
    sizes = []
    result = compare(
        grey(0.5),
        grey(0.7),
        [make_view("a", photograph=file), make_view("b")],
        renderer,
        on_pictures=lambda view, pictures: sizes.append(pictures.a.shape[:2]),
    )
    assert sizes == [(20, 32), (16, 24)]
    assert result.views[0].psnr_a_truth == pytest.approx(20, abs=0.1)
    assert result.views[1].psnr_a_truth is None
    assert result.delta_psnr_truth == pytest.approx(0, abs=0.1)


def test_photographs_can_be_left_unread(renderer, grey, make_view, tmp_path):
    view = make_view("a", photograph=tmp_path / "missing.png")
    assert compare(grey(0), grey(0), [view], renderer, photographs=False).mse == 0
    with pytest.raises(FileAccessError):
        compare(grey(0), grey(0), [view], renderer)


def test_no_views_is_a_mistake(renderer, grey):
    with pytest.raises(OptionError, match="no views"):
        compare(grey(0), grey(0), [], renderer)


def test_progress_and_cancellation(renderer, grey, make_view):
    shares = []
    views = [make_view(str(index)) for index in range(4)]
    with pytest.raises(Cancelled):
        compare(
            grey(0),
            grey(1),
            views,
            renderer,
            progress=shares.append,
            should_stop=lambda: len(shares) == 2,
        )
    assert shares == [0.25, 0.5]


def test_it_stops_in_the_middle_of_a_view(renderer, grey, make_view):
    scored = []
    with pytest.raises(Cancelled):
        compare(
            grey(0.4),
            grey(0.6),
            [make_view("a"), make_view("b")],
            renderer,
            should_stop=lambda: renderer.calls[-1] == "b",
            on_score=lambda index, score: scored.append(score.name),
        )
    assert scored == ["a"]
    assert renderer.calls.count("b") == 1


def test_scores_arrive_one_by_one_and_flip_only_on_demand(renderer, grey, make_view):
    views = [make_view("a"), make_view("b")]
    arrived = []
    result = compare(
        grey(0.4),
        grey(0.6),
        views,
        renderer,
        flip=True,
        on_score=lambda index, score: arrived.append((index, score)),
    )
    assert arrived == list(enumerate(result.views))
    assert 0 < result.flip < 1
    assert compare(grey(0.4), grey(0.6), views, renderer).flip is None


def test_ssim_against_the_photograph(renderer, grey, make_view, tmp_path):
    file = tmp_path / "truth.png"
    write_png(file, np.full((20, 32, 3), 0.4))
    result = compare(grey(0.4), grey(0.8), [make_view("a", photograph=file)], renderer)
    score = result.views[0]
    assert score.ssim_a_truth == pytest.approx(1, abs=1e-4)
    assert score.ssim_b_truth < 0.9
    assert result.delta_ssim_truth == pytest.approx(score.ssim_b_truth - score.ssim_a_truth)


def test_the_protocol_says_what_was_done(renderer, grey, make_view, tmp_path):
    file = tmp_path / "truth.png"
    write_png(file, np.full((20, 32, 3), 0.4))
    views = [make_view("a"), make_view("b", photograph=file)]
    said = compare(grey(0.4), grey(0.8), views, renderer, background=BLACK).protocol
    assert said == (
        "Mean over 2 views of each view's PSNR, 24x16 to 32x20; black background; colours clipped "
        "to [0, 1]; plain renderer, classic mode; 1 of them with a photograph, blended onto the "
        "background where transparent."
    )
    made = compare(grey(0.4), grey(0.8), views, renderer, background=BLACK).circumstances
    assert made.protocol() == said
    assert made.protocol(lambda text: text.replace("black", "schwarz")) != said
    mip = replace(grey(0.8), render_mode="antialiased")
    said = compare(grey(0.4), mip, views[:1], renderer, background=(0.5, 0, 1)).protocol
    assert "1 view" in said
    assert "(0.5, 0, 1) background" in said
    assert "classic against antialiased mode" in said
    assert "photograph" not in said


def test_a_distorted_photograph_is_undistorted_first(tmp_path, make_view):
    rng = np.random.default_rng(3)
    file = tmp_path / "photo.png"
    write_png(file, rng.random((60, 80, 3)))
    lens = Lens(fx=90, fy=90, cx=40, cy=30, width=80, height=60, k1=-0.1)
    plain = make_view("a", 80, 60, file)
    camera = pinhole(lens, plain.camera.view, "a")
    found_camera, truth = truth_of(View(camera, file, lens), WHITE)
    np.testing.assert_array_equal(truth, undistort(read_photograph(file), lens, found_camera))
    assert np.abs(truth - read_photograph(file)).max() > 0.1


def test_the_protocol_counts_what_was_undistorted(renderer, grey, make_view, tmp_path):
    file = tmp_path / "photo.png"
    write_png(file, np.full((60, 80, 3), 0.4))
    lens = Lens(fx=90, fy=90, cx=40, cy=30, width=80, height=60, k1=-0.1)
    view = replace(make_view("a", 80, 60, file), lens=lens)
    result = compare(grey(0.5), grey(0.8), [view, view], renderer)
    assert result.views[0].psnr_a_truth == pytest.approx(20, abs=0.1)
    assert result.protocol.endswith("; 2 photographs undistorted.")
    unread = compare(grey(0.4), grey(0.8), [view], renderer, photographs=False).protocol
    assert "photograph" not in unread
    assert "undistorted" not in unread
