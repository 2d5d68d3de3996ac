"""What is wrong with the lines of a catalogue that Babel would pass over."""

from __future__ import annotations

import pytest

from plugins.languages.po_lines import line_faults


def lines(text: str) -> list[int]:
    """Return the lines of a catalogue that are wrong."""
    return [fault.line for fault in line_faults(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('msgid "a"\nmsgstr "b"\n\nmsgid "b"\nmsgstr "b"\n', id="two-entries"),
        pytest.param(
            'msgid "a"\nmsgstr "b"\n\nmsgctxt "x"\nmsgid "a"\nmsgstr "b"\n', id="in-a-context"
        ),
        pytest.param('msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "b"\n', id="obsolete"),
        pytest.param(
            'msgid "a"\n"b"\nmsgstr ""\n\nmsgid "a"\n"c"\nmsgstr ""\n', id="on-several-lines"
        ),
        pytest.param('msgid "\\n\\t\\r\\"\\\\"\nmsgstr ""\n', id="signs-with-a-meaning"),
        pytest.param('msgid "a\\\\q"\nmsgstr ""\n', id="a-backslash-and-a-letter"),
        pytest.param('# "\\q"\nmsgid "a"\nmsgstr "b"\n', id="a-remark"),
        pytest.param(
            'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\n', id="plural-forms"
        ),
    ],
)
def test_good(text: str) -> None:
    """What is right is not told of."""
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4, id="twice"),
        pytest.param('msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n', 3, id="without-a-gap"),
        pytest.param('msgid "ab"\nmsgstr ""\n\nmsgid "a"\n"b"\nmsgstr ""\n', 4, id="broken-up"),
        pytest.param('msgid ""\nmsgstr ""\n\nmsgid ""\nmsgstr ""\n', 4, id="two-headers"),
        pytest.param(
            'msgctxt "x"\nmsgid "a"\nmsgstr ""\n\nmsgctxt "x"\nmsgid "a"\nmsgstr ""\n',
            6,
            id="twice-in-a-context",
        ),
        pytest.param(
            'msgid "a"\nmsgid_plural "as"\nmsgstr[0] ""\n\nmsgid "a"\nmsgstr ""\n',
            5,
            id="once-with-plural",
        ),
        pytest.param('msgid "a"\nmsgstr ""\n"b\\q"\n', 3, id="unknown-letter"),
        pytest.param('msgid "a"\nmsgstr "\\0"\n', 2, id="zero"),
        pytest.param('msgid "a"\nmsgstr "\\\\\\q \\q"\n', 2, id="after-a-backslash"),
        pytest.param('msgid "a"\nmsgstr "b\x00\x1f"\n', 2, id="control-characters"),
    ],
)
def test_wrong(text: str, line: int) -> None:
    """A second entry, or a sign that no page may show, is told at its line, once."""
    assert lines(text) == [line]


def test_the_first_entry_is_named() -> None:
    """Who is told of a second entry learns where the first one is."""
    (fault,) = line_faults('\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n')

    assert dict(fault.text.values) == {"line": "2"}
