"""Amplification of errors in steps."""

import numpy as np
import pytest

from tdtq_viewer.gains import GAINS, fitting_gain, gain_for_kind, nearest_gain


@pytest.mark.parametrize(
    ("gain", "step"), [(1.0, 1.0), (11.0, 8.0), (12.0, 16.0), (1e9, GAINS[-1])]
)
def test_the_nearest_step_is_near_in_ratio(gain, step):
    assert nearest_gain(gain) == step


@pytest.mark.parametrize("kind", ["absolute", "squared"])
def test_the_fitting_gain_brings_the_errors_to_the_last_color(kind):
    original = np.full((40, 40, 3), 0.5, np.float32)
    error = 1 / 16 if kind == "absolute" else 1 / 4
    assert fitting_gain(original, original + error, kind) == 16


def test_equal_pictures_have_no_fitting_gain():
    picture = np.random.default_rng(0).random((40, 40, 3), np.float32)
    assert fitting_gain(picture, picture, "absolute") is None


def test_kinds_translate_into_each_other():
    assert gain_for_kind(64.0, "absolute", "squared") == 4096
    assert gain_for_kind(4096.0, "squared", "absolute") == 64
    assert gain_for_kind(64.0, "signed", "absolute") == 64
    assert gain_for_kind(64.0, "signed", "flip") == 8
    assert gain_for_kind(8.0, "flip", "squared") == 4096
