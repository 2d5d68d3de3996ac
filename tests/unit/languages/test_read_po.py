"""A translator's file read as it is, with everything that is wrong in it."""

from __future__ import annotations

from pathlib import Path

import polib  # type: ignore[import-untyped]  # has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.catalogue import CONTEXT_END, Catalogue
from plugins.content_model.problem import Position, Problem, Severity
from plugins.languages.read_po import parse_po

PROJECT = Path(__file__).resolve().parents[3]
CATALOGUES = sorted(PROJECT.glob("translations/*/LC_MESSAGES/*.po"))
HEADER = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
FILES = """\
msgid "%(n)s file"
msgid_plural "%(n)s files"
"""


def parse(entries: str, header: str = HEADER) -> tuple[Catalogue, list[Problem]]:
    """Return what a catalogue of *entries* is read as."""
    return parse_po((header + entries).encode(), "nb.po", "nb")


def told(problems: list[Problem]) -> list[tuple[int, str]]:
    """Return the lines of problems and what they say, in English."""
    return [
        (
            problem.at.line if isinstance(problem.at, Position) else 0,
            problem.text.msgid.format_map(dict(problem.text.values)),
        )
        for problem in problems
    ]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: "-".join(path.parts[-3::2]))
def test_our_own_catalogues(path: Path) -> None:
    """Our catalogues are without faults, and read as another reader reads them."""
    found, problems = parse_po(path.read_bytes(), path.name, path.parts[-3])
    expected = {
        f"{entry.msgctxt}{CONTEXT_END}{entry.msgid}" if entry.msgctxt else entry.msgid: tuple(
            entry.msgstr_plural.values()
        )
        or (entry.msgstr,)
        for entry in polib.pofile(str(path)).translated_entries()
    }

    assert problems == []
    assert found.strings == expected


class TestEntries:
    """What becomes of a translation."""

    def test_translated(self) -> None:
        """A translation is found under its msgid."""
        found, problems = parse('msgid "News"\nmsgstr "Nyheter"\n')

        assert (found.lang, found.strings, problems) == ("nb", {"News": ("Nyheter",)}, [])

    def test_forms(self) -> None:
        """A translation with a count has all its forms, in order."""
        found, _ = parse(FILES + 'msgstr[0] "en fil"\nmsgstr[1] "%(n)s filer"\n')

        assert found.strings == {"%(n)s file": ("en fil", "%(n)s filer")}

    def test_context(self) -> None:
        """A translation within a context is found there, and only there."""
        found, _ = parse('msgctxt "menu"\nmsgid "Home"\nmsgstr "Hjem"\n')

        assert (found.pgettext("menu", "Home"), found.gettext("Home")) == ("Hjem", "Home")

    def test_signs_with_a_backslash(self) -> None:
        """Quotation marks and line ends within a text are read as such."""
        found, _ = parse('msgid "say \\"hi\\""\nmsgstr "si «hei»\\nog \\"hopp\\""\n')

        assert found.strings == {'say "hi"': ('si «hei»\nog "hopp"',)}

    def test_text_on_several_lines(self) -> None:
        """A long text may be broken."""
        found, _ = parse('msgid ""\n"two "\n"parts"\nmsgstr ""\n"to "\n"deler"\n')

        assert found.strings == {"two parts": ("to deler",)}

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param('#, fuzzy\nmsgid "News"\nmsgstr "Nytt"\n', id="unsure"),
            pytest.param('msgid "News"\nmsgstr ""\n', id="not-yet-translated"),
            pytest.param('#~ msgid "News"\n#~ msgstr "Nytt"\n', id="obsolete"),
            pytest.param(FILES + 'msgstr[0] ""\nmsgstr[1] ""\n', id="no-form-translated"),
            pytest.param("", id="no-entry"),
        ],
    )
    def test_missing(self, entry: str) -> None:
        """What nobody has translated, or said to be right, is missing and no fault."""
        found, problems = parse(entry)

        assert (found.strings, problems) == ({}, [])


