"""The catalogues of a site's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.configuration.site_catalogues import site_catalogues
from tests.conftest import news

if TYPE_CHECKING:
    from tests.conftest import Site


def test_as_translators_have_them(site: Site) -> None:
    """Without further settings the catalogues are as they are."""
    catalogues, problems = site_catalogues(site.checked())

    assert problems == []
    assert catalogues["nb"].gettext("News") == "Nyheter"
    assert catalogues["nb"].gettext("Never heard of") == "Never heard of"


def test_gaps(site: Site) -> None:
    """Where gaps are marked, what has no translation looks like it, but for the language of msgid."""
    catalogues, _ = site_catalogues(site.checked(MARK_GAPS=True))

    assert catalogues["nb"].gettext("Never heard of") == "⟦Never heard of⟧"
    assert catalogues["nb"].ngettext("one", "more", 2) == "⟦more⟧"
    assert catalogues["nb"].pgettext("menu", "one") == "⟦one⟧"
    assert catalogues["en"].gettext("Never heard of") == "Never heard of"


def test_pseudo_language(site: Site) -> None:
    """One language takes the looks of none, the others are as they were."""
    catalogues, problems = site_catalogues(site.checked(PSEUDO_LANGUAGE="en"))

    assert problems == []
    assert catalogues["en"].gettext("News").startswith("[Ñéŵš")
    assert catalogues["nb"].gettext("News") == "Nyheter"


def test_a_language_that_is_not_there(site: Site) -> None:
    """A pseudo-language in the place of none is told."""
    site.write({"news/a.nb.md": news()})

    assert "“eng” is not a language of this site" in site.problems(PSEUDO_LANGUAGE="eng")


def test_no_strings(site: Site) -> None:
    """Without the template of catalogues there is nothing to make it of."""
    _, problems = site_catalogues(
        site.checked(PSEUDO_LANGUAGE="en", TRANSLATIONS_PATH=str(site.root / "none"))
    )

    assert problems[-1].hint.msgid == "run make strings"
