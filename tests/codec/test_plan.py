"""Plans: names, bits, JSON."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.plan import parse_bits, plan_from_json, read_plan
from tdtq_core.codec.presets import PRESETS, preset, preset_name
from tdtq_core.errors import FileAccessError, OptionError
from tdtq_core.quantizers import (
    DropQuantizer,
    GridQuantizer,
    PrincipalQuantizer,
    RawQuantizer,
    TurboProductQuantizer,
)

BALANCED = PRESETS["balanced"]


@pytest.mark.parametrize("name", PRESETS)
def test_presets_survive_json(name):
    text = json.dumps(PRESETS[name].to_json())
    assert plan_from_json(json.loads(text)) == PRESETS[name]
    assert preset_name(preset(name)) == name


def test_paper_preset_touches_nothing_but_the_harmonics():
    paper = preset("paper")
    raw = {name for name, quantizer in paper.quantizers.items() if quantizer == RawQuantizer()}
    assert raw == {"position", "rotation", "scale", "opacity", "base_color"}
    harmonics = paper.quantizers["harmonics"]
    assert (harmonics.signs, harmonics.gain, harmonics.bits) == (False, 1.0, 3)


def test_refusals_name_the_attribute():
    with pytest.raises(OptionError, match=r"^--bits: harmonics=9: .* from 1\.0 to 8, found 9"):
        parse_bits("position=12,harmonics=9", BALANCED)
    with pytest.raises(OptionError, match=r"^Plan entry scale: .*unknown option 'bots'"):
        plan_from_json(BALANCED.to_json() | {"scale": {"id": "grid", "bots": 3}})


def test_the_result_of_compressing_serves_as_a_plan_file(tmp_path):
    file = tmp_path / "result.json"
    file.write_text(json.dumps({"bytes_out": 7, "plan": preset("small").to_json()}))
    assert read_plan(file) == preset("small")


@pytest.mark.parametrize("value", [10**400, -(10**400), float("nan"), float("inf"), 4.1, True, "1"])
def test_gains_that_are_no_gain_are_refused(value):
    config = {"id": "turbo", "bits": 3, "gain": value}
    with pytest.raises(OptionError, match=r"gain: expected a number from 0\.0 to 4\.0") as refusal:
        plan_from_json(BALANCED.to_json() | {"harmonics": config})
    assert len(str(refusal.value)) < 200


def test_bits_change_only_what_they_name():
    plan = parse_bits("position=12, harmonics=grid:5,opacity=raw", BALANCED)
    assert plan.quantizers["position"] == GridQuantizer(12)
    assert plan.quantizers["harmonics"] == GridQuantizer(5)
    assert plan.quantizers["opacity"] == RawQuantizer()
    assert plan.quantizers["scale"] == BALANCED.quantizers["scale"]
    assert preset_name(plan) is None


def test_principal_axes_take_quarters_of_bits():
    assert parse_bits("harmonics=2.25", BALANCED).quantizers["harmonics"].bits == 2.25
    assert parse_bits("harmonics=principal:3.3", BALANCED).quantizers["harmonics"].bits == 3.25


def test_weighted_plans_say_so_and_others_do_not():
    assert BALANCED.to_json()["weighted"] is True
    plain = replace(BALANCED, weighted=False)
    assert "weighted" not in plain.to_json()
    assert plan_from_json(plain.to_json()) == plain != BALANCED
    assert hash(plan_from_json(BALANCED.to_json())) == hash(BALANCED)
    with pytest.raises(OptionError, match="weighted: expected true or false"):
        plan_from_json(BALANCED.to_json() | {"weighted": 1})


def test_bits_keep_the_kind_and_its_options():
    paper = parse_bits("harmonics=1", preset("paper"))
    assert paper.quantizers["harmonics"] == replace(preset("paper").quantizers["harmonics"], bits=1)


def test_the_quantizer_for_inner_products_is_had_by_name():
    plan = parse_bits("harmonics=turbo_prod:3", BALANCED)
    assert plan.quantizers["harmonics"] == TurboProductQuantizer(3)
    assert parse_bits("harmonics=2", plan).quantizers["harmonics"] == TurboProductQuantizer(2)
    config = {"id": "turbo_prod", "bits": 3}
    assert plan_from_json(BALANCED.to_json() | {"harmonics": config}) == plan
    assert plan_from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_zero_bits_drop_the_harmonics_and_nothing_else():
    dropped = parse_bits("harmonics=0", BALANCED)
    assert dropped.quantizers["harmonics"] == DropQuantizer()
    assert parse_bits("harmonics=2", dropped).quantizers["harmonics"] == PrincipalQuantizer(2)
    with pytest.raises(OptionError, match="cannot be dropped"):
        parse_bits("position=0", BALANCED)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("position", "not NAME=BITS"),
        ("position=", "not NAME=BITS"),
        ("colour=3", "unknown attribute 'colour'.*position, rotation"),
        ("position=many", "'many' is not a number"),
        ("position=99", "bits"),
        ("harmonics=9", "bits"),
        ("harmonics=magic:3", "magic"),
        ("opacity=turbo:3", "one value"),
        ("opacity=turbo_prod:3", "one value"),
        ("opacity=principal:3", "one value"),
        ("position=12.5", "whole number"),
        ("harmonics=nan", "bits"),
        ("harmonics=1e999", "bits"),
        ("harmonics=turbo_prod:9", "from 1 to 8, found 9"),
        ("position=-1", "bits"),
    ],
)
def test_mistakes_are_named(text, message):
    with pytest.raises(OptionError, match=message):
        parse_bits(text, BALANCED)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from([*BALANCED.quantizers, "else"]),
        st.dictionaries(
            st.sampled_from(["id", "bits", "seed", "signs", "norm_bits", "gain"]),
            json_values
            | st.sampled_from(["turbo", "turbo_prod", "grid", "principal", "raw", "drop"]),
        ),
    )
)
def test_any_json_is_a_plan_or_an_option_error(content):
    merged = {**BALANCED.to_json(), **content}
    try:
        plan = plan_from_json(merged)
    except OptionError:
        return
    assert plan_from_json(plan.to_json()) == plan


@pytest.mark.parametrize("content", ["", "[]", "{", '{"position": 3}', "[" * 60_000, " " * 70_000])
def test_plan_files_that_hold_no_plan(tmp_path, content):
    path = tmp_path / "plan.json"
    path.write_text(content)
    with pytest.raises(OptionError):
        read_plan(path)


def test_missing_plan_file(tmp_path):
    with pytest.raises(FileAccessError, match="no file"):
        read_plan(tmp_path / "none.json")


def test_unknown_preset_lists_the_known():
    with pytest.raises(OptionError, match="high, balanced, small, paper"):
        preset("tiny")
