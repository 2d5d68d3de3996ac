"""``make check-content``: all that is wrong with texts, and what of their style will age or fail."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.pipeline.extension_points import gather
from plugins.pipeline.report import listing, listing_text
from plugins.writers.check_content import content_problems, days_of_writing
from tests.conftest import Site, article, news, tree
from tests.unit.builders import document


def told(site: Site, *files: str, **chosen: Any) -> str:
    """Return what is told of the content, or of some files named from the project folder."""
    found = site.checked(**chosen)
    problems = content_problems(found, gather(found), [], files)
    return listing_text(listing(problems, found), found) if problems else ""


@pytest.fixture(autouse=True)
def in_the_project(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the project folder, as the command does."""
    monkeypatch.chdir(site.root)


def test_problems_and_remarks_together(site: Site) -> None:
    """What keeps the site from being built and what is only style come in the order of the files."""
    site.write(
        {
            "news/a.nb.md": news("A", "I fjor, [[news/zzz]]."),
            "news/b.en.md": news("B", "Last year."),
        }
    )

    assert told(site).split("\n") == [
        "content/news/a.nb.md:6:1: warning: “I fjor” is only right near the day of writing [relative-date]",
        "    hint: write the date or the year itself",
        "content/news/a.nb.md:6:11: nothing here is called “news/zzz”",
        "    hint: write the id of an item, such as news/a",
        "content/news/b.en.md:6:1: warning: “Last year” is only right near the day of writing [relative-date]",
        "    hint: write the date or the year itself",
        "1 problem in 1 file, 2 warnings",
    ]


def test_in_norwegian(site: Site) -> None:
    """The staff are told in their language."""
    site.write({"news/a.nb.md": news("A", "[[news/zzz]]")})

    assert "tips:" in told(site, STAFF_LANGUAGE="nb")


def test_one_file_or_folder(site: Site) -> None:
    """Of others nothing is told; what is said of the one is the same."""
    site.write(
        {"news/a.nb.md": news("A", "I fjor."), "guides/b.nb.md": news("B", "I går. [[zzz]]")}
    )
    whole = told(site)
    parts = [told(site, "content/guides/b.nb.md"), told(site, "content/news")]

    assert "guides/b.nb.md:6:1:" in parts[0]
    assert "guides/b.nb.md:6:10: nothing here" in parts[0]
    assert "news/a" not in parts[0]
    assert all(line in whole for part in parts for line in part.split("\n")[:-1])


def test_what_is_told_of_one_file_is_what_is_told_of_it_among_all(site: Site) -> None:
    """References, terms, addresses, translations, pictures and facts: nothing is lost, or new."""
    files: dict[str, str | bytes] = {
        "news/a.nb.md": news("A", "[[zzz]] [[news/b#no]] ![](gone.jpg)", slug="x", tags="[gone]"),
        "news/a.en.md": news(
            "A", "![Words](broken.png)", translated_from="nb", template="gone.html"
        ),
        "news/b.nb.md": news("B", slug="x", clusters="[hub, none]", aliases="[/nb/]"),
        "news/broken.png": b"none",
        "news/d.nb.md": news("D", "[[news/later]]", image="p.svg"),
        "news/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
        "news/later.nb.md": news("L", date="2030-01-01", slug="nyheter/../x"),
        "clusters/hub/cluster.yaml": "country: ZZ\nlineage: [{event: merged, into: [no], effective: 2020}]",
        "clusters/hub/index.nb.md": article("Hub", "[x](/nb/no-such/)"),
    }
    found = site.write(files).checked()
    of_all = content_problems(found, gather(found), [])
    told_of = [[p for p in of_all if p.path == name and p.base == "content"] for name in files]

    assert sum(map(bool, told_of)) >= 7
    for name, expected in zip(files, told_of, strict=True):
        of_one = content_problems(found, gather(found), [], [f"content/{name}"])
        assert [p for p in of_one if p.path == name] == expected, name
        assert all(p in of_all for p in of_one), name


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        pytest.param("news/a.nb.md", "news/b.nb.md:4:7: its address", id="address-taken"),
        pytest.param("news/gone.nb.md", "news/b.nb.md:7:5: nothing here is", id="taken-away"),
        pytest.param("news/late.nb.md", "news/b.nb.md:8:5: “late” is not", id="no-more-public"),
        pytest.param("news/head", "news/b.nb.md:9:5: “head” has no heading", id="heading"),
        pytest.param(
            "news/head/index.nb.md", "news/b.nb.md:9:5: “head” has no heading", id="its-file"
        ),
    ],
)
def test_what_stops_the_build_elsewhere(site: Site, file: str, expected: str) -> None:
    """What others cannot do because of the file is told with it, and nothing else of them."""
    words = "A [[news/gone]]\nB [[late]]\nC [[head#no]]\nI fjor [[zzz]] [x](zzz.png)"
    site.write(
        {
            "news/a.nb.md": news("A", slug="x"),
            "news/b.nb.md": news("B", words, slug="x"),
            "news/late.nb.md": news("L", expires="2000-01-01"),
            "news/head/index.nb.md": news("H", "## Ja"),
        }
    )
    lines = [line for line in told(site, f"content/{file}").split("\n") if "news/b.nb.md:" in line]

    assert len(lines) == 1, lines
    assert expected in lines[0]


