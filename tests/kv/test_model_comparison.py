"""A network built like DUSt3R, with rows of 1024 and 768, against itself with quantized rows."""

import math
import runpy
from pathlib import Path

import pytest
import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.model_comparison import compare_model
from tdtq_core.kv.plan import KVPlan, Per, vector_plan
from tdtq_core.kv.pointmaps import pointmap_error, pointmap_psnr

SIDE = 48
TOKENS = (SIDE // 16) ** 2
Dust3rLike = runpy.run_path(str(Path(__file__).with_name("dust3r_like.py")))["Dust3rLike"]


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    return Dust3rLike().eval()


@pytest.fixture(scope="module")
def comparisons(model):
    """By bits, with rows as vectors."""
    pictures = torch.rand(2, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(0))
    return {
        bits: compare_model(
            model, lambda: model(pictures), KVPlan.uniform(vector_plan(bits), Per.row)
        )
        for bits in (2, 4, 8)
    }


def test_every_attention_is_measured(comparisons):
    errors = comparisons[4].attention_errors
    assert len(errors) == 1 + 2 * 2
    assert all(0 < error < 0.5 for error in errors.values())
    assert "dec_blocks2.0.cross_attn" in errors


def test_memory_is_that_of_rows_of_1024_and_768(comparisons):
    plan = vector_plan(4)
    encoder, decoders = 2 * 2 * TOKENS, 2 * 2 * 2 * TOKENS  # keys and values
    stored = encoder * plan.bytes_per_vector(1024) + decoders * plan.bytes_per_vector(768)
    memory = comparisons[4].memory
    assert memory.stored == stored
    assert memory.numbers == encoder * 1024 + decoders * 768
    assert memory.original == 4 * memory.numbers


def test_each_bit_brings_the_points_nearer(comparisons):
    psnr = [comparisons[bits].pointmap_psnr for bits in (2, 4, 8)]
    # The distortion falls by 10.9 dB from 2 to 4 bits and by 23.6 dB from 4 to 8.
    assert psnr[1] - psnr[0] > 5
    assert psnr[2] - psnr[1] > 18
    assert comparisons[8].point_error < 1e-6


def test_time_of_quantizing_is_part_of_the_time(comparisons):
    for comparison in comparisons.values():
        assert 0 < comparison.quantizing_seconds < comparison.seconds
        assert comparison.plain_seconds > 0


def test_the_model_is_left_as_it_was(model, comparisons):
    assert not any(module._forward_hooks for module in model.modules())


def test_the_psnr_of_a_known_error():
    original = torch.zeros(10, 10, 3)
    original[0, 0, 1] = 2.0
    assert pointmap_error(original + 0.02, original) == pytest.approx(0.0004)
    assert pointmap_psnr(original + 0.02, original) == pytest.approx(40.0)
    assert pointmap_psnr(5 * original + 0.1, 5 * original) == pytest.approx(40.0, abs=1e-4)
    assert pointmap_psnr(original, original) == math.inf


@pytest.mark.parametrize("shape", [(4, 2), (0, 3), ()])
def test_what_is_no_point_map_is_refused(shape):
    with pytest.raises(OptionError, match="expected"):
        pointmap_psnr(torch.zeros(shape), torch.zeros(shape))
