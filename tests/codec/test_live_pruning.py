"""Pruning under a moving slider gives what pruning and then encoding gives."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.container import pack_container
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning, kept_mask
from tdtq_core.errors import OptionError, SceneError

pytestmark = pytest.mark.usefixtures("one_thread")

PLAN = replace(PRESETS["balanced"], pruning=None)
HALF = Pruning("importance", 0.5)


@pytest.fixture
def pruner(scene):
    pruner = LivePruner(scene)
    pruner.importance = np.random.default_rng(3).random(len(scene))
    return pruner


@pytest.mark.parametrize("degree", [0, 3])
def test_live_and_one_shot_agree_along_a_walk_of_prunings(make_scene, degree):
    scene = make_scene(300, degree)
    pruner = LivePruner(scene)
    pruner.importance = np.random.default_rng(3).random(300)
    rules = [None, HALF, Pruning("importance", 0.1), Pruning("opacity", 0.3), None, HALF]
    for rule in rules:
        for base in (PLAN, parse_bits("harmonics=0,scale=5", PLAN)):
            plan = replace(base, pruning=rule)
            kept = np.ones(300, bool) if rule is None else kept_mask(scene, rule, pruner.importance)
            once = encode(scene.take(kept), plan, importance=pruner.importance[kept])
            live = pruner.encode(plan)
            assert live.count == once.count == kept.sum()
            assert live.attributes == once.attributes
            file = b"".join(pack_container(live.streams()))
            assert file == b"".join(pack_container(once.streams()))
            assert pruner.sizes(plan).total == len(file)
            assert len(pruner.quantize(plan)) == kept.sum()


def test_bits_do_not_prune_again_and_pruning_does_not_touch_the_whole(pruner):
    pruned = replace(PLAN, pruning=HALF)
    plain = replace(PLAN, weighted=False)
    whole, part = pruner.quantize(plain), pruner.quantize(pruned)
    after = pruner.quantize(parse_bits("scale=4", pruned))
    assert np.shares_memory(part.harmonics, after.harmonics)
    assert not np.shares_memory(part.log_scales, after.log_scales)
    assert np.shares_memory(whole.harmonics, pruner.quantize(plain).harmonics)


def test_what_is_left_is_the_scene_itself(pruner, scene):
    kept = kept_mask(scene, HALF, pruner.importance)
    assert np.array_equal(pruner.left(HALF).means, scene.means[kept])


def test_importance_is_asked_for(scene):
    with pytest.raises(OptionError, match="expected the importance of"):
        LivePruner(scene).quantize(replace(PLAN, pruning=HALF))
    LivePruner(scene).quantize(replace(PLAN, pruning=Pruning("opacity", 0.01)))


def test_a_rule_that_leaves_nothing_leaves_the_encoder_usable(pruner, make_scene):
    with pytest.raises(OptionError, match="leaves no Gaussians"):
        pruner.sizes(replace(PLAN, pruning=Pruning("opacity", 1.0)))
    assert pruner.sizes(replace(PLAN, pruning=HALF)).total < pruner.sizes(PLAN).total


def test_invalid_scenes_are_refused(scene):
    with pytest.raises(SceneError):
        LivePruner(replace(scene, means=np.full_like(scene.means, np.nan)))
