"""Configurations of quantizers: accepted, or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import QUANTIZER_IDS, TurboQuantizer, quantizer_from_config

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
keys = st.sampled_from(["bits", "seed", "signs", "norm_bits", "gain"]) | st.text(max_size=5)


@given(st.sampled_from(QUANTIZER_IDS) | json_values, st.dictionaries(keys, json_values))
def test_any_configuration_is_accepted_or_refused_with_a_reason(name, options):
    try:
        quantizer = quantizer_from_config({"id": name, **options})
    except OptionError:
        return
    assert quantizer.config()["id"] == name


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        ({"id": "turbo"}, "bits is missing"),
        ({"id": "turbo", "bits": 3, "colour": 1}, "unknown option 'colour'"),
        ({"id": "turbo", "bits": 30}, "from 1 to 8"),
        ({"id": "raw", "bits": 32}, "unknown option"),
        ({"id": "gzip"}, "Unknown quantizer"),
        ({"id": ["turbo"]}, "Unknown quantizer"),
        ({}, "Unknown quantizer"),
        ([], "expected an object"),
        (None, "expected an object"),
    ],
)
def test_reasons_name_the_fault(config, reason):
    with pytest.raises(OptionError, match=reason):
        quantizer_from_config(config)


def test_defaults_may_be_left_out_and_a_whole_gain_is_the_same_gain():
    assert quantizer_from_config({"id": "turbo", "bits": 3, "gain": 1}) == TurboQuantizer(3)
