"""How a comparison was made, in a sentence to stand beside its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tdtq_core.rendering.protocol import BLACK, WHITE
from tdtq_core.scene import RenderMode
from tdtq_core.speech import Speak


@dataclass(frozen=True)
class Circumstances:
    """What the numbers of a comparison rest on.

    Attributes
    ----------
    sizes
        Width and height of each view's picture.
    background
        Colour behind the scenes.
    modes
        Render modes of the two scenes.
    backend
        Name of the renderer.
    photographs
        Number of views with a photograph.
    distorted
        Number of photographs that were undistorted.
    """

    sizes: Sequence[tuple[int, int]]
    background: tuple[float, float, float]
    modes: tuple[RenderMode, RenderMode]
    backend: str
    photographs: int
    distorted: int = 0

    def protocol(self, speak: Speak = str) -> str:
        """Say what the numbers of the comparison mean, in the language of `speak`."""
        count = len(self.sizes)
        views = speak("1 view") if count == 1 else speak("{count} views").format(count=count)
        mean = speak("Mean over {views} of each view's PSNR, {size}")
        drawn = speak("{backend} renderer, {mode} mode")
        parts = (
            mean.format(views=views, size=_size_text(self.sizes, speak)),
            _background_text(self.background, speak),
            speak("colours clipped to [0, 1]"),
            drawn.format(backend=self.backend, mode=_mode_text(self.modes, speak)),
            *self._photographs(speak),
        )
        return speak("{sentence}.").format(sentence="; ".join(parts))

    def _photographs(self, speak: Speak) -> Iterator[str]:
        if self.photographs == len(self.sizes):
            yield speak("each with a photograph, blended onto the background where transparent")
        elif self.photographs:
            yield speak(
                "{count} of them with a photograph, blended onto the background where transparent"
            ).format(count=self.photographs)
        if self.distorted == 1:
            yield speak("1 undistorted")
        elif self.distorted:
            yield speak("{count} photographs undistorted").format(count=self.distorted)


def _background_text(background: tuple[float, float, float], speak: Speak) -> str:
    if background == WHITE:
        return speak("white background")
    if background == BLACK:
        return speak("black background")
    color = ", ".join(f"{channel:g}" for channel in background)
    return speak("({color}) background").format(color=color)


def _size_text(sizes: Sequence[tuple[int, int]], speak: Speak) -> str:
    different = sorted(set(sizes))
    first, last = (f"{width}x{height}" for width, height in (different[0], different[-1]))
    return first if first == last else speak("{low} to {high}").format(low=first, high=last)


def _mode_text(modes: tuple[RenderMode, RenderMode], speak: Speak) -> str:
    names = {"classic": speak("classic"), "antialiased": speak("antialiased")}
    first, second = (names[mode] for mode in modes)
    both = speak("{first} against {second}").format(first=first, second=second)
    return first if first == second else both
