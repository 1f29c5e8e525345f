"""From two scenes and their views to a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tdtq_core.errors import OptionError
from tdtq_core.evaluation.compare import compare
from tdtq_core.evaluation.scores import Comparison
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import Renderer, never
from tdtq_core.report.compressed import Compressed
from tdtq_core.report.content import Report
from tdtq_core.report.pictures import picture_views
from tdtq_core.report.scene_file import SceneFile
from tdtq_core.report.software import software
from tdtq_core.scene import GaussianScene

LISTED_NAMES = 6
"""Names of views that a refusal lists."""


@dataclass(frozen=True, eq=False)
class Subject:
    """What a report is about.

    Attributes
    ----------
    file, original
        The original, as a file and as a scene.
    compressed
        What became of it.
    views, renderer, background
        From where, by what and on what both are pictured.
    """

    file: SceneFile
    original: GaussianScene
    compressed: Compressed
    views: Sequence[View]
    renderer: Renderer
    background: tuple[float, float, float]


def gather(
    subject: Subject,
    *,
    command: str,
    date: datetime,
    count: int,
    names: Sequence[str] = (),
    known: Comparison | None = None,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> Report:
    """Measure and picture, and return that as a report without a forecast.

    Parameters
    ----------
    command
        What to type to get this report again.
    date
        When it is made.
    count
        How many of the worst views to picture.
    names
        Views to picture in place of the worst ones.
    known
        What was measured of the subject before; None measures it.

    Raises
    ------
    OptionError
        If there are no views, or none of a wanted name.
    Cancelled
        If `should_stop` said so.
    """
    check_names(subject.views, names)
    scenes = subject.original, subject.compressed.scene
    measuring = 0.7 if known is None else 0.0
    comparison = known or compare(
        *scenes,
        subject.views,
        subject.renderer,
        background=subject.background,
        progress=lambda share: progress(measuring * share),
        should_stop=should_stop,
    )
    gallery = picture_views(
        *scenes,
        subject.views,
        comparison,
        pictured(comparison, count, names),
        subject.renderer,
        subject.background,
        progress=lambda share: progress(measuring + (1.0 - measuring) * share),
        should_stop=should_stop,
    )
    facts = software(subject.renderer.name)
    return Report(subject.file, subject.compressed, comparison, gallery, None, command, facts, date)


def check_names(views: Sequence[View], names: Sequence[str]) -> None:
    """Raise OptionError unless every one of `names` is that of a view."""
    known = [view.camera.name for view in views]
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None:
        some = ", ".join(known[:LISTED_NAMES]) + (", ..." if len(known) > LISTED_NAMES else "")
        raise OptionError(f"There is no view called {unknown!r}.", f"The views are {some}.")


def pictured(comparison: Comparison, count: int, names: Sequence[str]) -> list[int]:
    """Return the numbers of the views to picture: those with `names`, or the `count` worst ones.

    The one of the lowest PSNR, which the page calls the worst, comes before those that lose most
    against their photographs.
    """
    if not names:
        lowest = comparison.views.index(comparison.lowest)
        return [lowest, *(number for number in comparison.worst if number != lowest)][:count]
    numbers = {view.name: number for number, view in enumerate(comparison.views)}
    return [numbers[name] for name in names]
