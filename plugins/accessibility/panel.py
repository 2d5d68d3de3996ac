"""The statement, on the pages it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.accessibility.settings import statement
from plugins.content_model.catalogue import N_
from plugins.facts.dates import FactDate, fact_date
from plugins.facts.text import in_language, words
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

NAME = "accessibility"
STATES = {
    "full": N_("Met in full"),
    "part": N_("Met in part"),
    "not": N_("Not met yet"),
}


class AccessibilityPanel(Struct, frozen=True, kw_only=True):
    """
    The panel ``accessibility``; whatever is not known is empty or absent, and is not shown.

    Attributes:
        standard: What the site is built to meet.
        state: How far it does, in words.
        tested: When that was tested.
        tested_by: By whom, and with what.
        email: Where to report faults.
        answer: How soon one is answered, in words.
        declaration: A declaration elsewhere.
        authority: Whom to complain to.
    """

    standard: str
    state: str
    tested: FactDate | None
    tested_by: LinkView | None
    email: str
    answer: str
    declaration: LinkView | None
    authority: LinkView | None


def panel(edition: Edition, reader: Reader) -> AccessibilityPanel | None:
    """Return the statement for the page of an item that the setting names."""
    found = statement(reader.site.settings)
    if edition.item not in found.on:
        return None
    authority = None
    if found.authority is not None:
        title, lang = in_language(found.authority.name, reader.lang)
        authority = LinkView(title=title, url=found.authority.url, title_lang=lang)
    return AccessibilityPanel(
        standard=found.standard,
        state=reader.gettext(STATES[found.state]) if found.state else "",
        tested=fact_date(found.tested, reader),
        tested_by=words(found.tested_by, reader) if found.tested_by else None,
        email=in_language(found.email, reader.lang)[0] if found.email else "",
        answer=answer_text(found.answer_days, reader),
        declaration=LinkView(title=found.declaration, url=found.declaration)
        if found.declaration
        else None,
        authority=authority,
    )


def answer_text(days: int, reader: Reader) -> str:
    """Return how soon a report is answered, in words; empty if that is not promised."""
    if days < 1:
        return ""
    # Translators: how soon somebody answers whoever reports a fault of the site.
    pattern = reader.catalogue.ngettext(
        "We answer within %(count)s working day.",
        "We answer within %(count)s working days.",
        days,
    )
    return pattern % {"count": days}
