"""The explanations below a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.glossary.panel import panels
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site


def test_explanations_in_the_order_of_the_text(site: Site) -> None:
    """What a text mentions is explained below it, in its order, with a way back and to all terms."""
    text = GLOSSARY.replace("explain: false", "explain: true")
    site = with_glossary(site, text, translation="A test centre of a cluster.")
    section = site.build().page("en/news/a/").select_one(".terms")

    assert [term.get_text() for term in section.select("dt")] == ["test centre", "cluster"]
    assert section.select_one("a[href='#_mention-cluster']")["aria-label"] == (
        "Back to “cluster” in the text"
    )
    assert section.select(".section__more a")[0]["href"] == "/en/glossary/"


def test_nothing_to_explain(site: Site) -> None:
    """A text without terms has no such section."""
    site = with_glossary(site, original="x", translation="x")

    assert site.build().page("en/news/a/").select(".terms") == []


def test_name() -> None:
    """The panel goes by the name of its template."""
    assert [panel.name for panel in panels(None)] == ["glossary"]
