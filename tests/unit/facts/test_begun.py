"""Languages in which facts are told already."""

from __future__ import annotations

from plugins.facts.begun import languages_told, weight_in
from plugins.facts.checks import fault, warning
from tests.unit.builders import edition, site


def test_languages_with_pages_of_facts() -> None:
    """A language without a text of anything with facts is only begun, whatever else it has."""
    news, cluster = edition("news/a.en.md"), edition("clusters/c.nb.md")
    of = site(news, cluster, facts={"clusters/c": 1, "clusters/no-text": 2})

    assert languages_told(of) == {"nb"}
    assert languages_told(site(news, facts={"clusters/no-text": 2})) == {"nb", "en"}


def test_weight() -> None:
    """What nobody is told yet lacks nothing that would stop a build."""
    assert (weight_in("nb", {"nb"}), weight_in("en", {"nb"})) == (fault, warning)