@pytest.mark.parametrize(
    ("entry", "line", "text"),
    [
        pytest.param(
            'msgid "%(n)s of us"\nmsgstr "av oss"\n', 6, "lacks %(n)s", id="placeholder-lacks"
        ),
        pytest.param('\n# x\nmsgid "a"\nmsgstr "100 %"\n', 8, "a stray %", id="stray-sign"),
        pytest.param(
            FILES + 'msgstr[0] "en fil"\n',
            6,
            "1 plural forms where the header promises 2",
            id="form-lacks",
        ),
        pytest.param(
            FILES + 'msgstr[0] ""\nmsgstr[1] "%(n)s filer"\n',
            6,
            "1 plural forms where the header promises 2",
            id="form-is-empty",
        ),
        pytest.param(
            FILES + 'msgstr[0] "en fil"\nmsgstr[1] "%(x)s filer"\n',
            6,
            "has %(x)s",
            id="form-is-wrong",
        ),
    ],
)
def test_broken_entries(entry: str, line: int, text: str) -> None:
    """A broken entry is told with its line and left out; the others are read."""
    found, problems = parse(entry + '\nmsgid "News"\nmsgstr "Nyheter"\n')

    assert found.strings == {"News": ("Nyheter",)}
    assert [at for at, _ in told(problems)] == [line]
    assert text in told(problems)[0][1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(HEADER + 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 9, id="twice"),
        pytest.param(HEADER + 'msgid "a"\nmsgstr "b\\q"\n', 7, id="unknown-escape"),
        pytest.param(HEADER.replace("utf-8", "bogus"), 3, id="unknown-encoding"),
    ],
)
def test_what_babel_would_not_tell(text: str, line: int) -> None:
    """Mistakes that Babel passes over are told at their lines."""
    _, problems = parse_po(text.encode(), "nb.po", "nb")

    assert [at for at, _ in told(problems)] == [line]


@pytest.mark.parametrize(
    ("raw", "line", "text"),
    [
        pytest.param(HEADER.encode() + b'msgid "a"\nmsgstr "\xe5"\n', 7, "UTF-8", id="not-utf-8"),
        pytest.param((HEADER + 'msgid "a\nmsgstr "b"\n').encode(), 6, 'msgid "a', id="open-quote"),
        pytest.param((HEADER + "\n<<<<<<< HEAD\n").encode(), 7, "<<<<<<< HEAD", id="merge-mark"),
        pytest.param(
            (HEADER + 'msgid "a"\n').encode(), 6, "this msgid has no msgstr", id="no-msgstr"
        ),
        pytest.param(
            (HEADER + FILES + 'msgstr[0] "a"\nmsgstr[1] "b"\nmsgstr[2] "c"\n').encode(),
            6,
            "more plural forms than the 2 of the header",
            id="too-many-forms",
        ),
    ],
)
def test_files_that_cannot_be_read(raw: bytes, line: int, text: str) -> None:
    """A file that is past reading is one problem at its line, and an empty catalogue."""
    found, problems = parse_po(raw, "nb.po", "nb")

    assert found == Catalogue(lang="nb")
    assert [at for at, _ in told(problems)] == [line]
    assert text in told(problems)[0][1]


def test_a_header_of_another_language() -> None:
    """It is a warning: the strings are read all the same, and other tools would go wrong."""
    found, problems = parse(
        FILES + 'msgstr[0] "a"\nmsgstr[1] "b"\n', f'{HEADER[:-2]}\n"Language: sv\\n"\n\n'
    )

    assert found.strings
    assert [(line, text[:30]) for line, text in told(problems)] == [
        (5, "the header names the language ")
    ]
    assert problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    "header",
    [
        pytest.param('"POT-Creation-Date: \\n"', id="as-poedit-leaves-it"),
        pytest.param('"PO-Revision-Date: yesterday\\n"', id="no-date"),
        pytest.param('"POT-Creation-Date: 2026-11-22 10:12:33+0000\\n"', id="with-seconds"),
    ],
)
def test_dates_in_the_header(header: str) -> None:
    """No date in a header keeps a file from being read; a string that looks like one stays."""
    entry = 'msgid "a"\nmsgstr ""\n"POT-Creation-Date: b"\n'
    found, problems = parse(entry, f"{HEADER[:-1]}{header}\n\n")

    assert problems == []
    assert found.strings == {"a": ("POT-Creation-Date: b",)}


