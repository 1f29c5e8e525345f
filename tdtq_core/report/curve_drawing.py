"""The curve of size against quality as SVG; its colours come from the page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from tdtq_core.report.axes import Axis, linear_ticks, logarithmic_ticks
from tdtq_core.report.curve import Curve, CurvePoint
from tdtq_core.report.words import bytes_text, db_text

WIDTH, HEIGHT = 760, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 20, 56
"""Margins around the plot in units of the drawing."""


def draw_curve(curve: Curve) -> str:
    """Return an SVG element: the best plans as a line, the presets and the plan as points."""
    across, up = _axes(curve)
    parts = [
        _grid_across(across),
        _grid_up(up),
        _line(curve.line, across, up),
        _key(),
        *(_point(point, across, up, "preset", point.name) for point in curve.presets),
        _point(curve.plan, across, up, "plan", "this plan"),
    ]
    attributes = f'class="curve" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
    return f'<svg {attributes} aria-label="{escape(describe(curve))}">{"".join(parts)}</svg>'


def describe(curve: Curve) -> str:
    """Return what the drawing shows, for those who cannot see it."""
    here = curve.plan
    told = [f"this plan: {bytes_text(here.bytes)}, {db_text(shown_psnr(here))}"]
    told += [
        f"{point.name}: {bytes_text(point.bytes)}, {db_text(shown_psnr(point))}"
        for point in curve.presets
    ]
    return f"PSNR against file size; {'; '.join(told)}."


def shown_psnr(point: CurvePoint) -> float:
    """Return the measured PSNR of a point, else the predicted one, else NaN."""
    known = (point.measured_psnr, point.predicted_psnr)
    return next((psnr for psnr in known if psnr is not None), math.nan)


def _axes(curve: Curve) -> tuple[Axis, Axis]:
    points = [*curve.line, *curve.presets, curve.plan]
    sizes = [math.log10(point.bytes) for point in points]
    levels = [level for level in map(shown_psnr, points) if math.isfinite(level)] or [0.0]
    across = Axis(min(sizes) - 0.08, max(sizes) + 0.16, LEFT, WIDTH - RIGHT)
    return across, Axis(min(levels) - 2.0, max(levels) + 2.0, HEIGHT - BOTTOM, TOP)


def _grid_across(axis: Axis) -> str:
    parts = []
    for tick in logarithmic_ticks(10.0**axis.low, 10.0**axis.high):
        x, y = axis.place(math.log10(tick)), HEIGHT - BOTTOM
        parts.append(_stroke("grid", (x, TOP), (x, y)) + _text(x, y + 20, bytes_text(tick)))
    middle = (LEFT + WIDTH - RIGHT) / 2
    return "".join(parts) + _text(middle, HEIGHT - 10, "file size, logarithmic", "axis")


def _grid_up(axis: Axis) -> str:
    parts = []
    for tick in linear_ticks(axis.low, axis.high):
        y = axis.place(tick)
        parts.append(_stroke("grid", (LEFT, y), (WIDTH - RIGHT, y)))
        parts.append(_text(LEFT - 8, y + 4, f"{tick:g}", "end"))
    middle = (TOP + HEIGHT - BOTTOM) / 2
    turned = f'transform="rotate(-90 16 {middle:.1f})"'
    return "".join(parts) + _text(16, middle, "PSNR over all pixels, dB", "axis", turned)


def _line(points: Sequence[CurvePoint], across: Axis, up: Axis) -> str:
    places = " ".join(
        f"{across.place(math.log10(point.bytes)):.1f},{up.place(shown_psnr(point)):.1f}"
        for point in points
        if math.isfinite(shown_psnr(point))
    )
    return f'<polyline class="best" points="{places}"/>'


def _key() -> str:
    """Return what the line and the dots mean, in the corner that curves leave free."""
    x, y = WIDTH - RIGHT - 170, HEIGHT - BOTTOM - 40
    line = f'<polyline class="best" points="{x},{y} {x + 24},{y}"/>'
    dot = f'<circle class="preset" cx="{x + 12}" cy="{y + 22}" r="5"/>'
    named = _text(x + 34, y + 4, "best plans, predicted", "start")
    return line + named + dot + _text(x + 34, y + 26, "presets, measured", "start")


def _point(point: CurvePoint, across: Axis, up: Axis, kind: str, label: str) -> str:
    """Return a dot with its name: the presets' below on the right, the plan's above on the left."""
    level = shown_psnr(point)
    if not math.isfinite(level):
        return ""
    x, y = across.place(math.log10(point.bytes)), up.place(level)
    dot = f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{7 if kind == "plan" else 5}"/>'
    if kind == "plan":
        return dot + _text(x - 10, y - 10, label, "plan end")
    return dot + _text(x + 10, y + 15, label, "preset start")


def _stroke(kind: str, start: tuple[float, float], end: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(x: float, y: float, text: str, kind: str = "", more: str = "") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" {more}>{escape(text)}</text>'
