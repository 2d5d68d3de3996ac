"""Problems as the staff read them: where, what, and what to type, in their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import (
    Field,
    Position,
    Problem,
    Quote,
    Severity,
    counted,
    message,
)
from plugins.problem_listing.listing import Finding, findings, position, worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.problem import Message

ENGLISH = Catalogue(lang="en")
YAML = """\
---
title: Gold
tags:
  - wind
  - sun
image: {file: "p.svg", alt: x}
---

Se vind her, og vind der.
Vind igjen: vind.
"""
CLASSIC = """\
Title: Gold
Tags: wind, sun
   Status: draft
Author: Kari
Updated: soon
Summary: one
    Date: not a field
Lang: en

Se vind her.
"""
DATA = """\
# terms
tags:
  wind: {nb: Vind}
  sun:
    nb: Sol
"""


def place(at: Position | Field | Quote | None, text: str = YAML) -> tuple[int, int] | None:
    """Return line and column of a place in a document."""
    found = position(at, text.encode(), is_document=True)
    return (found.line, found.column) if found else None


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(None, None, id="the-file-as-a-whole"),
        pytest.param(Position(7, 3), (7, 3), id="known-already"),
        pytest.param(Field(("title",)), (2, 8), id="value"),
        pytest.param(Field(("title",), of_key=True), (2, 1), id="key"),
        pytest.param(Field(("tags",), of_key=True), (3, 1), id="key-of-a-list"),
        pytest.param(Field(("tags", 0)), (4, 5), id="first-of-a-list"),
        pytest.param(Field(("tags", 1)), (5, 5), id="second-of-a-list"),
        pytest.param(Field(("tags", 7)), (4, 3), id="index-that-is-not-there"),
        pytest.param(Field(("image", "alt")), (6, 29), id="within-a-mapping"),
        pytest.param(Field(("image", "alt"), of_key=True), (6, 24), id="key-within-a-mapping"),
        pytest.param(Field(("date",)), (2, 1), id="field-that-is-not-there"),
        pytest.param(Field(()), (1, 1), id="the-header-itself"),
        pytest.param(Quote("vind"), (9, 4), id="first-occurrence"),
        pytest.param(Quote("vind", 1), (9, 17), id="second-occurrence"),
        pytest.param(Quote("vind", 2), (10, 13), id="third-occurrence"),
        pytest.param(Quote("Vind"), (10, 1), id="beginning-of-a-line"),
        pytest.param(Quote("vind", 5), (9, 4), id="fewer-than-said"),
        pytest.param(Quote("sun"), (8, 1), id="only-in-the-header"),
        pytest.param(Quote("gone"), (8, 1), id="nowhere"),
        pytest.param(Quote(""), (8, 1), id="nothing-to-look-for"),
    ],
)
def test_documents(at: Position | Field | Quote | None, expected: tuple[int, int] | None) -> None:
    """A field is found in the header, a quotation in the text, each to the letter."""
    assert place(at) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(Field(("title",)), (1, 8), id="value"),
        pytest.param(Field(("title",), of_key=True), (1, 1), id="key"),
        pytest.param(Field(("tags", 1)), (2, 7), id="list-on-one-line"),
        pytest.param(Field(("status",)), (3, 12), id="indented"),
        pytest.param(Field(("status",), of_key=True), (3, 4), id="indented-key"),
        pytest.param(Field(("authors", 0)), (4, 9), id="one-author"),
        pytest.param(Field(("modified",)), (5, 10), id="another-word-for-it"),
        pytest.param(Field(("lang",)), (8, 7), id="after-a-continued-line"),
        pytest.param(Field(("date",)), (1, 1), id="words-of-another-field"),
        pytest.param(Field(()), (1, 1), id="the-header-itself"),
        pytest.param(Quote("vind"), (10, 4), id="quotation"),
        pytest.param(Quote("wind"), (9, 1), id="only-in-the-header"),
    ],
)
def test_classic_headers(at: Field | Quote, expected: tuple[int, int]) -> None:
    """A field of Pelican's header is found, whatever Pelican lets it be called."""
    assert place(at, CLASSIC) == expected


def test_blank_lines_before_the_header() -> None:
    """Lines are those of the file, not of its header."""
    assert place(Field(("title",)), f"\n\n{YAML}") == (4, 8)
    assert place(Quote("vind"), f"\n\n{YAML}") == (11, 4)


def test_an_empty_header() -> None:
    """A field of a header without any line is told where the header begins."""
    assert place(Field(("title",)), "---\n---\n\nText.") == (1, 1)


def test_line_ends_and_byte_order_marks() -> None:
    """Files from Windows have the same lines and columns."""
    raw = b"\xef\xbb\xbf" + YAML.replace("\n", "\r\n").encode()

    assert position(Field(("title",)), raw, is_document=True) == Position(2, 8)
    assert position(Quote("vind", 1), raw, is_document=True) == Position(9, 17)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        pytest.param(Field(("tags", "wind", "nb")), Position(3, 14), id="value"),
        pytest.param(Field(("tags", "sun"), of_key=True), Position(4, 3), id="key"),
        pytest.param(Field(("tags", "sun", "nb")), Position(5, 9), id="nested"),
        pytest.param(Quote("Sol"), Position(5, 9), id="quotation"),
        pytest.param(Quote("# terms"), Position(1, 1), id="very-first-words"),
        pytest.param(Quote("gone"), None, id="quotation-that-is-not-there"),
    ],
)
def test_other_files(at: Field | Quote, expected: Position | None) -> None:
    """In a file without front matter, places are counted from its top."""
    assert position(at, DATA.encode(), is_document=False) == expected