# Texts and facts that name what is not, or no longer, there; and others' faults, not to be told.
NAMING = {
    "data/terms.yaml": "categories: {quality: {nb: Kvalitet}}",
    "data/labels.yaml": "ecei: {name: The label, assessor: ESCA, description: What it means.}",
    "news/x/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    "news/term.nb.md": news("T", "[[none]]", category="gone"),
    "news/cluster.nb.md": news("C", "[[none]]", clusters="[hub]"),
    "news/whole.nb.md": news("W", "[[none]]", clusters="[clusters/hub]"),
    "news/person.nb.md": news("P", "[[none]]", people="[kari]"),
    "news/short.nb.md": news("S", "[[none]] [[late]]"),
    "news/also.nb.md": news("A", "[[none]] [[late#part]]"),
    "news/path.nb.md": news("L", "[[none]] [x](late.nb.md)"),
    "news/photo.nb.md": news("F", "[[none]] ![Words](x/gone.svg)"),
    "news/word.nb.md": news("G", "[[none]]", not_glossary="[gone]"),
    "clusters/a/cluster.yaml": (
        'country: "ZZ"\nservices: [gone]\n'
        "labels: [{scheme: gone, level: gold, assessed: 2021-10, source: S}]\n"
        "lineage: [{event: merged, into: [hub], effective: 2020, source: S}]\n"
    ),
    "clusters/a/index.nb.md": article("Klynge A", "[[none]]", slug="a"),
    "clusters/bare/index.nb.md": article("Klynge B", "[[none]]", slug="b"),
    "clusters/dumb/cluster.yaml": 'country: "ZZ"\n',
}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        pytest.param(
            "data/terms.yaml",
            ["clusters/a/cluster.yaml:2:12: “gone” is not", "news/term.nb.md:4:11: “gone” is not"],
            id="terms",
        ),
        pytest.param("data/people.yaml", ["news/person.nb.md:4:10: “kari” is not"], id="people"),
        pytest.param(
            "data/labels.yaml", ["clusters/a/cluster.yaml:3:19: “gone” is no"], id="labels"
        ),
        pytest.param("data/glossary.yaml", ["news/word.nb.md:4:16: “gone” is not"], id="glossary"),
        *(
            pytest.param(
                file,
                [
                    "clusters/a/cluster.yaml:4:34: there is no cluster “hub”",
                    "news/cluster.nb.md:4:12: “hub” is not",
                    "news/whole.nb.md:4:12: “clusters/hub” is not",
                ],
                id=file,
            )
            for file in ("clusters/hub/cluster.yaml", "clusters/hub/index.nb.md", "clusters/hub")
        ),
        pytest.param(
            "news/late.nb.md",
            [
                "news/also.nb.md:6:12: nothing here is",
                "news/path.nb.md:6:14: nothing here is",
                "news/short.nb.md:6:12: nothing here is",
            ],
            id="short-names-and-paths",
        ),
        pytest.param("news/x/gone.svg", ["news/photo.nb.md:6:19: there is no file"], id="picture"),
        pytest.param(
            "clusters/bare/cluster.yaml",
            ["clusters/bare/index.nb.md: there are no facts"],
            id="facts",
        ),
        pytest.param(
            "clusters/dumb/index.nb.md",
            ["clusters/dumb/cluster.yaml: these facts have no page"],
            id="text",
        ),
    ],
)
def test_what_names_something_that_is_gone(site: Site, file: str, expected: list[str]) -> None:
    """Whoever names a term, a person, an item or a picture that a file no longer has is told with it."""
    site.write(NAMING)
    lines = [
        line
        for line in told(site, f"content/{file}").split("\n")
        if ".nb.md:" in line or ".yaml:" in line
    ]
    lines = [line for line in lines if not line.startswith(f"content/{file}")]

    assert len(lines) == len(expected), lines
    for line, beginning in zip(lines, expected, strict=True):
        assert line.startswith(f"content/{beginning}")


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("content/news/aa.nb.md", "did you mean “content/news/a.nb.md”?"),
        ("pelicanconf.py", "pelicanconf.py: there is no such file"),
        ("..", "this is not in the content folder"),
    ],
)
def test_no_such_file(site: Site, file: str, expected: str) -> None:
    """A file that is not there is a problem with a suggestion."""
    site.write({"news/a.nb.md": news("A")})

    assert expected in told(site, file)


