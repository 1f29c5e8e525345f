"""The container: what is packed comes back, and no altered byte goes unnoticed."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.codec.container import (
    ALWAYS_ALLOWED,
    Stream,
    container_size,
    pack_container,
    unpack_container,
)
from tdtq_core.errors import FileFormatError

PATH = Path("scene.tdtq")

streams_strategy = st.lists(
    st.builds(
        Stream,
        st.integers(0, 65535),
        st.binary(max_size=40),
        st.integers(0, 1000),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


def packed(streams):
    return b"".join(pack_container(streams))


def sealed(header_and_table, rest=b""):
    """Give an altered header and table the checksum that they need."""
    blank = header_and_table[:16] + bytes(4) + header_and_table[20:]
    return header_and_table[:16] + struct.pack("<I", zlib.crc32(blank)) + blank[20:] + rest


@given(streams_strategy)
def test_round_trip(streams):
    data = packed(streams)
    assert len(data) == container_size(streams)
    assert unpack_container(PATH, data) == streams


@given(streams_strategy, st.data())
def test_every_flipped_bit_is_noticed(streams, data):
    content = bytearray(packed(streams))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(FileFormatError):
        unpack_container(PATH, bytes(content))


@given(streams_strategy, st.data())
def test_every_truncation_and_appendix_is_noticed(streams, data):
    content = packed(streams)
    with pytest.raises(FileFormatError):
        unpack_container(PATH, content[: data.draw(st.integers(0, len(content) - 1))])
    with pytest.raises(FileFormatError, match="file length"):
        unpack_container(PATH, content + data.draw(st.binary(min_size=1, max_size=9)))


def test_a_newer_version_is_named():
    content = bytearray(packed([Stream(0, b"x", 1)]))
    content[8] = 2
    with pytest.raises(FileFormatError, match=r"format version: expected 1, found 2\. Open it"):
        unpack_container(PATH, bytes(content))


def test_absurd_decoded_lengths_are_refused_before_anything_is_allocated():
    content = packed([Stream(0, b"x", 1)])
    entry = struct.pack("<Q", ALWAYS_ALLOWED + 1)
    altered = sealed(content[: 32 + 24] + entry, content[32 + 32 :])
    with pytest.raises(FileFormatError, match="decoded length"):
        unpack_container(PATH, altered)


def test_streams_must_follow_one_another():
    content = packed([Stream(0, b"ab", 2)])
    overlapping = sealed(content[:40] + struct.pack("<Q", 3) + content[48:64], content[64:])
    with pytest.raises(FileFormatError, match="bytes inside the file"):
        unpack_container(PATH, overlapping)


@pytest.mark.parametrize("content", [b"", b"ply\nformat", b"\x89TDTQ\r\n\x1a"])
def test_other_files_are_called_what_they_are(content):
    with pytest.raises(FileFormatError, match=r"not a \.tdtq file"):
        unpack_container(PATH, content)
