"""A language that nobody speaks."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog

from plugins.languages.pseudo import pseudo, pseudo_catalogue


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("By %(names)s", "%(names)s"),
        ("in {file}", "{file}"),
        ("a <b>bold</b> word", "</b>"),
        ("a&nbsp;b", "&nbsp;"),
        ("100%%", "%%"),
    ],
)
def test_placeholders_stay(text: str, kept: str) -> None:
    """What is filled in, and what is HTML, is as it was."""
    assert kept in pseudo(text)


def test_accents_brackets_and_length() -> None:
    """No letter is plain, the whole is in brackets, and longer than it was."""
    found = pseudo("Skip to the content")

    assert found.startswith("[")
    assert found.endswith("]")
    assert not set(found) & set("abcdefghijklmnopqrstuvwxyz")
    assert len(found) > len("Skip to the content") * 1.3


def test_catalogue() -> None:
    """Every string is there, with its context and its plural."""
    template = Catalog()
    template.add("News")
    template.add("Home", context="menu")
    template.add(("%(n)s file", "%(n)s files"))
    found = pseudo_catalogue(template, "en")

    assert found.gettext("News") == pseudo("News")
    assert found.pgettext("menu", "Home") == pseudo("Home")
    assert found.ngettext("%(n)s file", "%(n)s files", 2) == pseudo("%(n)s files")
    assert found.gettext("Never extracted") == "Never extracted"
