"""Streams of a `.tdtq` file that are altered, unknown, or there twice."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tdtq_core.codec.container import Stream, pack_container, unpack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.plan import parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import FileFormatError


@pytest.fixture(scope="module", params=["turbo", "turbo_prod", "principal", "grid"])
def streams(make_scene, request):
    plan = parse_bits(f"harmonics={request.param}:3", PRESETS["balanced"])
    importance = np.random.default_rng(0).lognormal(0, 2, 60)
    return encode(make_scene(60), plan, importance=importance).streams()


@pytest.mark.usefixtures("one_thread")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_altered_streams_with_good_checksums_give_a_scene_or_a_typed_error(streams, data):
    altered = list(streams)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(altered) - 1))
        content = bytearray(altered[at].data)
        kind = data.draw(st.sampled_from(["flip", "cut", "drop", "retitle", "relength"]))
        identity, length = altered[at].id, altered[at].decoded_length
        if kind == "flip" and content:
            content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(
                st.integers(0, 7)
            )
        elif kind == "cut":
            del content[data.draw(st.integers(0, len(content))) :]
        elif kind == "retitle":
            identity = data.draw(st.integers(0, 120))
        elif kind == "relength":
            length = data.draw(st.integers(0, 5000))
        altered[at] = Stream(identity, bytes(content), length)
        if kind == "drop" and len(altered) > 1:
            del altered[at]
    content = b"".join(pack_container(altered))
    try:
        decoded, _ = decode(Path("x.tdtq"), unpack_container(Path("x.tdtq"), content))
    except FileFormatError:
        return
    assert len(decoded) >= 1


def test_unknown_streams(streams):
    optional = [*streams, Stream(5000, b"later", 5, required=False)]
    assert len(decode(Path("x"), optional)[0]) == 60
    with pytest.raises(FileFormatError, match=r"5000.*newer version"):
        decode(Path("x"), [*streams, Stream(5000, b"later", 5)])


def test_a_stream_that_comes_twice_is_refused(streams):
    twice = [*streams, Stream(streams[1].id, streams[1].data, streams[1].decoded_length)]
    with pytest.raises(FileFormatError, match="every id once"):
        decode(Path("x"), twice)
