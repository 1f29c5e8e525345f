"""Groups of entries, untouched entries, and what quantization leaves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.errors import Cancelled, OptionError, SceneError
from tdtq_core.hash_grids import (
    GROUPS,
    HashGrid,
    Level,
    best_group,
    group_costs,
    prepare_grid,
    quantize_grid,
    quantize_prepared_grid,
    untouched_entries,
)
from tdtq_core.hash_grids.grouping import check_group
from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.tensors import TensorPlan
from tdtq_core.theory import distortion


@pytest.fixture(scope="module")
def grid():
    """Two levels; every third entry of the first was never trained."""
    rng = np.random.default_rng(7)
    coarse = rng.normal(0, 0.5, (4096, 2)).astype(np.float32)
    coarse[::3] = rng.uniform(-1e-4, 1e-4, coarse[::3].shape)
    fine = rng.laplace(0, 0.5, (8192, 2)).astype(np.float32)
    return HashGrid((Level(coarse, 15, False), Level(fine, 63, True)))


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("bits", [1, 3, 6])
def test_the_error_is_what_theory_says(grid, group, bits):
    decoded = quantize_grid(grid, TensorPlan(bits, group=group)).dequantized()
    for before, after in zip(grid.levels, decoded.levels, strict=True):
        error = np.square(before.values - after.values).sum() / np.square(before.values).sum()
        assert error == pytest.approx(distortion(group, bits), rel=0.06)


def test_groups_are_consecutive_entries_with_one_norm(grid):
    fine = quantize_grid(grid, TensorPlan(4, group=32)).levels[1]
    quantizer = TurboQuantizer(4)
    by_hand = quantizer.quantize(grid.levels[1].values.reshape(-1, 32))
    assert len(by_hand.row_side["norms"]) == 8192 * 2 // 32
    assert (fine.codes.indices == by_hand.indices).all()
    assert (fine.dequantized().reshape(-1, 32) == quantizer.dequantize(by_hand)).all()


def test_untouched_entries_are_zero_and_cost_a_bit_each(grid):
    quantized = quantize_grid(grid, TensorPlan(4, group=32))
    coarse = quantized.levels[0]
    touched = 4096 - len(range(0, 4096, 3))
    groups = -(-touched * 2 // 32)
    assert not coarse.dequantized()[::3].any()
    assert coarse.packed_bytes == -(-(groups * (32 * 4 + 16) + 4096) // 8)
    assert quantized.packed_bytes == coarse.packed_bytes + 512 * (32 * 4 + 16) // 8
    assert quantized.bits_per_value < 4.5


def test_untouched_entries_can_be_kept(grid):
    plan = TensorPlan(8, group=32)
    kept = quantize_grid(grid, plan, keep_untouched=True)
    assert kept.levels[0].kept.all()
    assert kept.dequantized().levels[0].values[::3].any()
    assert kept.bits_per_value == 8.5


def test_a_level_that_was_never_trained_costs_its_mask():
    noise = np.random.default_rng(0).uniform(-1e-4, 1e-4, (64, 2)).astype(np.float32)
    quantized = quantize_grid(HashGrid((Level(noise, 3, False),)), TensorPlan(4, group=16))
    assert quantized.packed_bytes == 8
    assert not quantized.dequantized().levels[0].values.any()


@given(st.floats(-2e-4, 2e-4), st.floats(-2e-4, 2e-4))
def test_untouched_means_both_features_are_initial(one, other):
    entry = np.array([one, other], np.float32)
    assert untouched_entries(entry[None])[0] == (np.abs(entry).max() <= np.float16(1e-4))


def test_one_preparation_serves_all_bits(grid):
    prepared = prepare_grid(grid, TensorPlan(1, group=16))
    for bits in (1, 5, 8):
        plan = TensorPlan(bits, group=16)
        shared = quantize_prepared_grid(prepared, plan).dequantized()
        alone = quantize_grid(grid, plan).dequantized()
        for one, other in zip(shared.levels, alone.levels, strict=True):
            assert (one.values == other.values).all()


def test_quantizing_can_be_cancelled(grid):
    def stop(share):
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        quantize_grid(grid, TensorPlan(4, group=16), progress=stop)


@given(group=st.integers(1, 1024), features=st.sampled_from([1, 2, 3, 4, 8]))
def test_groups_hold_whole_entries_of_16_values_or_more(group, features):
    if group >= 16 and group % features == 0:
        assert check_group(group, features) == group
    else:
        with pytest.raises(OptionError, match=f"Groups of {group} values"):
            check_group(group, features)


def test_entries_alone_are_too_short(grid):
    with pytest.raises(OptionError, match="Groups of 2 values"):
        quantize_grid(grid, TensorPlan(8))


@pytest.mark.parametrize("bits", range(1, 9))
def test_the_group_is_chosen_by_the_error_at_equal_cost(bits):
    costs = group_costs(bits)
    assert [cost.group for cost in costs] == list(GROUPS)
    for cost in costs:
        assert cost.criterion.norm_bits_per_value == 16 / cost.group
        at_equal_cost = distortion(cost.group, bits) * 4 ** (16 / cost.group)
        assert cost.noise == pytest.approx(10 * np.log10(at_equal_cost))
    assert best_group(bits) == min(costs, key=lambda cost: cost.noise).group


def test_grids_that_make_no_sense():
    table = np.zeros((8, 2), np.float32)
    with pytest.raises(SceneError, match="levels of one width"):
        HashGrid(())
    with pytest.raises(SceneError, match="levels of one width"):
        HashGrid((Level(table, 1, False), Level(np.zeros((8, 4), np.float32), 1, False)))
    with pytest.raises(SceneError, match="Level 1 of the hash grid holds NaN"):
        HashGrid((Level(table, 1, False), Level(np.full((8, 2), np.nan, np.float32), 1, False)))
