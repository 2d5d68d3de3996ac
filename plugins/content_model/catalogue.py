"""Interface strings in one language, as the templates ask for them."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT_END = "\x04"
# What a missing translation looks like where gaps are marked.
GAP = "⟦{}⟧"


def N_(msgid: str) -> str:  # noqa: N802  # gettext's own name for it
    """Return *msgid* itself: marks a string that is translated where it is shown."""
    return msgid


class Catalogue(Struct, frozen=True, kw_only=True):
    """
    The translated strings of one catalogue; what is missing stays as the msgid.

    Attributes:
        lang: BCP 47 tag.
        strings: Every form of each translation by its msgid, a context put before it with
            gettext's end-of-transmission sign between.
        plural: C expression that chooses a form by ``n``.
        gaps: Whether what is missing is marked as such, for those who translate to see.
    """

    lang: str
    strings: dict[str, tuple[str, ...]] = {}
    plural: str = "(n != 1)"
    gaps: bool = False

    def gettext(self, msgid: str) -> str:
        """Return the translation of *msgid*."""
        forms = self.strings.get(msgid)
        return forms[0] if forms else self.untranslated(msgid)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """Return the form of the translation that goes with *count*."""
        forms = self.strings.get(singular)
        if not forms:
            return self.untranslated(singular if count == 1 else plural)
        return forms[self.form(count, len(forms))]

    def pgettext(self, context: str, msgid: str) -> str:
        """Return the translation of *msgid* within *context*."""
        forms = self.strings.get(context + CONTEXT_END + msgid)
        return forms[0] if forms else self.untranslated(msgid)

    def npgettext(self, context: str, singular: str, plural: str, count: int) -> str:
        """Return the form within *context* that goes with *count*."""
        forms = self.strings.get(context + CONTEXT_END + singular)
        if not forms:
            return self.untranslated(singular if count == 1 else plural)
        return forms[self.form(count, len(forms))]

    def untranslated(self, msgid: str) -> str:
        """Return what stands for a translation that is missing."""
        return GAP.format(msgid) if self.gaps else msgid

    def form(self, count: int, forms: int) -> int:
        """Return which of *forms* goes with *count*; the last if the rule asks for a further one."""
        return min(plural_rule(self.plural)(count), forms - 1)


@cache
def plural_rule(expression: str) -> Callable[[int], int]:
    """
    Return the function a ``Plural-Forms`` expression stands for.

    Raises:
        ValueError: If the expression is not one gettext allows.
    """
    rule: Callable[[int], int] = c2py(expression)
    return rule
