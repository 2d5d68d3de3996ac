"""Collect: the content folder to its sources, in one walk that opens no file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from plugins.content_model.kind import DataFile, Kind
from plugins.content_model.problem import message
from plugins.parsing.collect import CONTROL, collect
from tests.unit.builders import GUIDE, NEWS

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.parsing.collect import Sources

DEEP = Kind(name="deep", folder="news/deep", template="a.html", url="{slug}/")
TERMS = DataFile(name="terms", schema=dict)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return an empty content folder."""
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def write(content: Path, *paths: str) -> None:
    """Write files that hold their own path."""
    for path in paths:
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path, encoding="utf-8")


def collected(content: Path, *ignored: str) -> Sources:
    """Return the sources of a site with three kinds and a data file."""
    return collect(str(content), [NEWS, DEEP, GUIDE], [TERMS], ignored)


def test_documents_and_their_kinds(content: Path) -> None:
    """Each Markdown file belongs to the deepest kind whose folder it lies in, in order of path."""
    write(content, "news/z.nb.md", "news/deep/a.md", "guides/sub/x.en.md", "news/a/index.nb.md")
    found = collected(content)

    assert [(name.path, kind) for name, kind in found.documents] == [
        ("guides/sub/x.en.md", "guide"),
        ("news/a/index.nb.md", "news"),
        ("news/deep/a.md", "deep"),
        ("news/z.nb.md", "news"),
    ]
    assert not found.problems


def test_order_is_that_of_paths(content: Path) -> None:
    """Files come in order of their whole path, whatever the disk makes of them."""
    write(content, "news/b.md", "news/a/z.svg", "news/a.svg", "news/a-b/c.svg", "news/B.md")

    assert list(collected(content).files) == [
        "news/B.md",
        "news/a-b/c.svg",
        "news/a.svg",
        "news/a/z.svg",
        "news/b.md",
    ]


def test_what_is_known_of_a_file(content: Path) -> None:
    """A source knows its size, its time and its number on the disk."""
    write(content, "news/p.svg")
    stat = (content / "news/p.svg").stat()
    source = collected(content).files["news/p.svg"]

    assert (source.size, source.mtime, source.inode) == (10, stat.st_mtime_ns, stat.st_ino)


@pytest.mark.parametrize(
    "name",
    [
        *[".hidden.md", ".git/config.md", ".DS_Store", "a.md~", "#a.md#", ".a.md.swp", "a.swp"],
        *["a.md.tmp", "a.md.bak", "Thumbs.db", "desktop.ini", "4913", "folder.bak/a.md"],
    ],
)
def test_what_is_left_behind(content: Path, name: str) -> None:
    """What editors and systems leave behind is passed over without a word."""
    write(content, f"news/{name}", "news/kept.md")
    found = collected(content)

    assert list(found.files) == ["news/kept.md"]
    assert not found.problems


def test_further_patterns(content: Path) -> None:
    """A site can have more files passed over, by name at any depth."""
    write(content, "news/a.draft.md", "news/sub/b.draft.md", "news/c.md", "_private/x.md")

    assert list(collected(content, "*.draft.md", "_*").files) == ["news/c.md"]


def test_data_files(content: Path) -> None:
    """A data file is known by its name; it is a file like others, and no document."""
    write(content, "data/terms.yaml")
    found = collected(content)

    assert found.data == {"terms": found.files["data/terms.yaml"]}
    assert not found.problems


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("data/trems.yaml", message("did you mean “{name}”?", name="terms.yaml")),
        ("data/terms.yml", message("did you mean “{name}”?", name="terms.yaml")),
        ("data/zzzzzzzzz.yaml", message("name it one of these: {keys}", keys="terms.yaml")),
    ],
)
def test_data_that_nothing_reads(content: Path, path: str, hint: object) -> None:
    """A YAML file that nothing reads is a problem, for somebody thinks it is read."""
    write(content, path)
    found = collected(content)

    assert [(p.path, p.hint) for p in found.problems] == [(path, hint)]


@pytest.mark.parametrize("path", ["data/notes.txt", "data/sub/trems.yaml", "news/trems.yaml"])
def test_other_files_near_data(content: Path, path: str) -> None:
    """Only YAML files right in ``data/`` are taken for data."""
    write(content, path)

    assert not collected(content).problems


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("guide/a.md", message("did you mean “{name}”?", name="guides")),
        (
            "a.md",
            message("move it to one of these folders: {keys}", keys="guides, news, news/deep"),
        ),
        (
            "newsletter/a.md",
            message("move it to one of these folders: {keys}", keys="guides, news, news/deep"),
        ),
    ],
)
def test_articles_that_nothing_reads(content: Path, path: str, hint: object) -> None:
    """An article in a folder of no kind is a problem, even if the name begins alike."""
    write(content, path)
    found = collected(content)

    assert [(p.path, p.hint) for p in found.problems] == [(path, hint)]
    assert not found.documents


