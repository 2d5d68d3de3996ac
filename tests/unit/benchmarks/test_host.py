"""The small host that browser tests and Lighthouse are served by."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest

from benchmarks.host import headers_of, served

if TYPE_CHECKING:
    from pathlib import Path

LISTED = """/*
  X-All: a
  X-Two: b
/nb/*
  X-Two: c
/only
  X-Only: d: e
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small built site."""
    for path, text in {
        "_headers": LISTED,
        "404.html": "for all",
        "nb/404.html": "nb",
        "nb/index.html": "<p>Å</p>",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", {"X-All": "a", "X-Two": "b"}),
        ("/nb/x", {"X-All": "a", "X-Two": "b, c"}),
        ("/only", {"X-All": "a", "X-Two": "b", "X-Only": "d: e"}),
        ("/only/", {"X-All": "a", "X-Two": "b"}),
    ],
)
def test_headers(folder: Path, path: str, expected: dict[str, str]) -> None:
    """Every pattern that covers an address counts, and values of one name are joined."""
    assert headers_of(folder, path) == expected


def test_no_headers(tmp_path: Path) -> None:
    """A site without the file has none."""
    assert headers_of(tmp_path, "/") == {}


def test_answers(folder: Path) -> None:
    """Text is packed for who takes it, and who is lost is told so in their language."""
    found = []
    with served(folder) as address:
        for path, coding in (("/nb/", "gzip"), ("/nb/", "identity"), ("/nb/x", ""), ("/x", "")):
            connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
            connection.request("GET", path, headers={"Accept-Encoding": coding})
            answer = connection.getresponse()
            found.append((answer.status, answer.headers["Content-Type"], answer.read()))
            connection.close()

    kind = "text/html; charset=utf-8"
    assert gzip.decompress(found[0][2]).decode() == "<p>Å</p>"
    assert found[1:] == [
        (200, kind, "<p>Å</p>".encode()),
        (404, kind, b"nb"),
        (404, kind, b"for all"),
    ]
