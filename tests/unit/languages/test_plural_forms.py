"""The plural forms of a language."""

from __future__ import annotations

import pytest
from babel import Locale, localedata

from plugins.content_model.catalogue import plural_rule
from plugins.languages.plural_forms import TRIED, cldr_rule, header_value, picked, plural_forms
from plugins.languages.po_header import is_sound

LANGUAGES = [tag for tag in localedata.locale_identifiers() if "_" not in tag]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_language_of_cldr(tag: str) -> None:
    """For every language the rule picks what CLDR picks, and can be read by gettext."""
    forms = plural_forms(tag)

    assert [plural_rule(forms.rule)(count) for count in TRIED] == picked(Locale.parse(tag))
    assert is_sound(forms.number, forms.rule)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("nb", "nplurals=2; plural=(n != 1);"),
        ("sv-FI", "nplurals=2; plural=(n != 1);"),
        ("no", "nplurals=2; plural=(n != 1);"),
        ("ja", "nplurals=1; plural=0;"),
        ("xx-nowhere", "nplurals=2; plural=(n != 1);"),
    ],
)
def test_as_translators_know_them(tag: str, value: str) -> None:
    """Rules are spelt as the tools of translators spell them, where they can be."""
    assert header_value(plural_forms(tag)) == value


def test_sami_has_a_dual() -> None:
    """A language that no other table has is taken from CLDR."""
    assert [plural_rule(cldr_rule(Locale.parse("se")))(n) for n in (1, 2, 3)] == [0, 1, 2]
