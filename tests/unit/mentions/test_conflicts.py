"""Names of several items."""

from __future__ import annotations

from plugins.content_model.problem import Severity
from plugins.mentions.conflicts import problems
from tests.unit.mentions.made import named_site


def test_a_name_of_two_items_is_told_once() -> None:
    """The warning names the items, and stands at the last of them."""
    of = named_site({"a": ["Hub", "HB"], "b": ["Other", "Hub"], "c": ["Third"]})
    (found,) = problems(of)

    assert (found.path, found.severity) == ("clusters/b.nb.md", Severity.WARNING)
    assert dict(found.text.values) == {"name": "Hub", "others": "clusters/a"}


def test_a_name_said_twice_of_one_item_is_none() -> None:
    """A title that is an alias as well harms nobody."""
    assert list(problems(named_site({"a": ["Hub", "Hub"]}))) == []
