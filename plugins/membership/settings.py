"""Where the membership form stands and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.configuration.dict_setting import schema_problems, setting_problem, written
from plugins.configuration.named_in_settings import email_problems, item_problems
from plugins.content_model.problem import Problem, message
from plugins.facts.links import is_address
from plugins.front_matter.schema import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "MEMBERSHIP_FORM"


class FormSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    The setting ``MEMBERSHIP_FORM``.

    Attributes:
        on: Ids of the items on whose pages the form stands.
        endpoint: Address the form is sent to; without one it becomes a prepared e-mail.
        email: Address to write to: one for all languages, or one for each.
        privacy: Id of the item that says what becomes of what people write.
        fields: Further fields for the endpoint, by name, which readers do not see.
    """

    on: tuple[str, ...] = ()
    endpoint: str = ""
    email: str | dict[str, str] = ""
    privacy: str = ""
    fields: dict[str, str] = {}

    def email_in(self, lang: str) -> str:
        """Return the address to write to in a language; that of another if it has none."""
        if isinstance(self.email, str):
            return self.email
        return self.email.get(lang) or next(iter(self.email.values()), "")


def form_settings(settings: Settings) -> FormSettings:
    """Return the setting; one without any page if it is not sound."""
    return read_value(written(settings, SETTING), FormSettings)[0] or FormSettings()


def goal(settings: Settings) -> str:
    """Return the origin that the form is sent to, or ``mailto:``; empty for no form."""
    form = form_settings(settings)
    if not form.on:
        return ""
    if not form.endpoint:
        return "mailto:"
    parts = urlsplit(form.endpoint)
    return f"{parts.scheme}://{parts.netloc}" if is_address(form.endpoint) else ""


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the setting."""
    found, faults = read_value(written(site.settings, SETTING), FormSettings)
    yield from schema_problems(SETTING, faults, site)
    if found is None or not found.on:
        return
    named = (*found.on, *filter(None, (found.privacy,)))
    example = message("write an id such as pages/membership")
    yield from item_problems(SETTING, named, site, example)
    if found.endpoint and not is_address(found.endpoint):
        text = message("“{found}” is no address to send a form to", found=found.endpoint)
        yield setting_problem(
            site, found.endpoint, text, message("write one that begins with https://")
        )
    yield from email_problems(found.email, site, message("write e.g. member@example.org"))
    emails = [found.email] if isinstance(found.email, str) else found.email.values()
    if not found.endpoint and not any(emails):
        yield setting_problem(
            site,
            SETTING,
            message("{name} has neither an endpoint nor an e-mail address", name=SETTING),
            message('add "email": "member@example.org", or the "endpoint" of a form service'),
        )
