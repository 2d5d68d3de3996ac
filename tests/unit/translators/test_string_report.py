"""How the strings of each language stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Severity
from plugins.languages.po_header import PluralForms
from plugins.translators.string_report import (
    State,
    StringState,
    place_of,
    state_of,
    string_report,
    template_names,
)
from tests.unit.languages.made import NORWEGIAN
from tests.unit.translators.made import translators

if TYPE_CHECKING:
    from tests.conftest import Site


def test_every_state(site: Site) -> None:
    """What is missing, doubtful, broken or unused is told, each string with its place."""
    report = string_report(translators(site))
    found = {one.msgid: one for one in report.states if one.lang == "nb"}

    assert {msgid: one.state for msgid, one in found.items() if one.domain == "messages"} == {
        "Facts": State.FUZZY,
        "%(count)s file": State.BROKEN,
        "Home": State.MISSING,
        "Two lines": State.MISSING,
        "Left": State.UNUSED,
        "Gone": State.UNUSED,
    }
    assert place_of(found["Facts"]) == "translations/nb/LC_MESSAGES/messages.po:10"
    assert found["Home"].context == "menu"
    assert found["Home"].places == ("theme/templates/menu.html:4",)
    assert found["%(count)s file"].why is not None


def test_a_language_without_a_catalogue(site: Site) -> None:
    """Every string of readers is missing; the staff need not read every language."""
    report = string_report(translators(site))

    assert report.count("en", "messages", State.MISSING) == report.totals["messages"] == 5
    assert [one for one in report.states if one.domain == "staff"] == []


def test_a_file_that_cannot_be_read(site: Site) -> None:
    """What is wrong with a file is told, and nothing in it counts as translated."""
    report = string_report(translators(site, "msgid x\n"))

    assert len(report.problems) == 1
    assert report.count("nb", "messages", State.MISSING) == 5


def test_a_header_of_another_language(site: Site) -> None:
    """A catalogue that says it is of another language is told of, beside its strings."""
    report = string_report(translators(site, NORWEGIAN.replace("Language: nb", "Language: sv")))

    assert [problem.severity for problem in report.problems] == [Severity.WARNING]
    assert report.count("nb", "messages", State.FUZZY) == 1


def test_strings_of_a_template(site: Site) -> None:
    """A page counts the strings of its templates, those of code aside."""
    report = string_report(translators(site))

    assert report.missing_on(frozenset({"menu.html"}), "nb") == 3
    assert report.missing_on(frozenset({"other.html"}), "nb") == 0
    assert list(template_names(report.states[0])) in (["menu.html"], [])


def test_place_of_what_is_not_in_the_catalogue_yet() -> None:
    """A string that the catalogue has not got is told where the site asks for it."""
    one = StringState(
        lang="sv", domain="messages", state=State.MISSING, msgid="x", places=("a.html:3",)
    )

    assert place_of(one) == "a.html:3"
    assert state_of(None, PluralForms(2, "(n != 1)"), "") == (State.MISSING, None)
