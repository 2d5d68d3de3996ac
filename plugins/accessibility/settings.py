"""What is known of the site's accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from plugins.configuration.dict_setting import schema_problems, setting_problem, written
from plugins.configuration.named_in_settings import email_problems, item_problems
from plugins.content_model.partial_date import PartialDate  # msgspec reads the annotations
from plugins.content_model.problem import Problem, message
from plugins.facts.links import is_address
from plugins.facts.text import Text
from plugins.front_matter.schema import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "ACCESSIBILITY"


class Authority(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom readers may complain to: its name, and its address on the web."""

    name: Text
    url: str = ""


class Statement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    The setting ``ACCESSIBILITY``; what is left out is not known, and nothing is said of it.

    Attributes:
        on: Ids of the items on whose pages the statement stands.
        standard: What the site is built to meet.
        state: How far it does: in ``full``, in ``part`` or ``not``.
        tested: When that was tested, to the day, month or year.
        tested_by: Who tested it, and with what, in words.
        email: Where to report faults: one address for all languages, or one for each.
        answer_days: Working days within which a report is answered.
        declaration: Address of a declaration elsewhere, such as that of public bodies in Norway.
        authority: Whom to complain to.
    """

    on: tuple[str, ...] = ()
    standard: str = ""
    state: Literal["", "full", "part", "not"] = ""
    tested: PartialDate | None = None
    tested_by: Text = ""
    email: Text = ""
    answer_days: int = 0
    declaration: str = ""
    authority: Authority | None = None


def statement(settings: Settings) -> Statement:
    """Return the setting; one without any page if it is not sound."""
    return read_value(written(settings, SETTING), Statement)[0] or Statement()


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the setting."""
    found, faults = read_value(written(site.settings, SETTING), Statement)
    yield from schema_problems(SETTING, faults, site)
    if found is None:
        return
    example = message("write an id such as pages/accessibility")
    yield from item_problems(SETTING, found.on, site, example)
    yield from email_problems(found.email, site, message("write e.g. post@example.org"))
    for url in filter(None, (found.declaration, found.authority.url if found.authority else "")):
        if not is_address(url):
            text = message("“{url}” is no address on the web", url=url)
            hint = message("write e.g. {example}", example="https://www.example.org")
            yield setting_problem(site, url, text, hint)
    yield from unfounded(found, site)


def unfounded(found: Statement, site: Site) -> Iterator[Problem]:
    """Yield claims that nothing stands behind."""
    if found.state and found.tested is None:
        text = message(
            "{name} says how far the site meets the standard, but not when that was tested",
            name=SETTING,
        )
        hint = message('add "tested": "2026-01", or leave "state" out')
        yield setting_problem(site, "state", text, hint)
    if found.state and not found.standard:
        text = message("{name} says how far a standard is met, but not which", name=SETTING)
        yield setting_problem(site, "state", text, message('add "standard": "WCAG 2.1 AA"'))
    if found.tested is not None and found.tested.first > site.settings.build_date.day:
        text = message(
            "{name}: a test on {tested} is yet to come", name=SETTING, tested=found.tested
        )
        yield setting_problem(
            site, str(found.tested), text, message("write the day of the last test")
        )
