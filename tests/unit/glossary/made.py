"""A site with a glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import PLUGINS, article, news

if TYPE_CHECKING:
    from tests.conftest import Site

GLOSSARY = """\
test-centre:
  words:
    nb: {term: testsenter, definition: "Sted å prøve i.", forms: [testsentre], avoid: [prøvested]}
    en: {term: test centre, definition: "A place to try things."}
  see: guides/g
cluster:
  words:
    nb: {term: klynge, definition: Et nettverk.}
    en: {term: cluster, definition: A network.}
  explain: false
"""
ORIGINAL = "Et testsenter og et testsenter til.\n"
TRANSLATION = "A test centre, then another test centre.\n"


def with_glossary(site: Site, text: str = GLOSSARY, **files: str) -> Site:
    """Return *site* with a glossary, an article in two languages, and a guide."""
    site.settings["PLUGINS"] = [*PLUGINS, "plugins.glossary"]
    return site.write(
        {
            "data/glossary.yaml": text,
            "news/a.nb.md": news("En artikkel", files.get("original", ORIGINAL)),
            "news/a.en.md": article(
                "An article", files.get("translation", TRANSLATION), translated_from="nb"
            ),
            "guides/g.nb.md": article("Veileder", "Om et testsenter."),
            "guides/g.en.md": article("Guide", "On a test centre.", translated_from="nb"),
        }
    )
