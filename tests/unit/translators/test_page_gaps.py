"""How many strings a page shows untranslated, counted on the page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.pipeline.compare import manifest_path
from plugins.pipeline.extension_points import gather
from plugins.translators.page_gaps import (
    PageGaps,
    form_of,
    last_change,
    sources_of_strings,
    untranslated,
)
from plugins.translators.string_report import string_report
from tests.unit.builders import document
from tests.unit.translators.made import translators

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from tests.conftest import Site

TEXT = "news/2025-01-a.nb.md"
PAGE = "nb/nyheter/a/index.html"
# "Facts" is doubtful, "%(count)s file" broken, "Home" missing; one string stands there twice.
HTML = (
    "<p>⟦Facts⟧ ⟦3 files⟧ ⟦4 files⟧ ⟦1 file⟧</p><p title='⟦Home⟧'>⟦Home⟧ Nyheter ⟦A &amp; B⟧</p>"
)


def settings(site: Site, **options: Any) -> Settings:
    """Return the settings of a preview of a site whose strings are not all translated."""
    found = translators(site)
    return replace(found, options={**found.options, "MARK_GAPS": True, **options})


def built(of: Settings, page: str = PAGE) -> PageGaps:
    """Write a page as the preview would have, after all else, and return what is counted on it."""
    path = Path(of.output, page)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HTML, encoding="utf-8")
    manifest_path(of).parent.mkdir(parents=True, exist_ok=True)
    manifest_path(of).write_bytes(b"")
    later = last_change([*sources_of_strings(of), Path(of.content, TEXT)]) + 10**9
    os.utime(manifest_path(of), ns=(later, later))
    return gaps(of)


def gaps(of: Settings) -> PageGaps:
    """Return what knows the pages of a site."""
    kinds = {kind.name: kind for kind in gather(of).kinds}
    return PageGaps(of, kinds, string_report(of))


def test_strings_are_counted_once(site: Site) -> None:
    """A string counts once however often it stands there, in text or attribute."""
    of = settings(site)

    assert built(of).count(document(TEXT), "news/2025-01-a") == 4


def test_drafts(site: Site) -> None:
    """The page of a draft stands apart."""
    of = settings(site)
    Path(of.cache).mkdir(parents=True, exist_ok=True)
    Path(of.cache, "drafts").write_text("drafts-abc", encoding="ascii")

    assert built(of, f"drafts-abc/{PAGE}").count(document(TEXT), "news/2025-01-a") == 4


def test_what_is_not_known(site: Site) -> None:
    """Nothing is said of a page that is not there, not marked, or older than what it is made of."""
    of = settings(site)
    one, item = document(TEXT), "news/2025-01-a"

    assert gaps(of).count(one, item) is None
    known = built(of)
    assert known.count(document("news/2025-01-b.nb.md"), "news/2025-01-b") is None
    assert built(settings(site, MARK_GAPS=False)).count(one, item) is None
    assert known.count(one, item) is not None
    site.write({TEXT: "changed"})
    os.utime(Path(of.content, TEXT), ns=(2**62, 2**62))
    assert known.count(one, item) is None
    catalogue = next(sources_of_strings(of))
    os.utime(catalogue, ns=(2**62, 2**62))
    assert gaps(of).count(one, item) is None


def test_the_language_of_the_strings(site: Site) -> None:
    """English is its own translation: nothing is marked in it, and nothing can be counted."""
    of = settings(site)
    known = built(of, "en/news/a/index.html")

    assert known.count(document("news/2025-01-a.en.md"), "news/2025-01-a") is None


def test_form_of() -> None:
    """A string is known again with anything in the places of its placeholders."""
    assert form_of("%(count)s (of %(all)s)").fullmatch("3 (of 4)")
    assert not form_of("%(count)s file").fullmatch("3 files")


def test_untranslated(site: Site) -> None:
    """What is missing, doubtful or broken is shown in English; what is unused is not shown."""
    found = untranslated(string_report(translators(site)), "nb")

    assert {one.msgid for one in found} == {"Facts", "%(count)s file", "Home", "Two lines"}
