"""Terms found in texts, and how their first mention is shown."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Mention
from plugins.glossary.entries import Entry, Word
from plugins.glossary.names import as_written, avoided, names, terms
from tests.conftest import article, news, tree
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site


def linked(site: Site, path: str) -> list[str]:
    """Return the words of the terms that a page explains."""
    return [a.get_text() for a in site.build().page(path).select("a.term")]


def test_first_mention_alone(site: Site) -> None:
    """The first mention of a term leads to its explanation, a later one is plain text."""
    page = with_glossary(site).build().page("en/news/a/")
    (link,) = page.select(".prose a.term")

    assert link.get_text() == "test centre"
    assert page.select_one(link["href"]).select_one("dt").get_text() == "test centre"
    assert (
        page.select_one(".prose").get_text().strip() == "A test centre, then another test centre."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("## Testsenter\n\nEt testsenter.", ["testsenter"], id="not in a heading"),
        pytest.param(
            "[Et testsenter](/nb/nyheter/), testsenter", ["testsenter"], id="not in a link"
        ),
        pytest.param(
            "[[guides/g|testsenter]] testsentre", ["testsentre"], id="not in a reference"
        ),
        pytest.param("`testsenter` testsenteret", ["testsenteret"], id="not in code"),
        pytest.param("```\ntestsenter\n```", [], id="not in a block of code"),
        pytest.param("Et *testsenter*.", ["testsenter"], id="in an emphasis"),
        pytest.param("- ett\n- testsenter", ["testsenter"], id="in a list"),
        pytest.param("En klynge.", [], id="not to be explained"),
        pytest.param("Et kjøpesenter.", [], id="none"),
        pytest.param("Tekst.[^1]\n\n[^1]: Et testsenter.", ["testsenter"], id="in a footnote"),
    ],
)
def test_where_mentions_count(site: Site, text: str, expected: list[str]) -> None:
    """Links, headings and code stay as they are."""
    assert linked(with_glossary(site, original=text, translation="x"), "nb/nyheter/a/") == expected


def test_what_explains_a_term_does_not_explain_it_again(site: Site) -> None:
    """The item that the glossary leads to for more is left alone."""
    assert linked(with_glossary(site), "en/guides/g/") == []


@pytest.mark.parametrize("path", ["nb/nyheter/a/", "en/news/a/"])
def test_a_text_may_leave_a_term_out(site: Site, path: str) -> None:
    """What the original leaves out is left out of its translations too."""
    with_glossary(site)
    site.write({"news/a.nb.md": news("A", "Et testsenter.", not_glossary="[test-centre]")})

    assert linked(site, path) == []


def test_feeds_have_the_words_alone(site: Site) -> None:
    """A feed's reader is on another page: there is nothing to lead to."""
    output = with_glossary(site).build()

    feeds = [path for path in output.paths() if "feed" in path]

    assert any("test centre" in output.text(path) for path in feeds)
    assert not any("_term-" in output.text(path) for path in feeds)


def test_switched_off(site: Site) -> None:
    """With the page alone, texts stay as they are."""
    output = with_glossary(site).build(GLOSSARY="page")

    assert output.page("en/news/a/").select("a.term") == []
    assert output.has("en/glossary/index.html")
    assert names(site.checked(GLOSSARY="page")) == []


def test_a_changed_glossary_ends_where_a_clean_build_would(site: Site) -> None:
    """Texts follow the glossary: a new form, another explanation, a term that is gone."""
    with_glossary(site).build()
    edits = (
        GLOSSARY.replace("[testsentre]", "[testsentre, til]"),
        GLOSSARY.replace("A place to try things.", "Elsewhere."),
        GLOSSARY.partition("cluster:")[2].join(("cluster:", "")),
    )
    for edit in edits:
        after = tree(with_glossary(site, edit).build().folder)
        for name in (".cache", "output"):
            shutil.rmtree(site.root / name)

        assert tree(site.build().folder) == after


def test_written_forms_count_before_endings() -> None:
    """A form that one entry writes out is not another one's because of an ending."""
    data = {
        "glossary": {
            "a": Entry(words={"en": Word(term="test")}),
            "b": Entry(words={"en": Word(term="tests", avoid=("trial  run",))}),
        }
    }

    assert terms(data, {})["en"]["tests"] == "b"
    assert terms({}, {}) == {}
    assert avoided(data, {}) == {"en": {"trial run": "b:trial  run"}}


def test_words_to_avoid_are_shown_as_written() -> None:
    """They are for the staff to see, not for readers."""
    assert as_written(Mention("glossary-avoid", "a:b", "b"), None, None) == "b"  # type: ignore[arg-type]


def test_preview_of_an_edit_has_its_terms(site: Site) -> None:
    """An article in one language alone is explained as well."""
    with_glossary(site).write({"guides/h.en.md": article("H", "The test centres.")})

    assert linked(site, "en/guides/h/") == ["test centres"]
