"""Headings and the ids they are linked by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Heading
from tests.unit.markup.conftest import parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        pytest.param(
            "## Mål og *midler*", Heading(2, "mal-og-midler", "Mål og midler"), id="text"
        ),
        pytest.param("Mål\n---", Heading(2, "mal", "Mål"), id="underlined"),
        pytest.param("#### Q & A", Heading(4, "q-a", "Q & A"), id="signs"),
        pytest.param("## `code` her", Heading(2, "code-her", "code her"), id="code"),
        pytest.param("## A {#own}", Heading(2, "own", "A"), id="own-id"),
        pytest.param("## ?!", Heading(2, "section", "?!"), id="nothing-for-an-id"),
        pytest.param("##", Heading(2, "section", ""), id="empty"),
        pytest.param('## Han sa "ja"', Heading(2, "han-sa-ja", "Han sa «ja»"), id="quotes"),
    ],
)
def test_heading(parse: Parse, text: str, heading: Heading) -> None:
    """A heading has its level, its text, and an id made from that unless it has its own."""
    found = parse(text)

    assert found.body.headings == (heading,)
    assert f'<h{heading.level} id="{heading.id}">' in found.html


def test_ids_are_given_once(parse: Parse) -> None:
    """Headings of one name, and those that are like a numbered one, have ids of their own."""
    found = parse("## Mål 2\n\n## Mål\n\n## Mål\n\n## A {#mal}").body.headings

    assert [heading.id for heading in found] == ["mal-2", "mal", "mal-3", "mal-4"]


def test_id_of_raw_html_is_taken(parse: Parse) -> None:
    """A heading below an element with its name is numbered."""
    found = parse('<p id="mal">x</p>\n\n## Mål')

    assert (found.body.headings[0].id, found.problems) == ("mal-2", [])


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        pytest.param("## A\n\n### B\n\n###### C", [2, 3, 6], id="below-the-title"),
        pytest.param("# A\n\n## B\n\n### C", [2, 3, 4], id="all-move-down"),
        pytest.param("## A\n\n# B", [3, 2], id="those-above-too"),
        pytest.param("# A\n\n##### B\n\n###### C", [2, 6, 6], id="none-below-the-lowest"),
        pytest.param("## A\n\n> # B", [3, 2], id="in-a-quotation"),
    ],
)
def test_levels(parse: Parse, text: str, levels: list[int]) -> None:
    """The title of the page alone is of level 1: a text that uses it moves down by one."""
    found = parse(text)

    assert [heading.level for heading in found.body.headings] == levels
    assert "<h1" not in found.html


def test_headings_anywhere(parse: Parse) -> None:
    """Headings in lists, quotations and boxes are headings too, in order."""
    found = parse("- ## A\n\n> ## B\n\n> [!NOTE] x\n>\n> ## C\n")

    assert [heading.text for heading in found.body.headings] == ["A", "B", "C"]


def test_white_space_is_folded() -> None:
    """A heading is one line, however it was written."""
    (heading,) = parsed("<h2>  A\n   <b>b</b>\n</h2>").body.headings

    assert (heading.text, heading.id) == ("A b", "a-b")


def test_writer_s_attributes() -> None:
    """A heading keeps a language and a class."""
    assert parsed('<h3 lang="en" class="x">A</h3>').html == '<h3 lang="en" class="x" id="a">A</h3>'


def test_no_heading_runs_code() -> None:
    """A heading has no attributes that run code or set a style."""
    assert parsed('<h2 onclick="x()" style="y">A</h2>').html == '<h2 id="a">A</h2>'


class TestText:
    """A heading's text as a list of contents shows it."""

    def test_without_footnotes(self, parse: Parse) -> None:
        """The number of a footnote is no part of a heading's words."""
        (heading,) = parse("## Mål[^1]\n\n[^1]: Note.").body.headings

        assert heading == Heading(2, "mal", "Mål")

    def test_with_the_words_of_a_reference(self, parse: Parse) -> None:
        """A reference in a heading reads as its words there too, not as it is written."""
        (heading,) = parse("## Se [[news/b|den andre]] nå").body.headings

        assert heading == Heading(2, "se-den-andre-na", "Se den andre nå")
