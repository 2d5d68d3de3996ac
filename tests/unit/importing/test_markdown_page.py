"""Markdown of other generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.importing.html_page import Place
from plugins.importing.markdown_page import header_and_text, kind_of, read_markdown
from plugins.incoming.read_xml import XmlError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\n---\nBody",
        '+++\ntitle = "T"\n+++\nBody',
        '{"title": "T"}\nBody',
        "Title: T\n\nBody",
    ],
)
def test_headers(text: str) -> None:
    """Headers in YAML, TOML, JSON and Pelican's form say the same."""
    fields, body = header_and_text(text)

    assert (fields, body.strip()) == ({"title": "T"}, "Body")


def test_a_file_without_a_header(tmp_path: Path) -> None:
    """Its first heading is the title, which is told; an unknown field is told too."""
    (tmp_path / "a.md").write_text("# The title\n\nThe text.\n")
    (tmp_path / "b.md").write_text("---\ntitle: B\nhero: x\n---\nText\n")
    (tmp_path / "_index.md").write_text("---\ntitle: List\n---\n")
    where = Place(root=tmp_path)
    one, two = read_markdown(tmp_path / "a.md", where), read_markdown(tmp_path / "b.md", where)

    assert one is not None
    assert (one.title, one.text, one.kind) == ("The title", "The text.", "page")
    assert one.doubts
    assert two is not None
    assert two.doubts
    assert read_markdown(tmp_path / "_index.md", where) is None


def test_a_broken_header_is_told(tmp_path: Path) -> None:
    """A header that is not closed is a problem."""
    (tmp_path / "a.md").write_text("---\ntitle: A\n")
    with pytest.raises(XmlError):
        read_markdown(tmp_path / "a.md", Place(root=tmp_path))


def test_kinds() -> None:
    """Folders say the kind, else the date does."""
    assert kind_of(["content", "posts", "x.md"], "", "") == "news"
    assert kind_of(["pages", "x.md"], "2020-01-01", "") == "page"
    assert kind_of(["x.md"], "2020-01-01", "") == "news"
