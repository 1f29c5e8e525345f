"""Films: what is written is what was drawn, steady, and never more than a frame in memory."""

import weakref
from fractions import Fraction

import numpy as np
import pytest
from PIL import Image

from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.report.film import check_film, write_film
from tdtq_core.report.palette import bayer, in_palette, palette_of

COUNT, HEIGHT, WIDTH = 6, 37, 53


class Frame(np.ndarray):
    """An array that can be watched."""


def draw(number):
    """A gradient that stays, with white around it, and a patch that wanders."""
    frame = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    frame[4:30, 4:40, 0] = np.linspace(10, 250, 36).astype(np.uint8)
    frame[4:30, 4:40, 1] = np.linspace(200, 30, 26).astype(np.uint8)[:, None]
    frame[31:35, 8 * number : 8 * number + 4] = (0, 0, 0)
    return frame


def frames_of(path):
    with Image.open(path) as film:
        for number in range(film.n_frames):
            film.seek(number)
            yield np.asarray(film.convert("RGB")), film.info["duration"]


@pytest.mark.parametrize("suffix", [".png", ".apng"])
def test_an_animated_png_keeps_every_pixel(tmp_path, suffix):
    path = tmp_path / f"film{suffix}"
    write_film(path, draw, COUNT, 12.5)
    found = list(frames_of(path))
    assert len(found) == COUNT
    for number, (frame, duration) in enumerate(found):
        assert np.array_equal(frame, draw(number))
        assert duration == 80
    with Image.open(path) as film:
        film.load()
        assert film.info["loop"] == 0


def test_a_gif_is_near_and_does_not_flicker(tmp_path):
    path = tmp_path / "film.gif"
    write_film(path, draw, COUNT, 30)
    found = list(frames_of(path))
    assert len(found) == COUNT
    still = np.stack([frame[:30] for frame, _ in found])
    assert (still == still[0]).all()
    for number, (frame, _) in enumerate(found):
        assert np.abs(frame.astype(int) - draw(number)).mean() < 4
        white = (draw(number) == 255).all(axis=2)
        assert (frame[white] == 255).all()
    # Hundredths of a second, which no single frame of a thirtieth is.
    assert sum(duration for _, duration in found) == 1000 * Fraction(COUNT, 30)


@pytest.mark.parametrize("suffix", [".gif", ".png"])
def test_frames_are_let_go_once_they_are_written(tmp_path, suffix):
    alive, most = weakref.WeakSet(), 0

    class Watched:
        pass

    def watched(number):
        nonlocal most
        most = max(most, len(alive))
        frame = draw(number).view(Frame)
        frame.witness = Watched()
        alive.add(frame.witness)
        return frame

    write_film(tmp_path / f"film{suffix}", watched, 40, 10)
    # The palette of a GIF takes a few at once.
    assert most <= 10


def test_a_film_that_fails_leaves_nothing(tmp_path):
    def fail(number):
        if number == 3:
            raise OptionError("No more.")
        return draw(number)

    with pytest.raises(OptionError):
        write_film(tmp_path / "film.png", fail, COUNT, 10)
    assert list(tmp_path.iterdir()) == []


def test_films_that_cannot_be_written_are_refused_at_once(tmp_path, monkeypatch):
    with pytest.raises(OptionError, match=r"\.gif"):
        check_film(tmp_path / "film.avi", 10)
    with pytest.raises(OptionError, match="50"):
        check_film(tmp_path / "film.gif", 60)
    check_film(tmp_path / "film.png", 60)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tdtq_core.report.mp4.find_spec", lambda name: None)
    with pytest.raises(OptionError, match=r"ffmpeg.*imageio-ffmpeg"):
        check_film(tmp_path / "film.mp4", 10)


def fake_ffmpeg(folder, monkeypatch, script):
    program = folder / "ffmpeg"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_an_mp4_gets_all_frames_in_order(tmp_path, monkeypatch):
    fake_ffmpeg(tmp_path, monkeypatch, 'for last; do :; done; cat > "$last"')
    path = tmp_path / "film.mp4"
    write_film(path, draw, COUNT, 10)
    raw = np.frombuffer(path.read_bytes(), np.uint8).reshape(COUNT, HEIGHT, WIDTH, 3)
    assert np.array_equal(raw, np.stack([draw(number) for number in range(COUNT)]))


def test_what_ffmpeg_complains_of_is_passed_on(tmp_path, monkeypatch):
    fake_ffmpeg(tmp_path, monkeypatch, "echo 'Unknown encoder libx264.' >&2; exit 1")
    with pytest.raises(FileAccessError, match="Unknown encoder libx264"):
        write_film(tmp_path / "film.mp4", draw, 200, 10)
    assert not (tmp_path / "film.mp4").exists()


def test_an_mp4_that_is_called_off_ends_ffmpeg(tmp_path, monkeypatch):
    fake_ffmpeg(tmp_path, monkeypatch, 'for last; do :; done; cat > "$last"')

    def fail(number):
        if number == 2:
            raise KeyboardInterrupt
        return draw(number)

    with pytest.raises(KeyboardInterrupt):
        write_film(tmp_path / "film.mp4", fail, COUNT, 10)
    assert not (tmp_path / "film.mp4").exists()


def test_the_pattern_favours_no_side():
    pattern = bayer()
    assert len(np.unique(pattern)) == 64
    assert pattern.mean() == pytest.approx(0, abs=1e-6)
    assert np.abs(pattern).max() < 0.5


def test_the_pattern_stands_for_colours_in_between():
    flat = np.full((64, 64, 3), 128, np.uint8)
    coarse = palette_of([np.repeat(np.uint8([[[120] * 3], [[136] * 3]]), 8, axis=1)])
    shown = np.asarray(in_palette(flat, coarse).convert("RGB"))
    assert set(np.unique(shown)) == {120, 136}
    assert shown.mean() == pytest.approx(128, abs=1)