def test_switched_off(site: Site) -> None:
    """A rule is off for the site by the setting, for a line by a comment."""
    site.write({"news/a.nb.md": news("A", "I fjor.\n\nI går. <!-- style-off: relative-date -->")})

    assert told(site).count("[relative-date]") == 1
    assert told(site, STYLE_OFF=["relative-date"]) == ""
    assert "there is no rule “relative-dat”" in told(site, STYLE_OFF=["relative-dat"])


def test_drafts_are_checked_as_if_they_were_public(site: Site) -> None:
    """What would be a problem on the day of publication is a warning today."""
    site.write(
        {
            "news/a.nb.md": news("A", "I fjor.", status="draft", image="b.svg"),
            "news/b.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
            "news/c.nb.md": news("C", slug="taken"),
            "news/d.nb.md": news("D", slug="taken", date="2030-01-01"),
        }
    )
    found = told(site)

    assert "a.nb.md:8:1: warning: “I fjor”" in found
    assert "a.nb.md:5:8: warning: the picture news/b.svg has no alternative text" in found
    assert "d.nb.md:4:7: warning: its address /nb/nyheter/taken/ is taken by news/c.nb.md" in found


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        pytest.param({"date": "2024-01-01"}, False, id="news-before-it"),
        pytest.param({"date": "2024-06-01"}, True, id="news-after-it"),
        pytest.param(
            {"date": "2024-01-01", "modified": "2024-06-01"}, True, id="changed-after-it"
        ),
    ],
)
def test_future_in_news(site: Site, fields: dict[str, str], is_told: bool) -> None:  # noqa: FBT001
    """News is read as of its date: what was to come then may say so."""
    site.write({"news/a.nb.md": news("A", "Det skal skje 1. mars 2024.", **fields)})

    assert ("[future-past]" in told(site)) == is_told


def test_future_in_what_has_no_date(site: Site) -> None:
    """A guide is read as of today; a translation is as old as its original."""
    guide = "---\ntitle: A\n---\n\nDet skal skje 1. mars {year}.\n"
    site.write(
        {
            "guides/a.nb.md": guide.format(year=2024),
            "guides/b.nb.md": guide.format(year=2030),
            "news/c.nb.md": news("C", date="2024-01-01"),
            "news/c.en.md": "---\ntitle: C\ntranslated_from: nb\n---\n\nIt will end on 1 March 2024.\n",
        }
    )

    assert [line.partition(":")[0] for line in told(site).split("\n") if "[" in line] == [
        "content/guides/a.nb.md"
    ]


def test_nothing_but_the_cache_is_written(site: Site) -> None:
    """Looking changes neither content nor output; a second look finds the same."""
    site.write({"news/a.nb.md": news("A", "I fjor.")})
    site.run()
    before = {name: tree(site.root / name) for name in ("content", "output")}
    first = told(site)

    assert told(site) == first
    assert {name: tree(site.root / name) for name in before} == before


def test_days_of_writing() -> None:
    """An item speaks as of the latest day that any of its texts tells."""
    days = days_of_writing(
        [
            document("news/a.nb.md", date="2024-01-01"),
            document("news/a.en.md"),
            document("news/2023-05-06-b.nb.md"),
            document("guides/c.nb.md", modified="2024-01-01"),
        ]
    )

    assert days == {"news/a": date(2024, 1, 1), "news/2023-05-06-b": date(2023, 5, 6)}
