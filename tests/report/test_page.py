"""The page: whole, self-contained, readable by everybody, and proof against hostile names."""

import base64
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from PIL import Image

from tdtq_core.report.page import page, write_page

VOID = {"meta", "img", "input", "br", "rect", "circle", "line", "polyline"}


class Reader(HTMLParser):
    """Checks that elements nest, and keeps what they say."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.scripts, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        (self.scripts if self.open[-1:] == ["script"] else self.text).append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def read(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def whole(report):
    return read(page(report))


def test_nothing_is_fetched_from_elsewhere(whole, report):
    addresses = [a[key] for _, a in whole.elements for key in ("src", "href") if key in a]
    assert addresses
    assert all(address.startswith("data:image/png;base64,") for address in addresses)
    assert "@import" not in page(report)
    assert "url(" not in page(report)


def test_hostile_names_stay_text(whole, report):
    assert len(whole.all("script")) == 2
    assert whole.all("b") == []
    assert report.file.name in " ".join(whole.text)


def test_a_hostile_view_is_named_as_it_is(report):
    hostile = next(view for view in report.comparison.views if view.name.startswith("<b>"))
    first = replace(report.gallery.views[0], score=hostile)
    shown = read(page(replace(report, gallery=replace(report.gallery, views=(first,)))))
    assert [image["alt"] for image in shown.all("img")] == [
        f"{kind}, view {hostile.name}" for kind in ("Original", "Compressed", "Absolute error")
    ]


def test_the_data_in_the_page_is_the_report(whole, report):
    assert json.loads(whole.scripts[0]) == json.loads(json.dumps(report.to_json()))


def test_pictures_say_what_they_show_and_how_large_they_are(whole):
    assert len(whole.all("img")) == 6
    for image in whole.all("img"):
        content = base64.b64decode(image["src"].partition(",")[2])
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.size == (int(image["width"]), int(image["height"])) == (48, 40)
        assert image["alt"]


def test_headings_descend_one_by_one(whole):
    levels = [int(tag[1]) for tag, _ in whole.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_headers_and_captions(whole):
    assert len(whole.all("caption")) == len(whole.all("table")) > 3
    assert {header.get("scope") for header in whole.all("th")} == {"row", "col"}


def test_it_opens_with_the_answer(whole, report):
    said = " ".join(whole.text)
    assert said.index(" became ") < said.index("Before and after")
    assert report.comparison.protocol in said
    assert report.file.sha256 in said
    assert report.command in said
    assert "25.0%" in said


def test_what_was_never_a_file_has_no_size_on_disk(report):
    nowhere = replace(report, file=replace(report.file, bytes=None))
    assert "File on disk" in page(report)
    assert "File on disk" not in page(nowhere)
    assert page(nowhere).count(f"{report.file.float32_bytes:,}") == 1


def test_without_a_forecast_there_is_no_curve(bare_report):
    shown = read(page(bare_report))
    assert not any(attributes.get("class") == "curve" for attributes in shown.all("svg"))
    assert len(shown.all("table")) > 2
    assert json.loads(shown.scripts[0])["forecast"] is None


def test_the_page_is_written_whole(report, tmp_path):
    path = tmp_path / "report.html"
    assert write_page(report, path) == path.stat().st_size
    assert path.read_text(encoding="utf-8") == page(report)


def test_predictions_for_other_views_say_so(report):
    assert "Predictions are" not in page(report)
    forecast = replace(report.forecast, scope="8 views of 300 × 300 pixels")
    said = page(replace(report, forecast=forecast))
    assert "Predictions are for 8 views of 300 × 300 pixels." in said
    assert "PSNR is taken over the pixels of 8 views of 300 × 300 pixels." in said
