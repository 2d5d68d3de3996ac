"""Which plural forms a catalogue promises."""

from __future__ import annotations

import pytest

from plugins.languages.po_header import (
    HeaderError,
    PluralForms,
    charset_error,
    is_sound,
    language_error,
    po_header,
)

HEADER = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n'
POLISH = "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"


def test_forms_on_one_line() -> None:
    """The number of forms and the rule are read as they stand."""
    text = HEADER + f'"Plural-Forms: nplurals=3; plural={POLISH};\\n"\n'

    assert po_header(text) == PluralForms(3, POLISH)


def test_forms_wrapped_by_the_editor() -> None:
    """Editors break a long header line: it is one line all the same."""
    text = HEADER + f'"Plural-Forms: nplurals=3; "\n"plural={POLISH[:20]}"\n"{POLISH[20:]};\\n"\n'

    assert po_header(text) == PluralForms(3, POLISH)


def test_entries_below_are_no_header() -> None:
    """A text that speaks of the line in an entry below is not taken for it."""
    text = HEADER + '\nmsgid "a"\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'

    with pytest.raises(HeaderError) as refused:
        po_header(text)

    assert refused.value.line == 1


def test_a_broken_rule_is_told_at_its_line() -> None:
    """The place of a broken rule is the line it begins on."""
    with pytest.raises(HeaderError) as refused:
        po_header(HEADER + '"Plural-Forms: nplurals=2; plural=n!!1;\\n"\n')

    assert refused.value.line == 4


@pytest.mark.parametrize(
    ("count", "rule", "sound"),
    [
        (2, "(n != 1)", True),
        (1, "0", True),
        (3, POLISH, True),
        (2, POLISH, False),
        (0, "0", False),
        (2, "n/0", False),
        (2, "n-1", False),
        (2, "(n==1000 ? 2 : 0)", False),
        (2, "import os", False),
    ],
)
def test_is_sound(count: int, rule: str, *, sound: bool) -> None:
    """A rule is sound if it picks one of the forms for every number."""
    assert is_sound(count, rule) is sound


@pytest.mark.parametrize("charset", ["UTF-8", "utf8", "utf_8", "us-ascii"])
def test_encodings(charset: str) -> None:
    """Any name of UTF-8 will do, and of what reads the same."""
    text = HEADER + f'"Content-Type: text/plain; charset={charset}\\n"\n'

    assert charset_error(text) is None
    assert charset_error(HEADER) is None


@pytest.mark.parametrize("charset", ["bogus", "iso-8859-1", "CHARSET", ""])
def test_other_encodings(charset: str) -> None:
    """Another encoding than the one files are read in is told at its line."""
    error = charset_error(HEADER + f'"Content-Type: text/plain; charset={charset}\\n"\n')

    assert error is not None
    assert (error.line, dict(error.text.values)) == (4, {"found": charset})
    assert "UTF-8" in str(error.hint.values)


def test_an_entry_that_speaks_of_an_encoding() -> None:
    """A text below the header is no header."""
    text = HEADER + '\nmsgid "a"\nmsgstr "Content-Type: x; charset=bogus"\n'

    assert charset_error(text) is None


@pytest.mark.parametrize(
    ("named", "lang", "line"),
    [
        ("nb", "nb", None),
        ("nb_NO", "nb", None),
        ("no", "nb", None),
        ("zh_Hans", "zh-Hans", None),
        ("", "nb", None),
        ("sv", "nb", 3),
        ("nn", "nb", 3),
        ("en_GB", "nb", 3),
    ],
)
def test_language(named: str, lang: str, line: int | None) -> None:
    """A header that names another language is told at its line, with the line as it should be."""
    found = language_error(f'msgid ""\nmsgstr ""\n"Language: {named}\\n"\n', lang)

    assert (found.line if found else None) == line
    if found:
        assert dict(found.hint.values)["example"] == '"Language: nb\\n"'


def test_no_language() -> None:
    """A header without the line is for whoever made it: `make strings` adds it."""
    assert language_error('msgid ""\nmsgstr ""\n"X: y\\n"\n', "nb") is None
