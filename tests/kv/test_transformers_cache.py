"""A tiny Llama of random weights writes the same with 8 bits as without quantizing."""

import pytest
import torch

from tdtq_core.errors import OptionError
from tdtq_core.kv.plan import KVPlan, Per, VectorPlan, vector_plan

transformers = pytest.importorskip("transformers")

from tdtq_core.kv.transformers_cache import TurboQuantCache  # noqa: E402

NEW = 12
SIZES = {
    "vocab_size": 61,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 32,
    "initializer_range": 0.1,
    "pad_token_id": 0,
}


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    config = transformers.LlamaConfig(**SIZES, bos_token_id=1, eos_token_id=None)
    return transformers.LlamaForCausalLM(config).eval()


@pytest.fixture(scope="module")
def prompt():
    return torch.randint(3, 61, (2, 17), generator=torch.Generator().manual_seed(1))


def _write(model, prompt, cache=None, **options):
    mask = torch.ones_like(prompt)
    return model.generate(
        prompt, attention_mask=mask, max_new_tokens=NEW, do_sample=False,
        past_key_values=cache, **options,
    )  # fmt: skip


@pytest.mark.parametrize("per", Per)
def test_eight_bits_write_what_the_model_writes(model, prompt, per):
    cache = TurboQuantCache(model.config, KVPlan.uniform(vector_plan(8), per))
    assert torch.equal(_write(model, prompt, cache), _write(model, prompt))
    assert cache.get_seq_length() == prompt.shape[1] + NEW - 1


def test_fewer_bits_are_further_from_the_model(model, prompt):
    with torch.no_grad():
        expected = model(prompt).logits
    off = []
    for bits in (8, 5, 2):
        cache = TurboQuantCache(model.config, KVPlan.uniform(vector_plan(bits)))
        with torch.no_grad():
            found = model(prompt, past_key_values=cache).logits
        off.append(float((found - expected).norm() / expected.norm()))
    assert 0 < off[0] < 0.03
    assert 3 * off[0] < off[1] < off[2] / 3


def test_memory_counts_every_layer(model, prompt):
    plan = vector_plan(4)
    cache = TurboQuantCache(model.config, KVPlan.uniform(plan))
    _write(model, prompt, cache)
    vectors = 2 * 2 * 2 * 2 * (prompt.shape[1] + NEW - 1)
    assert cache.memory().stored == vectors * plan.bytes_per_vector(32)
    assert cache.memory().ratio_to(16) == pytest.approx(16 / 4.5)


def test_the_cache_follows_the_beams(model, prompt):
    plan = KVPlan.uniform(VectorPlan(7, outliers=0.25))
    cache, swapped = (TurboQuantCache(model.config, plan) for _ in range(2))
    last = prompt[:, -1:]
    with torch.no_grad():
        model(prompt, past_key_values=cache)
        model(prompt[[1, 0]], past_key_values=swapped)
        cache.reorder_cache(torch.tensor([1, 0]))
        found = model(last, past_key_values=cache).logits
        expected = model(last, past_key_values=swapped).logits
    assert torch.allclose(found, expected, atol=1e-4)


def test_beams_are_searched(model, prompt):
    cache = TurboQuantCache(model.config, KVPlan.uniform(vector_plan(8)))
    written = _write(model, prompt, cache, num_beams=3)
    assert written.shape == (2, prompt.shape[1] + NEW)
    assert cache.layers[0].cache.read()[0].shape[0] == 2 * 3


def test_tokens_can_be_taken_back(model, prompt):
    cache = TurboQuantCache(model.config, KVPlan.uniform(vector_plan(8)))
    with torch.no_grad():
        model(prompt, past_key_values=cache)
        cache.crop(-5)
        assert cache.get_seq_length() == prompt.shape[1] - 5
        again = model(prompt[:, -5:], past_key_values=cache).logits
        expected = model(prompt).logits[:, -5:]
    assert float((again - expected).norm() / expected.norm()) < 0.03
    cache.reset()
    assert cache.get_seq_length() == 0
    assert cache.memory().stored == 0


def test_crop_takes_no_positive_number(model):
    cache = TurboQuantCache(model.config, KVPlan.uniform(vector_plan(8)))
    with pytest.raises(ValueError, match="minus"):
        cache.crop(3)


def test_models_with_other_layers_are_refused():
    config = transformers.MistralConfig(num_hidden_layers=2, sliding_window=8)
    with pytest.raises(OptionError, match="sliding_attention"):
        TurboQuantCache(config, KVPlan.uniform(vector_plan(4)))
