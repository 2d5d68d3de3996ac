"""Check: what every reference in every document leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.body import LinkEnd, LinkStart, Picture, ReadAlso, TitleLink
from plugins.content_model.problem import Field, Quote, Severity, message
from plugins.content_model.references import References
from plugins.content_model.site import Absence
from plugins.pipeline.check_references import reference_problems
from plugins.views.addresses import addresses_of
from tests.unit.builders import body, document, edition, plan, site, term

if TYPE_CHECKING:
    from plugins.content_model.body import Part
    from plugins.content_model.problem import Problem

FILES = ("news/p.svg", "news/a/table.pdf", "news/a/tree.jpg", "guides/q.svg")
NAMES = {
    name: item
    for item in ("news/a", "news/gold", "news/secret", "guides/use")
    for name in (item, item.rpartition("/")[2], f"{item}.nb.md")
}
SITE = site(
    edition("news/a.nb.md"),
    edition("news/gold.nb.md", body=body(headings=["Norsk", "Felles"])),
    edition("news/gold.en.md", body=body(headings=["English", "Felles"])),
    edition("guides/use.nb.md", body=body(headings=["Bruk"])),
    absent={"news/secret": Absence.EMBARGOED},
    references=References(items={**NAMES, "both": ""}, files=frozenset(FILES)),
    vocabularies={"categories": {}, "tags": {"wind": term("wind", nb="Vind")}},
)
PAGES = addresses_of([plan("news"), plan("home", url="nb/"), plan(("tags", "wind"))])


def problems(*parts: Part, path: str = "news/a.nb.md", **fields: Any) -> list[Problem]:
    """Return what is wrong with the references of a document."""
    return list(reference_problems(document(path, body=body(*parts), **fields), SITE, PAGES))


def hints(*parts: Part) -> list[object]:
    """Return what to type instead of the references of a document."""
    return [problem.hint for problem in problems(*parts)]


@pytest.mark.parametrize("part", [LinkStart, TitleLink, lambda target: ReadAlso((target,))])
@pytest.mark.parametrize(
    "target",
    [
        *["news/gold", "gold", "/news/gold.nb.md", "guides/use", "/nb/news/", "nb/news", "/nb/"],
        *["{tag}wind", "{tag}Vind", "{index}", "/guides/q.svg", "p.svg"],
    ],
)
def test_what_leads_somewhere(part: Any, target: str) -> None:
    """Items, files and lists can be referred to in every way."""
    assert not problems(part(target))


@pytest.mark.parametrize("part", [LinkStart, TitleLink, lambda target: ReadAlso((target,))])
@pytest.mark.parametrize("target", ["silver", "/nb/tags/", "{tag}sun", "../p.svg", "news/go"])
def test_what_leads_nowhere(part: Any, target: str) -> None:
    """Anything else is a problem at the place of the reference."""
    found = problems(part(target))

    assert [(p.path, p.at, p.severity) for p in found] == [
        ("news/a.nb.md", Quote(target), Severity.PROBLEM)
    ]


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("news/glod", message("did you mean “{name}”?", name="news/gold")),
        ("/nb/nesw/", message("did you mean “{name}”?", name="/nb/news/")),
        (
            "example.org/contact",
            message("for another site, write https://{target}", target="example.org/contact"),
        ),
        ("./zzzzzzz", message("write the id of an item, such as {name}", name="news/a")),
        ("zzzzzzz", message("write the id of an item, such as {name}", name="news/a")),
    ],
)
def test_hints(target: str, hint: object) -> None:
    """The hint is what the writer most likely meant to type."""
    assert hints(LinkStart(target)) == [hint]


def test_a_slip_in_an_ambiguous_name() -> None:
    """A name like one that several items have is a problem like any other."""
    assert len(problems(LinkStart("boht"))) == 1


def test_ambiguous_names() -> None:
    """A name of several items asks for the whole id."""
    assert hints(LinkStart("both")) == [message("write the whole id, folder and all")]


def test_occurrences_are_counted_by_target() -> None:
    """Each mistake is told at its own place, though one target stands in a text several times."""
    found = problems(
        LinkStart("xx"),
        LinkEnd("xx"),
        TitleLink("yy"),
        ReadAlso(("xx", "gold", "yy")),
        LinkStart("xx"),
    )

    assert [p.at for p in found] == [
        Quote("xx", 0),
        Quote("yy", 0),
        Quote("xx", 1),
        Quote("yy", 1),
        Quote("xx", 2),
    ]


def test_good_references_count_as_occurrences() -> None:
    """A mistake in the second reference to an item is told at the second."""
    found = problems(LinkStart("gold"), LinkStart("gold", "gone"))

    assert [p.at for p in found] == [Quote("gold", 1)]


class TestHeadings:
    """References to a heading of an item."""

    @pytest.mark.parametrize("part", [LinkStart, TitleLink])
    @pytest.mark.parametrize(
        ("target", "fragment"), [("gold", "norsk"), ("gold", "felles"), ("guides/use", "bruk")]
    )
    def test_there(self, part: Any, target: str, fragment: str) -> None:
        """A heading of the edition the reader gets can be referred to."""
        assert not problems(part(target, fragment))

    def test_in_the_language_of_the_text(self) -> None:
        """A heading of another language's edition is none for this one's readers."""
        assert problems(LinkStart("gold", "english"))
        assert not problems(LinkStart("gold", "english"), path="news/a.en.md")

    def test_of_an_untranslated_item(self) -> None:
        """Where the item has no edition in the language, that of the original counts."""
        assert not problems(LinkStart("guides/use", "bruk"), path="news/a.en.md")

    def test_not_there(self) -> None:
        """The headings there are are named."""
        assert hints(TitleLink("gold", "x")) == [
            message("write one of these: {keys}", keys="norsk, felles")
        ]

    def test_of_an_item_that_is_not_public(self) -> None:
        """What nobody can see cannot be checked."""
        assert not [
            p for p in problems(LinkStart("secret", "x")) if p.severity is Severity.PROBLEM
        ]


class TestAbsentItems:
    """References to items that are not public."""

    def test_words_of_ones_own(self) -> None:
        """A link in the writer's words is a warning: the words stay, the link comes later."""
        found = problems(LinkStart("secret"))

        assert [p.severity for p in found] == [Severity.WARNING]
        assert dict(found[0].text.values)["why"] == message("under embargo")

    def test_read_also(self) -> None:
        """A line that leads on is left out until then, which is worth a warning."""
        assert [p.severity for p in problems(ReadAlso(("secret",)))] == [Severity.WARNING]

    def test_its_title(self) -> None:
        """A link that reads as the title would tell it: a problem with a way out."""
        found = problems(TitleLink("secret"))

        assert [p.severity for p in found] == [Severity.PROBLEM]
        assert found[0].hint == message(
            "write words of your own: [[{target}|words]]", target="secret"
        )

    @pytest.mark.parametrize(
        "part", [LinkStart("secret"), TitleLink("secret"), ReadAlso(("secret",))]
    )
    def test_from_one_another(self, part: Part) -> None:
        """What is not public itself may refer to what is not."""
        assert not problems(part, path="news/secret.nb.md")

    def test_from_a_translation_that_is_not_public(self) -> None:
        """A draft in one language is no part of the item's public editions."""
        assert not problems(TitleLink("secret"), path="news/a.en.md")


class TestPictures:
    """Pictures that texts and heads name."""

    @pytest.mark.parametrize("source", ["p.svg", "/guides/q.svg", "a/tree.jpg", "{static}p.svg"])
    def test_there(self, source: str) -> None:
        """A picture beside the article or by its path is found."""
        assert not problems(Picture(source, "x"), image=source)

    def test_not_there(self) -> None:
        """A picture that is not there is told where it is named, in text and in head."""
        found = problems(Picture("gone.svg", "x"), image="gone.jpg")

        assert [p.at for p in found] == [Quote("gone.svg"), Field(("image",))]

    @pytest.mark.parametrize(
        ("source", "hint"),
        [
            ("P.SVG", message("did you mean “{name}”?", name="p.svg")),
            ("tree.jpg", message("did you mean “{name}”?", name="a/tree.jpg")),
            (
                "zzz",
                message(
                    "put the file beside the article, or write its path from the content folder"
                ),
            ),
        ],
    )
    def test_hints(self, source: str, hint: object) -> None:
        """The hint names a file below the article's folder that is called alike."""
        assert hints(Picture(source, "x")) == [hint]

    def test_an_item_is_no_picture(self) -> None:
        """Another article cannot be shown as a picture."""
        assert problems(Picture("gold", "x"))
