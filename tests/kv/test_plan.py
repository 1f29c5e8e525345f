"""Plans say how many bytes a vector takes, and refuse what has no meaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError
from tdtq_core.kv.plan import KVPlan, Per, Variant, VectorPlan, vector_plan
from tdtq_core.kv.ratio import PAPER_BITS, cache_ratio, ratio_table


def test_the_ratios_are_those_of_the_paper():
    found = [row.published for row in ratio_table()]
    assert [f"{ratio:#.3g}" for ratio in found] == ["31.0", "15.8", "10.6", "7.94", "6.36", "3.98"]
    assert found == [32 * 1024 / (1024 * bits + 32) for bits in PAPER_BITS]


def test_against_float16_the_ratios_are_half():
    row = ratio_table(1024, [4])[0]
    assert row.float32_norms == pytest.approx(row.published / 2)
    assert row.float16_norms == 16 * 1024 / (1024 * 4 + 16)
    assert row.bits_per_value == 4 + 16 / 1024


@pytest.mark.parametrize("bits", [2.5, 3.5])
def test_the_named_bits_are_reached_with_both_norms_counted(bits):
    plan = vector_plan(bits)
    assert [(part.width, part.bits) for part in plan.parts(128)] == [
        (32, int(bits) + 1),
        (96, int(bits)),
    ]
    assert plan.bits_per_value(128) == bits
    assert cache_ratio(bits, 128, 16, 16) == 16 / bits


def test_the_two_quantizers_of_a_split_are_independent():
    few, many = VectorPlan(2, outliers=0.5).parts(64)
    assert few.width == many.width
    assert few.seed != many.seed


def test_the_inner_product_variant_pays_for_a_second_norm_above_one_bit():
    assert vector_plan(1, Variant.inner_product).bytes_per_vector(64) == 8 + 2
    assert vector_plan(2, Variant.inner_product).bytes_per_vector(64) == 16 + 4
    assert vector_plan(2, Variant.inner_product, 32).bytes_per_vector(64) == 16 + 8


@given(bits=st.integers(1, 7), share=st.floats(0.05, 0.95), width=st.integers(40, 1024))
def test_a_split_leaves_no_channel_out(bits, share, width):
    parts = VectorPlan(bits, outliers=share).parts(width)
    assert sum(part.width for part in parts) == width
    assert [part.bits for part in parts] == [bits + 1, bits]


@pytest.mark.parametrize("bits", [0, 9, 2.25, float("nan")])
def test_bits_without_a_quantizer_are_refused(bits):
    with pytest.raises(OptionError, match="1 to 8"):
        vector_plan(bits)


@pytest.mark.parametrize(
    "options",
    [{"bits": 8, "outliers": 0.5}, {"bits": 4, "outliers": -0.1}, {"bits": 4, "norm_bits": 8}],
)
def test_options_that_mean_nothing_are_refused(options):
    with pytest.raises(OptionError):
        VectorPlan(**options)


@pytest.mark.parametrize("share", [0.01, 0.99, 1.0])
def test_a_split_that_leaves_a_quantizer_without_channels_is_refused(share):
    with pytest.raises(OptionError, match="at least 2 channels"):
        VectorPlan(2, outliers=share).parts(64)


def test_words_are_as_good_as_members():
    plan = KVPlan(VectorPlan(4, "inner_product"), VectorPlan(2), "row")
    assert plan.per is Per.row
    assert plan.keys.variant is Variant.inner_product


def test_words_without_a_meaning_are_refused():
    with pytest.raises(OptionError, match="mse or inner_product"):
        VectorPlan(4, variant="cosine")
    with pytest.raises(OptionError, match="head or row"):
        KVPlan.uniform(VectorPlan(4), per="layer")
    assert VectorPlan(4, variant="inner_product").variant is Variant.inner_product