def test_problems_name_the_file_from_the_project() -> None:
    """Problems stop the build, and their path begins at the project's folder."""
    _, problems = parse_po(b"nonsense", "translations/nb.po", "nb")
    found = {(problem.path, problem.base, problem.severity) for problem in problems}

    assert found == {("translations/nb.po", "project", Severity.PROBLEM)}


class TestPlurals:
    """The rule that picks a form."""

    POLISH = (
        "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)"
    )
    WRAPPED = POLISH.replace("&& (", '"\n"&& (')
    FORMS = FILES + 'msgstr[0] "en"\nmsgstr[1] "to"\nmsgstr[2] "fem"\n'

    @staticmethod
    def header(forms: str) -> str:
        """Return a header with another rule."""
        return HEADER.replace("nplurals=2; plural=(n != 1)", forms)

    @pytest.mark.parametrize("forms", [POLISH, WRAPPED], ids=["one-line", "two-lines"])
    def test_rule(self, forms: str) -> None:
        """A language may have three forms, and its rule may be broken into lines."""
        found, problems = parse(self.FORMS, self.header(forms))
        picked = [found.ngettext("%(n)s file", "%(n)s files", n) for n in (1, 3, 5, 12, 22)]

        assert problems == []
        assert picked == ["en", "to", "fem", "fem", "to"]

    def test_one_form(self) -> None:
        """A language may have a single form."""
        found, problems = parse(
            FILES + 'msgstr[0] "%(n)s filer"\n', self.header("nplurals=1; plural=0")
        )

        assert problems == []
        assert found.ngettext("%(n)s file", "%(n)s files", 1) == "%(n)s filer"

    @pytest.mark.parametrize(
        "forms",
        [
            pytest.param("nplurals=2", id="no-rule"),
            pytest.param("plural=(n != 1)", id="no-number"),
            pytest.param("nplurals=2; plural=(n !=", id="cut-short"),
            pytest.param("nplurals=2; plural=system(1)", id="code"),
            pytest.param("nplurals=0; plural=0", id="no-form"),
            pytest.param("nplurals=2; plural=n%10", id="more-forms-than-promised"),
            pytest.param("nplurals=2; plural=n-1", id="less-than-nothing"),
            pytest.param("nplurals=2; plural=1/n", id="division-by-zero"),
        ],
    )
    def test_broken_rule(self, forms: str) -> None:
        """A rule that is none is a problem at its line; the usual one takes its place."""
        found, problems = parse('msgid "News"\nmsgstr "Nyheter"\n', self.header(forms))

        assert [(problem.at, problem.base) for problem in problems] == [(Position(4), "project")]
        assert found.plural == "(n != 1)"
        assert found.strings == {"News": ("Nyheter",)}

    def test_header_as_in_a_template(self) -> None:
        """A header that nobody has filled in is told as such, at its line."""
        _, problems = parse("", self.header("nplurals=INTEGER; plural=EXPRESSION"))

        assert [problem.at for problem in problems] == [Position(4)]

    def test_no_rule_at_all(self) -> None:
        """A header without a rule is a problem, and the usual one takes its place."""
        found, problems = parse('msgid "News"\nmsgstr "Nyheter"\n', header="")

        assert told(problems) == [(1, "the header has no Plural-Forms line")]
        assert (found.plural, found.gettext("News")) == ("(n != 1)", "Nyheter")

    def test_rule_that_breaks_for_large_numbers(self) -> None:
        """A rule that picks a form there is not, if only for large numbers, never crashes a page."""
        found, problems = parse(
            FILES + 'msgstr[0] "en"\nmsgstr[1] "to"\n',
            self.header("nplurals=2; plural=(n%1000 == 0 && n != 0 ? 2 : n != 1)"),
        )

        assert problems or found.ngettext("%(n)s file", "%(n)s files", 1000) in {"en", "to"}

    def test_remark_about_the_rule(self) -> None:
        """A remark that mentions the rule is not taken for it."""
        found, problems = parse(
            'msgid "News"\nmsgstr "Nyheter"\n', header=f"# Plural-Forms: see the manual\n{HEADER}"
        )

        assert (problems, found.gettext("News")) == ([], "Nyheter")


