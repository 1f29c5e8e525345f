"""Encoding as a whole: what is told while it goes on, how it stops, what is prepared for it."""

import threading

import numpy as np
import pytest

from tdtq_core.codec.encoder import encode
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.preparing import Preparation
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import Cancelled
from tdtq_core.quantizers.turning_kernels import ROWS, in_fours, turn_rows


def coders():
    return [thread for thread in threading.enumerate() if thread.name.startswith("tdtq-coder")]


def test_progress_grows_from_nothing_to_nearly_all(make_scene):
    shares = []
    encode(make_scene(300), PRESETS["balanced"], shares.append)
    assert shares[0] == 0.0
    assert (np.diff(shares) > 0).all()
    assert 0.8 < shares[-1] < 1.0


@pytest.mark.parametrize("calls", [1, 3, 8])
def test_whoever_stops_it_leaves_no_thread_behind(make_scene, calls):
    told = []

    def stop(share):
        told.append(share)
        if len(told) == calls:
            raise Cancelled

    with pytest.raises(Cancelled):
        encode(make_scene(300), PRESETS["balanced"], stop)
    assert len(told) == calls
    assert not coders()


def test_an_error_of_a_coding_thread_reaches_the_caller(make_scene, monkeypatch):
    def fail(*arguments):
        raise MemoryError

    monkeypatch.setattr("tdtq_core.codec.encoder.encode_attribute", fail)
    with pytest.raises(MemoryError):
        encode(make_scene(30), PRESETS["balanced"])
    assert not coders()


def test_raw_values_are_prepared_in_the_order_asked_for(make_scene):
    scene, order = make_scene(50), np.random.default_rng(0).permutation(50)[:20]
    prepared = Preparation(scene, order, 1.0)
    for name in ("position", "harmonics"):
        values = prepared.values(name, parse_bits(f"{name}=raw", PRESETS["high"]))
        assert np.array_equal(values, scene.matrix(name)[order])


@pytest.mark.parametrize("count", [0, 1, ROWS - 1, ROWS, 2 * ROWS + 3])
@pytest.mark.parametrize("width", [2, 3, 4, 9, 45])
def test_rows_are_turned_as_a_product_of_matrices_turns_them(count, width):
    rng = np.random.default_rng(width)
    values = rng.standard_normal((count, width), np.float32)
    turn, out = rng.standard_normal((width, width)), np.empty((width, count))
    turn_rows(values, in_fours(turn), out)
    np.testing.assert_allclose(out.T, values.astype(np.float64) @ turn, rtol=1e-12, atol=1e-12)
