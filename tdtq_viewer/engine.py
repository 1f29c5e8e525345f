"""What the window needs of the core, in one place, so that tests can hand in small stand-ins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from tdtq_core import demo, inspection, metrics
from tdtq_core.codec import files
from tdtq_core.codec.live_pruning import LivePruner
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.warm_up import warm_up
from tdtq_core.evaluation.planning import best_plans
from tdtq_core.evaluation.predictor import Predictor
from tdtq_core.evaluation.probing import probe
from tdtq_core.evaluation.rates import Rates
from tdtq_core.formats import COMPRESSED
from tdtq_core.formats.cameras import read_cameras
from tdtq_core.formats.cameras_beside import cameras_beside
from tdtq_core.formats.views import View
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.rendering.gsplat_cuda.obstacles import gpu_present
from tdtq_core.rendering.protocol import Image, Renderer
from tdtq_core.scene import GaussianScene
from tdtq_core.theory.allocation import Frontier
from tdtq_core.theory.criterion import criterion
from tdtq_viewer.language import tr


@dataclass(frozen=True)
class Engine:
    """The functions of the core that the window calls.

    Attributes
    ----------
    choose_renderer
        Takes the name of a back end and what gets a line whenever another one has to do; see
        `tdtq_core.rendering.choose`.
    gpu_present
        Whether the machine has a GPU that a back end could use.
    warm_up_codec
        Compiles the codec's kernels; takes seconds the first time.
    make_encoder
        Takes a scene and returns its live encoder; slow, worker thread only.
    open_scene, write_tdtq
        Files, by suffix; see `tdtq_core.codec.files`. With an opened scene comes the plan that
        compressed it, None where there is none.
    read_cameras, cameras_beside
        Cameras of a file, and the file of them that belongs to a scene, if there is one.
    demo_scene
        The built-in scene.
    find_problems, valid_mask, drop_invalid
        Inspection of a scene.
    psnr, ssim
        Quality of the second picture against the first.
    criterion
        (dimension, bits) to the theory's verdict about rotation-based quantization.
    probe, best_plans
        What every plan will cost, and the plans that no other beats; see `tdtq_core.evaluation`.
    """

    choose_renderer: Callable[[str, Callable[[str], None]], Renderer]
    gpu_present: Callable[[], bool]
    warm_up_codec: Callable[[], None]
    make_encoder: Callable[[GaussianScene], Any]
    open_scene: Callable[[Path], tuple[GaussianScene, CompressionPlan | None]]
    write_tdtq: Callable[[Any, Path], int]
    read_cameras: Callable[[Path], Sequence[View]]
    cameras_beside: Callable[[Path], Path | None]
    demo_scene: Callable[[], GaussianScene]
    find_problems: Callable[[GaussianScene], Sequence[Any]]
    valid_mask: Callable[[GaussianScene], np.ndarray[Any, Any]]
    drop_invalid: Callable[[GaussianScene], GaussianScene]
    psnr: Callable[[Image, Image], float]
    ssim: Callable[[Image, Image], float]
    criterion: Callable[[int, int], Any]
    probe: Callable[..., Predictor]
    best_plans: Callable[[Predictor, Rates], Frontier]


def open_scene(path: Path) -> tuple[GaussianScene, CompressionPlan | None]:
    """Read a scene, and the plan that compressed it if it is in a `.tdtq` file."""
    if path.suffix.lower() == COMPRESSED:
        return files.read_tdtq(path)
    return files.open_scene(path), None


def core_engine() -> Engine:
    """Bind the engine to tdtq_core."""
    return Engine(
        choose_renderer=choose_renderer,
        gpu_present=gpu_present,
        warm_up_codec=warm_up,
        make_encoder=LivePruner,
        open_scene=open_scene,
        write_tdtq=files.write_tdtq,
        read_cameras=read_cameras,
        cameras_beside=cameras_beside,
        demo_scene=demo.demo_scene,
        find_problems=inspection.find_problems,
        valid_mask=inspection.valid_mask,
        drop_invalid=inspection.drop_invalid,
        psnr=metrics.psnr,
        ssim=metrics.ssim,
        criterion=partial(criterion, speak=tr),
        probe=probe,
        best_plans=best_plans,
    )
