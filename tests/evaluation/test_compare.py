"""Comparison of two scenes: which pictures are taken, and what is made of them."""

import numpy as np
import pytest

from tdtq_core.errors import Cancelled, FileAccessError, OptionError
from tdtq_core.evaluation.compare import compare
from tdtq_core.formats.photographs import write_png


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
