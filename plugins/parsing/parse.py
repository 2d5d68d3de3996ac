"""Parse: the bytes of one file to its document, or to all that is wrong with it."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.content_model.document import UNSAID, Document, Metadata
from plugins.content_model.language import Language
from plugins.content_model.moment import Moment
from plugins.content_model.problem import Field, Position, Problem, Severity, message
from plugins.front_matter.classic_header import read_classic
from plugins.front_matter.scalars import SCALARS
from plugins.front_matter.schema import read_value
from plugins.front_matter.split import Split, SplitError, Style, decode, split
from plugins.front_matter.yaml_text import YamlError, load_yaml, spaceless_key
from plugins.languages.name_matcher import Key, NameMatcher
from plugins.markup.body import parse_body, plain_text
from plugins.markup.figures import lead_caption
from plugins.markup.revision import revision_of
from plugins.markup.rules import TextRules
from plugins.parsing.header_checks import header_problems
from plugins.parsing.language_of import language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.content_model.body import Body
    from plugins.content_model.kind import Kind
    from plugins.content_model.names import DocumentName
    from plugins.content_model.problem import Message
    from plugins.front_matter.schema import Fault


# Stands for the title of a document that has none; the build ends before it is shown.
NO_TITLE = "?"
PELICAN_LINK = re.compile(r"\]\([{|][a-z]+[}|][^()\n\"]*(?=\))")


class ParseRules(Struct, frozen=True, kw_only=True):
    """
    The settings that change what a file parses to, and no others.

    Attributes:
        languages: By tag.
        default_lang: Language of files that name none.
        mentions: Front matter fields that name items of another kind.
        names: Names to find in texts, by language: each with whose it is, and which of theirs.
    """

    languages: dict[str, Language]
    default_lang: str
    mentions: tuple[str, ...] = ()
    names: dict[str, tuple[tuple[str, str, str], ...]] = {}

    def matchers(self) -> dict[str, NameMatcher]:
        """Return what finds names, by language; nothing for a language without any."""
        return {
            lang: NameMatcher((name, Key(of, own_id)) for name, of, own_id in names)
            for lang, names in self.names.items()
            if names
        }


class Parsed(Struct, frozen=True, kw_only=True):
    """
    What a file parses to.

    Attributes:
        document: The document, without the fields that are wrong; ``None`` if the file is
            past reading.
        problems: What is wrong with it.
        whole: Whether nothing had to be left out.
    """

    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    whole: bool = False


def parse_document(
    raw: bytes,
    name: DocumentName,
    kind: Kind,
    rules: ParseRules,
    to_html: Callable[[str], str],
    matchers: Mapping[str, NameMatcher] | None = None,
) -> Parsed:
    """
    Parse one Markdown file.

    Depends on its arguments alone and never raises for what a file may hold.

    Args:
        raw: Content of the file.
        name: What its path says.
        kind: The kind whose folder it lies in.
        rules: The settings that matter.
        to_html: The Markdown engine.
        matchers: What the names of the rules are found by, made once for many files.
    """
    try:
        halves = split(decode(raw))
    except SplitError as error:
        return refused(name, error.text, error.hint, error.at)
    try:
        fields = read_header(halves)
    except YamlError as error:
        at = Position(halves.header_line - 1 + error.at.line, error.at.column)
        return refused(name, error.text, error.hint, at)
    if not isinstance(fields, dict):
        return no_fields(halves, name)
    mentions, faulty_mentions = read_mentions(fields, rules.mentions, name)
    problems = [*faulty_mentions]
    if halves.style is Style.CLASSIC:
        take_translation(fields)
        problems += drop_unknown(fields, kind.schema, name)
    metadata, faults = read_value(fields, kind.schema, rules.mentions)
    problems += [
        Problem(path=name.path, at=Field(f.keys, f.of_key), text=f.text, hint=f.hint)
        for f in faults
    ]
    if metadata is None:
        metadata = sound_part(fields, faults, kind.schema)
    faulty = {fault.keys[0] for fault in faults if fault.keys}
    undated = empty_date(fields, kind, name)
    problems += undated
    lang, wrong_language = language_of(
        name,
        fields.get("lang") if "lang" not in faulty else None,
        rules.languages,
        rules.default_lang,
    )
    problems += wrong_language
    if metadata is not None:
        problems += header_problems(metadata, name.path, rules.languages)
    language = rules.languages.get(lang)
    text_rules = (
        TextRules(quotes=language.quotes, credits=language.credits) if language else TextRules()
    )
    text = with_pelican_links(halves.text)
    names = (matchers or {}).get(lang)
    body, wrong_body = parse_body(text, name.path, to_html, text_rules, names)
    problems += wrong_body
    if metadata is None or wrong_language:
        return Parsed(problems=tuple(problems))
    document = Document(
        path=name.path,
        kind=kind.name,
        item=name.item,
        lang=lang,
        metadata=metadata,
        mentions=mentions,
        body=body,
        caption=lead_caption(
            metadata.image_caption or "", metadata.image_credit or "", text_rules, body.plain
        ),
        revision=revision_of(translatable(metadata), halves.text),
        classic=halves.style is Style.CLASSIC,
        named=named_in(metadata, body, names),
    )
    return Parsed(
        document=document,
        problems=tuple(problems),
        whole=not (faults or faulty_mentions or undated),
    )


def named_in(
    metadata: Metadata, body: Body, names: NameMatcher | None
) -> tuple[tuple[str, str], ...]:
    """Return what the names stand for that are anywhere in a title, lead or text, in order."""
    head = ". ".join((metadata.title, metadata.summary or ""))
    present = names.within(f"{head} {body.plain}") if names is not None else None
    if present is None:
        return ()
    # A block begins as a sentence does.
    text = escape(f"{head}. {plain_text(body.parts, '. ')}", quote=False)
    keys = {found.key for found in present.find(text)}
    return tuple(sorted((key.of, key.id) for key in keys))


def sound_part(
    fields: dict[str, Any], faults: list[Fault], schema: type[Metadata]
) -> Metadata | None:
    """
    Return front matter without its faulty fields, so that the rest is checked in one run.

    Args:
        fields: All fields.
        faults: What is wrong with them.
        schema: Their schema.
    """
    faulty = {fault.keys[0] for fault in faults if fault.keys}
    sound = {key: value for key, value in fields.items() if key not in faulty}
    metadata, _ = read_value({"title": NO_TITLE, **sound}, schema)
    return metadata


def refused(name: DocumentName, text: Message, hint: Message, at: Position) -> Parsed:
    """Return what a file parses to that cannot be read at all."""
    return Parsed(problems=(Problem(path=name.path, text=text, hint=hint, at=at),))


def no_fields(halves: Split, name: DocumentName) -> Parsed:
    """Return what a file parses to whose header is no set of fields."""
    unspaced = spaceless_key(halves.header.split("\n"))
    if unspaced is not None:
        at = Position(halves.header_line - 1 + unspaced.at.line, unspaced.at.column)
        return refused(name, unspaced.text, unspaced.hint, at)
    return refused(
        name,
        message("the front matter is not a set of “key: value” lines"),
        message("write e.g. title: NSCC is awarded gold"),
        Position(halves.header_line),
    )


def empty_date(fields: dict[str, Any], kind: Kind, name: DocumentName) -> list[Problem]:
    """Return the problem of a date left empty in a file that must have one."""
    if not kind.dated or "date" not in fields or fields["date"] or fields.get("translated_from"):
        return []
    text = message("“{key}” has no value", key="date")
    return [Problem(path=name.path, at=Field(("date",)), text=text, hint=SCALARS[Moment][1])]


def with_pelican_links(text: str) -> str:
    """Return *text* with Pelican's links in a form that CommonMark reads: no spaces in them."""
    if "]({" not in text and "](|" not in text:
        return text
    return PELICAN_LINK.sub(lambda match: match[0].replace(" ", "%20"), text)


