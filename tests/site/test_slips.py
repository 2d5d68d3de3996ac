"""Slips in headers, addresses and files, as the writer reads of them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Site, article, news

TERMS = "tags:\n  a: {nb: Ny, en: New}\n  b: {nb: Ny, en: Newer}\n"


def header(*lines: str) -> str:
    """Return an article with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "", "Tekst.", ""])


# id: lines of the front matter of news/a.nb.md, then its whole listing but for the count.
HEADERS: dict[str, tuple[list[str], list[str]]] = {
    "control-characters": (
        ['title: "a\\0b"', "date: 2025-01-01", 'authors: [x, "a\\x01b"]'],
        ["2:8: a control character (U+0000)", "4:14: a control character (U+0001)"],
    ),
    "control-characters-in-addresses": (
        ["title: A", "date: 2025-01-01", 'slug: "\\0"', 'aliases: "a\\0"', 'lang: "\\x01"'],
        ["4:7: a control character", "5:10: a control character", "6:7: a control character"],
    ),
    "control-character-in-a-key": (
        ["title: A", "date: 2025-01-01", '"x\\x01": 1'],
        ["4:1: a control character (U+0001)"],
    ),
    "year-too-far": (
        ["title: A", "date: 9999-12-31"],
        ["3:7: “date”: the year 9999 is out of reach\n    hint: write a year from 1000 to 2999"],
    ),
    "years-of-old": (
        ["title: A", "date: 0001-01-01", "embargo: 9999-01-01"],
        ["3:7: “date”: the year 0001", "4:10: “embargo”: the year 9999"],
    ),
    "long-addresses": (
        ["title: A", "date: 2025-01-01", f"slug: {'a' * 300}", f"aliases: [/x/{'b' * 300}]"],
        ["4:7: “aaaaaaaaaaaaaaaaaaaaaaaaa…” is too long", "5:11: “bbbbbbbbbbbbbbbbbbbbbbbbb…” is"],
    ),
    "alias-twice": (
        ["title: A", "date: 2025-01-01", "aliases: [/a, a/]"],
        ["4:15: the alias “a/” is written twice\n    hint: delete one of the two"],
    ),
    "alias-of-the-site": (
        ["title: A", "date: 2025-01-01", "aliases: [/old, /robots.txt]"],
        [
            "4:17: its address /robots.txt is taken by a file of the site itself\n    hint: delete the"
        ],
    ),
    "alias-of-itself": (
        ["title: A", "date: 2025-01-01", "slug: x", "aliases: [/nb/nyheter/x/]"],
        ["5:11: the alias /nb/nyheter/x/ is the address of this very page\n    hint: delete the"],
    ),
    "alias-of-a-static-file": (
        ["title: A", "date: 2025-01-01", "aliases: [/theme/css/site.css]"],
        ["4:10: /theme/css/site.css: two files"],
    ),
    "empty-date": (
        ["title: A", "date:"],
        ["3:6: “date” has no value\n    hint: write a day as 2025-01-31"],
    ),
    "empty-title": (
        ["title:", "date: 2025-01-01"],
        ["2:7: “title” has no value\n    hint: write a value after title:"],
    ),
    "list-for-a-title": (
        ["title: [1, 2]", "date: 2025-01-01"],
        ["2:8: “title” should be text, but is […]\n    hint: write a text, without brackets"],
    ),
    "mapping-for-a-title": (
        ["title: {}", "date: 2025-01-01"],
        ["2:8: “title” should be text, but is {…}\n    hint: write a text, without brackets"],
    ),
    "half-a-letter": (
        ["title: A", "date: 2025-01-01", 'summary: "a \\uD800"'],
        [
            "4:15: this is not YAML: found invalid Unicode character escape code\n    hint: type the"
        ],
    ),
    "no-space-after-the-colon": (
        ["title:T", "date: 2025-01-01"],
        ["2:7: there is no space after “title:”\n    hint: write title: T"],
    ),
    "no-space-further-down": (
        ["title: T", "date:2025-01-01", "slug: x"],
        ["3:6: there is no space after “date:”\n    hint: write date: 2025-01-01"],
    ),
    "no-space-and-nothing-else": (["title:T"], ["2:7: there is no space after “title:”"]),
    "revision-of-nothing": (
        ["title: A", "date: 2025-01-01", "translated_from: en@zzzz"],
        ["4:18: “en@zzzz” does not say what this is translated from"],
    ),
    "no-terms-yet": (
        ["title: A", "date: 2025-01-01", "tags: [x]"],
        ["4:8: “x” is not among the tags\n    hint: add it to content/data/terms.yaml\n"],
    ),
}


