"""The plans of style pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.pattern_library.pages import pages
from tests.conftest import PLUGINS

if TYPE_CHECKING:
    from tests.conftest import Site


def test_previews_alone_have_them(site: Site) -> None:
    """Any other build might be published."""
    found = site.prepare(PLUGINS=[*PLUGINS, "plugins.pattern_library"]).site
    preview = replace(found, settings=replace(found.settings, drafts="drafts-x"))

    assert list(pages(found)) == []
    assert [(plan.url, plan.lang, plan.indexed) for plan in pages(preview)] == [
        ("nb/style/", "nb", False),
        ("en/style/", "en", False),
        ("style/", "nb", False),
        ("style/style.css", "nb", False),
        ("style/picture.svg", "nb", False),
    ]
