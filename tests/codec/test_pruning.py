"""Which Gaussians pruning leaves, and how plans and files tell of it."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.plan import plan_from_json
from tdtq_core.codec.presets import PRESETS, preset_name
from tdtq_core.codec.pruning import Pruning, kept_mask, parse_pruning, pruning_from_json
from tdtq_core.errors import OptionError

BALANCED = PRESETS["balanced"]

shares = st.floats(0, 1, exclude_max=True)
rules = st.one_of(
    st.builds(Pruning, st.just("opacity"), st.floats(0, 1)),
    st.builds(Pruning, st.just("importance"), shares),
)


def opacities(scene):
    return 1 / (1 + np.exp(-scene.opacity_logits.astype(np.float64)))


def test_the_faint_go_and_the_threshold_itself_stays(scene):
    threshold = float(np.sort(opacities(scene))[50])
    mask = kept_mask(scene, Pruning("opacity", threshold))
    np.testing.assert_array_equal(mask, opacities(scene) >= threshold)
    assert mask.sum() == 150


def test_infinite_logits_have_opacities(scene):
    logits = np.where(np.arange(200) < 20, np.inf, -np.inf)
    extreme = replace(scene, opacity_logits=logits)
    assert kept_mask(extreme, Pruning("opacity", 1.0)).sum() == 20
    assert kept_mask(extreme, Pruning("opacity", 0)).all()


@given(share=shares, count=st.integers(1, 50), seed=st.integers(0, 2**32 - 1))
def test_the_least_important_go(make_scene, share, count, seed):
    importance = np.random.default_rng(seed).random(count)
    mask = kept_mask(make_scene(count), Pruning("importance", share), importance)
    dropped = count - mask.sum()
    assert mask.any()
    assert abs(dropped - share * count) <= 1
    assert dropped == 0 or importance[~mask].max() < importance[mask].min()


@given(share=shares)
def test_of_equals_the_first_go_first(make_scene, share):
    mask = kept_mask(make_scene(40), Pruning("importance", share), np.ones(40))
    np.testing.assert_array_equal(mask, np.arange(40) >= 40 - mask.sum())


def test_pruning_everything_is_refused(scene):
    faint = replace(scene, opacity_logits=np.full(200, -9.0))
    with pytest.raises(OptionError, match=r"opacity=0\.5 leaves no Gaussians"):
        kept_mask(faint, Pruning("opacity", 0.5))


@pytest.mark.parametrize("importance", [None, np.ones(3), np.full(200, np.nan), 1.0])
def test_importance_that_does_not_fit_is_refused(scene, importance):
    with pytest.raises(OptionError, match="importance of 200 Gaussians"):
        kept_mask(scene, Pruning("importance", 0.5), importance)


@given(rule=rules)
def test_plans_with_pruning_survive_json(rule):
    plan = replace(BALANCED, pruning=rule)
    found = plan_from_json(json.loads(json.dumps(plan.to_json())))
    assert found == plan
    assert hash(found) == hash(plan)
    assert parse_pruning(f"{rule.kind}={rule.amount!r}") == rule
    assert plan.with_bits("scale", 5).pruning == rule
    assert (preset_name(plan) is None) == (rule != BALANCED.pruning)


def test_plans_without_pruning_say_nothing_of_it():
    plan = replace(BALANCED, pruning=None, weighted=False)
    assert set(plan.to_json()) == set(plan.quantizers)


@pytest.mark.parametrize(
    "content",
    [
        None,
        3,
        [],
        {},
        {"kind": "opacity"},
        {"kind": "opacity", "share": 0.1},
        {"kind": ["opacity"], "threshold": 0.1},
        {"kind": "size", "threshold": 0.1},
        {"kind": "opacity", "threshold": 0.1, "more": 1},
        *({"kind": "opacity", "threshold": value} for value in (-1, 1.5, "0.1", True, None, [])),
        *({"kind": "importance", "share": value} for value in (1, -0.1, 10**400, float("nan"))),
    ],
)
def test_what_is_no_rule_is_refused(content):
    with pytest.raises(OptionError, match=r"^Pruning") as refusal:
        plan_from_json(BALANCED.to_json() | {"pruning": content})
    assert len(str(refusal.value)) < 300
    with pytest.raises(OptionError):
        pruning_from_json(content)


@pytest.mark.parametrize(
    "text",
    ["", "opacity", "=0.1", "opacity=", "opacity=x", "size=0.1", "importance=1", "opacity=nan"],
)
def test_options_that_are_no_rule_are_refused(text):
    with pytest.raises(OptionError):
        parse_pruning(text)


@pytest.mark.usefixtures("one_thread")
def test_files_tell_how_they_were_pruned(scene, tmp_path):
    plan = replace(BALANCED, pruning=Pruning("opacity", 0.5))
    kept = scene.take(kept_mask(scene, plan.pruning))
    write_tdtq(encode(kept, plan), tmp_path / "pruned.tdtq")
    write_tdtq(encode(kept, BALANCED), tmp_path / "plain.tdtq")
    found, its_plan = read_tdtq(tmp_path / "pruned.tdtq")
    assert its_plan == plan
    assert 0 < len(found) == len(kept) < len(scene)
    same, _ = read_tdtq(tmp_path / "plain.tdtq")
    np.testing.assert_array_equal(found.means, same.means)
