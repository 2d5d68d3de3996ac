"""``make translate``: a translation begun, with the original's words to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.names import document_name
from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.front_matter.split import decode, split
from plugins.pipeline.report import staff_wording
from plugins.relations.addresses import slug_of
from plugins.writers.fields import header, line, remark
from plugins.writers.new import language_called, refused
from plugins.writers.slugs import addresses_taken, is_taken, new_slug
from plugins.writers.write_new import write_new

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions
    from plugins.relations.families import Family
    from plugins.translators.read_families import Texts

COMMAND = "make translate"
EXAMPLE = "make translate ITEM=news/2021-11-gold LANG=en"
# Fields that are words; all others a translation takes from its original.
WORDS = ("summary", "image_alt", "image_caption", "image_credit")


def translation(
    item: str, lang: str, texts: Texts, extensions: Extensions, settings: Settings
) -> Path:
    """
    Write the file of a translation, a draft until its translator says otherwise.

    Args:
        item: What was typed: an id, or a file of the item.
        lang: The language; may be empty where the site has but two.
        texts: All texts.
        extensions: The kinds.
        settings: The site's settings.

    Raises:
        plugins.translators.read_families.Refused: If that cannot be done.
        OSError: If the disk does not let us.
    """
    family = family_called(item, texts, settings)
    original = family.original
    wrong = texts.problems_of(original.path) if original.path in texts.unread else ()
    if wrong:
        raise refused(wrong[0].text, wrong[0].hint, COMMAND)
    target = target_language(lang, original.lang, settings)
    there = family.documents.get(target)
    if there is original:
        raise refused(
            message("the original is in “{lang}” itself", lang=target),
            message("write LANG={lang}", lang=other_language(target, settings)),
            COMMAND,
        )
    if there is not None:
        raise refused(
            message("{file} is there already", file=there.path),
            message(
                "when it says what the original does: make translated FILE={file}",
                file=shown(there, settings),
            ),
            COMMAND,
        )
    kinds = {kind.name: kind for kind in extensions.kinds}
    kind, language = kinds[original.kind], settings.languages[target]
    taken = addresses_taken(texts.families, kinds, settings.languages)
    slug = slug_of(original, family.id, settings.languages[original.lang].letters)
    if is_taken(slug, kind, language, taken):
        slug = new_slug(slug, kind, language, taken)
    say = staff_wording(settings).told
    own = original.metadata
    lines = [
        line("title", own.title),
        remark(line("slug", slug), say(message("translate this too"))),
        *(line(name, getattr(own, name)) for name in WORDS if getattr(own, name)),
        line("translated_from", f"{original.lang}@{original.revision}"),
        remark("status: draft", say(message("delete this line when it is translated"))),
    ]
    body = split(decode(Path(settings.content, original.path).read_bytes())).text
    path = path_beside(original, target, settings)
    write_new({path: header(lines) + body.lstrip("\n")})
    return path


def family_called(written: str, texts: Texts, settings: Settings) -> Family:
    """
    Return the item that is meant.

    Raises:
        plugins.translators.read_families.Refused: If there is none.
    """
    if not written.strip():
        raise refused(
            message("no item is named"), message("write {example}", example=EXAMPLE), COMMAND
        )
    names = {family.id: family for family in texts.families}
    files = {d.path: family for family in texts.families for d in family.documents.values()}
    bare = written.strip().strip("/").removeprefix("./")
    content = Path(settings.content)
    if content.is_relative_to(settings.root):
        bare = bare.removeprefix(f"{content.relative_to(settings.root).as_posix()}/")
    named = document_name(bare)
    found = names.get(bare) or files.get(bare) or (names.get(named.item) if named else None)
    if found is None:
        unread = [p for p in texts.problems if p.path in texts.unread and p.path.startswith(bare)]
        if unread:
            raise refused(unread[0].text, unread[0].hint, COMMAND)
        raise refused(
            message("there is no item “{item}”", item=written),
            did_you_mean(bare, names) or message("write {example}", example=EXAMPLE),
            COMMAND,
        )
    return found


def target_language(written: str, original: str, settings: Settings) -> str:
    """
    Return the language to translate into.

    Raises:
        plugins.translators.read_families.Refused: If it is not clear, or not the site's.
    """
    others = [tag for tag in settings.languages if tag != original]
    if written.strip():
        return language_called(written, settings.languages, COMMAND)
    if len(others) == 1:
        return others[0]
    raise refused(
        message("no language is named"),
        message("add LANG= and one of these: {keys}", keys=", ".join(others)),
        COMMAND,
    )


def other_language(lang: str, settings: Settings) -> str:
    """Return another language of the site."""
    return next((tag for tag in settings.languages if tag != lang), lang)


def path_beside(original: Document, lang: str, settings: Settings) -> Path:
    """Return where the translation goes: beside the original, its name but for the language."""
    path = Path(settings.content, original.path)
    named = document_name(original.path)
    stem = path.stem
    if named is not None and named.suffix:
        stem = stem.rpartition(".")[0]
    return path.with_name(f"{stem}.{lang}{path.suffix}")


def shown(document: Document, settings: Settings) -> str:
    """Return the path of a document as it is typed in the project folder."""
    path = Path(settings.content, document.path)
    return (
        path.relative_to(settings.root) if path.is_relative_to(settings.root) else path
    ).as_posix()
