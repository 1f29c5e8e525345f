"""Render a scene from several views, and say how long each picture took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter

from tdtq_core.errors import Cancelled, OptionError
from tdtq_core.formats.cameras import View
from tdtq_core.rendering.protocol import WHITE, Image, Renderer, never
from tdtq_core.scene import GaussianScene


def render_views(
    scene: GaussianScene,
    views: Sequence[View],
    renderer: Renderer,
    on_picture: Callable[[View, Image], None],
    *,
    background: tuple[float, float, float] = WHITE,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = never,
) -> list[float]:
    """Render `scene` from every view and hand each picture on.

    Compilation, preparation and `on_picture` are not timed: the first view is rendered once more
    before the clock starts.

    Parameters
    ----------
    should_stop
        Asked before every picture, and while it is drawn.

    Returns
    -------
    Milliseconds per view.

    Raises
    ------
    OptionError
        If there are no views.
    Cancelled
        If `should_stop` said so.
    """
    if not views:
        raise OptionError("There are no views to render.", "Name a file with cameras, or an orbit.")
    renderer.warm_up()
    prepared = renderer.prepare(scene)
    renderer.render(prepared, views[0].camera, background, should_stop=should_stop)
    times = []
    for index, view in enumerate(views):
        if should_stop():
            raise Cancelled
        start = perf_counter()
        picture = renderer.render(prepared, view.camera, background, should_stop=should_stop)
        times.append(1000 * (perf_counter() - start))
        on_picture(view, picture)
        progress((index + 1) / len(views))
    return times
