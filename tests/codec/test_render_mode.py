"""The way a scene wants to be drawn goes through the codec, at no cost to classic scenes."""

import json
from dataclasses import replace

import pytest

from tdtq_core.codec.container import Stream, pack_container
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import HEADER_STREAM, encode
from tdtq_core.codec.files import read_tdtq, write_tdtq
from tdtq_core.codec.live import LiveEncoder
from tdtq_core.codec.presets import PRESETS
from tdtq_core.errors import FileFormatError

PLAN = PRESETS["balanced"]


@pytest.fixture(scope="module")
def antialiased(make_scene):
    return replace(make_scene(50), render_mode="antialiased")


def test_the_mode_survives_the_file(antialiased, tmp_path):
    write_tdtq(encode(antialiased, PLAN), tmp_path / "scene.tdtq")
    assert read_tdtq(tmp_path / "scene.tdtq")[0].render_mode == "antialiased"


def test_the_live_encoder_keeps_the_mode(antialiased):
    live = LiveEncoder(antialiased)
    assert live.quantize(PLAN).render_mode == "antialiased"
    once = pack_container(encode(antialiased, PLAN).streams())
    assert pack_container(live.encode(PLAN).streams()) == once


def test_classic_files_do_not_mention_it(make_scene):
    assert "render_mode" not in encode(make_scene(50), PLAN).header()


@pytest.mark.parametrize("mode", ["mip", "", None, 1, ["classic"], {}])
def test_modes_that_mean_nothing_are_refused(antialiased, tmp_path, mode):
    encoded = encode(antialiased, PLAN)
    text = json.dumps(encoded.header() | {"render_mode": mode}).encode()
    streams = [Stream(HEADER_STREAM, text, len(text)), *encoded.streams()[1:]]
    with pytest.raises(FileFormatError, match="render_mode: expected classic or antialiased"):
        decode(tmp_path / "scene.tdtq", streams)
