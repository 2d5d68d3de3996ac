"""The pictures that data files and facts name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.kind import DataFile
from plugins.content_model.problem import Field, message
from plugins.content_model.references import References
from plugins.pipeline.named_pictures import (
    NamedPictures,
    found,
    hint_at_pictures,
    missing,
    named_pictures,
    with_pictures,
)
from plugins.relations.pictures import Picture
from tests.unit.builders import KINDS, edition, site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Problem

REFERENCES = References(
    items={},
    files=frozenset(
        {
            "data/a.svg",
            "people/kari.jpg",
            "people/kari.pdf",
            "made/a/logo.svg",
            "made/a/plan.pdf",
            "logos/shared.png",
            "made/b/logo.svg",
        }
    ),
)


def photos(value: dict[str, str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the pictures of a file that has a path under each id."""
    for name, path in value.items():
        yield (name,), path


FILE = DataFile(name="people", schema=dict, pictures=photos)


class Facts(Struct, frozen=True):
    """Facts with a picture."""

    logo: str


def pictures_of(facts: Facts) -> list[tuple[tuple[str | int, ...], str]]:
    """Return the picture that facts name."""
    return [(("logo", "file"), facts.logo)]


KIND = replace(KINDS["guide"], name="made", folder="made", facts=Facts, pictures=pictures_of)


def of_data(data: dict[str, Any]) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the pictures that data files name, and what is wrong."""
    named, problems = named_pictures(data, [FILE], {}, [], REFERENCES)
    assert named.of_items == {}
    return named.of_data, problems


def of_facts(logo: str) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """Return the pictures of an item whose facts name *logo*, and what is wrong."""
    facts: dict[str, Any] = {"made/a": Facts(logo), "made/broken": None, "guides/g": Facts("x")}
    named, problems = named_pictures({}, [], facts, [KIND, KINDS["guide"]], REFERENCES)
    assert named.of_data == ()
    return named.of_items, problems


def test_of_data() -> None:
    """A path is seen from the data folder or from the content folder."""
    value = {"kari": "/people/kari.jpg", "a": "a.svg"}

    assert of_data({"people": value}) == (("data/a.svg", "people/kari.jpg"), [])


@pytest.mark.parametrize("data", [{}, {"people": None}])
def test_no_data(data: dict[str, Any]) -> None:
    """A file that is not there, or has faults of its own, names nothing."""
    assert of_data(data) == ((), [])


def test_gone_from_data() -> None:
    """A picture that is not there is told where it is named, with the one that was meant."""
    _, (problem,) = of_data({"people": {"kari": "people/kary.jpg"}})

    assert (problem.path, problem.at) == ("data/people.yaml", Field(("kari",)))
    assert problem.hint == message("did you mean “{name}”?", name="people/kari.jpg")


def test_no_picture() -> None:
    """A file of another sort is no picture."""
    problem = missing("p.pdf", "people/kari.pdf", "data/people.yaml", ("kari",), REFERENCES)

    assert problem.text == message("“{file}” is no picture", file="p.pdf")


@pytest.mark.parametrize(
    ("logo", "path"), [("logo.svg", "made/a/logo.svg"), ("/logos/shared.png", "logos/shared.png")]
)
def test_of_facts(logo: str, path: str) -> None:
    """A picture beside the facts is known by its name, another by its path."""
    assert of_facts(logo) == ({"made/a": (path,)}, [])


@pytest.mark.parametrize(
    ("logo", "text", "hint"),
    [
        ("lego.svg", "there is no file “{file}”", "did you mean"),
        ("zzz", "there is no file “{file}”", "put it beside this file"),
        ("plan.pdf", "“{file}” is no picture", "use one of these formats"),
    ],
)
def test_told(logo: str, text: str, hint: str) -> None:
    """What is not there, or no picture, is told at its line, with what to write."""
    pictures, (problem,) = of_facts(logo)

    assert pictures == {}
    assert problem.text.msgid == text
    assert problem.hint is not None
    assert problem.hint.msgid.startswith(hint)
    assert problem.path == "made/a/made.yaml"
    assert problem.at == Field(("logo", "file"))


def test_hints() -> None:
    """Data files are told of paths from the content folder, facts of files beside them."""
    of_a_data_file = hint_at_pictures("q", "data/people.yaml", REFERENCES)
    of_an_item = hint_at_pictures("q", "made/b/made.yaml", REFERENCES)

    assert dict(of_a_data_file.values) == {"example": "/people/kari.jpg"}
    assert dict(of_an_item.values) == {"keys": "logo.svg"}


def test_found() -> None:
    """What is wrong with one picture does not hide the others."""
    problems: list[Problem] = []
    named: list[tuple[tuple[str | int, ...], str]] = [(("a",), "zzz"), (("b",), "logo.svg")]

    assert list(found(named, "made/a/made.yaml", REFERENCES, problems)) == ["made/a/logo.svg"]
    assert len(problems) == 1


def test_all() -> None:
    """A picture that is named twice is one."""
    named = NamedPictures(("a.svg", "b.svg"), {"made/a": ("b.svg",), "made/b": ("c.svg",)})

    assert named.paths == {"a.svg", "b.svg", "c.svg"}
    assert NamedPictures().paths == frozenset()


def test_published() -> None:
    """The pictures are published in the size they have."""
    named = NamedPictures(("data/a.svg",))
    assets = with_pictures(site(), named, {"data/a.svg": Picture(width=3, height=2)}).assets

    assert assets["data/a.svg"].save_as == "media/data/a.svg"
    assert assets["data/a.svg"].width == 3


def test_only_what_is_public() -> None:
    """The picture of an item that is not public is not published, whatever its facts say."""
    of = site(edition("guides/g.nb.md", kind="guide"))
    items: dict[str, tuple[str, ...]] = {
        "guides/g": ("made/a/logo.svg",),
        "guides/draft": ("made/b/logo.svg",),
    }
    sizes = {"made/a/logo.svg": Picture(width=64, height=32)}
    after = with_pictures(of, NamedPictures((), items), sizes)

    assert list(after.assets) == ["made/a/logo.svg"]
    assert after.assets["made/a/logo.svg"].width == 64
