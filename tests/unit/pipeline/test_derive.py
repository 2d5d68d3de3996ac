"""What is derived from the whole site, and read from its texts."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.cache.cache import Cache
from plugins.cache.fingerprints import fingerprint
from plugins.content_model.source import Source
from plugins.parsing.collect import Sources
from plugins.pipeline.derive import (
    derive,
    earliest,
    file_digests,
    read_texts,
)
from plugins.pipeline.extension_points import Derivation
from tests.unit.builders import site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.content_model.site import Site as Related


def test_derive() -> None:
    """Each derivation sees the site with what those before it derived; the site stays."""
    first = site()
    steps = [
        Derivation(name="one", derive=lambda given: len(given.derived)),
        Derivation(name="two", derive=lambda given: given.derived["one"] + 10),
    ]

    assert derive(first, steps).derived == {"one": 0, "two": 10}
    assert first.derived == {}


def test_read_texts(tmp_path: Path) -> None:
    """Each function sees what those before it made of the site, and can read stored texts."""
    cache = Cache(str(tmp_path))
    text = cache.texts.add(b"Words.")

    def one(of: Related, read: Callable[[str], bytes]) -> Related:
        return replace(of, data={"one": read(text)})

    def two(of: Related, read: Callable[[str], bytes]) -> Related:
        return replace(of, data={**of.data, "two": read(text).upper()})

    assert read_texts(site(), (one, two), cache).data == {"one": b"Words.", "two": b"WORDS."}


class TestAssetDigests:
    """The fingerprints of files that are published as they are."""

    def test_there_and_gone(self, tmp_path: Path) -> None:
        """A file that can be read has one; one that is gone is a problem."""
        (tmp_path / "a.svg").write_bytes(b"a")
        files = {
            name: Source(path=name, size=1, mtime=0, inode=0)
            for name in ("a.svg", "b.svg", "c.svg")
        }
        sources = Sources(documents=(), data={}, files=files, problems=())
        cache = Cache(str(tmp_path / "cache"))
        digests, problems = file_digests(
            ["a.svg", "b.svg", "c.svg"], str(tmp_path), sources, cache
        )

        assert digests == {"a.svg": fingerprint(b"a")}
        assert [problem.path for problem in problems] == ["b.svg", "c.svg"]


def at(moment: datetime | None, site: object) -> datetime | None:
    """Return *moment*, whatever the site."""
    del site
    return moment


class TestEarliest:
    """The first moment at which a schedule changes the site."""

    FIRST = datetime(2030, 1, 1, tzinfo=UTC)
    LATER = datetime(2031, 1, 1, tzinfo=UTC)

    def steps(self, *moments: datetime | None) -> list[Derivation]:
        """Return derivations that will be others at *moments*, and one that never is."""
        return [
            Derivation(name="never", derive=str),
            *(Derivation(name="d", derive=str, next_change=partial(at, m)) for m in moments),
        ]

    def test_of_derived_values(self) -> None:
        """What plugins compute from dates counts like what becomes public."""
        assert earliest(self.LATER, site(), self.steps(None, self.FIRST)) == self.FIRST
        assert earliest(None, site(), self.steps(self.LATER, self.FIRST)) == self.FIRST
        assert earliest(self.FIRST, site(), self.steps(self.LATER)) == self.FIRST

    def test_never(self) -> None:
        """Where nothing is scheduled, nothing changes."""
        assert earliest(None, site(), self.steps(None)) is None
