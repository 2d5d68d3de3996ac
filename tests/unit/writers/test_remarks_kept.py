"""Remarks on style, kept for as long as a text stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cache.cache import Cache
from plugins.content_model.source import Source
from plugins.writers.remarks_kept import FILE, RemarksKept, read

if TYPE_CHECKING:
    import pytest

    from plugins.content_model.settings import Settings
    from tests.conftest import Site

TEXT = "---\ntitle: A\n---\n\nI fjor.\n"


def kept(settings: Settings, digest: bytes) -> RemarksKept:
    """Return what is kept, for a site with one text that has the fingerprint *digest*."""
    cache = Cache(settings.cache)
    cache.learn(Source(path="a.nb.md", size=1, mtime=1, inode=1), digest)
    return RemarksKept(cache, settings)


def test_looked_at_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is as it was is not read again; one that changed is."""
    site.write({"a.nb.md": TEXT})
    settings = site.checked()
    first = kept(settings, b"1")
    found = first.remarks("a.nb.md", "nb")
    first.save()
    monkeypatch.setattr("plugins.writers.remarks_kept.remarks", lambda *_: ())

    assert [one.rule for one in found] == ["relative-date"]
    assert kept(settings, b"1").remarks("a.nb.md", "nb") == found
    assert kept(settings, b"2").remarks("a.nb.md", "nb") == ()
    assert kept(settings, b"1").remarks("a.nb.md", "en") == ()


def test_damaged(site: Site) -> None:
    """What is damaged, or found by other rules, is found out anew."""
    site.write({"a.nb.md": TEXT})
    settings = site.checked()
    first = kept(settings, b"1")
    first.remarks("a.nb.md", "nb")
    first.save()
    path = site.root / ".cache" / FILE

    assert read(path, first.code)
    assert read(path, b"other") == {}
    path.write_bytes(path.read_bytes()[:-1])
    assert read(path, first.code) == {}


def test_gone(site: Site) -> None:
    """A file that went away between two looks has no remarks."""
    assert kept(site.checked(), b"1").remarks("a.nb.md", "nb") == ()
