"""Text from strangers on one line."""

from hypothesis import given
from hypothesis import strategies as st

from tdtq_core.cli.lines import HEAD, TAIL, one_line


@given(st.text(st.characters(codec=None)))
def test_any_text_is_one_printable_line(text):
    assert one_line(text).isprintable()


def test_ordinary_text_stays_as_it_is():
    assert one_line("scène 1.ply: 45 values – ok") == "scène 1.ply: 45 values – ok"


def test_escape_sequences_do_not_reach_the_terminal():
    assert one_line("\x1b[31mred\n\u202eder") == "\\x1b[31mred \\u202eder"


def test_long_lines_keep_their_advice():
    line = one_line("error: " + 10_000 * "x" + " Mend it.")
    assert len(line) <= HEAD + TAIL + 5
    assert line.startswith("error: xxx")
    assert line.endswith("Mend it.")
