"""The form, on the pages it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct

from plugins.languages.collation import sort_key
from plugins.languages.formats import country_codes, country_name
from plugins.membership.settings import form_settings
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

NAME = "membership"
# Codes of CLDR that stand for no country: unions, islands of one, and pretended ones.
NO_COUNTRIES = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)


class CountryView(Struct, frozen=True):
    """A country to choose: its code and its name in the reader's language."""

    code: str
    name: str


class MembershipPanel(Struct, frozen=True, kw_only=True):
    """
    The panel ``membership``.

    Attributes:
        action: Where the form goes.
        is_mail: Whether that is a prepared e-mail.
        email: Address to write to; empty for none.
        letter: The e-mail begun, for those whose browser sends no forms by mail.
        countries: In the order of the reader's alphabet.
        privacy: The page that says what becomes of what people write.
        fields: Further fields, as pairs of name and value.
        page: Address of the page.
        lang: Its language.
    """

    action: str
    is_mail: bool
    email: str
    letter: str
    countries: tuple[CountryView, ...]
    privacy: LinkView | None
    fields: tuple[tuple[str, str], ...]
    page: str
    lang: str


def panel(edition: Edition, reader: Reader) -> MembershipPanel | None:
    """Return the form for the page of an item that the setting names."""
    form = form_settings(reader.site.settings)
    if edition.item not in form.on:
        return None
    email = form.email_in(reader.lang)
    subject = quote(reader.gettext("Membership"))
    privacy = reader.site.items.get(form.privacy)
    return MembershipPanel(
        action=form.endpoint or f"mailto:{email}?subject={subject}",
        is_mail=not form.endpoint,
        email=email,
        letter=f"mailto:{email}?subject={subject}&body={quote(letter(reader))}" if email else "",
        countries=countries(reader),
        privacy=reader.edition_link(privacy.edition(reader.lang)) if privacy else None,
        fields=tuple(sorted(form.fields.items())),
        page=reader.url(edition.url),
        lang=reader.lang,
    )


def letter(reader: Reader) -> str:
    """Return an e-mail in which only the answers are missing."""
    asked = (
        reader.gettext("First name"),
        reader.gettext("Last name"),
        reader.gettext("E-mail"),
        reader.gettext("Organisation"),
        reader.gettext("Position"),
        reader.gettext("Country"),
        reader.gettext("What it is about"),
    )
    return "".join(f"{label}: \r\n" for label in asked)


def countries(reader: Reader) -> tuple[CountryView, ...]:
    """Return all countries in the order of the reader's alphabet."""
    locale = reader.language.locale
    found = [
        CountryView(code, country_name(code, locale))
        for code in country_codes()
        if code not in NO_COUNTRIES
    ]
    return tuple(sorted(found, key=lambda one: (sort_key(one.name, reader.lang), one.code)))
