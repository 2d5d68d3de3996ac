"""The index of a search."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from plugins.search import index
from plugins.search.index import attribute, make_index, page, program, stemmer
from plugins.search.records import Record, Wanted
from plugins.views.prose import Prose

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "<p>Klyngene fikk gull &amp; sølv.</p>"
PLAIN = Record(
    save_as="nb/blåbær/index.html",
    title='Gull & "sølv"',
    summary="Lead.",
    body=Prose((len(TEXT.encode()), "<p>B</p>"), "t"),
    names=("NSCC",),
    kind="Nyheter",
    clusters=("A", "B"),
    date="2024-05-06",
    year="2024",
)
needs_pagefind = pytest.mark.skipif(not program(), reason="Pagefind is not installed")


def read(text: str) -> bytes:
    """Return the stored text."""
    assert text == "t"
    return TEXT.encode()


def wanted(count: int = 3) -> Wanted:
    """Return an index of some records."""
    records = tuple(
        Record(
            save_as=f"nb/{n}/index.html",
            title=f"Tittel {n}",
            summary="",
            body=Prose(("<p>Velferdsteknologien</p>",)),
            kind="Nyheter" if n % 2 else "Veiledere",
            clusters=("A",) * (n % 2),
            date=f"{2000 + n}-01-01",
            year=str(2000 + n),
        )
        for n in range(count)
    )
    return Wanted(lang="nb", stemmer="no", records=(PLAIN, *records))


def test_page() -> None:
    """Pagefind is given the words, the stored text among them, and what to narrow down by."""
    html = "".join(page(PLAIN, "nb", read))

    assert TEXT in html
    assert html.count("data-pagefind-filter") == 4
    assert 'data-v="2024"' in html
    assert "Gull &amp; &quot;sølv&quot;" in html
    assert attribute("meta", "x", '"') == (
        '<span data-pagefind-meta="x[data-v]" data-v="&quot;"></span>'
    )


def test_an_item_without_a_date() -> None:
    """A guide has no year to be narrowed down by."""
    undated = Record(save_as="x", title="T", summary="", body=Prose(()), kind="K")

    assert "year" not in "".join(page(undated, "nb", read))


@pytest.mark.parametrize(
    ("lang", "name"), [("nb", "no"), ("nn", "no"), ("en", "en"), ("en-GB", "en"), ("sv", "sv")]
)
def test_stemmers(lang: str, name: str) -> None:
    """Both written forms of Norwegian have its stemmer."""
    assert stemmer(lang) == name


@needs_pagefind
def test_the_same_again() -> None:
    """Made again, every file is the same."""
    assert make_index(wanted(12), read) == make_index(wanted(12), read)


@needs_pagefind
def test_what_stands_in_it() -> None:
    """Each item is a fragment with its address; the index is Norwegian; no pages of Pagefind's."""
    files = make_index(wanted(), read)
    entry = json.loads(files["pagefind-entry.json"])
    fragments = [gzip.decompress(c) for name, c in files.items() if name.startswith("fragment/")]

    assert entry["languages"]["no"]["page_count"] == 4
    assert "wasm.no.pagefind" in files
    assert any('"url":"/nb/blåbær/"'.encode() in fragment for fragment in fragments)
    assert not [name for name in files if "ui" in name]


def test_without_pagefind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A program that is not there, or fails, is told of in words."""
    monkeypatch.setattr(index, "program", lambda: str(tmp_path / "gone"))
    with pytest.raises(ValueError, match="gone"):
        make_index(wanted(), read)
    failing = tmp_path / "failing"
    failing.write_text("#!/bin/sh\necho no memory >&2\nexit 3\n", encoding="utf-8")
    failing.chmod(0o755)
    monkeypatch.setattr(index, "program", lambda: str(failing))
    with pytest.raises(ValueError, match="no memory"):
        make_index(wanted(), read)
