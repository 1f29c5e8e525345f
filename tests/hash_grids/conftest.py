"""A radiance field small enough to check by hand, and snapshots built around any grid."""

import msgpack
import numpy as np
import pytest

from tdtq_core.hash_grids import HashGrid, Level, RadianceField, read_hash_grid
from tdtq_core.tensors.npz import write_npz

CONFIG = {
    "otype": "HashGrid",
    "n_levels": 3,
    "n_features_per_level": 2,
    "log2_hashmap_size": 6,
    "base_resolution": 3,
    "per_level_scale": 2.0,
}
"""Levels of 3, 6 and 12 vertices a side: 27, rounded up to 32 entries, then twice 64."""

ENTRIES = (32, 64, 64)
NETWORK = {"otype": "FullyFusedMLP", "n_neurons": 16, "n_hidden_layers": 1}
NETWORK_PARAMETERS = 16 * 16 + 16 * 16


def _grid(rng, scale=1.0):
    levels = [(27, 2, False), (125, 4, False), (64, 9, True)]
    return HashGrid(
        tuple(
            Level(rng.normal(0, scale, (entries, 2)).astype(np.float32), resolution, hashed)
            for entries, resolution, hashed in levels
        )
    )


@pytest.fixture(scope="session")
def field() -> RadianceField:
    """Three levels of two features, networks of 16 and 8 neurons, half of 8^3 cells occupied."""
    rng = np.random.default_rng(4)
    shapes = [(16, 6), (16, 16), (8, 32), (8, 8), (3, 8)]
    layers = [rng.normal(0, 0.6, shape).astype(np.float32) for shape in shapes]
    return RadianceField(
        _grid(rng),
        (layers[0], layers[1]),
        (layers[2], layers[3], layers[4]),
        rng.random((8, 8, 8)) < 0.5,
        np.array([-1.0, -1.5, -0.5]),
        2.0,
        np.array([0.2, 0.5, 0.9], np.float32),
        1 / 32,
    )


@pytest.fixture(scope="session")
def arrays_of():
    """The function that turns a field into the named arrays of an `.npz` file."""

    def arrays(field):
        names = ("density_w1", "density_w2", "color_w1", "color_w2", "color_w3")
        levels = field.grid.levels
        return {
            **{f"level_{n:02d}": level.values for n, level in enumerate(levels)},
            "resolutions": np.array([level.resolution for level in levels], np.int32),
            "hashed": np.array([level.hashed for level in levels], np.uint8),
            **dict(zip(names, (*field.density, *field.color), strict=True)),
            "occ_bits": np.packbits(field.occupied, bitorder="little"),
            "occ_res": np.int32(len(field.occupied)),
            "bounds_lo": field.low,
            "bounds_side": np.float64(field.side),
            "background": field.background,
            "dt": np.float32(field.step),
        }

    return arrays


@pytest.fixture(scope="session")
def npz(tmp_path_factory, field, arrays_of):
    """The small field as a file."""
    path = tmp_path_factory.mktemp("field") / "field.npz"
    write_npz(arrays_of(field), path)
    return path


@pytest.fixture(scope="session")
def parameters():
    """(P,) half-precision parameters of a network and the grid of `CONFIG` after it."""
    rng = np.random.default_rng(5)
    size = NETWORK_PARAMETERS + 2 * sum(ENTRIES)
    return rng.normal(0, 0.5, size).astype(np.float16)


@pytest.fixture(scope="session")
def snapshot(parameters):
    """What a snapshot of Instant-NGP with `CONFIG` holds."""
    return {
        "encoding": CONFIG,
        "network": NETWORK,
        "snapshot": {
            "n_params": len(parameters),
            "params_type": "__half",
            "params_binary": parameters.tobytes(),
            "density_grid_size": 128,
        },
    }


@pytest.fixture
def write_snapshot(tmp_path):
    """The function that writes a map as an `.msgpack` file and returns its path."""

    def write(content):
        path = tmp_path / "model.msgpack"
        path.write_bytes(msgpack.packb(content))
        return path

    return write


@pytest.fixture(scope="session")
def lego(models):
    """The trained radiance field of the lego scene."""
    return read_hash_grid(models / "hash_grid_lego" / "hash_grid_lego.npz").field
