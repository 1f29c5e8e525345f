"""The main job once, without hands: open the built-in scene, quantize, compare, save.

Leaves the window's screenshot, the scene before and after, and the numbers in ``out``.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

OUT = Path("out")
SCENE, COMPRESSED = OUT / "demo.ply", OUT / "demo.tdtq"
NUMBERS, SCREENSHOT = OUT / "numbers.json", OUT / "window.png"
TOOLS = Path(sys.executable).parent


def run(tool: str, *arguments: str | Path) -> str:
    """Run one of the program's commands and return what it printed; leave if it fails."""
    done = subprocess.run(
        [TOOLS / tool, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        words = " ".join(map(str, arguments))
        sys.exit(f"error: '{tool} {words}' ended with code {done.returncode}; see above for why.")
    return done.stdout


def tdtq(*arguments: str | Path) -> dict[str, Any]:
    """Run a verb of ``tdtq`` and return its JSON object."""
    result: dict[str, Any] = json.loads(run("tdtq", *arguments, "--json"))
    return result


def main() -> None:
    """Do the job and say where its results lie."""
    OUT.mkdir(exist_ok=True)
    tdtq("demo", SCENE)
    compressed = tdtq("compress", SCENE, COMPRESSED, "--preset", "balanced")
    compared = tdtq("compare", SCENE, COMPRESSED)
    NUMBERS.write_text(json.dumps({"compress": compressed, "compare": compared}, indent=2))
    run("tdtq-viewer", "--demo", "--screenshot", SCREENSHOT)
    if not SCREENSHOT.is_file():
        sys.exit(f"error: the window left without saving {SCREENSHOT}.")
    sys.stdout.write(
        f"Compressed {compressed['gaussians_in']:,} Gaussians from {compressed['bytes_in']:,} to "
        f"{compressed['bytes_out']:,} bytes, {compressed['ratio']:.1f} times smaller, "
        f"at {compared['psnr']:.2f} dB over {len(compared['views'])} views.\n"
        f"The window:          {SCREENSHOT.resolve()}\n"
        f"The compressed file: {COMPRESSED.resolve()}\n"
        f"The numbers:         {NUMBERS.resolve()}\n"
    )


if __name__ == "__main__":
    main()
