"""The plural forms of a language as the header of a catalogue states them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.plurals import PLURALS
from babel.plural import to_gettext

from plugins.content_model.catalogue import plural_rule
from plugins.languages.defaults import known_locale, primary
from plugins.languages.po_header import CHECKED_COUNTS, DEFAULT_PLURAL, PluralForms

if TYPE_CHECKING:
    from babel import Locale

# Every rule of CLDR shows in these: they go by the last two digits. What Romance languages do
# with whole millions cannot be said in a header, and catalogues have never had it.
TRIED = (*range(CHECKED_COUNTS), 10_000, 100_000)
# In CLDR's order, which gettext's rules follow.
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


def plural_forms(tag: str) -> PluralForms:
    """
    Return how many forms a language has for counted things, and which goes with ``n``.

    As CLDR has it, without the forms that only fractions take; spelt the way that the tools of
    translators know, if that comes to the same.

    Args:
        tag: BCP 47 tag; two forms for a language that CLDR does not know.
    """
    locale = known_locale(tag) or known_locale(primary(tag))
    if locale is None:
        return PluralForms(*DEFAULT_PLURAL)
    wanted = picked(locale)
    number, rule = PLURALS.get(primary(tag), DEFAULT_PLURAL)
    if [plural_rule(rule)(count) for count in TRIED] == wanted:
        return PluralForms(number, rule)
    return PluralForms(max(wanted) + 1, cldr_rule(locale))


def picked(locale: Locale) -> list[int]:
    """Return the number of the form that CLDR picks for each number tried."""
    found = [str(locale.plural_form(count)) for count in TRIED]
    used = [category for category in CATEGORIES if category in found]
    return [used.index(category) for category in found]


def cldr_rule(locale: Locale) -> str:
    """Return CLDR's rule as a C expression that picks among the forms of whole numbers."""
    used = {str(locale.plural_form(count)) for count in TRIED}
    rules = {name: rule for name, rule in locale.plural_form.rules.items() if name in used}
    written: str = to_gettext(rules)
    return written.partition("plural=")[2].rstrip(";")


def header_value(forms: PluralForms) -> str:
    """Return plural forms as the value of the header ``Plural-Forms``."""
    return f"nplurals={forms.number}; plural={forms.rule};"
