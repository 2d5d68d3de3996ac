"""The command that ranks any archive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.related_news.evaluate import lists, main
from plugins.related_news.read_articles import read_lines

if TYPE_CHECKING:
    from pathlib import Path

NB: list[dict[str, Any]] = [
    {"id": f"{n}.nb", "lang": "nb", "title": f"Sak {n}", "text": text, "links": links}
    for n, (text, links) in enumerate(
        [("gull merke", ["1.nb"]), ("gull merke", []), ("fisk", []), ("skog", []), ("ski", [])]
    )
]
EN = [{"id": "1.en", "lang": "en", "title": "Case", "text": "gold", "translation_of": "1.nb"}]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a file of articles."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in [*NB, *EN]), encoding="utf-8")
    return path


def test_one_line_an_article(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each article has a line, in the order of the file, without itself and its translation."""
    main([str(archive)])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert [one["id"] for one in found] == [one["id"] for one in [*NB, *EN]]
    assert found[0]["related"] == ["1.nb"]
    assert found[5]["related"] == ["0.nb"]


def test_own_language() -> None:
    """A list names articles in the language of its own article, where they have it."""
    more = [
        *NB,
        *EN,
        {"id": "0.en", "lang": "en", "title": "x", "text": "y", "translation_of": "0.nb"},
    ]
    lines, _ = read_lines(json.dumps(one).encode() for one in more)
    found = lists(lines)

    assert found["0.en"] == ["1.en"]
    assert found["0.nb"] == ["1.nb"]


def test_links(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With links for the truth, the measures are printed."""
    main([str(archive), "--links"])

    assert capsys.readouterr().out.split() == [
        *("recall@6", "1.0000", "MRR@6", "1.0000", "nDCG@6", "1.0000", "hit@6", "1.0000"),
        *("articles", "2"),
    ]


def test_ablations(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each set of parts has a line of its own."""
    main([str(archive), "--ablations"])
    names = [line[:22].strip() for line in capsys.readouterr().out.splitlines()]

    assert names[:4] == ["text", "text, date", "text, date, entities", "all"]


def test_bad_lines(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad line is named, the others are ranked, and the command has failed."""
    archive.write_bytes(archive.read_bytes() + b"{}\n")
    with pytest.raises(SystemExit) as ended:
        main([str(archive)])
    told = capsys.readouterr()

    assert ended.value.code == 1
    assert f"{archive}:7: " in told.err
    assert len(told.out.splitlines()) == 6


def test_no_file(tmp_path: Path) -> None:
    """A file that is not there is told as such."""
    with pytest.raises(SystemExit):
        main([str(tmp_path / "none")])


def test_nothing() -> None:
    """An empty archive has no lists."""
    assert lists([]) == {}
