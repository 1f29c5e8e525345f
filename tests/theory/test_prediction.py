"""Predictions: sums over attributes, means over views."""

import math

import numpy as np
import pytest

from tdtq_core.theory.prediction import Prediction

PIXELS = np.array([100.0, 300.0])
ERRORS = {"position": np.array([1e-4, 1e-4]), "harmonics": np.array([3e-4, 1e-4])}
PREDICTION = Prediction(ERRORS, np.array([9e-4, 9e-4]), PIXELS)


def test_errors_add_and_are_pooled_by_pixels():
    assert PREDICTION.views == pytest.approx([4e-4, 2e-4])
    assert PREDICTION.mse == pytest.approx(2.5e-4)
    assert PREDICTION.psnr == pytest.approx(-10 * math.log10(2.5e-4))
    assert PREDICTION.view_psnr == pytest.approx([-10 * math.log10(4e-4), -10 * math.log10(2e-4)])
    assert PREDICTION.psnr_mean == pytest.approx(np.mean(PREDICTION.view_psnr))


def test_shares_are_of_the_whole():
    assert PREDICTION.mse_of("harmonics") == pytest.approx(1.5e-4)
    assert PREDICTION.shares() == pytest.approx({"position": 0.4, "harmonics": 0.6})


def test_the_floor_has_the_bound_in_place_of_the_harmonics():
    assert PREDICTION.psnr_floor == pytest.approx(-10 * math.log10(1e-3))


def test_nothing_lost():
    zeros = np.zeros(2)
    prediction = Prediction({"position": zeros, "harmonics": zeros}, zeros, PIXELS)
    assert prediction.psnr == math.inf
    assert prediction.shares() == {"position": 0.0, "harmonics": 0.0}


def test_meetings_and_order_come_on_top():
    prediction = Prediction(ERRORS, np.zeros(2), PIXELS, factor=1.5, reordering=np.array([0, 1e-4]))
    assert prediction.views == pytest.approx([6e-4, 4e-4])


def test_meetings_are_among_attributes_only():
    errors = {**ERRORS, "pruning": np.array([1e-4, 0.0])}
    prediction = Prediction(errors, np.zeros(2), PIXELS, factor=1.5)
    assert prediction.views == pytest.approx([7e-4, 3e-4])
    assert prediction.psnr_floor == pytest.approx(-10 * math.log10(1.75e-4))


def test_photographs_add_their_error_where_there_are_any():
    truth = np.array([1e-3, np.nan])
    prediction = Prediction(ERRORS, np.zeros(2), PIXELS, truth)
    assert prediction.psnr_truth == pytest.approx(-10 * math.log10(1.4e-3))
    assert PREDICTION.psnr_truth is None
