"""How many strings a page shows untranslated: counted on the page, where the preview marks them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.configuration.site_catalogues import GAPS
from plugins.content_model.catalogue import CONTEXT_END, GAP
from plugins.languages.defaults import primary
from plugins.pipeline.compare import manifest_path
from plugins.preview.drafts_step import FILE
from plugins.relations.addresses import item_address, save_as, slug_of
from plugins.rendering.collect_theme import template_folders
from plugins.translators.string_report import State, StringState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.document import Document
    from plugins.content_model.kind import Kind
    from plugins.content_model.settings import Settings
    from plugins.translators.string_report import StringReport

MARKED = re.compile(GAP.format("(.*?)"), re.DOTALL)
PLACEHOLDER = re.compile(r"%\\?\((?:\w|\\)+\\?\)s")
# Gaps are marked in every other language: these strings are their own translations.
SOURCE = "en"
UNTRANSLATED = frozenset({State.MISSING, State.FUZZY, State.BROKEN})
MESSAGES = "messages"


class PageGaps:
    """
    The pages of items as the preview built them last.

    A page counts only if nothing that strings depend on was changed since. A build that had nothing
    to write leaves no sign that it was made, so that the answer may be that it is not known.

    Args:
        settings: The site's settings, those of a preview.
        kinds: The kinds, by name.
        strings: How the strings of each language stand.
    """

    def __init__(
        self, settings: Settings, kinds: Mapping[str, Kind], strings: StringReport
    ) -> None:
        self.settings = settings
        self.kinds = kinds
        self.built = last_change([manifest_path(settings)])
        self.is_marked = bool(settings.options.get(GAPS)) and self.built > last_change(
            sources_of_strings(settings)
        )
        self.forms = {
            lang: [
                (form_of(text), one)
                for one in untranslated(strings, lang)
                for text in filter(None, (one.msgid, one.plural))
            ]
            for lang in settings.languages
        }

    def count(self, document: Document, item: str) -> int | None:
        """
        Return how many strings the page of a document shows untranslated; ``None`` if that is not known.

        Args:
            document: The document.
            item: Id of its item.
        """
        settings, lang = self.settings, document.lang
        source = Path(settings.content, document.path)
        if not self.is_marked or primary(lang) == SOURCE or self.built <= last_change([source]):
            return None
        language = settings.languages[lang]
        slug = slug_of(document, item, language.letters)
        name = save_as(item_address(self.kinds[document.kind], language, slug))
        for path in (Path(settings.output, name), Path(settings.output, self.drafts(), name)):
            if path.is_file():
                return len(set(self.marked(path.read_text(encoding="utf-8"), lang)))
        return None

    def drafts(self) -> str:
        """Return the folder of the pages of drafts, which the preview keeps in mind."""
        try:
            return Path(self.settings.cache, FILE).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def marked(self, html: str, lang: str) -> Iterator[str]:
        """Yield what a page marks as untranslated: strings as they are written in code, if known."""
        for found in MARKED.findall(html):
            text = unescape(found)
            known = (one for form, one in self.forms[lang] if form.fullmatch(text))
            one = next(known, None)
            yield f"{one.context}{CONTEXT_END}{one.msgid}" if one else text


def form_of(msgid: str) -> re.Pattern[str]:
    """Return what matches a string with anything in the places of its placeholders."""
    return re.compile(PLACEHOLDER.sub("(?:.*)", re.escape(msgid)), re.DOTALL)


def untranslated(strings: StringReport, lang: str) -> Iterable[StringState]:
    """Return the strings of readers that have no translation in a language."""
    return (
        one
        for one in strings.states
        if one.lang == lang and one.domain == MESSAGES and one.state in UNTRANSLATED
    )


def sources_of_strings(settings: Settings) -> Iterator[Path]:
    """Yield the files on which it depends what strings a page shows: catalogues and templates."""
    yield from Path(settings.translations).glob(f"*/LC_MESSAGES/{MESSAGES}.po")
    for folder in template_folders(settings):
        yield from Path(folder).rglob("*.html")


def last_change(paths: Iterable[Path]) -> int:
    """Return when the newest of some files was changed, in ns; 0 for none."""
    return max((path.stat().st_mtime_ns for path in paths if path.is_file()), default=0)
