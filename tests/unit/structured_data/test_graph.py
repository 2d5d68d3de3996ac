"""The structured data of a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.structured_data.graph import bare, encoded, graph
from tests.unit.builders import edition, reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

AWKWARD = "</script><!-- <script> & ' \" \\ \u2028\u2029 æøå"


def said(*nodes: dict[str, Any]) -> str:
    """Return the JSON of a page about which *nodes* are said."""

    def tell(of: Edition, to: Reader) -> Iterator[dict[str, Any]]:
        del of, to
        yield from nodes

    found = graph(edition(), reader(), nodes=[tell])
    return str(found.json) if found else ""


def test_no_text_can_end_the_element() -> None:
    """What a writer types comes back as typed, and never as markup."""
    text = said({"@type": "Thing", "name": AWKWARD})

    assert not set(text) & set("<>&'\u2028\u2029")
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@graph": [{"@type": "Thing", "name": AWKWARD}],
    }


def test_a_page_about_nothing_says_nothing() -> None:
    """Without nodes there is no panel."""
    assert said() == ""


def test_encoded() -> None:
    """Nodes stand in a graph of one context."""
    assert json.loads(str(encoded([{"a": 1}]).json)) == {
        "@context": "https://schema.org",
        "@graph": [{"a": 1}],
    }


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_unknown_is_absent(value: object) -> None:
    """What is not known is left out; zero and false are known."""
    assert bare({"a": value, "b": 0, "c": False, "d": "x"}) == {"b": 0, "c": False, "d": "x"}
