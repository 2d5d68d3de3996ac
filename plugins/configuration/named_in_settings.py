"""What settings that are dictionaries name: items that are there, and addresses for letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.configuration.dict_setting import setting_problem
from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.problem import Message, Problem
    from plugins.content_model.site import Site

EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+")


def item_problems(
    name: str, items: Iterable[str], site: Site, example: Message
) -> Iterator[Problem]:
    """
    Yield the problems of ids in the setting *name* that no item has.

    Args:
        name: Name of the setting.
        items: The ids it names.
        site: Knows what items go by.
        example: The hint for an id like which there is none.
    """
    for item in items:
        if item not in site.references.items:
            text = message("{name} names “{item}”, which is no item", name=name, item=item)
            yield setting_problem(site, item, text, did_you_mean(item, site.items) or example)


def email_problems(
    email: str | Mapping[str, str], site: Site, example: Message
) -> Iterator[Problem]:
    """
    Yield the problems of addresses that no letter reaches; an empty one is none.

    Args:
        email: One address, or one for each language.
        site: Knows where the settings stand.
        example: The hint that shows what an address looks like.
    """
    for written in [email] if isinstance(email, str) else email.values():
        if written and not EMAIL.fullmatch(written):
            text = message("“{found}” is no e-mail address", found=written)
            yield setting_problem(site, written, text, example)
