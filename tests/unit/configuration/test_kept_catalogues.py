"""Catalogues as they were read the last time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.configuration import kept_catalogues
from plugins.configuration.kept_catalogues import kept_catalogue
from plugins.languages.read_po import parse_po

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.problem import Problem

    Read = Callable[[str], tuple[Catalogue, list[Problem], bool]]

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: nb\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
NEWS = 'msgid "News"\nmsgstr "Nyheter"\n\nmsgid "%(n)s page"\nmsgid_plural "%(n)s pages"\n'
NEWS += 'msgstr[0] "%(n)s side"\nmsgstr[1] "%(n)s sider"\n'
BROKEN = 'msgid "%(n)s pages"\nmsgstr "%(m)s sider"\n'


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Return what reads entries, as in a new process, and tells whether it took the file apart."""
    parsed: list[str] = []

    def spied(raw: bytes, path: str, lang: str) -> tuple[Catalogue, list[Problem]]:
        parsed.append(path)
        return parse_po(raw, path, lang)

    monkeypatch.setattr(kept_catalogues, "parse_po", spied)

    def reading(entries: str) -> tuple[Catalogue, list[Problem], bool]:
        kept_catalogue.cache_clear()
        parsed.clear()
        raw = f"{HEADER}{entries}".encode()
        return *kept_catalogue(raw, "nb.po", "nb", str(tmp_path), keep=True), bool(parsed)

    return reading


def test_kept(read: Read) -> None:
    """A catalogue is taken apart once, and is the same when it is not."""
    first, problems, taken_apart = read(NEWS)
    assert taken_apart
    assert read(NEWS) == (first, problems, False)
    assert first.ngettext("%(n)s page", "%(n)s pages", 2) == "%(n)s sider"


def test_edited(read: Read) -> None:
    """One that was edited is read as it is."""
    read(NEWS)
    found, _, taken_apart = read(NEWS.replace("Nyheter", "Saker"))
    assert (found.gettext("News"), taken_apart) == ("Saker", True)
    assert read(NEWS)[0].gettext("News") == "Nyheter"


def test_problems(read: Read) -> None:
    """What is wrong is told every time."""
    told = [str(problem.text) for problem in read(BROKEN)[1]]
    assert told
    assert [str(problem.text) for problem in read(BROKEN)[1]] == told


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_damaged(read: Read, tmp_path: Path, damage: bytes | None) -> None:
    """What is kept costs only time when it is damaged."""
    first, *_ = read(NEWS)
    (path,) = (tmp_path / "catalogues").iterdir()
    path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert read(NEWS) == (first, [], True)
    assert read(NEWS)[2] is False


def test_other_code(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of what reads catalogues reads them anew."""
    read(NEWS)
    monkeypatch.setattr(kept_catalogues, "reading_code", lambda: b"other")
    assert read(NEWS)[2]


def test_nowhere_to_keep(read: Read, tmp_path: Path) -> None:
    """Where nothing can be kept, catalogues are read every time."""
    (tmp_path / "catalogues").write_text("in the way")
    assert read(NEWS)[0].gettext("News") == "Nyheter"
    assert read(NEWS)[2]


def test_not_to_be_kept(tmp_path: Path) -> None:
    """A command that only lists something reads what is kept, and writes nothing."""
    raw = f"{HEADER}{NEWS}".encode()
    kept_catalogue.cache_clear()
    found, _ = kept_catalogue(raw, "nb.po", "nb", str(tmp_path), keep=False)
    assert found.gettext("News") == "Nyheter"
    assert not [*tmp_path.iterdir()]
