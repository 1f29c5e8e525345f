"""The frontier of best plans, against trying everything."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import OptionError
from tdtq_core.quantizers import GridQuantizer
from tdtq_core.theory import allocation
from tdtq_core.theory.allocation import Option, frontier

values = st.integers(0, 20).map(float)
option_lists = st.lists(
    st.builds(Option, st.integers(1, 24).map(GridQuantizer), values, values),
    min_size=1,
    max_size=4,
)


def everything(options):
    """Every combination as (size, error)."""
    chosen = itertools.product(*options.values())
    return [(sum(o.size for o in some), sum(o.error for o in some)) for some in chosen]


@given(st.dictionaries(st.sampled_from("abc"), option_lists, min_size=1), values, values)
def test_frontier_is_all_that_nothing_beats(options, size, error):
    found = frontier(options, size, error)
    all_plans = {(s + size, e + error) for s, e in everything(options)}
    best = sorted(
        plan
        for plan in all_plans
        if not any(o != plan and o[0] <= plan[0] and o[1] <= plan[1] for o in all_plans)
    )
    assert list(zip(found.sizes, found.errors, strict=True)) == best


@given(st.dictionaries(st.sampled_from("abc"), option_lists, min_size=1))
def test_choices_add_up_to_what_they_say(options):
    found = frontier(options)
    for point in range(len(found)):
        chosen = [options[n][i] for n, i in zip(options, found.choices[point], strict=True)]
        assert sum(option.size for option in chosen) == found.sizes[point]
        assert sum(option.error for option in chosen) == found.errors[point]
        assert list(found.quantizers(point).values()) == [option.quantizer for option in chosen]


def steps(count, scale=1.0):
    """Options of 6 dB a bit."""
    return [Option(GridQuantizer(b), scale * b, scale * 4.0**-b) for b in range(1, count + 1)]


@given(st.floats(0, 30))
def test_wishes_are_met_by_the_best_that_meets_them(wish):
    found = frontier({"a": steps(10), "b": steps(10, 0.7)})
    point = found.for_size(wish)
    fitting = found.errors[found.sizes <= wish]
    assert found.errors[point] == (fitting.min() if fitting.size else found.errors[0])
    point = found.for_error(wish / 30)
    good = found.sizes[found.errors <= wish / 30]
    assert found.sizes[point] == (good.min() if good.size else found.sizes[-1])


def test_thinning_keeps_both_ends_and_the_order(monkeypatch):
    options = {name: steps(10, scale) for name, scale in (("a", 1.0), ("b", 0.73), ("c", 0.41))}
    whole = frontier(options)
    monkeypatch.setattr(allocation, "MAX_POINTS", 12)
    thin = frontier(options)
    assert 2 < len(thin) <= 12 < len(whole)
    assert (thin.sizes[0], thin.errors[0]) == (whole.sizes[0], whole.errors[0])
    assert (thin.sizes[-1], thin.errors[-1]) == (whole.sizes[-1], whole.errors[-1])
    assert (np.diff(thin.sizes) > 0).all()
    assert (np.diff(thin.errors) < 0).all()


def test_an_attribute_without_options_is_refused():
    with pytest.raises(OptionError, match="scale"):
        frontier({"scale": []})