def read_header(halves: Split) -> Any:  # noqa: ANN401  # whatever the file holds
    """Return the fields of a header in either style."""
    if halves.style is Style.CLASSIC:
        return read_classic(halves.header)
    return load_yaml(halves.header)


def translatable(metadata: Metadata) -> tuple[str | None, ...]:
    """Return the fields a translator translates; the body comes on top."""
    return (metadata.title, metadata.summary, metadata.image_alt, metadata.image_caption)


def read_mentions(
    fields: dict[str, Any], names: tuple[str, ...], document: DocumentName
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Take the fields that name other items out of *fields* and return them."""
    mentions: dict[str, tuple[str, ...]] = {}
    problems = []
    for name in names:
        if name not in fields:
            continue
        written = fields.pop(name)
        written = [written] if isinstance(written, str) else written
        found, faults = read_value(written, tuple[str, ...])
        problems += [
            Problem(path=document.path, at=Field((name, *f.keys)), text=f.text, hint=f.hint)
            for f in faults
        ]
        if found:
            mentions[name] = found
    return mentions, problems


def take_translation(fields: dict[str, Any]) -> None:
    """Put Pelican's mark of a translation, which does not say of what, in terms of ours."""
    if str(fields.pop("translation", "")).lower() == "true":
        fields.setdefault("translated_from", UNSAID)


def drop_unknown(
    fields: dict[str, Any], schema: type[Metadata], document: DocumentName
) -> list[Problem]:
    """Take what a classic header says beyond *schema* out of *fields*, with a warning."""
    unknown = [key for key in fields if key not in schema.__struct_fields__]
    for key in unknown:
        del fields[key]
    if not unknown:
        return []
    return [
        Problem(
            path=document.path,
            at=Field((unknown[0],), of_key=True),
            text=message("not used here: {keys}", keys=", ".join(unknown)),
            hint=message("delete what you do not need"),
            severity=Severity.WARNING,
        )
    ]
