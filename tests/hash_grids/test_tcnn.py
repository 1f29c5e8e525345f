"""How parameters are laid out: against published counts, and grids among other arrays."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import FileFormatError, OptionError
from tdtq_core.hash_grids import read_hash_grid
from tdtq_core.hash_grids.tcnn import extents, parse_encoding
from tdtq_core.hash_grids.tcnn_networks import network_parameters
from tdtq_core.tensors.npz import write_npz

from .conftest import CONFIG, NETWORK, NETWORK_PARAMETERS

HERE = Path("config.json")

NERF = {
    "encoding": {
        "otype": "HashGrid",
        "n_levels": 16,
        "n_features_per_level": 2,
        "log2_hashmap_size": 19,
        "base_resolution": 16,
        "per_level_scale": 1.3819128274917603,
    },
    "network": {"otype": "FullyFusedMLP", "n_neurons": 64, "n_hidden_layers": 1},
    "dir_encoding": {
        "otype": "Composite",
        "nested": [{"otype": "SphericalHarmonics", "degree": 4}, {"otype": "Identity"}],
    },
    "rgb_network": {"otype": "FullyFusedMLP", "n_neurons": 64, "n_hidden_layers": 2},
}
"""Instant-NGP's usual radiance field up to resolution 2048: 12,206,480 parameters."""


def test_the_counts_are_those_of_instant_ngp():
    encoding = parse_encoding(HERE, "encoding", NERF["encoding"])
    grid = encoding.features * sum(extent.entries for extent in extents(HERE, encoding))
    assert grid == 12_196_240
    assert network_parameters(HERE, NERF, encoding) == 12_206_480 - grid


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("dir_encoding", {"otype": "Frequency"}),
        ("dir_encoding", None),
        ("rgb_network", {"otype": "CutlassResNet"}),
        ("network", {"otype": "FullyFusedMLP", "n_neurons": 0}),
    ],
)
def test_networks_of_other_kinds_are_not_counted(key, value):
    encoding = parse_encoding(HERE, "encoding", NERF["encoding"])
    assert network_parameters(HERE, {**NERF, key: value}, encoding) is None


@given(
    levels=st.integers(1, 20),
    log2_entries=st.integers(3, 24),
    base=st.integers(1, 64),
    scale=st.floats(1.0, 2.0),
    hashed=st.booleans(),
)
def test_levels_hold_their_vertices_or_a_full_table(levels, log2_entries, base, scale, hashed):
    config = {
        "otype": "Grid",
        "type": "Hash" if hashed else "Dense",
        "n_levels": levels,
        "log2_hashmap_size": log2_entries,
        "base_resolution": base,
        "per_level_scale": scale,
    }
    encoding = parse_encoding(HERE, "encoding", config)
    try:
        found = extents(HERE, encoding)
    except FileFormatError:
        assert base * scale ** (levels - 1) > 2**20 - 2
        return
    for number, extent in enumerate(found):
        side = base * scale**number
        vertices = (extent.resolution + 1) ** 3 if side > 1 else 1
        assert abs(extent.resolution + 1 - side) <= 1 + 1e-4 * side
        assert extent.entries % 8 == 0
        assert extent.hashed == (hashed and vertices > 2**log2_entries)
        wanted = 2**log2_entries if extent.hashed else -(-vertices // 8) * 8
        assert extent.entries == wanted


@pytest.fixture
def encoding_file(tmp_path):
    path = tmp_path / "encoding.json"
    path.write_text(json.dumps({"encoding": CONFIG, "network": NETWORK}))
    return path


def test_a_grid_among_tensors_of_pytorch(tmp_path, encoding_file, parameters):
    torch = pytest.importorskip("torch")
    tensors = {"grid.params": torch.from_numpy(parameters), "head": {"bias": torch.zeros(9)}}
    torch.save(tensors, tmp_path / "model.pt")
    found = read_hash_grid(tmp_path / "model.pt", encoding_file)
    assert (found.grid.levels[0].values.reshape(-1) == parameters[NETWORK_PARAMETERS:][:64]).all()


def test_the_encoding_may_stand_alone(tmp_path, parameters):
    path = tmp_path / "encoding.json"
    path.write_text(json.dumps(CONFIG))
    write_npz({"grid": parameters[NETWORK_PARAMETERS:]}, tmp_path / "grid.npz")
    found = read_hash_grid(tmp_path / "grid.npz", path)
    assert "network" not in found.others
    assert found.grid.levels[2].values[-1, -1] == parameters[-1]


def test_the_vector_is_named_where_several_fit(tmp_path, encoding_file, parameters):
    write_npz({"first": parameters, "second": 2 * parameters}, tmp_path / "two.npz")
    with pytest.raises(OptionError, match=r"first .*second"):
        read_hash_grid(tmp_path / "two.npz", encoding_file)
    found = read_hash_grid(tmp_path / "two.npz", encoding_file, "second")
    assert found.grid.levels[2].values[-1, -1] == 2 * parameters[-1]
    with pytest.raises(OptionError, match="no vector 'third'"):
        read_hash_grid(tmp_path / "two.npz", encoding_file, "third")


def test_levels_finer_than_any_float_are_refused():
    encoding = parse_encoding(HERE, "encoding", {**CONFIG, "n_levels": 64, "per_level_scale": 1e6})
    with pytest.raises(FileFormatError, match="vertices a side"):
        extents(HERE, encoding)


def test_a_vector_of_another_length_is_refused(tmp_path, encoding_file, parameters):
    write_npz({"grid": np.append(parameters, parameters[:8])}, tmp_path / "longer.npz")
    with pytest.raises(FileFormatError, match="belongs to another model"):
        read_hash_grid(tmp_path / "longer.npz", encoding_file)
    write_npz({"grid": parameters[:40]}, tmp_path / "shorter.npz")
    with pytest.raises(OptionError, match="0 vectors could be"):
        read_hash_grid(tmp_path / "shorter.npz", encoding_file)
