"""What each preset, and the paper's method at 1 to 4 bits, costs and saves: the README's table.

    python tests/benchmarks/bench_presets.py [SCENE] [--cameras FILE] [--images FOLDER]

SCENE is any scene file; without it, the built-in one. Pictures are compared with the original's
over the cameras' views, or over an orbit of 8 at 800x800, white background.
"""

import argparse
from pathlib import Path

from tdtq_core.codec.decoder import decode
from tdtq_core.codec.encoder import EncodedScene, encode
from tdtq_core.codec.files import open_scene
from tdtq_core.codec.plan import CompressionPlan, parse_bits
from tdtq_core.codec.presets import PRESETS
from tdtq_core.demo import demo_scene
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.views import choose_views
from tdtq_core.rendering.choose import choose_renderer
from tdtq_core.theory import part_of, plan_ratio


def plans() -> dict[str, CompressionPlan]:
    """The rows of the table."""
    paper = {
        f"paper, b = {bits}": parse_bits(f"harmonics={bits}", PRESETS["paper"])
        for bits in (1, 2, 3, 4)
    }
    return {name: PRESETS[name] for name in ("high", "balanced", "small")} | paper


def closed_form(encoded: EncodedScene, widths: dict[str, int]) -> float:
    """The ratio that the formula gives, without entropy coding."""
    parts = {
        name: part_of(quantizer, widths[name])
        for name, quantizer in encoded.plan.quantizers.items()
        if widths[name]
    }
    return plan_ratio(parts)


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scene", nargs="?", type=Path)
    parser.add_argument("--cameras", type=Path)
    parser.add_argument("--images", type=Path)
    options = parser.parse_args()
    scene = open_scene(options.scene) if options.scene else demo_scene()
    views = choose_views(scene, cameras=options.cameras, images=options.images)
    renderer = choose_renderer()
    widths = {name: scene.matrix(name).shape[1] for name in PRESETS["high"].quantizers}
    print(f"{len(scene):,} Gaussians, {len(views)} views\n")
    print("| plan | bytes per Gaussian | ratio | closed form | PSNR | SSIM | against photographs |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, plan in plans().items():
        encoded = encode(scene, plan)
        decoded, _ = decode(Path(name), encoded.streams())
        result = compare(scene, decoded, views, renderer)
        change = result.delta_psnr_truth
        print(
            f"| {name} | {encoded.bytes / len(scene):.1f} "
            f"| {scene.float32_bytes / encoded.bytes:.1f}x | {closed_form(encoded, widths):.1f}x "
            f"| {result.psnr:.1f} dB | {result.ssim:.4f} "
            f"| {'' if change is None else f'{change:+.3f} dB'} |"
        )


if __name__ == "__main__":
    main()
