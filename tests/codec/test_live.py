"""The live encoder gives what the one-shot encoder gives, and computes only what changed."""

from dataclasses import replace

import numpy as np
import pytest

from tdtq_core.codec.container import pack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled
from tdtq_core.scene import ATTRIBUTE_NAMES

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("degree", [0, 3])
def test_live_and_one_shot_agree_along_a_walk_of_plans(make_scene, tmp_path, degree, weighted):
    scene = make_scene(500, degree)
    importance = np.random.default_rng(1).lognormal(0, 2, 500) if weighted else None
    live = LiveEncoder(scene, importance=importance)
    texts = ["harmonics=0", "harmonics=turbo_prod:2", "position=9", "position=9,rotation=turbo:4"]
    plans = [*PRESETS.values(), *(parse_bits(text, PRESETS["balanced"]) for text in texts)]
    plans += [PRESETS["balanced"], replace(PRESETS["high"], weighted=False), PRESETS["high"]]
    for plan in plans:
        encoded = encode(scene, plan, importance=importance)
        once = b"".join(pack_container(encoded.streams()))
        assert b"".join(pack_container(live.encode(plan).streams())) == once
        sizes = live.sizes(plan)
        assert sizes.total == len(once)
        assert sizes.attributes == {n: a.bytes for n, a in encoded.attributes.items()}
        shown, decoded = live.quantize(plan), decode(tmp_path, encoded.streams())[0]
        for name in ATTRIBUTE_NAMES:
            assert np.array_equal(shown.matrix(name), decoded.matrix(name))


def test_only_the_moved_attribute_is_quantized_again(scene):
    live = LiveEncoder(scene)
    before = live.quantize(PRESETS["balanced"])
    after = live.quantize(parse_bits("scale=4", PRESETS["balanced"]))
    kept = [
        name
        for name in ATTRIBUTE_NAMES
        if np.shares_memory(before.matrix(name), after.matrix(name))
    ]
    assert set(ATTRIBUTE_NAMES) - set(kept) == {"scale"}


def test_bytes_that_positions_cannot_change_are_kept(scene):
    live = LiveEncoder(scene)
    moved = parse_bits("position=9", PRESETS["balanced"])
    before, after = live.encode(PRESETS["balanced"]).attributes, live.encode(moved).attributes
    assert before["harmonics"] is after["harmonics"]
    assert before["scale"] is not after["scale"]


def test_a_checkpoint_stops_the_work(scene):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        LiveEncoder(scene).quantize(PRESETS["high"], stop)
