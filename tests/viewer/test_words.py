"""Numbers as people read them."""

import math

import pytest

from tdtq_viewer import words


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (404_321, "404 kB"),
        (999_600, "1.0 MB"),
        (23_600_000, "23.6 MB"),
        (4_200_000_000, "4.2 GB"),
    ],
)
def test_sizes_read_easily(count, text):
    assert words.bytes_text(count) == text


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(236, 30, "7.9× smaller"), (100, 100, "same size"), (100, 200, "2.00× larger"), (1, 0, "–")],
)
def test_ratios_say_which_way(before, after, text):
    assert words.ratio_text(before, after) == text


def test_every_psnr_has_a_word_and_better_is_never_worse():
    tones = {"bad": 0, "warning": 1, "good": 2}
    found = [tones[words.quality(psnr)[0]] for psnr in (0, 25, 33, 39, 45, 60, math.inf)]
    assert found == sorted(found)
    assert words.quality(math.inf)[1].startswith("Excellent")


def test_ssim_never_rounds_up_to_identical():
    assert words.ssim_text(0.99999) == "> 0.9999"
    assert words.ssim_text(1.0) == "1.0000"


def test_tooltips_escape_what_looks_like_markup():
    assert words.tooltip("a < b\n\nc") == "<p>a &lt; b</p><p>c</p>"


@pytest.mark.parametrize(
    ("core", "window"),
    [
        ("131,072 draws of 1,234,567.", "131\u202f072 draws of 1\u202f234\u202f567."),
        ("a,100 and 1,2,345 and scene_1,234.ply", "a,100 and 1,2,345 and scene_1,234.ply"),
        ("(128, 256), 0.5 and 1,2345", "(128, 256), 0.5 and 1,2345"),
    ],
)
def test_counts_of_the_core_are_written_as_in_the_window(core, window):
    assert words.spaced(core) == window
    assert words.spaced(f"{131072:,}") == words.count_text(131072)