@pytest.mark.parametrize("raw", [None, b"", b"\xff", b"no header"])
@pytest.mark.parametrize("at", [Field(("title",)), Quote("x")])
def test_files_that_cannot_be_read(at: Field | Quote, raw: bytes | None) -> None:
    """Where the file cannot be read any more, it is named as a whole."""
    assert position(at, raw, is_document=True) is None


NORWEGIAN = Catalogue(
    lang="nb",
    strings={
        "“{name}” is missing": ("«{name}» mangler",),
        "date": ("dato",),
        "{n} file": ("{n} fil", "{n} filer"),
        "hint: {text}": ("tips: {text}",),
        "warning: {text}": ("advarsel: {text}",),
        "did you mean “{name}”?": ("mente du «{name}»?",),
    },
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(message("“{name}” is missing", name="x"), "«x» mangler", id="value"),
        pytest.param(
            message("“{name}” is missing", name=message("date")),
            "«dato» mangler",
            id="message-within",
        ),
        pytest.param(
            message("“{name}” is missing", name="{x} %s"), "«{x} %s» mangler", id="braces"
        ),
        pytest.param(counted("{n} file", "{n} files", 1), "1 fil", id="one"),
        pytest.param(counted("{n} file", "{n} files", 3), "3 filer", id="three"),
        pytest.param(message("left alone"), "left alone", id="not-translated"),
        pytest.param(message(""), "", id="nothing"),
    ],
)
def test_worded(text: Message, expected: str) -> None:
    """A message is said in the catalogue's language, messages within it too."""
    assert worded(text, NORWEGIAN) == expected


def listed(*problems: Problem, files: Mapping[str, str] | None = None) -> list[str]:
    """Return the lines of a listing in English, hints left out."""

    def read(path: str) -> bytes | None:
        return files[path].encode() if files and path in files else None

    return [
        str(f).split("\n", maxsplit=1)[0] for f in findings(problems, "content", ENGLISH, read)
    ]


def problem(path: str, text: str = "wrong", at: Position | Field | Quote | None = None) -> Problem:
    """Return a problem."""
    return Problem(path=path, text=message(text), hint=message("mend it"), at=at)


def test_order_of_the_listing() -> None:
    """Findings come by file, then by line and column, as numbers; the whole file comes first."""
    found = listed(
        problem("news/b.md", at=Position(2)),
        problem("news/a.md", at=Position(10, 1)),
        problem("news/a.md", at=Position(9, 12)),
        problem("news/a.md", at=Position(9, 3)),
        problem("news/a.md"),
    )

    assert found == [
        "content/news/a.md: wrong",
        "content/news/a.md:9:3: wrong",
        "content/news/a.md:9:12: wrong",
        "content/news/a.md:10:1: wrong",
        "content/news/b.md:2:1: wrong",
    ]


def test_nothing_is_told_twice() -> None:
    """The same thing at the same place is one finding; another thing there is a second."""
    twice = problem("a.md", at=Position(2))

    assert len(listed(twice, twice, problem("a.md", "worse", Position(2)))) == 2


def test_paths() -> None:
    """Content is named from the project folder, and so is everything else."""
    own = Problem(
        path="theme/a.html", base="project", text=message("x"), hint=message("y"), at=Position(3)
    )

    assert listed(own, problem("a.md")) == ["content/a.md: wrong", "theme/a.html:3:1: x"]


def test_places_are_looked_up() -> None:
    """Fields and quotations are found in the files themselves."""
    found = listed(
        problem("news/a.md", at=Field(("tags", 1))),
        problem("data/terms.yaml", at=Field(("tags", "sun"), of_key=True)),
        problem("gone.md", at=Field(("tags",))),
        files={"content/news/a.md": YAML, "content/data/terms.yaml": DATA},
    )

    assert found == [
        "content/data/terms.yaml:4:3: wrong",
        "content/gone.md: wrong",
        "content/news/a.md:5:5: wrong",
    ]


def test_good_files_are_not_read() -> None:
    """Only files in which a place must be found are opened."""
    opened: list[str] = []

    def read(path: str) -> None:
        opened.append(path)

    problems = [problem("a.md", at=Position(1)), problem("b.md"), problem("c.md", at=Quote("x"))]
    findings(problems, "content", ENGLISH, read)

    assert opened == ["content/c.md"]


def test_finding_as_text() -> None:
    """A finding is place and text, its hint below, every line of that indented."""
    wrong = Problem(
        path="a.md",
        text=message("“{name}” is missing", name=message("date")),
        hint=message("write\n{example}", example="---\ntitle: x"),
        severity=Severity.WARNING,
    )
    found = findings([wrong], "content", NORWEGIAN, lambda _: None)

    assert str(found[0]) == (
        "content/a.md: advarsel: «dato» mangler\n    tips: write\n    ---\n    title: x"
    )
    assert found[0].severity == "warning"


def test_hints_with_values_are_translated() -> None:
    """A hint that is a question of its own is translated like the text."""
    wrong = Problem(
        path="a.md", text=message("x"), hint=message("did you mean “{name}”?", name="gold")
    )

    assert findings([wrong], "content", NORWEGIAN, lambda _: None) == [
        Finding("content/a.md", 0, 0, "x", "tips: mente du «gold»?", "problem")
    ]


@pytest.mark.parametrize("raw", [b"", b"# nothing yet\n"])
def test_files_with_nothing_in_them(raw: bytes) -> None:
    """What a file without a value lacks is lacking at its beginning."""
    assert position(Field(()), raw, is_document=False) == Position(1)
