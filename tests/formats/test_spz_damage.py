"""Damaged and hostile SPZ files end in typed errors, and in little memory."""

import gzip
import re
import struct
import tracemalloc

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError, SceneError
from tdtq_core.formats.spz import read_spz

EVERY_VERSION = [1, 2, 3, 4]


def damaged(path, content):
    """Whether reading `content` gives a typed error; any other exception fails the test."""
    path.write_bytes(content)
    try:
        read_spz(path)
    except FileFormatError:
        return True
    return False


def legacy(version=2, count=1, degree=0, body=bytes(19)):
    header = struct.pack("<4sIIBBBB", b"NGSP", version, count, degree, 12, 0, 0)
    return gzip.compress(header + body)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the word NGSP, found an empty file"),
        (b"ply\nformat", "the word NGSP, found 'ply\\nform'. It is another kind of file"),
        (gzip.compress(b"some text that is long enough"), "the word NGSP, found 'some tex'"),
        (legacy(version=0), "version: expected 1 to 4, found 0"),
        (legacy(version=5), "version: expected 1 to 4, found 5"),
        (legacy(version=4, body=bytes(20)), "version: expected 1 to 3 in a gzip stream, found 4"),
        (gzip.decompress(legacy()), "version: expected 4 in a file without gzip, found 2"),
        (legacy(count=0, body=b""), "The scene is empty"),
        (legacy(degree=4, body=bytes(91)), "SH degree: expected 0 to 3, found 4"),
        (legacy(count=2), "expected 38 unpacked bytes for 2 Gaussians, found 19"),
        (legacy(body=bytes(20)), "expected 19 unpacked bytes for 1 Gaussians, found 20"),
        (legacy() + b"tail", "nothing after the gzip stream, found 4 bytes"),
        (legacy()[:-1], "cut off or damaged"),
        (legacy(count=0xFFFFFFFF), "count: expected Gaussians of at most"),
        (
            b"NGSP" + struct.pack("<IIBBBB", 4, 1, 0, 12, 0, 5),
            "header: expected 32 bytes, found 16",
        ),
    ],
)
def test_faults_are_named(tmp_path, content, message):
    path = tmp_path / "scene.spz"
    path.write_bytes(content)
    with pytest.raises(FileFormatError, match=re.escape(message)):
        read_spz(path)


def frame_that_lies(size):
    """The start of a Zstandard frame that declares `size` unpacked bytes."""
    return b"\x28\xb5\x2f\xfd\xe0" + size.to_bytes(8, "little") + b"\x01\x00\x00"


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (frame_that_lies(1 << 40), f"stream alphas: expected 3 unpacked bytes, found {1 << 40}"),
        (frame_that_lies(3), "stream alphas: expected a Zstandard frame"),
        (zstandard.compress(b"four"), "stream alphas: expected 3 unpacked bytes, found 4"),
        (zstandard.compress(b"abc") + b"more", "stream alphas: expected a Zstandard frame"),
        (b"no frame", "stream alphas: expected a Zstandard frame"),
        (b"", "stream alphas: expected a Zstandard frame"),
    ],
)
def test_frames_must_hold_what_the_table_says(encode_spz, tmp_path, frame, message):
    path = tmp_path / "scene.spz"
    path.write_bytes(encode_spz(4, frames={"alphas": frame}))
    with pytest.raises(FileFormatError, match=re.escape(message)):
        read_spz(path)


def test_frames_need_not_declare_their_length(encode_spz, tmp_path):
    frame = zstandard.ZstdCompressor(write_content_size=False).compress(b"abc")
    assert not damaged(tmp_path / "scene.spz", encode_spz(4, frames={"alphas": frame}))


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (15, b"\4", "streams: expected 5, found 4"),
        (16, b"\x1f\0\0\0", "table: expected inside the file"),
        (16, b"\xff\xff\xff\xff", "table: expected inside the file"),
        (40, b"\x1c", "stream positions: expected 27 unpacked bytes, found 28"),
        (32, b"\xff" * 8, "by its table"),
    ],
)
def test_the_table_reconciles(encode_spz, tmp_path, place, value, message):
    content = bytearray(encode_spz(4))
    content[place : place + len(value)] = value
    path = tmp_path / "scene.spz"
    path.write_bytes(content)
    with pytest.raises(FileFormatError, match=message):
        read_spz(path)


