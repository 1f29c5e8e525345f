"""Means over views, and JSON without infinities."""

import json
import math

import pytest

from tdtq_core.evaluation.scores import Comparison, ViewScore


def test_psnr_weighs_views_by_their_pixels():
    views = [ViewScore("a", 100, 0.01, 1.0), ViewScore("b", 300, 0.0001, 0.5)]
    result = Comparison(views, "cpu")
    assert result.mse == pytest.approx((0.01 + 3 * 0.0001) / 4)
    assert result.psnr == pytest.approx(-10 * math.log10(result.mse))
    assert result.psnr_mean == pytest.approx(30)
    assert result.ssim == pytest.approx(0.75)


def test_delta_is_b_minus_a_over_the_views_with_photographs():
    views = [
        ViewScore("a", 1, 0.1, 1.0, 30.0, 29.0),
        ViewScore("b", 1, 0.1, 1.0, 34.0, 33.5),
        ViewScore("c", 1, 0.1, 1.0),
    ]
    assert Comparison(views, "cpu").delta_psnr_truth == pytest.approx(-0.75)


def test_identical_pictures_are_null_in_strict_json():
    content = Comparison([ViewScore("a", 4, 0.0, 1.0, 31.0, 31.0)], "cpu").to_json()
    text = json.dumps(content, allow_nan=False)
    assert json.loads(text) == {
        "psnr": None,
        "psnr_mean": None,
        "ssim": 1.0,
        "identical": True,
        "delta_psnr_truth": 0.0,
        "psnr_a_truth": 31.0,
        "psnr_b_truth": 31.0,
        "ssim_a_truth": None,
        "ssim_b_truth": None,
        "delta_ssim_truth": None,
        "flip": None,
        "backend": "cpu",
        "render_mode": ["classic", "classic"],
        "protocol": "",
        "worst": ["a"],
        "views": [
            {
                "name": "a",
                "psnr": None,
                "ssim": 1.0,
                "identical": True,
                "psnr_a_truth": 31.0,
                "psnr_b_truth": 31.0,
            }
        ],
    }


def test_views_without_photograph_have_no_truth_keys():
    assert set(ViewScore("a", 1, 0.1, 0.9).to_json()) == {"name", "psnr", "ssim", "identical"}


def test_pictures_without_numbers_are_still_json():
    content = Comparison([ViewScore("a", 1, math.nan, math.nan)], "cpu").to_json()
    assert (content["psnr"], content["ssim"], content["identical"]) == (None, None, False)
    json.dumps(content, allow_nan=False)


def test_photograph_that_equals_both_pictures_is_still_json():
    score = ViewScore("a", 1, 0.0, 1.0, math.inf, math.inf)
    content = Comparison([score], "cpu").to_json()
    assert content["delta_psnr_truth"] is None
    json.dumps(content, allow_nan=False)


def test_the_view_that_lost_most_against_its_photograph_is_the_worst():
    views = [
        ViewScore("good", 1, 1e-5, 1.0, 30.0, 29.9),
        ViewScore("no photograph, bad", 1, 1e-2, 1.0),
        ViewScore("bad", 1, 1e-6, 1.0, 40.0, 38.0),
        ViewScore("no photograph, good", 1, 1e-4, 1.0),
        ViewScore("better than before", 1, 1e-3, 1.0, 20.0, 21.0),
    ]
    assert Comparison(views, "cpu").worst == [2, 0, 4, 1, 3]


def test_pictures_without_numbers_are_the_worst_of_all():
    views = [
        ViewScore("identical", 1, 0.0, 1.0),
        ViewScore("bad", 1, 0.5, 0.1, 30.0, 3.0),
        ViewScore("broken", 1, math.nan, math.nan, 30.0, math.nan),
    ]
    assert Comparison(views, "cpu").worst == [2, 1, 0]


def test_a_view_that_equals_its_photograph_twice_counts_by_its_psnr():
    views = [ViewScore("a", 1, 0.0, 1.0, math.inf, math.inf), ViewScore("b", 1, 0.1, 0.5)]
    assert Comparison(views, "cpu").worst == [1, 0]


def test_ssim_against_photographs_and_flip_are_means_over_the_views_that_have_them():
    views = [
        ViewScore("a", 1, 0.1, 1.0, 30.0, 29.0, 0.9, 0.8, 0.1),
        ViewScore("b", 1, 0.1, 1.0, flip=0.3),
    ]
    result = Comparison(views, "cpu")
    assert result.delta_ssim_truth == pytest.approx(-0.1)
    assert (result.ssim_a_truth, result.ssim_b_truth) == (0.9, 0.8)
    assert result.flip == pytest.approx(0.2)
    assert result.psnr_a_truth == 30.0
    assert result.to_json()["views"][0]["ssim_b_truth"] == 0.8
    assert Comparison(views[1:], "cpu").delta_psnr_truth is None
