"""``make new``: the folder of a new item, its text begun."""

from __future__ import annotations

import pytest

from plugins.writers.new import kind_called, language_called, term_ids
from tests.conftest import Site, news
from tests.unit.builders import KINDS
from tests.unit.writers.commands import new

LABELS = (
    "tags:\n  gold: {nb: Gull, en: Gold}\ncategories:\n  quality: {nb: Kvalitet, en: Quality}\n"
)


def text(site: Site, path: str) -> str:
    """Return a file of the content folder."""
    return (site.root / "content" / path).read_text(encoding="utf-8")


def test_news(site: Site) -> None:
    """A dated kind gets the day of today in name and date, and a slug by the language's rules."""
    site.write({"data/terms.yaml": LABELS})
    path = new(site, "news", "Årets øre: «gull»")
    written = text(site, path)

    assert path == "news/2026-01-arets-ore-gull/index.nb.md"
    assert "\nslug: arets-ore-gull\ndate: 2026-01-15\nstatus: draft  # " in written
    assert "# tags: […]  # some of: gold" in written


@pytest.mark.parametrize("kind", ["news", "guide", "pages", "Cluster", "project", "content/news/"])
@pytest.mark.parametrize("lang", ["nb", "EN"])
def test_valid(site: Site, kind: str, lang: str) -> None:
    """The new files are without problems as they are, and again when they are published."""
    path = new(site, kind, "Noe nytt", lang)
    draft = site.problems()
    published = text(site, path).replace("status: draft", "status: published")
    (site.root / "content" / path).write_text(published, encoding="utf-8")

    assert draft == ""
    assert site.problems() == ""
    assert site.run().pages > 0


def test_a_draft_until_its_writer_says_otherwise(site: Site) -> None:
    """Nothing of it is in a build."""
    new(site, "news", "Hemmelig sak")

    assert "emmelig" not in site.build().everything()


def test_nothing_is_written_over(site: Site) -> None:
    """A second item of one headline has a folder and an address of its own."""
    paths = [new(site, "news", "Gull") for _ in range(3)]

    assert paths == [
        "news/2026-01-gull/index.nb.md",
        "news/2026-01-gull-2/index.nb.md",
        "news/2026-01-gull-3/index.nb.md",
    ]
    assert "slug: gull-3\n" in text(site, paths[2])


def test_a_slug_of_ones_own(site: Site) -> None:
    """A headline that no address can be made of needs one."""
    assert "“?!” has no letters" in new(site, "news", "?!")
    assert new(site, "news", "日本", slug="Til Japan") == "news/2026-01-til-japan/index.nb.md"


@pytest.mark.parametrize(
    ("kind", "title", "lang", "told"),
    [
        ("", "A", "", "no kind is named: it is one of cluster, event, guide, news, page"),
        ("nws", "A", "", "did you mean “news”?"),
        ("x", "A", "", "write one of these: cluster, event, guide"),
        ("news", "  ", "", 'write make new KIND=news TITLE="'),
        ("news", "A", "fi", "write one of these: nb, en"),
    ],
)
def test_refused(site: Site, kind: str, title: str, lang: str, told: str) -> None:
    """What was typed is told with what to type; nothing is written."""
    assert told in new(site, kind, title, lang)
    assert not list((site.root / "content").iterdir())


def test_kind_and_language() -> None:
    """A kind goes by its name or its folder, a language by its tag however capitalised."""
    assert kind_called("Guides", KINDS.values()).name == "guide"


def test_kinds_by_the_words_of_addresses(site: Site) -> None:
    """Who writes Norwegian may name a kind as its addresses do; a word near it is asked about."""
    assert new(site, "Nyheter", "Gull") == "news/2026-01-gull/index.nb.md"
    assert "did you mean “nyheter”?" in new(site, "nyhet", "Gull")
    assert language_called("pt_br", ["nb", "pt-BR"]) == "pt-BR"


def test_terms_that_cannot_be_read(site: Site) -> None:
    """A broken file of terms is for builds to tell of."""
    site.write({"data/terms.yaml": "tags: ["})

    assert term_ids(site.checked()) == {}
    assert new(site, "news", "A").endswith(".nb.md")


def test_letters_of_the_site(site: Site) -> None:
    """How letters are spelt is a setting of the language, and builds keep to it as well."""
    languages = {"nb": {"letters": {"å": "aa"}}, "en": {}}
    site.write({"news/blått.nb.md": news("Blått")})
    path = new(site, "news", "Blått", LANGUAGES=languages)

    assert "slug: blaatt-2\n" in text(site, path)
    assert site.build(LANGUAGES=languages).has("nb/news/blaatt/index.html")