@pytest.mark.parametrize("extensions", [b"\1", struct.pack("<II", 1, 9) + bytes(8)])
@pytest.mark.parametrize("version", EVERY_VERSION)
def test_extensions_reconcile(encode_spz, tmp_path, version, extensions):
    path = tmp_path / "scene.spz"
    path.write_bytes(encode_spz(version, flags=2, extensions=extensions))
    with pytest.raises(FileFormatError, match="whole records of type, length and payload"):
        read_spz(path)


@pytest.mark.parametrize("version", EVERY_VERSION)
def test_truncation_and_trailing_bytes_are_noticed(encode_spz, tmp_path, version):
    content = encode_spz(version, 2, 1)
    path = tmp_path / "scene.spz"
    assert not damaged(path, content)
    assert damaged(path, content + b"\0")
    assert damaged(path, encode_spz(version, 2, 1, tail=b"\0"))
    assert all(damaged(path, content[:length]) for length in range(len(content)))


def peak_of_reading(path, content):
    path.write_bytes(content)
    tracemalloc.start()
    try:
        with pytest.raises(FileFormatError):
            read_spz(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_bombs_take_little_memory(encode_spz, tmp_path):
    """Each would take 16 MiB or far more if the reader believed it."""
    path = tmp_path / "bomb.spz"
    lying = encode_spz(4, frames={"alphas": frame_that_lies(1 << 40)})
    many = bytearray(encode_spz(4))
    many[8:12] = b"\xff" * 4
    for content in (legacy(body=bytes(1 << 24)), legacy(count=1 << 21), lying, bytes(many)):
        assert peak_of_reading(path, content) < 1 << 20


def test_scenes_too_large_for_the_memory_are_refused(encode_spz, tmp_path, monkeypatch):
    path = tmp_path / "scene.spz"
    path.write_bytes(encode_spz(3))

    def no_memory(*arguments):
        raise MemoryError

    monkeypatch.setattr("numpy.empty", no_memory)
    with pytest.raises(SceneError, match="3 Gaussians do not fit into memory"):
        read_spz(path)


places = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8
)


@given(st.sampled_from(EVERY_VERSION), st.sampled_from([0, 2]), places)
def test_any_changed_byte_gives_a_scene_or_a_typed_error(
    encode_spz, tmp_path_factory, version, flags, changes
):
    extensions = struct.pack("<III", 0xADBE0003, 4, 6) if flags else b""
    content = encode_spz(version, 2, 1, flags=flags, extensions=extensions)
    # Inside the gzip stream, whose checksum would otherwise hide the rest.
    raw = bytearray(content if version == 4 else gzip.decompress(content))
    for place, value in changes:
        raw[int(place * len(raw))] = value
    path = tmp_path_factory.getbasetemp() / "flipped.spz"
    damaged(path, bytes(raw) if version == 4 else gzip.compress(raw))


@given(st.binary(max_size=120), st.sampled_from([b"", b"\x1f\x8b\x08", b"NGSP\4\0\0\0"]))
def test_nonsense_gives_a_typed_error(tmp_path_factory, content, start):
    assert damaged(tmp_path_factory.getbasetemp() / "nonsense.spz", start + content)


READABLE = {
    "decode-degree1-v2", "decode-degree3-v2", "decode-nonfinite-v1", "decode-v1", "decode-v3",
    "degree3-v2", "header-fields-v2", "long-fname-v2", "minimal-v1", "minimal-v2", "minimal-v3",
    "three-points-degree1-v2",
}  # fmt: skip


@pytest.mark.shared_data
def test_foreign_fixtures_are_read_or_refused(shared, tmp_path):
    paths = sorted((shared / "loader_fixtures" / "spz").glob("*.spz"))
    refused = {path.stem for path in paths if damaged(tmp_path / "copy.spz", path.read_bytes())}
    assert {path.stem for path in paths} - refused == READABLE
