"""Compare gsplat on this machine's GPU with the portable renderer, and time both.

python tests/gpu/run_on_gpu.py [--wheel gsplat.whl ...] [--out RESULTS.md] [SCENE ...]
"""

import argparse
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]


def main():
    options = _options()
    folder = tempfile.TemporaryDirectory()
    for wheel in options.wheel or sorted(HERE.glob("*.whl")):
        zipfile.ZipFile(wheel).extractall(folder.name)
    sys.path.append(folder.name)
    lines = [*_header(), *_agreement(), *_timings(options.scenes)]
    options.out.write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


def _options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", action="append", type=Path)
    parser.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    parser.add_argument("scenes", nargs="*", type=Path)
    return parser.parse_args()


def _header():
    import gsplat
    import torch

    name = torch.cuda.get_device_name()
    begun = time.perf_counter()
    _renderers()
    seconds = time.perf_counter() - begun
    versions = f"torch {torch.__version__}, gsplat {gsplat.__version__}"
    return [f"# {name}, {versions}", "", f"Compiling and first picture: {seconds:.0f} s", ""]


def _renderers():
    from tdtq_core.rendering.choose import choose_renderer

    return choose_renderer("gsplat", print), choose_renderer("cpu")


def _agreement():
    from scenes import camera, cloud

    from tdtq_core.rendering.protocol import BLACK, WHITE

    lines = ["| SH | mode | background | dB |", "| --- | --- | --- | --- |"]
    for degree in range(4):
        for mode in ("classic", "antialiased"):
            scene = cloud(20_000, degree, mode)
            for name, background in (("white", WHITE), ("black", BLACK)):
                found = _decibel(scene, camera(400), background)
                lines.append(f"| {degree} | {mode} | {name} | {found:.1f} |")
    return [*lines, ""]


def _decibel(scene, view, background):
    from tdtq_core.metrics import psnr

    pictures = [r.render(r.prepare(scene), view, background) for r in _renderers()]
    return psnr(*pictures)


def _timings(paths):
    from scenes import camera, cloud

    from tdtq_core.evaluation.views import choose_views
    from tdtq_core.formats import read_scene

    lines = ["| scene | side | GPU ms | CPU ms | dB |", "| --- | --- | --- | --- | --- |"]
    cases = [(f"{n:,}", cloud(n), camera(800)) for n in (100_000, 1_000_000)]
    for path in paths:
        scene = read_scene(path)
        cases.append((path.name, scene, choose_views(scene, orbit_count=1)[0].camera))
    for name, scene, view in cases:
        for side in (800, 1600):
            lines.append(_timed(name, scene, view.resized(side, side)))
    return lines


def _timed(name, scene, view):
    (gpu, first), (cpu, second) = (_milliseconds(r, scene, view) for r in _renderers())
    from tdtq_core.metrics import psnr

    return f"| {name} | {view.width} | {gpu:.1f} | {cpu:.1f} | {psnr(first, second):.1f} |"


def _milliseconds(renderer, scene, view):
    """Median of seven pictures after one, and the last of them."""
    prepared, times = renderer.prepare(scene), []
    picture = renderer.render(prepared, view)
    for _ in range(7):
        begun = time.perf_counter()
        picture = renderer.render(prepared, view)
        times.append(1000 * (time.perf_counter() - begun))
    return np.median(times), picture


if __name__ == "__main__":
    main()
