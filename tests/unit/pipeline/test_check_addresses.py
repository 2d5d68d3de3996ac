"""Check: that no two pages stand at one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.content_model.problem import Field, Message
from plugins.pipeline.check_addresses import address_collisions, are_apart
from plugins.views.addresses import addresses_of
from tests.unit.builders import plan

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan


def item(name: str, url: str) -> PagePlan:
    """Return the plan of an item's page."""
    return plan(("item", name), url=url, item=name, source=f"{name}.md")


def alias(name: str, url: str) -> PagePlan:
    """Return the plan of an item's old address."""
    return plan(("alias", url), url=url, source=f"{name}.md")


class TestAddresses:
    """Pages that would be written to one file."""

    @pytest.mark.parametrize(
        ("plans", "loser", "owner"),
        [
            pytest.param([item("b", "x/"), item("a", "x/")], "a.md", "b.md", id="first-come"),
            pytest.param(
                [item("a", "x/"), plan("news", url="x/", title="N")], "a.md", "N", id="lists-first"
            ),
            pytest.param(
                [alias("a", "x/"), item("b", "x/")], "a.md", "b.md", id="items-before-old"
            ),
            pytest.param(
                [alias("a", "x/"), plan("news", url="x/", title="N")], "a.md", "N", id="old-last"
            ),
            pytest.param([item("a", "nb/X/"), item("b", "nb/x/")], "b.md", "a.md", id="capitals"),
            pytest.param(
                [item("a", "x/"), item("b", "x/index.html")], "b.md", "a.md", id="same-file"
            ),
        ],
    )
    def test_two_for_one(self, plans: list[PagePlan], loser: str, owner: str) -> None:
        """The page whose claim comes second is the problem, and the owner is named."""
        found = list(address_collisions(addresses_of(plans)))

        assert [p.path for p in found] == [loser]
        assert dict(found[0].text.values)["owner"] == owner

    def test_three_for_one(self) -> None:
        """Each page too many is told, against the one owner."""
        found = list(address_collisions(addresses_of([item(n, "x/") for n in "cab"])))

        assert [(p.path, dict(p.text.values)["owner"]) for p in found] == [
            ("a.md", "c.md"),
            ("b.md", "c.md"),
        ]

    def test_none(self) -> None:
        """Different files are no problem, nor is a page beside a folder of its name."""
        plans = [item("a", "x/"), item("b", "y/"), plan("404", url="x/404.html")]

        assert not list(address_collisions(addresses_of(plans)))

    def test_two_lists(self) -> None:
        """Two lists with one address are told in a file that somebody could open."""
        plans = [
            plan("tags", url="x/", title="Temaer"),
            plan("categories", url="x/", title="Slag"),
        ]
        found = list(address_collisions(addresses_of(plans)))

        assert len(found) == 1
        assert found[0].path not in {"Temaer", "Slag"}

    def test_place(self) -> None:
        """The field that gives the address is pointed at, and the hint fits it."""
        plans = [
            item("a", "x/"),
            replace(item("b", "x/"), field=("slug",)),
            replace(alias("c", "x/"), field=("aliases", 1)),
        ]
        slug, old = address_collisions(addresses_of(plans))

        assert (slug.at, old.at) == (Field(("slug",)), Field(("aliases", 1)))
        assert "slug" in slug.hint.msgid
        assert "delete the alias" in old.hint.msgid

    def test_own_address(self) -> None:
        """An alias that is the address of its own page is told as such."""
        (found,) = address_collisions(addresses_of([item("a", "x/"), alias("a", "x/")]))

        assert "this very page" in found.text.msgid

    def test_nameless_owners(self) -> None:
        """A file that no document is the source of still goes by some name."""
        plans = [plan("robots", url="robots.txt", title=""), alias("a", "robots.txt")]
        (found,) = address_collisions(addresses_of(plans))
        owner = dict(found.text.values)["owner"]

        assert isinstance(owner, Message)
        assert owner.msgid

    @pytest.mark.parametrize("urls", [("feed.xml", "feed.xml/"), ("feed.xml/", "Feed.xml")])
    def test_file_and_folder(self, urls: tuple[str, str]) -> None:
        """A page cannot be a file where another has a folder: the document is told of."""
        plans = [plan("feed", url=urls[0], title="Feed"), item("a", urls[1])]

        assert [p.path for p in address_collisions(addresses_of(plans))] == ["a.md"]

    def test_terms_are_told_apart_elsewhere(self) -> None:
        """Two terms with one slug are a mistake of the terms file, not of the settings."""
        plans = [
            plan(("tags", "a"), url="x/", title="A"),
            plan(("tags", "b"), url="x/", title="B"),
        ]

        assert not list(address_collisions(addresses_of(plans), vocabularies={"tags": {}}))
        assert len(list(address_collisions(addresses_of(plans)))) == 1


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], True),
        (["a", "b", "c/a", "c/b", "c/d/a"], True),
        (["a", "b", "a"], False),
        (["a/x", "A/X"], False),
        (["a", "a/b"], False),
        (["a/b/c", "a"], False),
        (["A/b", "a"], False),
        (["a/b", "ab"], True),
    ],
)
def test_are_apart(paths: list[str], expected: bool) -> None:  # noqa: FBT001  # a case
    """Files are apart if no two have one path, and none stands where others need a folder."""
    assert are_apart(paths) == expected
    assert are_apart(paths[::-1]) == expected
