"""Checks that the facts of every kind have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.problem import Field, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.links import is_address, link_problems
from plugins.facts.phone import is_number
from plugins.facts.weights import NO_EMAIL, NO_SOURCE
from plugins.languages.formats import country_codes, country_name
from plugins.relations.terms import PATH as TERMS
from plugins.relations.terms import did_you_mean_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.partial_date import PartialDate
    from plugins.content_model.problem import Message
    from plugins.content_model.site import Site
    from plugins.facts.text import Text

Keys = tuple[str | int, ...]


def fault(path: str, keys: Keys, text: Message, hint: Message, rule: str = "") -> Problem:
    """Return the problem of a fact; *rule* is the check that ``FACT_CHECKS`` may set."""
    return Problem(path=path, at=Field(keys), text=text, hint=hint, rule=rule)


def warning(path: str, keys: Keys, text: Message, hint: Message, rule: str = "") -> Problem:
    """Return what is worth telling about a fact and stops nothing, unless a setting says so."""
    return replace(fault(path, keys, text, hint, rule), severity=Severity.WARNING)


def source_problems(source: Text | None, path: str, keys: Keys, site: Site) -> Iterator[Problem]:
    """Yield the problems of a fact's source; *keys* lead to the fact."""
    if not source:
        text = message("this fact has no source")
        hint = message("add a line source: with the id of an item, an address, or words")
        yield warning(path, keys, text, hint, NO_SOURCE)
    yield from link_problems(source, path, (*keys, "source"), site)


def term_problems(
    term: str, vocabulary: str, path: str, keys: Keys, site: Site
) -> Iterator[Problem]:
    """Yield the problem of a term that is not in its vocabulary."""
    known = site.vocabularies.get(vocabulary, {})
    if term in known or site.data.get("terms", known) is None:  # terms.yaml cannot be read
        return
    add = message("add it to {path} under {vocabulary}", path="terms.yaml", vocabulary=vocabulary)
    text = message("“{term}” is not among the {vocabulary}", term=term, vocabulary=vocabulary)
    hint = did_you_mean_term(term, known) or add
    yield replace(fault(path, keys, text, hint), missed=TERMS)


def country_problems(code: str, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield the problem of a code that no country has (ISO 3166-1, two letters)."""
    codes = country_codes()
    if code in codes:
        return
    names = {country_name(known, "en"): known for known in codes}
    guess = names.get(code) or (code.upper() if code.upper() in codes else None)
    text = message("“{code}” is no code of a country", code=code)
    if guess is not None:
        hint = message("did you mean “{name}”?", name=guess)
    else:
        hint = did_you_mean(code, codes) or message("write two capital letters, such as NO")
    yield fault(path, keys, text, hint)


def address_problems(url: str | None, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield the problem of an address that no browser would find."""
    if url is not None and not is_address(url):
        text = message("“{url}” is no address on the web", url=url)
        hint = message("write e.g. {example}", example="https://www.example.org")
        yield fault(path, keys, text, hint)


def email_problems(email: str | None, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield the problems of a contact that cannot be written to."""
    if not email:
        text = message("this contact has no e-mail address")
        yield warning(path, keys, text, message("add a line {key}: …", key="email"), NO_EMAIL)
    else:
        yield from email_fault(email, path, (*keys, "email"))


def email_fault(email: str, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield the problem of what is no e-mail address; nothing is written for nobody."""
    if not email:
        return
    if email.count("@") != 1 or "." not in email.partition("@")[2] or " " in email:
        text = message("“{email}” is no e-mail address", email=email)
        yield fault(path, keys, text, message("write e.g. post@example.org"))


def phone_problems(phone: str, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield the problem of a number that cannot be dialled from everywhere."""
    if phone and not is_number(phone):
        text = message("“{phone}” is no telephone number with the code of a country", phone=phone)
        yield fault(path, keys, text, message("write e.g. +47 51 00 00 00"))


def period_problems(
    since: PartialDate | None, until: PartialDate | None, path: str, keys: Keys
) -> Iterator[Problem]:
    """Yield the problem of a period that ends before it begins."""
    if since is not None and until is not None and until.last < since.first:
        text = message(
            "the period ends ({until}) before it begins ({since})", until=until, since=since
        )
        hint = message("write a day on or after {first}", first=since)
        yield fault(path, keys, text, hint)
