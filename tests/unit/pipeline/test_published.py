"""The addresses that readers know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pipeline.published import (
    PublishedPage,
    pages_to_keep,
    published_path,
    published_version,
    read_published,
    write_published,
)
from tests.conftest import news

if TYPE_CHECKING:
    import pytest

    from tests.conftest import Site

ADDRESS = "https://example.org"


def test_written_for_what_is_to_be_published(site: Site) -> None:
    """A site with an address has its addresses kept, one to a line, always the same."""
    site.write({f"news/a{n}.nb.md": news(f"A{n}") for n in range(3)})
    prepared = site.prepare(SITEURL=ADDRESS, DEFAULT_PAGINATION=2)
    write_published(prepared.site.settings, prepared.addresses.plans)
    first = published_path(prepared.site.settings).read_bytes()
    write_published(prepared.site.settings, prepared.addresses.plans)
    kept = {page.url: page for page in read_published(prepared.site.settings)}

    assert published_path(prepared.site.settings).read_bytes() == first
    assert kept["nb/nyheter/a1/"] == PublishedPage(
        url="nb/nyheter/a1/", lang="nb", item="news/a1", source="news/a1.nb.md"
    )
    assert "nb/nyheter/" in kept
    assert "nb/nyheter/page/2/" not in kept
    assert not any(url.endswith((".xml", ".json", ".txt")) for url in kept)


def test_not_for_local_work(site: Site) -> None:
    """A build to look at here leaves no such list."""
    site.write({"news/a.nb.md": news("A")})
    prepared = site.prepare()
    write_published(prepared.site.settings, prepared.addresses.plans)

    assert read_published(prepared.site.settings) == ()


def test_kept_with_the_content(site: Site) -> None:
    """A setting says where, seen from the project folder."""
    prepared = site.prepare(SITEURL=ADDRESS, PUBLISHED_PAGES="published.json")
    write_published(prepared.site.settings, prepared.addresses.plans)

    assert (site.root / "published.json").read_text(encoding="utf-8").startswith('[\n{"url":"')
    assert pages_to_keep(prepared.addresses.plans) == list(read_published(prepared.site.settings))


def test_damaged(site: Site) -> None:
    """A list that cannot be read is none."""
    settings = site.checked()
    published_path(settings).parent.mkdir(parents=True, exist_ok=True)
    published_path(settings).write_bytes(b"[{")

    assert read_published(settings) == ()


def test_a_disk_that_does_not_take_it(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The site is published by then: it is told, and no more."""
    prepared = site.prepare(SITEURL=ADDRESS)
    published_path(prepared.site.settings).mkdir(parents=True)
    write_published(prepared.site.settings, prepared.addresses.plans)

    assert "published.json" in capsys.readouterr().err


def test_version(site: Site) -> None:
    """Whatever is in the list counts, readable or not; none is empty."""
    settings = site.checked(PUBLISHED_PAGES="published.json")
    path = published_path(settings)
    seen = [published_version(settings)]
    for content in (b"[]", b"[", b""):
        path.write_bytes(content)
        seen.append(published_version(settings))

    assert seen[0] == b""
    assert len(set(seen)) == len(seen)
