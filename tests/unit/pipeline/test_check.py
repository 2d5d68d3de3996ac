"""Check: the whole site to the list of everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import LinkStart
from plugins.content_model.page import CopiedFile
from plugins.content_model.problem import Field, Problem, Quote, message
from plugins.content_model.site import Asset
from plugins.pipeline.check import (
    alt_problems,
    check,
    menu_problems,
    output_collisions,
    template_problems,
)
from plugins.views.addresses import addresses_of
from tests.unit.builders import body, document, edition, metadata, plan, site

if TYPE_CHECKING:
    from plugins.content_model.site import Edition, Site

ASSETS = {"news/p.svg": Asset(path="news/p.svg", url="media/p.svg", save_as="media/p.svg")}


def test_a_good_site() -> None:
    """Nothing is wrong with a site that is as it should be."""
    one = edition(image="news/p.svg", metadata=metadata(image_alt="Et tre"))
    pages = addresses_of([plan("news"), plan(("item", "news/a"), item="news/a")])
    documents = [document(template="list.html")]

    assert check(site(one, assets=ASSETS), pages, documents, {"list.html"}, []) == []


def test_everything_is_checked() -> None:
    """References, templates, pictures, addresses, menus and what plugins check are all told."""

    def own(given: Site) -> list[Problem]:
        return [Problem(path="own", text=message("x"), hint=message("y"))]

    of = site(edition(image="news/p.svg"), assets=ASSETS, options={"MENU": ["gone"]})
    pages = addresses_of(
        [plan("b", url="b/", source="news/b.md"), plan("c", url="b/", source="c.md")]
    )
    draft = document(
        "news/z.md", template="gone.html", body=body(LinkStart("gone")), status="draft"
    )
    found = check(of, pages, [draft], {"list.html"}, [own])

    assert [p.path for p in found] == [
        "news/z.md",
        "news/z.md",
        "news/a.nb.md",
        "c.md",
        "pelicanconf.py",
        "own",
    ]


def test_some_documents() -> None:
    """What is wrong in a document itself is looked for in those that somebody asks about."""
    pages = addresses_of([plan("b", url="b/", source="b.md"), plan("c", url="b/", source="c.md")])
    documents = [document(f"news/{name}.md", body=body(LinkStart("gone"))) for name in "yz"]
    found = check(site(), pages, documents, (), [], about=lambda d, _: d.path == "news/z.md")

    assert [p.path for p in found] == ["news/z.md", "c.md"]


class TestTemplates:
    """Templates that front matter names."""

    def test_known(self) -> None:
        """A template of the theme may be named."""
        assert not list(template_problems(document(template="wide.html"), {"wide.html"}))

    def test_none(self) -> None:
        """Most documents name none."""
        assert not list(template_problems(document(), {"wide.html"}))

    def test_unknown(self) -> None:
        """Another one is a problem at its field, with what may have been meant."""
        found = list(template_problems(document(template="wdie.html"), {"wide.html", "list.html"}))

        assert [p.at for p in found] == [Field(("template",))]
        assert found[0].hint == message("did you mean “{name}”?", name="wide.html")


class TestPictures:
    """The words about lead pictures."""

    @staticmethod
    def faults(*editions: Edition) -> list[tuple[str, object]]:
        """Return the problems of the last of an item's editions."""
        of = site(*editions, assets=ASSETS)
        last = editions[-1]
        return [(p.path, p.at) for p in alt_problems(last, of.items[last.item], of)]

    def test_words(self) -> None:
        """A picture with words is fine."""
        assert not self.faults(edition(image="news/p.svg", metadata=metadata(image_alt="x")))

    @pytest.mark.parametrize("image", ["", "news/gone.svg"])
    def test_no_picture(self, image: str) -> None:
        """Where no picture is, no words are missed; one that is not there is told elsewhere."""
        assert not self.faults(edition(image=image))

    def test_no_words(self) -> None:
        """The problem stands where the picture is named."""
        wrong = edition(image="news/p.svg", metadata=metadata(image="p.svg"))

        assert self.faults(wrong) == [("news/a.nb.md", Field(("image",)))]

    @pytest.mark.parametrize(("own", "at"), [(None, Field(())), ("p.svg", Field(("image",)))])
    def test_no_words_in_a_translation(self, own: str | None, at: Field) -> None:
        """Words of the original are no words of the translation; it may not name the picture."""
        first = edition("news/a.nb.md", image="news/p.svg", metadata=metadata(image_alt="x"))
        second = edition("news/a.en.md", image="news/p.svg", metadata=metadata(image=own))

        assert self.faults(first, second) == [("news/a.en.md", at)]


def copy(save_as: str) -> CopiedFile:
    """Return a file that is copied to *save_as*."""
    return CopiedFile(save_as=save_as, path="/somewhere")


@pytest.mark.parametrize(
    ("paths", "wrong"),
    [
        pytest.param(["a", "b", "c/b"], [], id="all-different"),
        pytest.param(["a", "A/b"], ["a"], id="file-and-folder"),
        pytest.param(["../a", "/a", "a/"], ["../a", "/a", "a/"], id="outside"),
        pytest.param(["a", "b", "a"], ["a"], id="twice"),
        pytest.param(["a", "a", "a"], ["a", "a"], id="three-times"),
        pytest.param(["media/A.svg", "media/a.svg"], ["media/a.svg"], id="capitals"),
    ],
)
def test_output_collisions(paths: list[str], wrong: list[str]) -> None:
    """Two files of any sort at one path are a problem, as most disks see paths."""
    assert [p.path for p in output_collisions(map(copy, paths))] == wrong


class TestMenus:
    """Entries of ``MENU`` and ``FOOTER``."""

    PAGES = addresses_of(
        [
            plan("news"),
            plan("guides", "en"),
            plan(("item", "pages/about"), item="pages/about"),
            plan(("tags", "wind")),
        ]
    )

    @pytest.mark.parametrize("entry", ["news", "guides", "pages/about"])
    def test_known(self, entry: str) -> None:
        """Lists by name and items by id, if one language has them, can be in a menu."""
        assert not list(menu_problems(site(options={"MENU": [entry]}), self.PAGES))

    @pytest.mark.parametrize(
        ("entry", "hint"),
        [
            ("newz", message("did you mean “{name}”?", name="news")),
            ("pages/abuot", message("did you mean “{name}”?", name="pages/about")),
            ("wind", message("write the id of an item, or the name of a list such as news")),
            ("/nb/news/", message("write the id of an item, or the name of a list such as news")),
        ],
    )
    def test_unknown(self, entry: str, hint: object) -> None:
        """Another entry is a problem where its setting stands in the file."""
        found = list(menu_problems(site(options={"FOOTER": ["news", entry]}), self.PAGES))

        assert [(p.path, p.base, p.at, p.hint) for p in found] == [
            ("pelicanconf.py", "project", Quote("FOOTER"), hint)
        ]
        assert dict(found[0].text.values) == {"setting": "FOOTER", "entry": entry}

    def test_entries_of_another_sort(self) -> None:
        """A pair, as Pelican's own menus have it, is told and not stumbled over."""
        of = site(options={"MENU": [("News", "/news/"), 5], "FOOTER": None})

        assert len(list(menu_problems(of, self.PAGES))) == 2
