"""Parse: every source to its value."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.cache import Cache
from plugins.content_model.kind import DataFile, Extract, Kind
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.problem import Field, Position
from plugins.execution.workers import SERIAL, Workers
from plugins.parsing.collect import collect
from plugins.parsing.parse_task import MOST_BYTES
from plugins.pipeline.extension_points import Extensions
from plugins.pipeline.parse_all import parse_all, parse_data, parse_job, rules_version
from plugins.relations.terms import TermsFile
from tests.unit.builders import GUIDE, NEWS, settings

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.document import Document
    from plugins.pipeline.parse_all import ParsedAll

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
PROJECTS = Kind(
    name="project", folder="projects", template="a.html", url="{slug}/", mention="projects"
)
TERMS = DataFile(name="terms", schema=TermsFile)
LABELS = DataFile(name="labels", schema=dict[str, int])


def parsed(
    content: Path, files: dict[str, str], *, kinds: tuple[Kind, ...] = (NEWS, GUIDE)
) -> ParsedAll:
    """Write files and return all that they hold."""
    for path, text in files.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    extensions = Extensions(kinds=kinds, data_files=(TERMS, LABELS))
    sources = collect(str(content), kinds, extensions.data_files)
    cache = Cache(str(content.with_name("cache")))
    return parse_all(sources, extensions, settings(content=str(content)), cache, Workers(SERIAL))


def doc(*lines: str) -> str:
    """Return a file with front matter."""
    return "\n".join(["---", *lines, "---", "", "Text.", ""])


def test_everything_is_sorted_into_its_place(tmp_path: Path) -> None:
    """Documents, data and other files are kept apart, each in order of path."""
    found = parsed(
        tmp_path,
        {
            "news/b.nb.md": doc("title: B"),
            "guides/z.md": doc("title: Z"),
            "news/p.svg": SVG,
            "extra/notes.txt": "",
            "data/terms.yaml": "tags: {wind: {nb: Vind}}",
            "data/labels.yaml": "gold: 3",
        },
    )

    assert [(d.path, d.kind, d.lang) for d in found.documents] == [
        ("guides/z.md", "guide", "nb"),
        ("news/b.nb.md", "news", "nb"),
    ]
    assert found.data == {"terms": {"tags": {"wind": {"nb": "Vind"}}}, "labels": {"gold": 3}}
    assert found.files == ("extra/notes.txt", "news/p.svg")
    assert (found.unread, found.problems) == ((), ())


def test_what_could_not_be_read_is_noted(tmp_path: Path) -> None:
    """A file that is past reading, or not whole, is noted with its item."""
    found = parsed(
        tmp_path,
        {
            "news/a/index.nb.md": "",
            "news/b.md": doc("title: B", "date: soon"),
            "news/c.md": doc("title: C", "slug: a b"),
            "news/d.md": doc("title: D"),
        },
    )

    assert found.unread == (("news/a", "news/a/index.nb.md"), ("news/b", "news/b.md"))
    assert [d.path for d in found.documents] == ["news/b.md", "news/c.md", "news/d.md"]
    assert [p.path for p in found.problems] == ["news/a/index.nb.md", "news/b.md", "news/c.md"]


def test_fields_that_name_items_of_other_kinds(tmp_path: Path) -> None:
    """A kind may be named in the front matter of every other one."""
    files = {"news/a.md": doc("title: A", "projects: norcare")}

    assert parsed(tmp_path, files, kinds=(NEWS, PROJECTS)).documents[0].mentions == {
        "projects": ("norcare",)
    }
    assert parsed(tmp_path, files).problems[0].at == Field(("projects",), of_key=True)


def test_a_text_too_long_for_a_page(tmp_path: Path) -> None:
    """A huge file is refused before it is opened."""
    found = parsed(
        tmp_path,
        {"news/a.md": "x" * (MOST_BYTES + 1), "news/b.md": doc("title: B").ljust(MOST_BYTES)},
    )

    assert found.unread == (("news/a", "news/a.md"),)
    assert [p.path for p in found.problems] == ["news/a.md"]


def test_a_file_that_goes_away(tmp_path: Path) -> None:
    """A file deleted while the site is built is a problem like any other."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.md").write_text(doc("title: A"), encoding="utf-8")
    sources = collect(str(tmp_path), [NEWS], [])
    (tmp_path / "news/a.md").unlink()
    cache = Cache(str(tmp_path / "cache"))
    found = parse_all(
        sources,
        Extensions(kinds=(NEWS,)),
        settings(content=str(tmp_path)),
        cache,
        Workers(SERIAL),
    )

    assert found.unread == (("news/a", "news/a.md"),)
    assert [p.path for p in found.problems] == ["news/a.md"]


def test_broken_data_is_none(tmp_path: Path) -> None:
    """A data file with faults has no value, but a name: nothing is said of what it lacks."""
    found = parsed(tmp_path, {"data/terms.yaml": "tags: ["})

    assert found.data == {"terms": None}
    assert [p.path for p in found.problems] == ["data/terms.yaml"]


