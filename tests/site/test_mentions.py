"""Names in texts become links, and count on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import Output, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

CLUSTER = {
    "clusters/nscc/cluster.yaml": 'short_name: NSCC\ncountry: "NO"\n',
    "clusters/nscc/index.nb.md": article("Norwegian Smart Care Cluster", slug="nscc"),
    "clusters/nscc/index.en.md": article(
        "Norwegian Smart Care Cluster", slug="nscc", translated_from="nb"
    ),
}
PROJECT = {
    "projects/care/project.yaml": "acronym: NorCare\nsince: 2025\nsource: S\n",
    "projects/care/index.nb.md": article("Nordisk omsorg", slug="norcare"),
}
NEWS = {
    "news/a.nb.md": news(
        "Om klyngen", "## NSCC først\n\nI dag møttes NSCC og NorCare. NSCC var vert.", slug="a"
    ),
    "news/a.en.md": news("A meeting", "They met.", slug="a", translated_from="nb"),
    "news/b.nb.md": news("Noe annet", "Ingenting her.", slug="b"),
}


def test_first_mention_is_a_link(site: Site) -> None:
    """A name is linked once, by the reader's language, and never in a heading."""
    output = site.write({**CLUSTER, **PROJECT, **NEWS}).build()
    text = output.page("nb/nyheter/a/").select_one(".prose")

    assert [(a.text, a["href"]) for a in text.select("a:not(.heading-link)")] == [
        ("NSCC", "/nb/clusters/nscc/"),
        ("NorCare", "/nb/projects/norcare/"),
    ]
    assert text.select("h2 a:not(.heading-link)") == []
    assert text.p.text == "I dag møttes NSCC og NorCare. NSCC var vert."


def test_panels_go_both_ways_in_every_language(site: Site) -> None:
    """The article shows what it names, and is shown there, its translation as well."""
    output = site.write({**CLUSTER, **PROJECT, **NEWS}).build()

    for lang, path in (("nb", "nb/nyheter/a/"), ("en", "en/news/a/")):
        rows = output.page(path).select(".panel .rows a")
        assert f"/{lang}/clusters/nscc/" in [a["href"] for a in rows]
        profile = output.page(f"{lang}/clusters/nscc/")
        assert f"/{path}" in [a["href"] for a in profile.select("main a")]
    assert not output.page("nb/nyheter/b/").select(".rows")


def test_a_new_alias_reaches_old_texts(site: Site) -> None:
    """A build after an alias changed ends as a clean one does, though no text was edited."""
    site.write({**CLUSTER, **PROJECT, **NEWS}).run()
    facts = 'aliases: [Ingenting, NorCare]\ncountry: "NO"\n'
    site.write({"clusters/nscc/cluster.yaml": facts})
    site.run()
    folder = site.root / "output"
    first = tree(folder)
    page = Output(folder).page("nb/nyheter/b/").select_one(".prose a:not(.heading-link)")
    assert (page.text, page["href"]) == ("Ingenting", "/nb/clusters/nscc/")
    # What two things are called leads to neither.
    assert not Output(folder).page("nb/nyheter/a/").select(".prose a:not(.heading-link)")

    site.run(OUTPUT_PATH=str(site.root / "clean"), CACHE_PATH=str(site.root / ".other"))
    assert tree(site.root / "clean") == first


def test_conflict_is_told_and_stops_nothing(site: Site) -> None:
    """A name of two items is a warning."""
    same = {"projects/care/project.yaml": "acronym: NSCC\nsince: 2025\nsource: S\n"}

    assert "also a name of" in site.write({**CLUSTER, **PROJECT, **same}).warnings()


def test_a_draft_is_not_linked(site: Site) -> None:
    """What is not public is not looked for, and is as soon as it is."""
    site.write({**CLUSTER, **PROJECT, **NEWS})
    draft = article("Nordisk omsorg", slug="norcare", status="draft")
    output = site.write({"projects/care/index.nb.md": draft}).build()
    assert "NorCare" not in [a.text for a in output.page("nb/nyheter/a/").select("a")]

    output = site.write({**PROJECT}).build()
    assert "NorCare" in [a.text for a in output.page("nb/nyheter/a/").select("a")]


def test_a_damaged_store_costs_only_time(site: Site, tmp_path: Path) -> None:
    """A text damaged between two builds is read anew when names change."""
    site.write({**CLUSTER, **PROJECT, **NEWS}).run()
    for path in (tmp_path / ".cache/texts").iterdir():
        path.write_bytes(b"x" * path.stat().st_size)
    site.write({"clusters/nscc/cluster.yaml": 'aliases: [Ingenting]\ncountry: "NO"\n'}).run()

    assert (
        Output(tmp_path / "output").page("nb/nyheter/b/").select_one(".prose a:not(.heading-link)")
    )
