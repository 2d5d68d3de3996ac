"""A translation says which revision of its original it was made from."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.pipeline.extension_points import gather
from plugins.pipeline.report import listing, listing_text
from plugins.problem_listing.listing import worded
from plugins.translators.read_families import Refused, read_families
from plugins.translators.renew import renew, replace_file
from tests.conftest import Site, article, news


def renewed(site: Site, file: str) -> str:
    """Renew a file named from the project folder, and return what is told."""
    found = site.checked()
    texts = read_families(found, gather(found))
    try:
        done = renew(file, texts, found)
    except Refused as refused:
        return listing_text(listing(refused.problems, found), found)
    return worded(done, Catalogue(lang="en"))


def text(site: Site, path: str) -> str:
    """Return a file of the content folder."""
    return (site.root / "content" / path).read_text(encoding="utf-8")


def revision(site: Site, path: str) -> str:
    """Return the revision of a document as parsing has it."""
    found = site.checked()
    texts = read_families(found, gather(found))
    return next(d.revision for f in texts.families for d in f.documents.values() if d.path == path)


@pytest.fixture(autouse=True)
def in_the_project(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the project folder, as the command does."""
    monkeypatch.chdir(site.root)


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        (None, "content/news/a.en.md: translated_from: {origin} added"),
        ("nb", "content/news/a.en.md: translated_from is now {origin}, was nb"),
        ("nb@0000000", "content/news/a.en.md: translated_from is now {origin}, was nb@0000000"),
        ("nonsense", "content/news/a.en.md: translated_from is now {origin}, was nonsense"),
        ("fi@0000000", "content/news/a.en.md: translated_from is now {origin}, was fi@0000000"),
    ],
)
def test_written_and_renewed(site: Site, stated: str | None, told: str) -> None:
    """Whatever it said, the file then states the original's revision, and no build calls it stale."""
    fields = {} if stated is None else {"translated_from": stated}
    site.write({"news/a.nb.md": news("Å"), "news/a.en.md": article("A", **fields)})
    origin = f"nb@{revision(site, 'news/a.nb.md')}"

    assert renewed(site, "content/news/a.en.md") == told.format(origin=origin)
    assert text(site, "news/a.en.md") == article("A", translated_from=origin)
    assert not site.prepare().site.items["news/a"].editions["en"].stale


def test_up_to_date_already(site: Site) -> None:
    """A file that says it is not written again."""
    site.write({"news/a.nb.md": news("Å"), "news/a.en.md": article("A")})
    renewed(site, "content/news/a.en.md")
    before = (site.root / "content/news/a.en.md").stat()

    assert renewed(site, "content/news/a.en.md").endswith(" already")
    assert (site.root / "content/news/a.en.md").stat().st_mtime_ns == before.st_mtime_ns


def test_a_draft_and_a_path_from_elsewhere(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A translation of a draft is renewed too, by any path that leads to it."""
    site.write({"news/a.nb.md": news("Å", status="draft"), "news/a.en.md": article("A")})
    monkeypatch.chdir(site.root / "content/news")

    assert "added" in renewed(site, "./a.en.md")
    assert "already" in renewed(site, str(site.root / "content/news/a.en.md"))


def test_a_translation_of_a_translation_keeps_what_it_was_made_from(site: Site) -> None:
    """A text made from another translation states the revision of that one."""
    languages = {tag: {"name": tag} for tag in ("nb", "en", "nn")}
    site.settings["LANGUAGES"] = languages
    site.write(
        {
            "news/a.nb.md": news("Å"),
            "news/a.en.md": article("A", translated_from="nb"),
            "news/a.nn.md": article("Å", translated_from="en@0000000"),
        }
    )
    renewed(site, "content/news/a.nn.md")

    assert f"translated_from: en@{revision(site, 'news/a.en.md')}\n" in text(site, "news/a.nn.md")


def test_other_mistakes_do_not_stand_in_the_way(site: Site) -> None:
    """What is wrong in other files, or in the text of these, is for the build to tell."""
    site.write(
        {
            "news/a.nb.md": news("Å", "[[news/nope]] ![](x.png)"),
            "news/a.en.md": article("A", "![](x.png)"),
            "news/b.nb.md": "",
        }
    )

    assert "added" in renewed(site, "content/news/a.en.md")


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("", "make translated: no file is named\n    hint: write make translated FILE="),
        ("content/news/b.en.md", "content/news/b.en.md: there is no such file\n    hint: did you"),
        (
            "content/x",
            "content/x: there is no such file\n    hint: name a translation, as content/",
        ),
        ("content/notes.txt", "content/notes.txt: this is no text of the site\n    hint: "),
        ("..", "..: this is no text of the site\n    hint: name a translation, as content/"),
        (
            "content/news/a.nb.md",
            (
                "content/news/a.nb.md: this is the original itself\n"
                "    hint: name the translation: content/news/a.en.md; or write translated_from: en"
            ),
        ),
        (
            "content/news/alone.nb.md",
            (
                "content/news/alone.nb.md: there is no original: this text is in “nb” alone\n"
                "    hint: write the original first"
            ),
        ),
        (
            "content/news/lost.en.md",
            "content/news/lost.en.md:3:18: a translation of nothing: there is no original in “nb”",
        ),
        ("content/news/broken.en.md", "content/news/broken.en.md:3:1: this is not YAML"),
        ("content/news/half.en.md", "content/news/half.nb.md:3:7: "),
    ],
)
def test_refused(site: Site, file: str, told: str) -> None:
    """Where there is nothing to state, it is told what is so and what to type; no file changes."""
    files = {
        "news/a.nb.md": news("Å"),
        "news/a.en.md": article("A"),
        "news/alone.nb.md": news("B"),
        "news/lost.en.md": article("C", translated_from="nb", date="2025-01-01"),
        "news/broken.nb.md": news("D"),
        "news/broken.en.md": "---\ntitle: [\n---\n",
        "news/half.nb.md": article("E", date="someday"),
        "news/half.en.md": article("E"),
        "notes.txt": "",
    }
    site.write(files)

    assert renewed(site, file).startswith(told)
    assert {path: text(site, path) for path in files} == files


def test_a_header_that_one_line_cannot_change(site: Site) -> None:
    """The line is then left to the writer, who is told what to type, and where."""
    written = "---\ntitle: A\ntranslated_from: >\n  nb\n---\n"
    site.write({"news/a.nb.md": news("Å"), "news/a.en.md": written})
    origin = f"nb@{revision(site, 'news/a.nb.md')}"

    listed = renewed(site, "content/news/a.en.md")

    assert listed.startswith("content/news/a.en.md:3:18: translated_from does not stand in one")
    assert f"hint: write it yourself: translated_from: {origin}" in listed
    assert text(site, "news/a.en.md") == written


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    """Whoever could read or write the file still can."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["a.md"]


def test_a_file_that_cannot_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves the file as it was, and nothing beside it."""

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")

    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["a.md"]
