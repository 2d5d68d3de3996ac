"""The body of an article in the Markdown that all sides understand."""

from __future__ import annotations

from random import Random

import yaml

from benchmarks.corpus import text
from benchmarks.markdown import body, front_matter

TEXT = text(Random(1), "nb")


def test_body() -> None:
    """A body has headings, a list, a link, and a picture in a paragraph of its own."""
    found = body(TEXT, "to/there", "a.png").split("\n\n")

    assert sum(part.startswith("## ") for part in found) == 3
    assert sum(part.startswith("- ") for part in found) == 1
    assert f"[{TEXT.link_words}](to/there)." in found[2]
    assert found[1] == f"![{TEXT.picture_words}](a.png)"


def test_body_without_picture() -> None:
    """An article without a picture differs in nothing else."""
    with_picture = body(TEXT, "x", "a.png").split("\n\n")

    assert body(TEXT, "x", "").split("\n\n") == [with_picture[0], *with_picture[2:]]


def test_front_matter() -> None:
    """Front matter reads back as it was."""
    fields = {"title": 'Å: "x"', "tags": ["a", "b"], "date": "2020-01-02"}
    _, written, rest = front_matter(fields).split("---")

    assert yaml.safe_load(written) == fields
    assert rest == "\n\n"