def data(raw: str | bytes, schema: Any = TermsFile) -> tuple[Any, list[Any]]:
    """Return the value of a data file and where its faults are."""
    content = raw if isinstance(raw, bytes) else raw.encode()
    value, problems = parse_data(content, "data/x.yaml", DataFile(name="x", schema=schema))
    assert {p.path for p in problems} <= {"data/x.yaml"}
    return value, [p.at for p in problems]


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        pytest.param("tags: a: b", [Position(1, 8)], id="not-yaml"),
        pytest.param(b"tags:\n  a: {nb: \xe5}", [Position(2, 11)], id="not-utf-8"),
        pytest.param("- a", [Position(1)], id="a-list"),
        pytest.param("tags:", [Field(("tags",))], id="a-key-without-value"),
        pytest.param("tags: {a: {nb: 5}}", [Field(("tags", "a", "nb"))], id="a-number"),
        pytest.param(
            "tags: {a: x, b: y}", [Field(("tags", "a")), Field(("tags", "b"))], id="several"
        ),
        pytest.param(
            "tags: {a: {nb: {label: A, slgu: b}}}",
            [Field(("tags", "a", "nb", "slgu"), of_key=True)],
            id="unknown-key",
        ),
    ],
)
def test_faults_of_data(raw: str | bytes, at: list[Any]) -> None:
    """Every fault of a data file is told at its place, and the file then has no value."""
    assert data(raw) == (None, at)


@pytest.mark.parametrize("raw", ["", "\n\n", "# nothing yet\n"])
def test_empty_data(raw: str) -> None:
    """A file without anything in it, or with notes alone, is an empty one."""
    assert data(raw) == ({}, [])


@pytest.mark.parametrize("key", ["2025", "no", "yes", "1.5"])
def test_keys_are_words(key: str) -> None:
    """An id that looks like a number or a yes is an id all the same."""
    value, faults = data(f"tags: {{{key}: {{nb: A}}}}")

    assert not faults
    assert list(value["tags"]) == [key]


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """Facts of a place."""

    founded: PartialDate


def test_facts_of_items(tmp_path: Path) -> None:
    """Facts are read by item; those with faults are nothing, and told with their place."""
    kind = Kind(name="place", folder="places", template="a.html", url="{slug}/", facts=Place)
    found = parsed(
        tmp_path,
        {
            "places/a/place.yaml": "founded: 2014",
            "places/b/place.yaml": "founded: soon",
            "places/c/place.yaml": "founded: 2014-02",
        },
        kinds=(NEWS, kind),
    )

    assert found.facts == {
        "places/a": Place(PartialDate(2014)),
        "places/b": None,
        "places/c": Place(PartialDate(2014, 2)),
    }
    assert [(p.path, p.at) for p in found.problems] == [
        ("places/b/place.yaml", Field(("founded",)))
    ]
    assert found.files == ()


def test_another_extract_is_another_rule() -> None:
    """What was kept of texts for other plugins is not what these ask for."""
    job = parse_job(Extensions(), settings())
    one = replace(job, extracts=(Extract(name="a", make=bytes),))
    other = replace(job, extracts=(Extract(name="b", make=bytes),))

    assert len({rules_version(each, b"") for each in (job, one, other)}) == 3


def title_of(document: Document) -> bytes:
    """Return the headline of a document."""
    return document.metadata.title.encode()


def with_extracts(content: Path, *, for_pages: bool = True) -> ParsedAll:
    """Return all that a folder holds, an extract that only pages need among it; keep it."""
    extract = Extract(name="title", make=title_of, for_pages=True)
    cache = Cache(str(content.with_name("cache")))
    found = parse_all(
        collect(str(content), [NEWS], []),
        Extensions(kinds=(NEWS,), extracts=(extract,)),
        settings(content=str(content)),
        cache,
        Workers(SERIAL),
        for_pages=for_pages,
    )
    cache.save()
    return found


def old_text(content: Path) -> None:
    """Write a text that was there long before anything is built."""
    (content / "news").mkdir(parents=True)
    path = content / "news/a.md"
    path.write_text(doc("title: A"), encoding="utf-8")
    os.utime(path, (1, 1))


def test_extracts_for_pages(tmp_path: Path) -> None:
    """They are there for who asks for them, whether the text was parsed now or is remembered."""
    old_text(tmp_path / "content")
    found = [with_extracts(tmp_path / "content", for_pages=on) for on in (False, True, False)]

    assert [one.documents[0].extracts for one in found] == [{}, {"title": b"A"}, {}]


def test_damaged_extracts(tmp_path: Path) -> None:
    """Extracts that are no longer what they were are made anew; what does not need them goes on."""
    old_text(tmp_path / "content")
    expected = with_extracts(tmp_path / "content")
    for path in (tmp_path / "cache").rglob("*.texts"):
        path.write_bytes(b"?" * path.stat().st_size)

    assert with_extracts(tmp_path / "content", for_pages=False).documents[0].item == "news/a"
    assert with_extracts(tmp_path / "content") == expected
