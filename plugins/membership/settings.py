"""Where the membership form stands and where it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.configuration.dict_setting import setting_problem, written
from plugins.content_model.problem import Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.links import is_address
from plugins.front_matter.schema import read_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "MEMBERSHIP_FORM"
EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")


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
    for fault in faults:
        yield setting_problem(
            site, str(fault.keys[0]) if fault.keys else SETTING, fault.text, fault.hint
        )
    if found is None or not found.on:
        return
    for item in (*found.on, *filter(None, (found.privacy,))):
        if item not in site.references.items:
            yield setting_problem(
                site,
                item,
                message("{name} names “{item}”, which is no item", name=SETTING, item=item),
                did_you_mean(item, site.items) or message("write an id such as pages/membership"),
            )
    if found.endpoint and not is_address(found.endpoint):
        text = message("“{found}” is no address to send a form to", found=found.endpoint)
        yield setting_problem(
            site, found.endpoint, text, message("write one that begins with https://")
        )
    emails = found.email.values() if isinstance(found.email, dict) else (found.email,)
    for email in filter(None, emails):
        if not EMAIL.fullmatch(email):
            text = message("“{found}” is no e-mail address", found=email)
            yield setting_problem(site, email, text, message("write e.g. member@example.org"))
    if not found.endpoint and not any(emails):
        yield setting_problem(
            site,
            SETTING,
            message("{name} has neither an endpoint nor an e-mail address", name=SETTING),
            message('add "email": "member@example.org", or the "endpoint" of a form service'),
        )
