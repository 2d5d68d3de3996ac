"""Straight quotation marks turned into the ones of the language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.markup.quotes import with_quotes
from tests.unit.markup.conftest import ENGINES

PAIRS = [
    pytest.param(("“", "”"), id="english"),
    pytest.param(("«", "»"), id="norwegian"),
    pytest.param(("»", "«"), id="danish"),
    pytest.param(("”", "”"), id="swedish"),
    pytest.param(("„", "“"), id="german"),
    pytest.param(("«\u00a0", "\u00a0»"), id="french"),
    pytest.param(("”", "“"), id="the-other-way-round"),
]


def html(text: str, quotes: tuple[str, str], engine: str) -> str:
    """Return the HTML of a paragraph without its tags."""
    found = with_quotes(ENGINES[engine], text, quotes).strip()
    return (
        found.removeprefix("<p>")
        .removesuffix("</p>")
        .replace("&ldquo;", "“")
        .replace("&rdquo;", "”")
    )


@pytest.mark.parametrize("quotes", PAIRS)
@pytest.mark.parametrize("engine", ENGINES)
def test_straight_marks(quotes: tuple[str, str], engine: str) -> None:
    """Straight marks become the opening and the closing one of the language."""
    opening, closing = quotes

    assert html('Han sa "ja, *nå*" og gikk.', quotes, engine) == (
        f"Han sa {opening}ja, <em>nå</em>{closing} og gikk."
    )


@pytest.mark.parametrize("quotes", PAIRS)
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "text", ["Han sa “ja”.", "Sie sagte „ja“.", "Han sa ”ja”.", "Et ” alene."]
)
def test_typed_marks(quotes: tuple[str, str], engine: str, text: str) -> None:
    """Marks that the writer typed stay as they are."""
    assert html(text, quotes, engine) == text


@pytest.mark.parametrize("quotes", PAIRS)
@pytest.mark.parametrize("engine", ENGINES)
def test_code(quotes: tuple[str, str], engine: str) -> None:
    """Neither kind of marks changes in code."""
    found = html('`a = "b" + “c”`', quotes, engine).replace("&quot;", '"')

    assert found == '<code>a = "b" + “c”</code>'


@pytest.mark.parametrize("engine", ENGINES)
def test_marks_in_attributes_stay_attributes(engine: str) -> None:
    """Marks in the words about a picture break no tag."""
    found = html('![Et "bord"](p.svg "Kalt “bord”")', ("«", "»"), engine)

    assert found.count("<") == 1
    assert "Kalt “bord”" in found


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", ["“*…og så videre*”", "“**[ja](b)**”", "(“*«nei»*”)"])
def test_emphasis_beside_typed_marks(engine: str, text: str) -> None:
    """Emphasis right after a typed mark is emphasis in every language."""
    assert with_quotes(ENGINES[engine], text, ("«", "»")) == ENGINES[engine](text)


@pytest.mark.parametrize("engine", ENGINES)
def test_single_marks_are_the_engine_s(engine: str) -> None:
    """An apostrophe is an apostrophe in every language."""
    found = {
        html("Kari's", quotes, engine).replace("&rsquo;", "’")
        for quotes in (("“", "”"), ("«", "»"))
    }

    assert found == {"Kari’s"}


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="ab “”„«»-\n", max_size=20))
@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_else_changes(engine: str, text: str) -> None:
    """Without straight marks a text is the same in every language."""
    assert with_quotes(ENGINES[engine], text, ("«", "»")) == ENGINES[engine](text)


@pytest.mark.parametrize("quotes", [("“", "”"), ("«", "»")])
@pytest.mark.parametrize("text", ['5" skjerm', 'en 5"-skjerm', '15" og 17" skjerm', '(5")'])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_mark_behind_a_digit_opens_nothing(
    engine: str, text: str, quotes: tuple[str, str]
) -> None:
    """Inches are no quotation."""
    html = with_quotes(ENGINES[engine], text, quotes).replace("&ldquo;", "“")

    assert quotes[0] not in html


def test_a_mark_behind_a_word_closes() -> None:
    """After inches within a quotation, its end is an end."""
    html = with_quotes(ENGINES["pyromark"], 'sa "27" skjerm" han', ("«", "»"))

    assert html.strip() == "<p>sa «27» skjerm» han</p>"
