"""The page of all terms, in every language that has any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.glossary.entries import NAME, Entry, entries_of
from plugins.glossary.values import GlossaryPage, OtherWord, TermView
from plugins.languages.collation import sort_key
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = (NAME,)
TITLE = N_("Glossary")
# Translators: of the glossary page, for search engines.
DESCRIPTION = N_("The terms of this site, what they mean, and what other languages call them")


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the glossary in every language that has terms."""
    for lang in site.settings.languages:
        if any(lang in entry.words for entry in entries_of(site).values()):
            say = site.catalogues[lang].gettext
            yield page_plan(
                site,
                lang,
                KEY,
                "{lang}/{glossary}/",
                say(TITLE),
                template="glossary.html",
                compose=glossary,
                description=say(DESCRIPTION),
            )


def glossary(reader: Reader) -> GlossaryPage:
    """Return the view of the glossary."""
    views = (
        term_view(term_id, entry, reader)
        for term_id, entry in entries_of(reader.site).items()
        if reader.lang in entry.words
    )
    return GlossaryPage(
        heading=reader.gettext(TITLE),
        terms=tuple(sorted(views, key=lambda view: sort_key(view.term, reader.lang))),
    )


def term_view(term_id: str, entry: Entry, reader: Reader) -> TermView:
    """Return a term that has a word in the reader's language."""
    word = entry.words[reader.lang]
    languages = reader.site.settings.languages
    item = reader.site.items.get(reader.site.references.item(entry.see, "") or "")
    return TermView(
        id=term_id,
        term=word.term,
        definition=word.definition,
        others=tuple(
            OtherWord(term=entry.words[lang].term, lang=lang, lang_name=language.name)
            for lang, language in languages.items()
            if lang != reader.lang and lang in entry.words
        ),
        see=reader.edition_link(item.edition(reader.lang)) if item else None,
    )
