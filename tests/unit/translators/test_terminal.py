"""The report as lines on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.translators.string_report import State
from plugins.translators.terminal import details, string_line, strings_table, word_for_state
from tests.unit.translators.made import ENGLISH, report, translators, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site


def test_numbers(site: Site) -> None:
    """Each catalogue has a row with its numbers."""
    lines = strings_table(report(translators(site)), ["nb", "en"], ENGLISH).splitlines()

    assert lines[1].split() == ["nb", "messages.po", "2", "1", "1", "2"]
    assert lines[2].split() == ["en", "messages.po", "5", "0", "0", "0"]


def test_strings_with_their_places(site: Site) -> None:
    """A string is told with the line of the catalogue, where an editor can go."""
    lines = list(details(report(translators(site)), ["nb"], ENGLISH, everything=True))

    assert "translations/nb/LC_MESSAGES/messages.po:10: nb: fuzzy: Facts" in lines
    assert "translations/nb/LC_MESSAGES/messages.po: nb: missing: menu: Home" in lines
    assert any("broken placeholder: %(count)s file (" in line for line in lines)


def test_only_a_few_unless_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where many strings want looking at, the rest is counted, with how to see it."""
    monkeypatch.setattr("plugins.translators.terminal.FEW", 2)
    found = report(translators(site))
    few = list(details(found, ["nb"], ENGLISH, everything=False))

    assert few[2] == "… and 4 more strings: make translations LANG=nb lists them"
    assert len(few) < len(list(details(found, ["nb"], ENGLISH, everything=True)))


def test_stale_texts(site: Site) -> None:
    """A stale text is told with what changed, or that nobody knows."""
    found = report(translators(with_texts(site, origin="nb@0000000")))
    lines = list(details(found, ["en"], ENGLISH, everything=False))
    place = lines.index("news/a.en.md: stale")

    assert lines[place + 1].strip() == "what it was made from is known neither to git nor here"


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_word(state: State, site: Site) -> None:
    """No state is told by a name of the code's own."""
    assert word_for_state(state).msgid
    assert all(string_line(one, ENGLISH) for one in report(translators(site)).strings.states)
