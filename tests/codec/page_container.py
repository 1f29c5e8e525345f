"""The sections "Container" and "Header" of FORMAT.md, after its text alone."""

import json
import struct
import zlib

WIDTHS = {"position": 3, "rotation": 4, "scale": 3, "opacity": 1, "base_color": 3}
BANDS = [0, 9, 24, 45]
VALUE_BYTES = {"grid": 4, "principal": 4, "turbo": 1, "turbo_prod": 1, "raw": 4}


def streams_of(content):
    """The streams of a file as (bytes, decoded length) by id."""
    head, table = content[:32], content[32:]
    magic, version, flags, count, checksum, *reserved = struct.unpack("<8sHHII12B", head)
    assert (magic, version, flags) == (bytes.fromhex("895444 54510D0A1A"), 1, 0)
    assert not any(reserved)
    assert 1 <= count <= 256
    table = table[: 32 * count]
    assert checksum == zlib.crc32(head[:16] + bytes(4) + head[20:] + table)
    found, end = {}, 32 + 32 * count
    for row in struct.iter_unpack("<HHIQQQ", table):
        identity, _, crc, start, stored, decoded = row
        assert start == end
        assert identity not in found
        end = start + stored
        assert zlib.crc32(content[start:end]) == crc
        assert decoded <= max(1024 * len(content), 64 << 20)
        found[identity] = content[start:end], decoded
    assert end == len(content)
    return found


def header_of(streams):
    """The header, with what holds where it says nothing."""
    text, decoded = streams[0]
    assert decoded == len(text) <= 64 << 10
    return {"render_mode": "classic"} | json.loads(text.decode("ascii"))


def widths_of(header):
    """The width d of each attribute, in the order of the stream ids."""
    dropped = header["plan"]["harmonics"]["id"] == "drop"
    return WIDTHS | {"harmonics": 0 if dropped else BANDS[header["sh_degree"]]}


def declared_lengths(header):
    """The decoded lengths that follow from the header, by stream id; classes left aside."""
    rows, found = header["gaussians"], {}
    for k, (name, width) in enumerate(widths_of(header).items()):
        if not width:
            continue
        options = header["plan"][name]
        kind, at = options["id"], 16 * (k + 1)
        columns = 3 if (name, kind) == ("rotation", "grid") else width
        found[at] = rows * columns * VALUE_BYTES[kind]
        if kind.startswith("turbo"):
            residual = kind == "turbo_prod" and options["bits"] > 1
            found[at + 1] = rows * options.get("norm_bits", 16) // 8 * (1 + residual)
            found[at + 2] = 4 * (1 + (kind == "turbo" and options.get("seed", 0) is None))
    return found
