"""The ``LANGUAGES`` setting, checked and filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.configuration.setting_values import one_of
from plugins.content_model.language import Language
from plugins.content_model.problem import Message, message
from plugins.front_matter.schema import read_value
from plugins.languages.defaults import (
    default_credits,
    default_letters,
    default_quotes,
    known_locale,
)
from plugins.languages.slugs import is_step, slugify

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from plugins.configuration.faults import Faults

TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class LanguageSetting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One value of ``LANGUAGES``; every field has a default made from the tag."""

    name: str | None = None
    locale: str | None = None
    site_name: str | None = None
    tagline: str = ""
    direction: str | None = None
    words: dict[str, str] = {}
    quotes: tuple[str, ...] | None = None
    credits: tuple[str, ...] | None = None
    letters: dict[str, str] | None = None


def read_languages(
    written: object, default_lang: str, site_name: str
) -> tuple[dict[str, Language], list[tuple[Message, Message]]]:
    """
    Return the site's languages in order, and what is wrong with the setting.

    Args:
        written: The value of ``LANGUAGES``; empty for a site in *default_lang* alone.
        default_lang: Pelican's ``DEFAULT_LANG``; English if it is empty.
        site_name: Pelican's ``SITENAME``, for languages without a name of their own.

    Returns:
        At least one language, and pairs of problem and hint.
    """
    faults: list[tuple[Message, Message]] = []
    alone: dict[str, Any] = {default_lang or "en": {}}
    entries = alone if written is None or written == {} else written
    if not isinstance(entries, dict):
        faults.append((message("LANGUAGES is not a mapping"), EXAMPLE))
        entries = alone
    languages = {}
    for tag, value in entries.items():
        language, wrong = read_language(str(tag), value, site_name)
        faults += wrong
        if language is not None:
            languages[language.tag] = language
    if not languages:
        languages["en"] = filled_in("en", LanguageSetting(), site_name)
    return languages, faults


def read_default(stated: str, languages: Collection[str], faults: Faults) -> str:
    """
    Return the language of files that name none: the one stated, else the first there is.

    Args:
        stated: ``DEFAULT_LANG``, in small letters as Pelican makes them; empty for none.
        languages: The site's languages.
        faults: Takes what is wrong, unless the languages are wrong in the first place.
    """
    first = next(iter(languages))
    by_small = {tag.lower(): tag for tag in languages}
    if stated and stated.lower() not in by_small and "LANGUAGES" not in faults.names():
        text = message("DEFAULT_LANG is “{lang}”, which is no language of the site", lang=stated)
        faults.add("DEFAULT_LANG", text, one_of(stated, languages))
    return by_small.get(stated.lower(), first)


EXAMPLE = message(
    "write e.g. {example}",
    example='LANGUAGES = {"nb": {"name": "Norsk"}, "en": {"name": "English"}}',
)


def read_language(
    tag: str,
    value: Any,  # noqa: ANN401  # whatever the settings file holds
    site_name: str,
) -> tuple[Language | None, list[tuple[Message, Message]]]:
    """Return one language, or what is wrong with it."""
    if not TAG.fullmatch(tag):
        text = message("“{tag}” in LANGUAGES is not a language tag", tag=tag)
        return None, [(text, message("write e.g. nb, en or pt-BR"))]
    setting, found = read_value(as_lists(value), LanguageSetting)
    faults = [
        (message("LANGUAGES, “{tag}”: {what}", tag=tag, what=fault.text), fault.hint)
        for fault in found
    ]
    if setting is None:
        return None, faults
    faults += setting_faults(tag, setting)
    return (None if faults else filled_in(tag, setting, site_name)), faults


def setting_faults(tag: str, setting: LanguageSetting) -> Iterator[tuple[Message, Message]]:
    """Yield what is wrong with the values of a language, each with a hint."""
    locale = setting.locale or tag
    if known_locale(locale) is None:
        text = message("CLDR knows no locale “{locale}”", locale=locale)
        yield text, message("write e.g. nb_NO or en_GB")
    if setting.quotes is not None and len(setting.quotes) != 2:  # noqa: PLR2004  # a pair
        text = message("LANGUAGES, “{tag}”: quotes are a pair", tag=tag)
        yield text, message('write e.g. ("«", "»")')
    if setting.direction not in {None, "ltr", "rtl"}:
        text = message("LANGUAGES, “{tag}”: direction is ltr or rtl", tag=tag)
        yield text, message("leave it out: it follows from the language")
    for key, word in setting.words.items():
        if not is_step(word):
            text = message(
                "LANGUAGES, “{tag}”: the word “{word}” for “{key}” cannot be part of an address",
                tag=tag,
                word=word,
                key=key,
            )
            yield text, message("write {slug}", slug=slugify(word) or key)
    for letter, spelt in (setting.letters or {}).items():
        if len(letter) != 1 or not re.fullmatch("[a-z0-9]*", spelt):
            text = message(
                "LANGUAGES, “{tag}”: addresses cannot spell “{letter}” as “{spelt}”",
                tag=tag,
                letter=letter,
                spelt=spelt,
            )
            yield text, message("write e.g. {example}", example='"letters": {"å": "aa"}')


def as_lists(value: Any) -> Any:  # noqa: ANN401  # whatever the settings file holds
    """Return *value* with tuples as lists, as the schema reader knows them from YAML."""
    if isinstance(value, dict):
        return {key: as_lists(inner) for key, inner in value.items()}
    return list(value) if isinstance(value, tuple) else value


def filled_in(tag: str, setting: LanguageSetting, site_name: str) -> Language:
    """Return a language with its defaults."""
    locale = known_locale(setting.locale or tag)
    own_name = (locale.language_name if locale else None) or tag
    quotes: Mapping[int, str] = dict(enumerate(setting.quotes or default_quotes(tag)))
    return Language(
        tag=tag,
        locale=str(locale or "en"),
        name=setting.name or own_name.capitalize(),
        site_name=setting.site_name or site_name,
        tagline=setting.tagline,
        direction=setting.direction or (locale.text_direction if locale else "ltr"),
        words=setting.words,
        quotes=(quotes[0], quotes[1]),
        credits=tuple(setting.credits or default_credits(tag)),
        letters=default_letters(tag) if setting.letters is None else setting.letters,
    )
