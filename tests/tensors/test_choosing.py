"""Which arrays are quantized if nobody says so, and if somebody does."""

import numpy as np
import pytest

from tdtq_core.errors import OptionError
from tdtq_core.tensors import Array, TensorPlan
from tdtq_core.tensors.choosing import choose, matching, why_not


def array(name, *shape, dtype="float32"):
    return Array(name, shape, dtype, lambda: np.zeros(shape, dtype))


ARRAYS = {
    one.name: one
    for one in (
        array("weight", 64, 128),
        array("half", 64, 128, dtype="bfloat16"),
        array("bias", 64),
        array("epoch", dtype="int64"),
        array("table", 1000, 2),
        array("wide", 3, 5000),
        array("none", 0, 32),
    )
}


def test_vectors_of_16_to_1024_values_suit():
    assert choose(ARRAYS, TensorPlan(4)) == ["weight", "half"]


def test_a_group_size_makes_any_vectors_suit():
    assert choose(ARRAYS, TensorPlan(4, group=32)) == ["weight", "half", "table", "wide"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bias", "fewer than two axes"),
        ("epoch", "int64"),
        ("table", "vectors of 2 values"),
        ("wide", "vectors of 5,000"),
        ("none", "empty"),
    ],
)
def test_reasons(name, reason):
    assert reason in why_not(ARRAYS[name], TensorPlan(4))


def test_an_axis_that_is_not_there():
    assert why_not(ARRAYS["weight"], TensorPlan(4, axis=2)) == "no axis 2"


def test_names_and_patterns_in_the_order_of_the_file():
    assert choose(ARRAYS, TensorPlan(4), ["t*", "bias", "tab??"]) == ["bias", "table"]


def test_names_with_brackets_mean_themselves():
    assert matching(["blocks[0]", "blocks0"], ["blocks[0]"]) == ["blocks[0]", "blocks0"]
    assert matching(["blocks[1]", "blocks0"], ["blocks[1]"]) == ["blocks[1]"]


def test_a_pattern_without_a_match_is_refused():
    with pytest.raises(OptionError, match="weight, half, bias, epoch, table and 2 more"):
        choose(ARRAYS, TensorPlan(4), ["weight", "weights"])


def test_nothing_that_suits_is_refused():
    with pytest.raises(OptionError, match=r"bias \(fewer than two axes\)"):
        choose({"bias": ARRAYS["bias"]}, TensorPlan(4))
    with pytest.raises(OptionError, match="there is none"):
        choose({}, TensorPlan(4))