ENTRIES = 'msgid "News"\nmsgstr "På nytt"\n\n' + TestPlurals.FORMS
WHOLE = TestPlurals.header(TestPlurals.WRAPPED) + ENTRIES


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(WHOLE.replace("\n", "\r\n").encode(), id="line-ends-of-windows"),
        pytest.param(WHOLE.encode("utf-8-sig"), id="byte-order-mark"),
        pytest.param(WHOLE.rstrip("\n").encode(), id="no-line-end-at-the-end"),
        pytest.param(WHOLE.replace("\nmsgid", "\n\n\nmsgid").encode(), id="empty-lines"),
        pytest.param(WHOLE.replace("charset=utf-8", "charset=UTF8").encode(), id="utf8-spelt-so"),
        pytest.param(WHOLE.replace("msgid ", "\tmsgid   ").encode(), id="space-around"),
    ],
)
def test_the_same_file_saved_in_another_way(raw: bytes) -> None:
    """Editors save a file in their own ways: it reads the same."""
    assert parse_po(raw, "nb.po", "nb") == parse_po(WHOLE.encode(), "nb.po", "nb")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "CHARSET"])
def test_header_that_names_another_encoding(charset: str) -> None:
    """A header that is wrong about the encoding garbles nothing unnoticed."""
    header = HEADER.replace("utf-8", charset)
    found, problems = parse('msgid "News"\nmsgstr "På nytt"\n', header)

    assert problems or found.gettext("News") == "På nytt"


@pytest.mark.parametrize(
    ("sign", "told"),
    [("\u2028", []), ("\u0085", []), ("\x0c", ["U+000C"])],
    ids=["2028", "85", "0c"],
)
def test_signs_that_some_take_for_line_ends(sign: str, told: list[str]) -> None:
    """A sign within a text ends no line unless it is a line feed; no page may have a form feed."""
    found, problems = parse(f'msgid "News"\nmsgstr "På{sign}nytt"\n')

    assert found.strings == {"News": (f"På{sign}nytt",)}
    assert [dict(problem.text.values)["code"] for problem in problems] == told


REAL = (PROJECT / "translations/nb/LC_MESSAGES/messages.po").read_bytes()
# Enough of the file to hold its header, plural forms and the last entry.
SHORT = REAL[:1800] + WHOLE.encode() + REAL[-900:]
DAMAGE = st.tuples(
    st.integers(0, len(SHORT)),
    st.integers(0, 60),
    st.one_of(
        st.sampled_from([b"", b'"', b"\\", b"\n", b"#", b"msgid ", b"msgstr[1] ", b"#, fuzzy\n"]),
        st.binary(max_size=4),
    ),
)


def check(raw: bytes) -> None:
    """Parse *raw* and see to it that what comes out can be used."""
    found, problems = parse_po(raw, "nb.po", "nb")
    last = raw.count(b"\n") + raw.count(b"\r") + 2
    for problem in problems:
        assert isinstance(problem.at, Position)
        assert 1 <= problem.at.line <= last
    for msgid in found.strings:
        assert found.gettext(msgid)
        assert found.ngettext(msgid, msgid, 7)


@settings(deadline=None, max_examples=100)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=80).map(str.encode)))
def test_arbitrary_bytes(raw: bytes) -> None:
    """Whatever a file holds, it is read or told to be unreadable."""
    check(raw)


@settings(deadline=None, max_examples=120)
@given(st.lists(DAMAGE, min_size=1, max_size=3))
def test_damaged_catalogue(damages: list[tuple[int, int, bytes]]) -> None:
    """However a catalogue is damaged, what is left of it can be used."""
    raw = SHORT
    for start, length, instead in damages:
        raw = raw[:start] + instead + raw[start + length :]
    check(raw)
