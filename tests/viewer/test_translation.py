"""Every text passes through translation, which keeps what is filled in, and longer ones fit."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import tdtq_viewer
from tdtq_core.scene import ATTRIBUTES
from tdtq_viewer.app import main
from tdtq_viewer.resources import resource

SHOWN = {
    "QAction",
    "QCheckBox",
    "QLabel",
    "QPushButton",
    "QRadioButton",
    "addAction",
    "addItem",
    "addMenu",
    "addTab",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setTitle",
    "setToolTip",
    "setWindowTitle",
}
"""Calls whose texts a user reads."""

KEYWORDS = {"text", "toolTip", "placeholderText", "label", "action_label", "statusTip"}

WORDS = re.compile(r"[A-Za-z]{3}")
NO_WORDS = re.compile(r"#[0-9a-f]{6}$|\w+://")
"""Colours and addresses."""

SOURCES = sorted(Path(tdtq_viewer.__file__).parent.rglob("*.py"))
LANGUAGES = ("de", "zh_CN")


def bare_texts(tree):
    """Yield (line, text) of every literal that is shown without translation."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        named = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
        shown = list(call.args) if named in SHOWN else []
        shown += [keyword.value for keyword in call.keywords if keyword.arg in KEYWORDS]
        for value in shown:
            if words := literal_of(value):
                yield value.lineno, words


def literal_of(node):
    """Return the words that are written down in `node`, without markup."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    literals = [part.value for part in parts if isinstance(part, ast.Constant)]
    plain = re.sub(r"<[^>]*>", "", "".join(part for part in literals if isinstance(part, str)))
    return plain if WORDS.search(plain) and not NO_WORDS.match(plain) else ""


def test_no_text_goes_around_translation():
    found = [
        f"{path.name}:{line}: {text}"
        for path in SOURCES
        for line, text in bare_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "\n".join(found)


def test_the_watch_sees_what_it_should():
    source = 'label.setText("Open it")\nQLabel(tr("Fine"), self)\nQLabel(f"<b>{x}</b>")\n'
    assert list(bare_texts(ast.parse(source))) == [(1, "Open it")]
    assert list(bare_texts(ast.parse('QPushButton(text="Stop")'))) == [(1, "Stop")]


def translations(language):
    """Yield (source, translation) of what is translated."""
    path = resource("translations") / f"tdtq_{language}.ts"
    for message in ET.parse(path).iter("message"):
        translated = message.find("translation")
        if translated.text and translated.get("type") is None:
            yield message.find("source").text, translated.text


MARKS = (r"\{[^}]*\}", r"</?[a-z]\w*", r"&(?!nbsp;)", r"&nbsp;", r"\n", r"…", r"^ | $")
"""Placeholders, markup, mnemonics, line breaks, dots, and spaces towards other texts."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_is_filled_in(language):
    for source, translated in translations(language):
        for mark in MARKS:
            kept = sorted(re.findall(mark, translated))
            assert kept == sorted(re.findall(mark, source)), (source, mark)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_is_translated(language):
    tree = ET.parse(resource("translations") / f"tdtq_{language}.ts")
    count = len(list(tree.iter("message")))
    assert count > 900
    assert len(list(translations(language))) >= 0.95 * count


def hidden_texts(tree):
    """Yield the lines of texts that extraction misses: in f-strings, or put together."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (call.lineno for call in ast.walk(node) if is_tr(call))
        elif is_tr(node) and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
            yield node.lineno


def test_no_text_is_hidden_from_extraction():
    assert list(hidden_texts(ast.parse("f\"{tr('or')}\"\ntr(f'{a}')\ntr('a' + b)"))) == [1, 2, 3]
    assert not list(hidden_texts(ast.parse("tr('a' 'b')\nf'{tr(a.label)}'")))
    found = [
        f"{path.name}:{line}"
        for path in SOURCES
        for line in hidden_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found


def is_tr(node):
    """Whether `node` calls `tr` with a text that extraction should find."""
    named = isinstance(node, ast.Call) and ast.unparse(node.func) == "tr"
    return named and not isinstance(node.args[0], ast.Attribute)


def test_german_says_everything_of_the_attributes():
    german = dict(translations("de"))
    for attribute in ATTRIBUTES:
        assert german[attribute.label] != attribute.label
        assert attribute.meaning in german


PSEUDO = '''
import sys
from PySide6.QtCore import QTranslator
from tdtq_viewer.language import qt_speaking

class Longer(QTranslator):
    """Every text, 40 % longer."""
    def translate(self, context, source, disambiguation=None, n=-1):
        if context or not source.strip() or not any(c.isalpha() for c in source):
            return None
        # The last word again and again, where a long word would break no line.
        tail = " ".join(["wörter"] * max(1, round(0.4 * len(source) / 7)))
        end = source[len(source.rstrip()):]
        return source.rstrip() + " " + tail[: max(2, round(0.4 * len(source)))] + end

app = qt_speaking(sys.argv[1])
longer = Longer()
if sys.argv[1] == "en":
    app.installTranslator(longer)
from dataclasses import replace
from PySide6.QtWidgets import QLabel, QPushButton, QCheckBox, QToolButton, QStyle
from tdtq_core.demo import demo_scene
from tdtq_viewer.engine import core_engine
from tdtq_viewer.theme import apply_theme
from tdtq_viewer.window import MainWindow

apply_theme(app)
window = MainWindow(core_engine())
window.resize(1440, 900)
window.show()
window.side.show()
side = window.side
for simple in (True, False):
    side.show_mode(simple=simple)
    for _ in range(20):
        app.processEvents()
    for kind in (QLabel, QPushButton, QCheckBox, QToolButton):
        for widget in side.findChildren(kind):
            if not widget.isVisible() or not widget.text():
                continue
            wraps = isinstance(widget, QLabel) and widget.wordWrap()
            if wraps:
                short = widget.heightForWidth(widget.width()) > widget.height() + 2
            else:
                short = widget.sizeHint().width() > widget.width() + 1
            if short:
                print(repr(widget.text()), widget.width(), widget.sizeHint().width())

def look_for_twins(menu):
    taken = {}
    for action in menu.actions():
        letter = action.text().partition("&")[2][:1].lower()
        if letter and taken.setdefault(letter, action) is not action:
            print(repr(action.text()), repr(taken[letter].text()))
        if action.menu():
            look_for_twins(action.menu())

look_for_twins(window.menuBar())
window.close()
'''


@pytest.mark.parametrize("language", ["en", "de"])
def test_longer_texts_are_not_cut_off_and_letters_of_menus_differ(language):
    ended = subprocess.run(
        [sys.executable, "-c", PSEUDO, language],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.stdout, ended.returncode) == ("", 0), ended.stderr


@pytest.mark.parametrize(
    ("name", "word"), [("de", "&Datei"), ("zh_CN", "文件(&F)"), ("en", "&File")]
)
def test_the_chosen_language_is_spoken(name, word):
    source = (
        "from tdtq_viewer.language import qt_speaking, tr\n"
        f"app = qt_speaking({name!r})\nprint(ascii(tr('&File')))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == ascii(word)


def test_a_language_that_is_not_there_is_refused_in_one_line(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--language", "tlh"])
    assert ended.value.code == 2
    assert "de" in capsys.readouterr().err
