"""``make new``: the folder of a new item, its text begun."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from msgspec import Struct

from plugins.content_model.problem import Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.pipeline.report import staff_wording
from plugins.relations.terms import PATH
from plugins.translators.read_families import Refused
from plugins.writers.facts_file import facts_file
from plugins.writers.fields import header, line, optional_fields, remark, required_fields
from plugins.writers.slugs import addresses_taken, new_slug
from plugins.writers.write_new import write_new

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions
    from plugins.translators.read_families import Texts

COMMAND = "make new"
EXAMPLE = 'make new KIND=news TITLE="NSCC er sertifisert i gull"'


class Wanted(Struct, frozen=True, kw_only=True):
    """What somebody typed: kind, headline, language and slug, the last two perhaps empty."""

    kind: str
    title: str
    lang: str = ""
    slug: str = ""


def new_item(
    wanted: Wanted, texts: Texts, extensions: Extensions, settings: Settings
) -> list[Path]:
    """
    Write the files of a new item, a draft until its writer says otherwise.

    Args:
        wanted: What was typed.
        texts: All texts there are.
        extensions: The kinds.
        settings: The site's settings.

    Returns:
        The new files, the text first.

    Raises:
        Refused: If that cannot be done.
        OSError: If the disk does not let us.
    """
    kinds = {kind.name: kind for kind in extensions.kinds}
    kind = kind_called(wanted.kind, extensions.kinds, settings.languages.values())
    title = " ".join(wanted.title.split())
    if not title:
        raise refused(message("no headline is given"), message("write {example}", example=EXAMPLE))
    lang = language_called(wanted.lang or settings.default_lang, settings.languages)
    language = settings.languages[lang]
    taken = addresses_taken(texts.families, kinds, settings.languages)
    slug = new_slug(wanted.slug or title, kind, language, taken)
    if not slug:
        raise refused(
            message("“{title}” has no letters that an address can be made of", title=title),
            message("add SLUG=a-few-words"),
        )
    say = staff_wording(settings).told
    day = settings.build_date.first.date()
    mentions = [other.mention for other in extensions.kinds if other.mention and other is not kind]
    lines = [line("title", title), line("slug", slug)]
    lines += [f"date: {day}"] if kind.dated else []
    lines += required_fields(kind.schema, day)
    lines.append(remark("status: draft", say(message("delete this line to publish"))))
    lines += optional_fields(kind, term_ids(settings), mentions, say)
    name = f"{day:%Y-%m}-{slug}" if kind.dated else slug
    folder = free_folder(Path(settings.content, kind.folder), name, texts, kind)
    files = {folder / f"index.{lang}.md": header(lines)}
    if kind.facts is not None:
        locale = settings.languages[settings.default_lang].locale
        territory = Locale.parse(locale).territory or "…"
        files[folder / kind.facts_name] = facts_file(kind.facts, territory, day, say)
    return write_new(files)


def kind_called(written: str, kinds: Iterable[Kind], languages: Iterable[Language] = ()) -> Kind:
    """
    Return the kind that is meant, by its name, that of its folder, or a word for it in addresses.

    Args:
        written: What was typed.
        kinds: The kinds.
        languages: The site's languages, whose words for kinds will do as well: ``nyheter``.

    Raises:
        Refused: If there is none.
    """
    kinds = list(kinds)
    words = [language.words for language in languages]
    known = {
        own[kind.folder].lower(): kind for own in words for kind in kinds if kind.folder in own
    }
    known |= {name: kind for kind in kinds for name in (kind.folder, kind.name)}
    found = known.get(written.strip().strip("/").removeprefix("content/").lower())
    if found is not None:
        return found
    names = ", ".join(sorted({kind.name for kind in known.values()}))
    if not written.strip():
        raise refused(
            message("no kind is named: it is one of {keys}", keys=names),
            message("write {example}", example=EXAMPLE),
        )
    raise refused(
        message("there is no kind “{name}”", name=written),
        did_you_mean(written, known) or message("write one of these: {keys}", keys=names),
    )


def language_called(written: str, languages: Iterable[str], command: str = COMMAND) -> str:
    """
    Return the language that is meant, however it is capitalised.

    Raises:
        Refused: If the site does not have it.
    """
    known = {tag.lower(): tag for tag in languages}
    found = known.get(written.strip().replace("_", "-").lower())
    if found is None:
        raise refused(
            message("“{lang}” is not a language of this site", lang=written),
            message("write one of these: {keys}", keys=", ".join(known.values())),
            command,
        )
    return found


def free_folder(parent: Path, name: str, texts: Texts, kind: Kind) -> Path:
    """Return a folder that is not there yet, nor is a text of that name."""
    ids = {family.id for family in texts.families}
    found, number = name, 1
    while f"{kind.folder}/{found}" in ids or Path(parent, found).exists():
        number += 1
        found = f"{name}-{number}"
    return parent / found


def term_ids(settings: Settings) -> dict[str, list[str]]:
    """Return the ids of terms by vocabulary; none if the file cannot be read, which builds tell."""
    try:
        read = load_yaml(Path(settings.content, PATH).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YamlError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {
        str(name): list(map(str, terms)) for name, terms in read.items() if isinstance(terms, dict)
    }


def refused(text: Message, hint: Message, command: str = COMMAND) -> Refused:
    """Return the outcome of a command that cannot do what was typed."""
    return Refused(Problem(path=command, base="project", text=text, hint=hint))