class TestSymbolicLinks:
    """Links on the disk."""

    def test_to_a_file_inside(self, content: Path) -> None:
        """A link to a file of the content folder is a file like any other."""
        write(content, "news/a.nb.md")
        (content / "news/b.nb.md").symlink_to(content / "news/a.nb.md")
        found = collected(content)

        assert [name.item for name, _ in found.documents] == ["news/a", "news/b"]
        assert found.files["news/b.nb.md"].size == len("news/a.nb.md")
        assert not found.problems

    @pytest.mark.parametrize(
        "target", ["../secret.md", "../content-old/a.md", "gone.md", "self.md"]
    )
    def test_out_of_the_folder(self, content: Path, target: str) -> None:
        """A link to a file elsewhere, to nothing or to itself is refused."""
        write(content.parent, "secret.md", "content-old/a.md")
        (content / "self.md").symlink_to(content / target)
        found = collected(content)

        assert [p.path for p in found.problems] == ["self.md"]
        assert not found.files

    def test_by_way_of_another(self, content: Path) -> None:
        """It is the end of a chain of links that counts."""
        write(content.parent, "secret.md")
        (content / "news").mkdir()
        (content / "news/one.md").symlink_to(content / "news/two.md")
        (content / "news/two.md").symlink_to(content.parent / "secret.md")

        assert [p.path for p in collected(content).problems] == ["news/one.md", "news/two.md"]

    @pytest.mark.parametrize("target", [".", "..", "other"])
    def test_to_a_folder(self, content: Path, target: str) -> None:
        """A link to a folder is not followed, so that no walk goes in circles."""
        write(content, "other/p.svg")
        (content / "loop").symlink_to(content / target)
        found = collected(content)

        assert list(found.files) == ["other/p.svg"]
        assert [p.path for p in found.problems] == ["loop"]


def test_no_content_folder(tmp_path: Path) -> None:
    """A content folder that is not there is one problem."""
    found = collected(tmp_path / "gone")

    assert [p.path for p in found.problems] == ["."]
    assert not found.files


def test_what_is_neither_file_nor_folder(content: Path) -> None:
    """A pipe, which nobody could read to its end, is passed over."""
    os.mkfifo(content / "pipe.md")

    assert not collected(content).files


def test_a_name_that_is_not_utf_8(content: Path) -> None:
    """A file whose name no page could write is a problem that itself can be written."""
    (content / "news").mkdir()
    with open(os.fsencode(content) + b"/news/bl\xe5.md", "wb"):  # noqa: PTH123  # a name in bytes
        pass
    found = collected(content)

    assert not found.documents
    assert len(found.problems) == 1
    assert found.problems[0].path.encode()


@pytest.mark.parametrize("name", ["a\nb.nb.md", "a\tb.nb.md", "a\u2028b.nb.md", "\x7f.jpg"])
@pytest.mark.parametrize("in_folder", [False, True])
def test_a_name_with_a_line_break(content: Path, name: str, in_folder: bool) -> None:  # noqa: FBT001  # a case
    """A name that no list can show on one line is a problem, of a file or of a folder."""
    write(content, f"news/{name}/index.nb.md" if in_folder else f"news/{name}")
    found = collected(content)
    (problem,) = found.problems

    assert found.documents == ()
    assert "line break" in problem.text.msgid
    assert problem.path == f"news/{CONTROL.sub('�', name)}"
    assert CONTROL.search(problem.path) is None


def test_a_name_with_a_hard_space(content: Path) -> None:
    """A sign that is merely not drawn harms nothing."""
    write(content, "news/a\u00a0b.nb.md")

    assert collected(content).problems == ()


class TestFactsFiles:
    """The files of facts that items of some kinds have."""

    PLACE = Kind(name="place", folder="places", template="a.html", url="{slug}/", facts=Struct)

    def sources(self, content: Path, *paths: str) -> Sources:
        """Return the sources of a site with a kind that has facts and one that has not."""
        write(content, *paths)
        return collect(str(content), [NEWS, self.PLACE], [])

    def test_found_by_item(self, content: Path) -> None:
        """A file of the kind's name in an item's folder is the item's."""
        found = self.sources(content, "places/oslo/place.yaml", "news/a/place.yaml")

        assert [(item, source.path, kind) for item, (source, kind) in found.facts.items()] == [
            ("places/oslo", "places/oslo/place.yaml", "place")
        ]
        assert not found.problems

    @pytest.mark.parametrize(
        "path", ["places/oslo/plaice.yaml", "places/place.yaml", "places/oslo/place.yml"]
    )
    def test_misnamed(self, content: Path, path: str) -> None:
        """Any other YAML file there is read by nothing, and told."""
        (problem,) = self.sources(content, path).problems

        assert (problem.path, problem.text) == (path, message("nothing reads this file"))


def test_what_the_folder_says_of_itself(tmp_path: Path) -> None:
    """A README of the folder is no text of the site; one that lies elsewhere is like any other file."""
    for name in ("README.md", "news/README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    found = collect(str(tmp_path), [NEWS], [])

    assert list(found.files) == ["news/README.md"]
    assert [name.path for name, _ in found.documents] == ["news/README.md"]
    assert not found.problems
