"""Check: what is said of funders, and what refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.begun import languages_told, weight_in
from plugins.facts.checks import address_problems, fault, period_problems
from plugins.facts.text import is_short_id
from plugins.facts.weights import NO_EU_STATEMENT
from plugins.funders.kinds import FILE, PATH, funders_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.facts.text import Text
    from plugins.funders.facts import Visibility

Keys = tuple[str | int, ...]


def problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the file of funders; languages that are only begun can wait."""
    told = languages_told(site)
    for name, funder in funders_of(site).items():
        yield from address_problems(funder.link or None, PATH, (name, "link"))
        yield from period_problems(funder.since, funder.until, PATH, (name, "until"))
        if funder.logo:
            yield from alt_problems(funder.logo_alt, (name, "logo"), site, told)
        if funder.is_eu and funder.visibility is not None:
            keys = (name, "visibility", "statement")
            yield from statement_problems(funder.visibility, PATH, keys, site, told)


def alt_problems(
    alt: Text | None, keys: Keys, site: Site, told: Container[str] | None = None
) -> Iterator[Problem]:
    """Yield the problem of a logo without words, in each language that lacks them."""
    for lang in site.settings.languages:
        if not alt or (isinstance(alt, dict) and not alt.get(lang)):
            text = message("the logo has no words in “{lang}” that say what it shows", lang=lang)
            hint = message("add under logo_alt: a line {lang}: …", lang=lang)
            tell = fault if told is None else weight_in(lang, told)
            yield tell(PATH, keys, text, hint)


def funder_problems(text: Text | None, path: str, keys: Keys, site: Site) -> Iterator[Problem]:
    """Yield the problem of what has the form of a funder's id, but is none."""
    known = funders_of(site)
    if not is_short_id(text) or text in known or site.data.get(FILE, {}) is None:
        return
    told = message("“{name}” is not in {folder}", name=text, folder=PATH)
    hint = did_you_mean(str(text), known) or message(
        "add it to {path}, or write words with a capital letter", path=PATH
    )
    yield fault(path, keys, told, hint)


def statement_problems(
    said: Visibility | None,
    path: str,
    keys: Keys,
    site: Site,
    shown: Container[str] | None = None,
) -> Iterator[Problem]:
    """
    Yield the problem of EU money without a statement, in each language that lacks it.

    Args:
        said: What is said.
        path: The file that should say it.
        keys: Where in it.
        site: The site.
        shown: Languages in which there is a page that shows it: the others can wait, with a
            warning. All languages if left out.
    """
    for lang in site.settings.languages:
        if said is None or not said.statement.get(lang):
            text = message("EU money without a statement in “{lang}”", lang=lang)
            hint = message("add under visibility: statement: a line {lang}: …", lang=lang)
            tell = fault if shown is None else weight_in(lang, shown)
            yield tell(path, keys, text, hint, NO_EU_STATEMENT)
