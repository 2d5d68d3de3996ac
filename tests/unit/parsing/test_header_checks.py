"""What front matter may say by its schema and still not mean."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import Field
from plugins.parsing.header_checks import header_problems
from tests.unit.builders import EN, NB, metadata

LANGUAGES = {"nb": NB, "en": EN}


def places(**fields: object) -> list[tuple[str | int, ...]]:
    """Return the keys of what is wrong with front matter."""
    found = header_problems(metadata(**fields), "news/a.md", LANGUAGES)
    assert all(isinstance(p.at, Field) and p.path == "news/a.md" for p in found)
    return [p.at.keys for p in found if isinstance(p.at, Field)]


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Gold", False),
        (" Gold\n", False),
        (" ", True),
        ("", True),
        ("Gold\nagain", True),
    ],
)
def test_title(title: str, wrong: bool) -> None:  # noqa: FBT001  # a case
    """A title is one line of words."""
    assert places(title=title) == ([("title",)] if wrong else [])


@pytest.mark.parametrize(
    ("slug", "wrong"), [("gold", False), ("a b", True), ("", True), ("..", True)]
)
def test_slug(slug: str, wrong: bool) -> None:  # noqa: FBT001  # a case
    """A slug is one step of an address."""
    assert places(slug=slug) == ([("slug",)] if wrong else [])


@pytest.mark.parametrize(
    ("slug", "hint"), [("Blå bær", "bla-baer"), ("a/../b", "a-b"), ("??", "a-few-words")]
)
def test_slug_to_write_instead(slug: str, hint: str) -> None:
    """The hint is a slug that can be copied."""
    found = header_problems(metadata(slug=slug), "news/a.md", LANGUAGES)

    assert dict(found[0].hint.values) == {"slug": hint}


@pytest.mark.parametrize(
    "alias",
    ["/old/", "old", "/old/page.html", "/old/index.html", "/a/b/c/", "/gammel/blåbær/"],
)
def test_aliases(alias: str) -> None:
    """An old address may have any number of steps, and end in any way."""
    assert not places(aliases=(alias,))


@pytest.mark.parametrize(
    "alias",
    [
        "/",
        "",
        "/../x/",
        "/a/../../b/",
        "/a//b/",
        "https://x.example/a",
        "/a b/",
        "/a?b=c",
        "/index.html",
    ],
)
def test_what_is_no_alias(alias: str) -> None:
    """What leaves the site, or is no address, is a problem at its place in the list."""
    assert places(aliases=("/fine/", alias, "/good/")) == [("aliases", 1)]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        pytest.param({"date": "2025-03-02", "expires": "2025-03-01"}, ["expires"], id="expires"),
        pytest.param({"date": "2025-03-02", "expires": "2025-03-02"}, [], id="on-the-last-day"),
        pytest.param(
            {"embargo": "2025-03-02", "expires": "2025-03-01"}, ["expires"], id="embargo"
        ),
        pytest.param(
            {"date": "2025-03-02", "modified": "2025-03-01"}, ["modified"], id="modified"
        ),
        pytest.param({"date": "2025-03-01", "modified": "2025-03-02"}, [], id="later"),
        pytest.param(
            {"date": "2025-03-02 12:00", "modified": "2025-03-02"}, [], id="a-day-without-clock"
        ),
        pytest.param({"embargo": "2025-03-09", "date": "2025-03-01"}, [], id="embargo-after-date"),
        pytest.param({"expires": "2025-03-01"}, [], id="alone"),
        pytest.param(
            {
                "date": "2025-03-03",
                "embargo": "2025-03-02",
                "expires": "2025-03-01",
                "modified": "2025-03-01",
            },
            ["expires", "expires", "modified"],
            id="all-of-them",
        ),
    ],
)
def test_periods(fields: dict[str, str], wrong: list[str]) -> None:
    """Nothing ends, or changes, before it begins."""
    assert places(**fields) == [(name,) for name in wrong]


@pytest.mark.parametrize(
    ("alt", "wrong"),
    [
        ("Et tre", False),
        ("Et tre.jpg i snø", False),
        ("", True),
        ("  ", True),
        ("IMG_2041.JPG", True),
        ("tre.webp ", True),
    ],
)
def test_alternative_text(alt: str, wrong: bool) -> None:  # noqa: FBT001  # a case
    """The words for those who do not see a picture are words, not its file's name."""
    assert places(image_alt=alt) == ([("image_alt",)] if wrong else [])


@pytest.mark.parametrize(
    ("origin", "wrong"),
    [
        ("nb", False),
        ("nb@3f2a1c9", False),
        ("nb@3f2a1c9d0e", False),
        ("nb@3f2a1c", True),
        ("nb@xyz1234", True),
        ("nb@", True),
        ("de@3f2a1c9", True),
        ("NB", True),
        ("", True),
    ],
)
def test_origin(origin: str, wrong: bool) -> None:  # noqa: FBT001  # a case
    """A translation names a language of the site, and a revision of seven digits or more."""
    assert places(translated_from=origin) == ([("translated_from",)] if wrong else [])


def test_all_is_told_at_once() -> None:
    """One field's fault does not hide another's."""
    found = places(title=" ", slug="a b", aliases=("/",), image_alt="", translated_from="x")

    assert found == [("title",), ("slug",), ("aliases", 0), ("image_alt",), ("translated_from",)]


@pytest.mark.parametrize(
    ("focus", "wrong"),
    [
        ("30% 40%", False),
        ("0 % 100 %", False),
        ("30 40", True),
        ("left", True),
        ("130% 40%", True),
        ("", True),
    ],
)
def test_focus(focus: str, wrong: bool) -> None:  # noqa: FBT001  # a case's expectation
    """The focus of a picture is two numbers of per cent."""
    assert places(image_focus=focus) == ([("image_focus",)] if wrong else [])


@pytest.mark.parametrize(
    ("edit", "wrong"),
    [("3f2a1c9..8b1c2d3", False), ("3f2a1c9", True), ("3f2a1c9..", True), ("x..y", True)],
)
def test_edits_without_impact(edit: str, *, wrong: bool) -> None:
    """An edit leads from one revision to another."""
    assert places(no_translation_impact=(edit,)) == (
        [("no_translation_impact", 0)] if wrong else []
    )
