"""Plans in few words, as the curve says them."""

import pytest

from tdtq_core.codec.presets import PRESETS
from tdtq_core.codec.pruning import Pruning
from tdtq_viewer.panels.plan_words import pruning_text, steps_text


@pytest.mark.parametrize(
    ("pruning", "text"),
    [
        (None, "no Gaussians"),
        (Pruning("opacity", 0.05), "Gaussians fainter than 0.05"),
        (Pruning("importance", 0.2), "the least seen 20% of the Gaussians"),
        (Pruning("contribution", 3.2e-5), "the least seen, 0.0032% of the pictures"),
    ],
)
def test_what_a_plan_drops_is_said_in_few_words(pruning, text):
    assert pruning_text(pruning) == text


def test_the_steps_of_a_plan_are_said_in_few_words():
    assert steps_text(PRESETS["balanced"]) == "coarser where hardly seen"
    assert steps_text(PRESETS["paper"]) == "equal for all Gaussians"
