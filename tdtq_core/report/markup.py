"""Pieces of HTML; every text that comes from outside is escaped here and nowhere else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from html import escape


def element(name: str, text: str, **attributes: str) -> str:
    """Return an element that holds `text`; a trailing underscore of an attribute falls away."""
    return wrap(name, escape(text), **attributes)


def wrap(name: str, content: str, **attributes: str) -> str:
    """Return an element around `content`, which is HTML already."""
    return f"<{name}{_attributes(attributes)}>{content}</{name}>"


def picture(png: bytes, alternative: str, width: int, height: int) -> str:
    """Return a picture that carries its own data."""
    data = b64encode(png).decode("ascii")
    sizes = f'width="{width}" height="{height}"'
    return f'<img src="data:image/png;base64,{data}" alt="{escape(alternative)}" {sizes}>'


def section(title: str, *content: str) -> str:
    """Return a section under its heading; `content` is HTML."""
    return wrap("section", element("h2", title) + "".join(content))


def facts(entries: Mapping[str, str], kind: str = "facts") -> str:
    """Return names and what they are."""
    rows = "".join(
        wrap("div", element("dt", name) + element("dd", fact)) for name, fact in entries.items()
    )
    return wrap("dl", rows, class_=kind)


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table whose first column names the rows; columns of numbers are aligned right."""
    kinds = [_kind([row[place] for row in rows]) for place in range(len(columns))]
    head = "".join(
        element("th", text, scope="col", class_=kind)
        for text, kind in zip(columns, kinds, strict=True)
    )
    body = "".join(wrap("tr", _cells(row, kinds)) for row in rows)
    content = element("caption", caption) + wrap("thead", wrap("tr", head)) + wrap("tbody", body)
    # In a frame that scrolls by itself, and that the keyboard reaches.
    return wrap(
        "div",
        wrap("table", content),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=caption,
    )


def _cells(row: Sequence[str], kinds: Sequence[str]) -> str:
    header = element("th", row[0], scope="row", class_="text")
    cells = zip(row[1:], kinds[1:], strict=True)
    return header + "".join(element("td", text, class_=kind) for text, kind in cells)


def _kind(column: Sequence[str]) -> str:
    """Return ``"number"`` for a column of numbers and dashes, ``"text"`` for any other."""
    return "number" if all(text[:1].isdigit() or text == "–" for text in column) else "text"


def _attributes(attributes: Mapping[str, str]) -> str:
    named = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(f' {name}="{escape(value)}"' for name, value in named)
