"""How the strings of each language stand: which are missing, doubtful, broken or unused."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.configuration.read_catalogues import catalogue_folders
from plugins.content_model.problem import Message, Position, Problem
from plugins.languages.extract import DOMAINS, extracted
from plugins.languages.read_po import entry_faults, misnamed, read_entries
from plugins.translators.strings import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as PoMessage

    from plugins.content_model.settings import Settings
    from plugins.languages.po_header import PluralForms

TEMPLATES = "theme/templates/"


class State(StrEnum):
    """What is wrong with a string in one language."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    BROKEN = "broken"
    UNUSED = "unused"


class StringState(Struct, frozen=True, kw_only=True):
    """
    A string that somebody should look at.

    Attributes:
        lang: Language of the catalogue.
        domain: ``messages`` for readers, ``staff`` for the staff.
        state: What is wrong.
        msgid: The string.
        context: Its context; empty for none.
        plural: The string for other counts than one; empty if nothing is counted.
        path: The catalogue, by its path in the project.
        line: Its line there; 0 if the catalogue has not got it yet.
        places: Where the site asks for it: path and line.
        why: What is broken.
    """

    lang: str
    domain: str
    state: State
    msgid: str
    context: str = ""
    plural: str = ""
    path: str = ""
    line: int = 0
    places: tuple[str, ...] = ()
    why: Message | None = None


class StringReport(Struct, frozen=True, kw_only=True):
    """
    All strings.

    Attributes:
        totals: How many strings there are, by domain.
        states: Those that somebody should look at, by language, domain and place.
        problems: What is wrong with catalogues as files.
    """

    totals: dict[str, int]
    states: tuple[StringState, ...]
    problems: tuple[Problem, ...]

    def count(self, lang: str, domain: str, state: State) -> int:
        """Return how many strings of a language are in a state."""
        return sum(
            (one.lang, one.domain, one.state) == (lang, domain, state) for one in self.states
        )

    def missing_on(self, templates: frozenset[str], lang: str) -> int:
        """Return how many of readers' strings a page of these templates shows untranslated."""
        return sum(
            one.lang == lang
            and one.state in {State.MISSING, State.FUZZY, State.BROKEN}
            and not templates.isdisjoint(template_names(one))
            for one in self.states
        )


def template_names(one: StringState) -> Iterator[str]:
    """Yield the names of the templates that ask for a string."""
    for place in one.places:
        path = place.rpartition(":")[0]
        if path.startswith(TEMPLATES):
            yield path.removeprefix(TEMPLATES)


def string_report(settings: Settings) -> StringReport:
    """
    Return how the strings of all languages of a site stand, against templates and code as they are.

    Args:
        settings: The site's settings.
    """
    root, folder = Path(settings.root), Path(settings.translations)
    existing = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    totals: dict[str, int] = {}
    states: list[StringState] = []
    problems: list[Problem] = []
    templates = {domain: extracted(root, domain) for domain in DOMAINS}
    for domain, template in templates.items():
        totals[domain] = sum(bool(entry.id) for entry in template)
        for lang in settings.languages:
            paths = (
                folder / name / "LC_MESSAGES" / f"{domain}.po"
                for name in catalogue_folders(lang, existing)
            )
            path = next((path for path in paths if path.is_file()), None)
            if path is None and domain == "staff":
                continue  # a language that nobody of the staff reads
            raw, name = (path.read_bytes(), shown(path, root)) if path else (b"", "")
            catalog, forms, wrong = read_entries(raw, name)
            problems += [*wrong, *(misnamed(raw, name, lang) if catalog else ())] if path else ()
            states += states_of(catalog, template, forms, name, (lang, domain))
    return StringReport(totals=totals, states=tuple(states), problems=tuple(problems))


def states_of(
    catalog: Catalog | None,
    template: Catalog,
    forms: PluralForms,
    path: str,
    where: tuple[str, str],
) -> Iterator[StringState]:
    """Yield the strings of one catalogue that somebody should look at."""
    lang, domain = where
    present = {key(entry): entry for entry in catalog or () if entry.id}
    wanted = {key(entry): entry for entry in template if entry.id}
    for own, asked in wanted.items():
        entry = present.get(own)
        state, why = state_of(entry, forms, path)
        if state is not None:
            yield StringState(
                lang=lang,
                domain=domain,
                state=state,
                msgid=own[1],
                context=own[0],
                plural="" if isinstance(asked.id, str) else asked.id[1],
                path=path,
                line=(entry.lineno or 0) if entry else 0,
                places=tuple(f"{place}:{line}" for place, line in asked.locations),
                why=why,
            )
    for own, entry in unused(catalog, present, wanted).items():
        yield StringState(
            lang=lang,
            domain=domain,
            state=State.UNUSED,
            msgid=own[1],
            context=own[0],
            path=path,
            line=entry.lineno or 0,
        )


def unused(
    catalog: Catalog | None,
    present: Mapping[tuple[str, str], PoMessage],
    wanted: Mapping[tuple[str, str], PoMessage],
) -> dict[tuple[str, str], PoMessage]:
    """Return the entries that nothing asks for, those that are marked as obsolete too."""
    left = {own: entry for own, entry in present.items() if own not in wanted}
    obsolete = catalog.obsolete.values() if catalog is not None else ()
    return {**left, **{key(entry): entry for entry in obsolete}}


def key(entry: PoMessage) -> tuple[str, str]:
    """Return what an entry is known by: context and singular."""
    return entry.context or "", entry.id if isinstance(entry.id, str) else entry.id[0]


def state_of(
    entry: PoMessage | None, forms: PluralForms, path: str
) -> tuple[State | None, Message | None]:
    """Return what is wrong with a translation, and why it is broken."""
    texts: tuple[str, ...] = ()
    if entry is not None:
        written = entry.string or ""
        texts = (written,) if isinstance(written, str) else tuple(text or "" for text in written)
    if entry is None or not any(texts):
        return State.MISSING, None
    if entry.fuzzy:
        return State.FUZZY, None
    fault = next(entry_faults(entry, texts, forms.number, path), None)
    return (State.BROKEN, fault.text) if fault else (None, None)


def place_of(one: StringState) -> str:
    """Return where to look: the line of the catalogue, else where the site asks for the string."""
    if one.path and one.line:
        return f"{one.path}:{Position(one.line).line}"
    return one.path or next(iter(one.places), "")