@pytest.mark.parametrize(("lines", "told"), HEADERS.values(), ids=HEADERS)
def test_headers(site: Site, lines: list[str], told: list[str]) -> None:
    """Each slip is told once, at its place, with what to type."""
    listing = site.write({"news/a.nb.md": header(*lines)}).problems()

    for piece in told:
        assert f"content/news/a.nb.md:{piece}" in listing
    assert f"{len(told)} problem" in listing.splitlines()[-1]


def test_never(site: Site) -> None:
    """The usual way to write "never" is one: the article stays."""
    output = site.write({"news/a.nb.md": news("A", expires="9999-12-31")}).build()

    assert output.has("nb/nyheter/a/index.html")
    assert site.warnings() == "No problems found"


def test_slug_of_a_feed(site: Site) -> None:
    """A page cannot be a folder where the site has a file; the page's own line is named."""
    listing = site.write({"pages/p.nb.md": article("P", slug="feed.xml")}).problems()

    assert "content/pages/p.nb.md:3:7: its address /nb/feed.xml/ is taken by" in listing


def test_terms_with_one_slug(site: Site) -> None:
    """Two terms with one slug are told where they are written, and nowhere else."""
    files = {"data/terms.yaml": TERMS, "news/a.nb.md": news("A", tags="[a, b]")}
    listing = site.write(files).problems()

    assert "content/data/terms.yaml:3:11: “a” and “b” have one slug" in listing
    assert listing.endswith("1 problem in 1 file")


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        pytest.param("[a](#nope)", "hint: write a heading first", id="no-headings"),
        pytest.param("[[news/a#no]]", "hint: there are no headings there", id="none-there"),
        pytest.param("[x]({author}n)", "hint: delete the link: authors have no", id="author"),
        pytest.param("[r](../bilder/pic.svg)", "did you mean “/images/pic.svg”?", id="file"),
        pytest.param("[r](dok.pdf)", "hint: put the file beside the article", id="no-file"),
        pytest.param("a\n\n[a](&#106;avascript:x)", ".md:8:5: a link cannot", id="entity"),
        pytest.param("a\n\n[a](%ff)", ".md:8:5: “%ff” has a %", id="escape"),
        pytest.param("a\n\n[a]( )", ".md:8:", id="space"),
        pytest.param("a\n\n[a](no%20pe)", ".md:8:5: nothing here is called “no pe”", id="quoted"),
    ],
)
def test_links(site: Site, text: str, piece: str) -> None:
    """A link that leads nowhere is told where it is written, with a hint that helps."""
    files = {"news/a.nb.md": news("A", text), "images/pic.svg": "<svg/>"}
    listing = site.write(files).problems()

    assert piece in listing
    assert listing.endswith("1 problem in 1 file")


def test_symbolic_links(site: Site) -> None:
    """A link says what is wrong with it: gone, in a circle, a folder, or outside."""
    folder = site.write({"news/a.nb.md": news("A")}).root / "content/news"
    (folder / "gone.png").symlink_to("nix.png")
    (folder / "self.png").symlink_to("self.png")
    (folder / "loop").symlink_to(".")
    (folder / "out.png").symlink_to(site.root)
    listing = site.problems()

    assert "content/news/gone.png: a symbolic link to nix.png, which is not there" in listing
    assert "content/news/self.png: a symbolic link that leads round in a circle" in listing
    assert "content/news/loop: a symbolic link to a folder" in listing
    assert "content/news/out.png: a symbolic link that leads out of the content folder" in listing


def classic(*lines: str) -> str:
    """Return an article with Pelican's header."""
    return "\n".join([*lines, "Date: 2025-01-01", "", "Tekst.", ""])


def test_pelicans_keywords(site: Site) -> None:
    """As in Pelican, keywords are no tags; that they are unused is told."""
    site.write({"news/a.md": classic("Title: A", "Keywords: vind, sol")})

    assert not site.build().has("nb/tag/vind/index.html")
    assert "not used here: keywords" in site.warnings()


def test_pelicans_translations(site: Site) -> None:
    """Pelican's mark of a translation is understood: the other file is the original."""
    files = {
        "news/a.md": classic("Title: A", "Lang: nb", "Slug: x", "Translation: true"),
        "news/b.md": classic("Title: B", "Lang: en", "Slug: x"),
    }
    prepared = site.write(files).prepare()
    (item,) = prepared.site.items.values()

    assert item.original == "en"
    assert not prepared.warnings


def test_free_tags_with_one_slug(site: Site) -> None:
    """Two tags of Pelican's that make one slug have a page each."""
    files: dict[str, Any] = {
        "news/a.md": classic("Title: A", "Tags: c++"),
        "news/b.md": classic("Title: B", "Tags: C#"),
    }
    links = site.write(files).build().page("nb/tag").select("main li a")

    assert {link.text for link in links} == {"c++", "C#"}
    assert len({link["href"] for link in links}) == 2
