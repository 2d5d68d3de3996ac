"""The kind, the file and its schema."""

from __future__ import annotations

from plugins.people.kinds import kinds, people_of, person_item, portraits, schema_pages
from tests.unit.builders import reader, settings, site
from tests.unit.people.made import people_site


def test_kind_and_file() -> None:
    """People are named in front matter by the ids of their file."""
    kind, file = kinds(settings())

    assert (kind.name, file.name) == ("person", "people")
    assert getattr(file, "mention", "") == "people"
    assert (
        getattr(kinds(settings(options={"PEOPLE_URL": "x/{slug}/"}))[0], "url", "") == "x/{slug}/"
    )


def test_found() -> None:
    """A site without the file has nobody."""
    assert people_of(site()) == {}
    assert person_item("kari") == "people/kari"


def test_portraits() -> None:
    """Only portraits that are named are published."""
    of = people_site(kari={"name": "Kari", "photo": "k.jpg"}, ola={"name": "Ola"})

    assert list(portraits(people_of(of))) == [(("kari", "photo"), "k.jpg")]


def test_schema() -> None:
    """The schema is published, the people are not."""
    (plan,) = schema_pages(people_site(kari={"name": "Kari"}))
    view = plan.compose(reader())

    assert plan.url == "data/people.schema.json"
    assert getattr(view, "type", "") == "object"
    assert "Kari" not in str(view)
