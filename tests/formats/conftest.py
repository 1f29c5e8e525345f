"""PLY files in any dialect and SPZ files, not written by the code under test."""

import gzip
import struct
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

import numpy as np
import pytest
import zstandard
from plyfile import PlyData, PlyElement

from tdtq_core.scene import GaussianScene


def _named_columns(scene: GaussianScene) -> dict[str, np.ndarray]:
    found = dict(zip("xyz", scene.means.T, strict=True))
    found["opacity"] = scene.opacity_logits
    matrices = {"f_dc": scene.base_color, "scale": scene.log_scales, "rot": scene.quaternions}
    # Channel-major: all coefficients of red, then green, then blue.
    matrices["f_rest"] = scene.harmonics.transpose(0, 2, 1).reshape(
        len(scene), 3 * scene.harmonics.shape[1]
    )
    for prefix, matrix in matrices.items():
        found |= {f"{prefix}_{index}": column for index, column in enumerate(matrix.T)}
    return found


def _encode(
    scene: GaussianScene,
    *,
    text: bool = False,
    byte_order: str = "<",
    order: Callable[[list[str]], Sequence[str]] = list,
    types: Mapping[str, str] | None = None,
    drop: Sequence[str] = (),
    extra: Mapping[str, np.ndarray] | None = None,
    before: Sequence[PlyElement] = (),
    after: Sequence[PlyElement] = (),
    comments: Sequence[str] = (),
    newline: bytes = b"\n",
) -> bytes:
    """Encode `scene`; `order` permutes the properties, `types` overrides float32 by name."""
    values = _named_columns(scene) | dict(extra or {})
    names = [name for name in order(list(values)) if name not in drop]
    codes = {name: (types or {}).get(name, values[name].dtype.str[1:]) for name in names}
    rows = np.empty(len(scene), [(name, codes[name]) for name in names])
    for name in names:
        rows[name] = values[name]
    elements = [*before, PlyElement.describe(rows, "vertex"), *after]
    stream = BytesIO()
    PlyData(elements, text=text, byte_order=byte_order, comments=list(comments)).write(stream)
    header, end, body = stream.getvalue().partition(b"end_header\n")
    return (header + end).replace(b"\n", newline) + body


@pytest.fixture(scope="session")
def encode_ply() -> Callable[..., bytes]:
    """The function that encodes a scene as a PLY file in a chosen dialect."""
    return _encode


@pytest.fixture(scope="session")
def scalar_element() -> PlyElement:
    """An element of plain numbers, such as exporters put camera data into."""
    return PlyElement.describe(np.array([(1, 2.5), (3, 4.5)], [("id", "i4"), ("t", "f8")]), "note")


@pytest.fixture(scope="session")
def list_element() -> PlyElement:
    """An element with lists of different lengths, such as a mesh has."""
    faces = np.empty(3, [("vertex_indices", "O"), ("flag", "u1")])
    faces["vertex_indices"] = [np.array([0, 1, 2]), np.array([2, 1]), np.zeros(0, int)]
    faces["flag"] = 7
    return PlyElement.describe(faces, "face")


@pytest.fixture(scope="session")
def assert_same() -> Callable[[GaussianScene, GaussianScene], None]:
    """The function that asserts two scenes to hold the same values, NaN included."""

    def compare(a: GaussianScene, b: GaussianScene) -> None:
        for name in ("means", "quaternions", "log_scales", "opacity_logits", "base_color"):
            np.testing.assert_array_equal(getattr(a, name), getattr(b, name))
        np.testing.assert_array_equal(a.harmonics, b.harmonics)

    return compare


SPZ_WIDTHS = {"positions": 9, "alphas": 1, "colors": 3, "scales": 3, "rotations": 4, "harmonics": 0}


def _spz_streams(version: int, count: int, degree: int, seed: int) -> dict[str, bytes]:
    widths = SPZ_WIDTHS | {"harmonics": 3 * ((degree + 1) ** 2 - 1)}
    widths |= {1: {"positions": 6, "rotations": 3}, 2: {"rotations": 3}}.get(version, {})
    rng = np.random.default_rng(seed)
    return {name: rng.bytes(count * width) for name, width in widths.items() if width}


def _encode_spz(
    version: int,
    count: int = 3,
    degree: int = 0,
    *,
    flags: int = 0,
    fraction: int = 12,
    seed: int = 0,
    extensions: bytes = b"",
    tail: bytes = b"",
    frames: Mapping[str, bytes] | None = None,
) -> bytes:
    """Pack random streams; `frames` replaces stored frames of version 4, `tail` ends the data."""
    streams = _spz_streams(version, count, degree, seed)
    header = struct.pack("<4sIIBBB", b"NGSP", version, count, degree, fraction, flags)
    if version < 4:
        return gzip.compress(header + b"\0" + b"".join(streams.values()) + extensions + tail)
    packed = {name: zstandard.compress(stream) for name, stream in streams.items()}
    packed |= frames or {}
    header += struct.pack("<BI12x", len(streams), 32 + len(extensions))
    table = [struct.pack("<QQ", len(packed[name]), len(streams[name])) for name in streams]
    return header + extensions + b"".join([*table, *packed.values(), tail])


@pytest.fixture(scope="session")
def encode_spz() -> Callable[..., bytes]:
    """The function that packs the given streams, of which any bytes are legal, as an SPZ file."""
    return _encode_spz


@pytest.fixture(scope="session")
def apart(tmp_path_factory):
    """A folder for files of cameras, where no scene of another test takes them for its own."""
    return tmp_path_factory.mktemp("apart")
