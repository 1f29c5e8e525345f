"""What the first sentences of a report say."""

import math
from dataclasses import replace

import pytest

from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import AMOUNT_NAMES, Pruning
from tdtq_core.evaluation.scores import Comparison, ViewScore
from tdtq_core.quantizers import DropQuantizer, RawQuantizer
from tdtq_core.report.numbers import key_figures, views_table
from tdtq_core.report.words import (
    PRUNINGS,
    QUANTIZERS,
    answer,
    bytes_text,
    db_text,
    describe_pruning,
    describe_quantizer,
    mean_text,
    seen,
    worst,
)


def of(report, *errors, before=27_400_000, after=1_240_000):
    views = [ViewScore(f"view {n}", 100, error, 0.9) for n, error in enumerate(errors)]
    return replace(
        report,
        file=replace(report.file, float32_bytes=before, bytes=before // 4),
        compressed=replace(report.compressed, bytes=after),
        comparison=Comparison(views, "cpu"),
    )


def test_the_answer(bare_report):
    assert answer(of(bare_report, 10**-4.41)) == (
        "27.4 MB of float32 numbers became 1.2 MB, 22.1 times smaller; the pictures agree to "
        "44.1 dB, "
        "a difference that hardly anyone sees."
    )
    assert answer(of(bare_report, 0.0)).endswith("the pictures are identical.")
    assert "20.0 dB, a difference that is plain to see" in answer(of(bare_report, 0.0, 0.02))
    assert "1.55 times larger" in answer(of(bare_report, 0.1, before=800_000))
    assert "became 1.2 MB, the same size;" in answer(of(bare_report, 0.1, before=1_250_000))
    assert "2.5 times smaller" in answer(of(bare_report, 0.1, before=3_100_000))


def test_one_identical_view_does_not_make_the_mean_identical(bare_report):
    found = of(bare_report, 0.0, 0.02)
    assert mean_text(found.comparison) == "infinite: some views are identical"
    assert "<dt>PSNR</dt><dd>20.00 dB</dd>" in key_figures(found)
    assert mean_text(of(bare_report, 0.0).comparison) == "identical"
    assert mean_text(of(bare_report, 1e-3).comparison) == "30.00 dB"


def test_the_worst_view(bare_report):
    assert "2 views the worst is view 1: 30.00 dB" in worst(of(bare_report, 1e-4, 1e-3))
    assert worst(of(bare_report, 1e-4)) == "One view was measured, view 0."


def test_the_worst_view_is_the_one_of_the_lowest_psnr(bare_report):
    found = of(bare_report, 1e-4, 1e-3)
    lost, low = found.comparison.views
    lost = replace(lost, name="lost", psnr_a_truth=34.0, psnr_b_truth=33.25)
    low = replace(low, psnr_a_truth=20.0, psnr_b_truth=20.0)
    pair = replace(found, comparison=replace(found.comparison, views=[lost, low]))
    assert worst(pair).startswith("Of 2 views the worst is view 1: 30.00 dB")
    assert worst(pair).endswith("Against its photograph lost loses most, 0.75 dB.")
    assert "<dt>Worst view</dt><dd>30.00 dB</dd>" in key_figures(pair)
    caption = "Views, those that lose most against their photographs first"
    assert caption in views_table(pair.comparison)
    kept = replace(pair.comparison, views=[replace(lost, psnr_b_truth=34.0), low])
    assert "photograph" not in worst(replace(pair, comparison=kept))


def test_better_pictures_never_sound_worse():
    said = [seen(psnr) for psnr in (60, 50, 47, 44, 40, 38, 35, 32, 20)]
    assert len(dict.fromkeys(said)) == 5
    assert said == sorted(said, key=list(dict.fromkeys(said)).index)
    assert "no numbers" in seen(math.nan)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (999_400, "999 kB"),
        (999_600, "1.0 MB"),
        (123_456_789, "123 MB"),
        (2.5e9, "2.5 GB"),
    ],
)
def test_sizes(count, text):
    assert bytes_text(count) == text


def test_psnr():
    assert [db_text(x) for x in (None, math.nan, math.inf, 44.126)] == [
        "–",
        "–",
        "identical",
        "44.13 dB",
    ]


def test_every_quantizer_and_pruning_has_words():
    plans: list[CompressionPlan] = list(PRESETS.values())
    known = [quantizer for plan in plans for quantizer in plan.quantizers.values()]
    for quantizer in (*known, RawQuantizer(), DropQuantizer()):
        said, bits = describe_quantizer(quantizer)
        assert said in QUANTIZERS.values()
        assert bits == "–" or float(bits) > 0
    assert set(PRUNINGS) == set(AMOUNT_NAMES)
    assert "0.010%" in describe_pruning(Pruning("contribution", 1e-4))
