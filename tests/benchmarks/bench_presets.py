"""Us and the others: what each format and preset costs and saves on a scene; the README's table.

    python tests/benchmarks/bench_presets.py [SCENE] [--cameras FILE] [--images FOLDER]
                                             [--weigh FILE]

SCENE is any scene file; without it, the built-in one. Pictures are compared with the original's
over the cameras' views, or over an orbit of 8, white background. Gaussians are weighed in the views
of --weigh, say the training cameras; without it, from all sides.

SPZ is written by this program (version 3), the compressed PLY by gsply. "TurboSplat" repeats the
balanced point of that program: SH by TurboQuant at 2 bits, the rest uniform at 16 (position), 10,
10, 10 and 8 bits, Zstandard at level 19.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import gsply
import numpy as np
import zstandard

from tdtq_core.codec.box import extent_of
from tdtq_core.codec.conditioning import condition
from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import encode
from tdtq_core.codec.files import open_scene
from tdtq_core.codec.morton import morton_order
from tdtq_core.codec.plan import CompressionPlan
from tdtq_core.codec.presets import PRESETS
from tdtq_core.demo import demo_scene
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.pruning import prune, scene_importance
from tdtq_core.evaluation.views import choose_views
from tdtq_core.formats import write_scene
from tdtq_core.quantizers import TurboQuantizer
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.scene import GaussianScene

TURBOSPLAT_BITS = {"position": 16, "rotation": 10, "scale": 10, "opacity": 10, "base_color": 8}

Result = tuple[str, int, GaussianScene]
"""Name, bytes, and what the file opens as."""


def others(scene: GaussianScene, folder: Path) -> Iterator[Result]:
    """Yield what other formats make of the scene."""
    spz, ply = folder / "scene.spz", folder / "scene.ply"
    write_scene(scene, spz)
    yield "SPZ 3", spz.stat().st_size, open_scene(spz)
    write_scene(scene, ply)
    packed = folder / "scene.compressed.ply"
    packed.write_bytes(gsply.compress_to_bytes(gsply.plyread(ply)))
    yield "compressed PLY", packed.stat().st_size, open_scene(packed)
    yield "TurboSplat, balanced", *turbosplat(scene)


def turbosplat(scene: GaussianScene) -> tuple[int, GaussianScene]:
    """Return the bytes and the scene of TurboSplat's balanced point."""
    ordered = scene.take(morton_order(scene.means))
    pieces, matrices = [], {}
    for name, bits in TURBOSPLAT_BITS.items():
        values = condition(name, ordered.matrix(name), extent_of(scene.means)).astype(np.float64)
        low, high = values.min(axis=0), values.max(axis=0)
        step = np.maximum(high - low, 1e-12) / (2**bits - 1)
        indices = np.rint((values - low) / step).astype(np.uint16)
        matrices[name] = (low + indices * step).astype(np.float32)
        pieces.append(indices.T.tobytes() if bits > 8 else indices.astype(np.uint8).T.tobytes())
    if scene.sh_degree:
        quantizer = TurboQuantizer(2, signs=False)
        codes = quantizer.quantize(ordered.matrix("harmonics"))
        matrices["harmonics"] = quantizer.dequantize(codes)
        packed = (codes.indices.reshape(-1, 1) >> np.arange(2)) & 1
        pieces += [
            np.packbits(packed.astype(np.uint8)).tobytes(),
            codes.row_side["norms"].tobytes(),
        ]
    compressor = zstandard.ZstdCompressor(level=19)
    size = sum(len(compressor.compress(piece)) for piece in pieces)
    return size, ordered.with_matrices(matrices)


def ours(scene: GaussianScene, importance: np.ndarray) -> Iterator[Result]:
    """Yield what each preset makes of the scene."""
    for name in ("paper", "high", "balanced", "small"):
        yield f"**{name}**", *carried_out(scene, PRESETS[name], importance)


def carried_out(
    scene: GaussianScene, plan: CompressionPlan, importance: np.ndarray
) -> tuple[int, GaussianScene]:
    """Return the bytes and the scene that a plan leaves."""
    left = prune(scene, plan.pruning, importance)
    encoded = encode(left.scene, plan, importance=left.importance_left)
    return encoded.bytes, decode(Path("memory"), encoded.streams())[0]


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scene", nargs="?", type=Path)
    parser.add_argument("--cameras", type=Path)
    parser.add_argument("--images", type=Path)
    parser.add_argument("--weigh", type=Path)
    options = parser.parse_args()
    scene = open_scene(options.scene) if options.scene else demo_scene()
    views = choose_views(scene, cameras=options.cameras, images=options.images)
    renderer = choose_renderer()
    weighing = choose_views(scene, cameras=options.weigh) if options.weigh else []
    importance = scene_importance(scene, weighing, renderer)
    print(f"{len(scene):,} Gaussians, {len(views)} views\n")
    print("| format | bytes per Gaussian | ratio | PSNR | SSIM | against photographs |")
    print("| --- | --- | --- | --- | --- | --- |")
    with TemporaryDirectory() as folder:
        for name, size, restored in (*others(scene, Path(folder)), *ours(scene, importance)):
            result = compare(scene, restored, views, renderer)
            change = result.delta_psnr_truth
            print(
                f"| {name} | {size / len(scene):.1f} | {scene.float32_bytes / size:.1f}x "
                f"| {result.psnr:.1f} dB | {result.ssim:.4f} "
                f"| {'' if change is None else f'{change:+.3f} dB'} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
