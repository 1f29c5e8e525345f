"""Rendering several views against the clock."""

import pytest

from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.evaluation.frames import render_views


def test_compilation_and_first_picture_come_before_the_clock(renderer, grey, make_view):
    seen = []
    views = [make_view("a"), make_view("b")]
    times = render_views(
        grey(0.3),
        views,
        renderer,
        lambda view, image: seen.append((view.camera.name, image.mean())),
    )
    assert renderer.calls == ["warm_up", "prepare", "a", "a", "b"]
    assert [name for name, _ in seen] == ["a", "b"]
    assert seen[0][1] == pytest.approx(0.3)
    assert len(times) == 2
    assert all(time >= 0 for time in times)


def test_progress_ends_at_one(renderer, grey, make_view):
    shares = []
    views = [make_view("a"), make_view("b")]
    render_views(grey(0), views, renderer, lambda view, image: None, progress=shares.append)
    assert shares == [0.5, 1.0]


def test_no_views_is_a_mistake(renderer, grey):
    with pytest.raises(OptionError, match="no views"):
        render_views(grey(0), [], renderer, lambda view, image: None)


def test_it_stops_in_the_middle_of_a_picture(renderer, grey, make_view):
    pictures, views = [], [make_view(name) for name in "abc"]

    def should_stop():
        return renderer.calls[-1] == "c"

    with pytest.raises(Cancelled):
        render_views(
            grey(0),
            views,
            renderer,
            lambda view, image: pictures.append(view.camera.name),
            should_stop=should_stop,
        )
    assert pictures == ["a", "b"]
    assert renderer.calls[-1] == "c"


def test_it_stops_between_pictures(renderer, grey, make_view):
    pictures = []
    with pytest.raises(Cancelled):
        render_views(
            grey(0),
            [make_view("a"), make_view("b")],
            renderer,
            lambda view, image: pictures.append(image),
            should_stop=lambda: bool(pictures),
        )
    assert renderer.calls[-1] == "a"
