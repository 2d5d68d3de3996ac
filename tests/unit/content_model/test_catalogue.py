"""Strings as the templates ask for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.catalogue import CONTEXT_END, N_, Catalogue, plural_rule

POLISH = "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"
NORWEGIAN = Catalogue(
    lang="nb",
    strings={
        "News": ("Nyheter",),
        f"menu{CONTEXT_END}Home": ("Hjem",),
        "Home": ("Hus",),
        "%(n)s file": ("%(n)s fil", "%(n)s filer"),
        f"desk{CONTEXT_END}%(n)s file": ("%(n)s arkfil", "%(n)s arkfiler"),
    },
)


def test_marking_changes_nothing() -> None:
    """A string that is marked for extraction is the string itself."""
    assert N_("Read also") == "Read also"


class TestGettext:
    """Single strings."""

    def test_translated(self) -> None:
        """A string in the catalogue is shown as the catalogue has it."""
        assert NORWEGIAN.gettext("News") == "Nyheter"

    def test_missing(self) -> None:
        """A string that nobody has translated is shown as it is."""
        assert NORWEGIAN.gettext("Guides") == "Guides"

    def test_first_form_of_a_plural(self) -> None:
        """Asked for without a count, a string with plural forms is shown in its first."""
        assert NORWEGIAN.gettext("%(n)s file") == "%(n)s fil"

    def test_an_empty_catalogue_shares_nothing(self) -> None:
        """A catalogue made without strings has none, whatever others were made before."""
        assert Catalogue(lang="en").gettext("News") == "News"


class TestContext:
    """The same word in two senses."""

    def test_translated_within_its_context(self) -> None:
        """A context has a translation of its own."""
        assert NORWEGIAN.pgettext("menu", "Home") == "Hjem"

    def test_other_contexts_do_not_help_out(self) -> None:
        """What is missing in a context is shown as it is, even if it is translated elsewhere."""
        assert NORWEGIAN.pgettext("estate", "Home") == "Home"

    def test_context_is_no_part_of_the_word(self) -> None:
        """Without a context a string is found without one."""
        assert NORWEGIAN.gettext("Home") == "Hus"


@pytest.mark.parametrize(
    ("count", "plain", "within"),
    [
        pytest.param(0, "%(n)s filer", "%(n)s arkfiler", id="none"),
        pytest.param(1, "%(n)s fil", "%(n)s arkfil", id="one"),
        pytest.param(21, "%(n)s filer", "%(n)s arkfiler", id="many"),
    ],
)
def test_plural_form_goes_with_the_count(count: int, plain: str, within: str) -> None:
    """The form is the one that the catalogue's rule picks, with a context and without."""
    found = (
        NORWEGIAN.ngettext("%(n)s file", "%(n)s files", count),
        NORWEGIAN.npgettext("desk", "%(n)s file", "%(n)s files", count),
    )

    assert found == (plain, within)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "days"), (1, "day"), (2, "days")],
    ids=["none", "one", "two"],
)
def test_missing_plural_is_english(count: int, expected: str) -> None:
    """Untranslated plurals follow the language they are written in, whatever the rule."""
    polish = Catalogue(lang="pl", plural=POLISH)
    found = {
        polish.ngettext("day", "days", count),
        polish.npgettext("desk", "day", "days", count),
    }

    assert found == {expected}


@pytest.mark.parametrize(
    ("count", "form"),
    [(1, 0), (2, 1), (4, 1), (5, 2), (12, 2), (22, 1), (112, 2), (0, 2)],
)
def test_rule_of_three_forms(count: int, form: int) -> None:
    """A rule may have more than two forms and look at more than the last digit."""
    polish = Catalogue(lang="pl", strings={"file": ("plik", "pliki", "plików")}, plural=POLISH)

    assert polish.ngettext("file", "files", count) == ("plik", "pliki", "plików")[form]


@pytest.mark.parametrize(
    "expression",
    ["n !=", "__import__('os')", "n; 1", "n == 1 ? 0", "x"],
)
def test_rules_that_are_none(expression: str) -> None:
    """What is no plural expression is refused and never run."""
    with pytest.raises(ValueError, match="."):
        plural_rule(expression)


@settings(deadline=None, max_examples=60)
@given(st.integers(min_value=0, max_value=10**6))
def test_rule_gives_a_number(count: int) -> None:
    """A comparison counts as 0 or 1, so that it can pick a form."""
    assert plural_rule("(n != 1)")(count) == int(count != 1)


def test_gaps_are_marked_where_asked_for() -> None:
    """A missing translation looks like one, whichever way it is asked for; others do not."""
    catalogue = Catalogue(lang="sv", strings={"News": ("Nyheter",)}, gaps=True)

    assert catalogue.gettext("News") == "Nyheter"
    assert catalogue.gettext("Home") == "⟦Home⟧"
    assert catalogue.ngettext("%(n)s file", "%(n)s files", 2) == "⟦%(n)s files⟧"
    assert catalogue.pgettext("menu", "Home") == "⟦Home⟧"
    assert catalogue.npgettext("menu", "one", "more", 1) == "⟦one⟧"
