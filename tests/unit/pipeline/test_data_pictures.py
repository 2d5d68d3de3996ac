"""The pictures that data files name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.kind import DataFile
from plugins.content_model.problem import Field, message
from plugins.content_model.references import References
from plugins.pipeline.data_pictures import data_pictures, missing, with_pictures
from plugins.relations.pictures import Picture
from tests.unit.builders import site

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCES = References(
    items={}, files=frozenset({"data/a.svg", "people/kari.jpg", "people/kari.pdf"})
)


def photos(value: dict[str, str]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the pictures of a file that has a path under each id."""
    for name, path in value.items():
        yield (name,), path


FILE = DataFile(name="people", schema=dict, pictures=photos)


def test_found() -> None:
    """A path is seen from the data folder or from the content folder."""
    value = {"a": "a.svg", "kari": "/people/kari.jpg"}
    found, problems = data_pictures({"people": value}, [FILE], REFERENCES)

    assert (found, problems) == (["data/a.svg", "people/kari.jpg"], [])


@pytest.mark.parametrize("data", [{}, {"people": None}])
def test_no_file(data: dict[str, Any]) -> None:
    """A file that is not there, or has faults of its own, names nothing."""
    assert data_pictures(data, [FILE], REFERENCES) == ([], [])


def test_gone() -> None:
    """A picture that is not there is told where it is named, with the one that was meant."""
    _, (problem,) = data_pictures({"people": {"kari": "people/kary.jpg"}}, [FILE], REFERENCES)

    assert (problem.path, problem.at) == ("data/people.yaml", Field(("kari",)))
    assert problem.hint == message("did you mean “{name}”?", name="people/kari.jpg")


def test_no_picture() -> None:
    """A file of another sort is no picture."""
    problem = missing("p.pdf", "people/kari.pdf", "data/people.yaml", ("kari",), REFERENCES)

    assert problem.text == message("“{file}” is no picture", file="p.pdf")


def test_published() -> None:
    """The pictures are published in the size they have."""
    found = with_pictures(site(), ["data/a.svg"], {"data/a.svg": Picture(width=3, height=2)})

    assert found.assets["data/a.svg"].save_as == "media/data/a.svg"
    assert found.assets["data/a.svg"].width == 3
