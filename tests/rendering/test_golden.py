"""Pictures that must stay as they are: written by the float64 oracle, not by the renderer.

``TDTQ_WRITE_GOLDEN=1 pytest tests/rendering/test_golden.py`` writes them anew.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tdtq_core.cameras import look_at
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.scene import GaussianScene

GOLDEN = Path(__file__).parents[1] / "golden"
EYES = {"above": (1.2, -1.6, 1.5), "inside": (0.0, 0.1, 0.55)}


def spiral(count=600):
    """Splats along a spiral on a ball, by plain arithmetic: no generator that may change."""
    i = np.arange(count)
    height, angle = 1 - 2 * (i + 0.5) / count, 2.399963229728653 * i
    ring = np.sqrt(1 - height**2)
    means = 0.6 * np.stack([ring * np.cos(angle), ring * np.sin(angle), height], axis=1)
    waves = np.sin(np.outer(i, np.arange(1, 59)) * 0.61803398875 + np.arange(58))
    return GaussianScene(
        means=means,
        quaternions=np.stack([np.ones(count), *waves.T[:3]], axis=1),
        log_scales=-3.2 + 0.8 * waves[:, 3:6],
        opacity_logits=1.0 + 3.0 * waves[:, 6],
        base_color=1.2 * means / 0.6 + 0.3 * waves[:, 7:10],
        harmonics=0.12 * waves[:, 10:55].reshape(count, 15, 3),
    )


@pytest.mark.parametrize("name", EYES)
def test_picture_is_the_golden_one(name, oracle):
    path = GOLDEN / f"spiral_{name}.png"
    camera = look_at(EYES[name], (0, 0, 0), (0, 0, 1), 0.8, 96, 72)
    if os.environ.get("TDTQ_WRITE_GOLDEN"):
        exact = oracle.picture(spiral(), camera, (1.0, 1.0, 1.0)).clip(0, 1)
        Image.fromarray(np.round(255 * exact).astype(np.uint8)).save(path)
    golden = np.asarray(Image.open(path), np.float64) / 255
    renderer = choose_renderer()
    picture = renderer.render(renderer.prepare(spiral()), camera).clip(0, 1)
    # Half a step of the 8-bit file, and room for one pixel at the edge of the 1/255 test.
    assert np.abs(picture - golden).max() < 1.0 / 255
    assert -10 * np.log10(np.mean((picture - golden) ** 2)) > 58
