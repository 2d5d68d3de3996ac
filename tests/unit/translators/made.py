"""A project for translators: texts, templates and catalogues of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import Catalogue
from plugins.pipeline.extension_points import gather
from plugins.pipeline.report import listing, listing_text
from plugins.translators.read_families import read_families
from plugins.translators.report import report_of
from tests.conftest import article, news
from tests.unit.languages.made import write_project

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.translators.read_families import Refused
    from plugins.translators.report import Report
    from tests.conftest import Site

ENGLISH = Catalogue(lang="en")
HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
PO = (
    HEADER
    + """\
msgid "News"
msgstr "Nyheter"

#, fuzzy
msgid "Facts"
msgstr "Fakta?"

msgid "%(count)s file"
msgid_plural "%(count)s files"
msgstr[0] "%(cont)s fil"
msgstr[1] "%(count)s filer"

msgid "Left"
msgstr "Til overs"

#~ msgid "Gone"
#~ msgstr "Borte"
"""
)
ORIGINAL = "Første avsnitt er her.\n\nAndre avsnitt om en bro.\n"


def translators(site: Site, po: str = PO) -> Settings:
    """Return the settings of *site* with strings and a Norwegian catalogue of its own."""
    write_project(site.root)
    site.settings["TRANSLATIONS_PATH"] = str(site.root / "translations")
    path = site.root / "translations/nb/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(po, encoding="utf-8")
    return site.checked()


def with_texts(site: Site, origin: str = "nb") -> Site:
    """Return *site* with an item in two languages, and one in Norwegian alone."""
    return site.write(
        {
            "news/a.nb.md": news("Tittel", ORIGINAL),
            "news/a.en.md": article("Title", "First.\n\nSecond.", translated_from=origin),
            "news/b.nb.md": news("Bare her"),
        }
    )


def report(settings: Settings) -> Report:
    """Return the report of a site."""
    extensions = gather(settings)
    return report_of(read_families(settings, extensions), settings, extensions)


def told(refused: Refused, settings: Settings) -> str:
    """Return what a refusal tells."""
    return listing_text(listing(refused.problems, settings), settings)


def revision(settings: Settings, path: str) -> str:
    """Return the revision of a document."""
    texts = read_families(settings, gather(settings))
    return next(d.revision for f in texts.families for d in f.documents.values() if d.path == path)
