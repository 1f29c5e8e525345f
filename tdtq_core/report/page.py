"""The report as one HTML file that needs nothing else."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from string import Template

import numpy as np

from tdtq_core.codec.presets import preset_name
from tdtq_core.evaluation.error_maps import inferno
from tdtq_core.formats.atomic import atomic_write
from tdtq_core.formats.photographs import eight_bit
from tdtq_core.report import numbers
from tdtq_core.report.content import Report
from tdtq_core.report.curve_drawing import draw_curve
from tdtq_core.report.markup import element, facts, picture, section, wrap
from tdtq_core.report.pictures import Gallery, ViewPictures
from tdtq_core.report.words import answer, db_text, ssim_text, worst

LEGEND_COLORS = 64

_HERE = Path(__file__).resolve().parent


def write_page(report: Report, path: Path) -> int:
    """Write the report as an HTML file and return its size in bytes.

    Raises
    ------
    FileAccessError
        If the file cannot be written.
    """
    content = page(report).encode("utf-8")
    with atomic_write(path) as stream:
        stream.write(content)
    return len(content)


def page(report: Report) -> str:
    """Return the report as HTML with its pictures, its style and its data inside."""
    parts = {
        "title": escape(f"{report.file.name}, compressed"),
        "answer": escape(answer(report)),
        "worst": escape(worst(report)),
        "figures": numbers.key_figures(report),
        "content": "".join(_sections(report)),
        "date": escape(report.date.strftime("%d %B %Y, %H:%M %Z").strip()),
        "version": escape(report.software["TDTQ Studio"]),
        "data": _data(report),
        "style": resource("style.css"),
        "script": resource("slider.js"),
    }
    return Template(resource("page.html")).substitute(parts)


def resource(name: str) -> str:
    """Return the text of a file of the page, in an installed package or a source tree."""
    installed = _HERE / "resources" / name
    source = _HERE.parent.parent / "resources" / "report" / name
    return (installed if installed.exists() else source).read_text(encoding="utf-8")


def _sections(report: Report) -> list[str]:
    protocol = element("p", report.comparison.protocol, class_="protocol")
    views = numbers.views_table(report.comparison)
    return [
        section("Before and after", _legend(report.gallery), *map(_view, report.gallery.views)),
        section("Quality", numbers.quality_table(report), protocol, _scope(report), views),
        section("What was done", _plan_words(report), numbers.plan_table(report)),
        *_theory(report),
        section("The files", numbers.scene_facts(report)),
        section("To get this again", *_reproduction(report)),
    ]


def _view(view: ViewPictures) -> str:
    """Return one view: before and after, which the script lays over each other, and the error."""
    name = view.score.name
    size = view.width, view.height
    pair = [
        _figure(picture(view.original, f"Original, view {name}", *size), "Original"),
        _figure(picture(view.compressed, f"Compressed, view {name}", *size), "Compressed"),
    ]
    error = _figure(picture(view.error, f"Absolute error, view {name}", *size), "Absolute error")
    told = f"PSNR {db_text(view.score.psnr)}, SSIM {ssim_text(view.score.ssim)}"
    title = wrap("h3", escape(name) + " " + element("span", told))
    label = f"Share of the original shown, view {name}"
    pictures = wrap("div", "".join(pair), class_="pair", data_label=label) + error
    return wrap("article", title + wrap("div", pictures, class_="pictures"))


def _figure(content: str, caption: str) -> str:
    return wrap("figure", content + element("figcaption", caption))


def _legend(gallery: Gallery) -> str:
    """Return the scale of the error maps as a picture, which printers keep where they drop CSS."""
    colors = eight_bit(inferno(np.linspace(0, 1, LEGEND_COLORS)[None])[0])
    bars = "".join(
        f'<rect x="{place}" width="1.2" height="1" fill="rgb({r},{g},{b})"/>'
        for place, (r, g, b) in enumerate(colors)
    )
    box = f'viewBox="0 0 {LEGEND_COLORS} 1" preserveAspectRatio="none"'
    bar = f'<svg class="scale" {box} aria-hidden="true">{bars}</svg>'
    told = "Absolute error, mean of red, green and blue, in shares of the colour range:"
    ends = element("span", "0"), element("span", f"{gallery.full_scale:.0%} and more")
    return wrap("p", element("span", told) + ends[0] + bar + ends[1], class_="legend")


def _plan_words(report: Report) -> str:
    plan, forecast = report.compressed.plan, report.forecast
    name = preset_name(plan)
    said = ["A plan of its own." if name is None else f"The preset “{name}”."]
    if plan.weighted:
        said.append("What pictures hardly show gets coarser steps.")
    if forecast is not None:
        said.append(
            "Error is each attribute's share of the squared error: predicted, and measured with "
            "that attribute alone compressed."
        )
    return element("p", " ".join(said))


def _scope(report: Report) -> str:
    """Return what predictions are about, where that is not what was measured beside them."""
    scope = "" if report.forecast is None else report.forecast.scope
    return element("p", f"Predictions are for {scope}.", class_="protocol") if scope else ""


def _theory(report: Report) -> list[str]:
    rule = section("The dimension criterion", numbers.criterion_rows(report))
    if report.forecast is None:
        return [rule]
    note = (
        "The line goes through the best plans there are, as predicted without carrying them out; "
        "the dots were carried out and measured. PSNR is taken over the pixels "
        f"of {report.forecast.scope or 'all views'}."
    )
    curve = wrap("figure", draw_curve(report.forecast.curve), class_="drawing")
    table = numbers.curve_table(report.forecast)
    return [section("Size against quality", curve, element("p", note), table), rule]


def _reproduction(report: Report) -> list[str]:
    plan = json.dumps(report.compressed.plan.to_json(), indent=2)
    return [
        element("p", "To be typed in the folder of the scene."),
        element("pre", report.command, tabindex="0", aria_label="Command"),
        wrap("details", element("summary", "The plan as --plan takes it") + element("pre", plan)),
        facts(dict(report.software)),
    ]


def _data(report: Report) -> str:
    """Return the numbers as JSON that no HTML parser takes for an end of the script."""
    text = json.dumps(report.to_json(), indent=1, allow_nan=False)
    return text.replace("<", "\\u003c").replace("&", "\\u0026")
