"""All that translators may want to know, gathered: texts, strings, and the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment
from msgspec import Struct

from plugins.rendering.collect_theme import template_folders
from plugins.rendering.template_versions import closure, referred, template_sources
from plugins.translators.history import History
from plugins.translators.overview import Standing, standing
from plugins.translators.page_gaps import PageGaps
from plugins.translators.string_report import State, StringReport, string_report
from plugins.translators.what_changed import Change, changes, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from plugins.content_model.document import Document
    from plugins.content_model.kind import Kind
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions
    from plugins.relations.families import Family
    from plugins.translators.read_families import Texts

MESSAGES = "messages"
PANELS = "panels/"


class Cell(Struct, frozen=True, kw_only=True):
    """
    An item in one language.

    Attributes:
        standing: How its text stands.
        path: Its file, relative to the content folder; empty if it is missing.
        translated_from: What the file says it was translated from.
        changes: What changed in the original since; ``None`` if that is not known any more.
        strings: How many of the theme's strings its page shows untranslated.
        at_most: Whether it may be fewer: all are counted that its template could show.
    """

    standing: Standing
    path: str = ""
    translated_from: str = ""
    changes: tuple[Change, ...] | None = ()
    strings: int = 0
    at_most: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """An item in all languages: its id, the template of its pages, and a cell by language."""

    id: str
    template: str
    cells: dict[str, Cell]


class Report(Struct, frozen=True, kw_only=True):
    """
    The state of all translations.

    Attributes:
        languages: Tags, in the site's order.
        rows: All items.
        templates: How many untranslated strings pages of a template show, by its name and by
            language; those with any alone.
        strings: The strings.
    """

    languages: tuple[str, ...]
    rows: tuple[Row, ...]
    templates: dict[str, dict[str, int]]
    strings: StringReport

    def texts(self, lang: str, one: Standing) -> int:
        """Return how many items stand so in a language."""
        return sum(row.cells[lang].standing is one for row in self.rows)

    def summary(self) -> dict[str, object]:
        """Return the report as plain values, for JSON."""
        return {
            "languages": {lang: self.counts(lang) for lang in self.languages},
            "strings": self.strings.states,
            "templates": self.templates,
            "texts": self.rows,
        }

    def counts(self, lang: str) -> dict[str, object]:
        """Return the numbers of one language."""
        return {
            **{
                domain: {
                    "total": total,
                    **{str(one): self.strings.count(lang, domain, one) for one in State},
                }
                for domain, total in self.strings.totals.items()
            },
            "texts": {str(one): self.texts(lang, one) for one in Standing},
        }


def report_of(texts: Texts, settings: Settings, extensions: Extensions) -> Report:
    """
    Return the state of all translations.

    Args:
        texts: All texts.
        settings: The site's settings.
        extensions: What its plugins add.
    """
    strings = string_report(settings)
    shows = shown_templates(template_folders(settings))
    languages = tuple(settings.languages)
    history = History(settings)
    kinds = {kind.name: kind for kind in extensions.kinds}
    counts = {
        name: {lang: strings.missing_on(shown, lang) for lang in languages}
        for name, shown in sorted(shows.items())
        if "/" not in name
    }
    gaps = PageGaps(settings, kinds, strings)
    rows = (row_of(family, kinds, counts, languages, history, gaps) for family in texts.families)
    return Report(
        languages=languages,
        rows=tuple(rows),
        templates={name: found for name, found in counts.items() if any(found.values())},
        strings=strings,
    )


def row_of(
    family: Family,
    kinds: Mapping[str, Kind],
    counts: Mapping[str, Mapping[str, int]],
    languages: Iterable[str],
    history: History,
    gaps: PageGaps,
) -> Row:
    """Return one item in all languages."""
    template = family.original.metadata.template or kinds[family.original.kind].template
    return Row(
        id=family.id,
        template=template,
        cells={
            lang: cell_of(family, lang, counts.get(template, {}).get(lang, 0), history, gaps)
            for lang in languages
        },
    )


def cell_of(family: Family, lang: str, most: int, history: History, gaps: PageGaps) -> Cell:
    """
    Return one item in one language.

    Args:
        family: The item.
        lang: The language.
        most: How many strings without a translation the template of its page could show.
        history: Knows older wordings.
        gaps: Knows what the page shows, if it was built.
    """
    document, how = family.documents.get(lang), standing(family, lang)
    if document is None:
        return Cell(standing=how)
    shown = gaps.count(document, family.id) if most else 0
    return Cell(
        standing=how,
        path=document.path,
        translated_from=document.metadata.translated_from or "",
        changes=since(document, family, history) if how is Standing.STALE else (),
        strings=most if shown is None else shown,
        at_most=shown is None,
    )


def since(document: Document, family: Family, history: History) -> tuple[Change, ...] | None:
    """Return what changed in the text that a translation was made from, if that is known."""
    lang, _, revision = (document.metadata.translated_from or "").partition("@")
    source = family.documents[lang]
    old = history.wording(source.path, revision)
    new = wording((history.content / source.path).read_bytes())
    return tuple(changes(old, new)) if old is not None and new is not None else None


def shown_templates(folders: Iterable[Path]) -> dict[str, frozenset[str]]:
    """
    Return every template with all that it may show, itself included.

    One that it names only when it is shown is taken to be a panel, whichever.
    """
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    sources = template_sources(map(str, folders))
    panels = [name for name in sources if name.startswith(PANELS)]
    references = {
        name: [
            shown
            for one in referred(raw, environment)
            for shown in (panels if one is None else [one])
        ]
        for name, raw in sources.items()
    }
    return {name: frozenset(closure(name, references)) for name in references}
