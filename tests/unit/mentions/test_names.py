"""Names that texts are searched for."""

from __future__ import annotations

import pytest

from plugins.mentions.names import is_name, names_of
from tests.unit.mentions.made import named_site


def texts(words: set[str], **called: list[str]) -> list[tuple[str, str]]:
    """Return the names that a text of *words* may say, each with its item."""
    return [(name.text, name.item) for name in names_of(named_site(called)).possible(words)]


def test_title_and_further_names_longest_first() -> None:
    """An item is looked for by all its names, white space in them folded."""
    words = {"NSCC", "Norwegian", "Smart", "Care", "Cluster"}

    assert texts(words, nscc=["Norwegian  Smart Care Cluster", "NSCC"]) == [
        ("Norwegian Smart Care Cluster", "clusters/nscc"),
        ("NSCC", "clusters/nscc"),
    ]


def test_all_capital_words_are_needed() -> None:
    """A text without one of the words of a name cannot say it; small words do not count."""
    called = {"x": ["Cluster for Health"]}

    assert texts({"Cluster"}, **called) == []
    assert texts({"Cluster", "Health"}, **called) == [("Cluster for Health", "clusters/x")]


def test_name_of_several_belongs_to_none() -> None:
    """What two items are called is known as a name, and leads nowhere."""
    assert texts({"Hub"}, a=["Hub"], b=["Hub"]) == [("Hub", "")]


def test_a_name_is_found_by_its_rarest_word() -> None:
    """Many names with a word in common are not all looked at for that word."""
    many = {f"c{n}": [f"Cluster {n}"] for n in range(50)}
    found = names_of(named_site(many))

    assert "Cluster" not in found.by_word
    assert all(len(of) == 1 for of in found.by_word.values())


def test_kinds_without_names_are_not_looked_for() -> None:
    """A kind says whether its items are looked for."""
    of = named_site({"x": ["Hub"]})
    plain = {name: kind for name, kind in of.kinds.items() if name != "cluster"}
    plain["cluster"] = of.kinds["news"]
    of.kinds.clear()
    of.kinds.update(plain)

    assert names_of(of).by_word == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("EIRA", True), ("eHealth", True), ("X", False), ("velferd", False), ("2030", False)],
)
def test_is_name(text: str, expected: bool) -> None:  # noqa: FBT001  # the expectation
    """A name has a capital letter, and another letter."""
    assert is_name(text) is expected
