"""What is wrong with people, and with what refers to them."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.content_model.problem import Field, message
from plugins.people.checks import person_problems, post_problems, problems, unknown
from tests.unit.builders import edition, metadata
from tests.unit.people.made import people_site, post

KARI = {"name": "Kari Nordmann"}


def test_sound() -> None:
    """People of different names with an address that can be written to are sound."""
    of = people_site(kari={**KARI, "email": "a@example.org", "phone": "+47 51 00 00 00"})

    assert not list(problems(of))


def test_file() -> None:
    """A wrong address, a wrong number and a name of two are told."""
    of = people_site(
        kari={**KARI, "email": "kari", "phone": "51 00 00 00"}, other={"name": "Kari Nordmann"}
    )

    assert [problem.at for problem in problems(of)] == [
        Field(("kari", "email")),
        Field(("kari", "phone")),
        Field(("other", "name")),
    ]


def test_page_of_nobody() -> None:
    """A text about somebody who is not in the file is told, with who was meant."""
    page = edition("people/karri.nb.md", kind="person")
    (problem,) = problems(people_site(others=(page,), kari=KARI))

    assert problem.path == "people/karri.nb.md"
    assert problem.hint == message("did you mean “{name}”?", name="kari")


def test_id_as_author() -> None:
    """An id in a byline would be printed: the name is to be written."""
    news = edition("news/a.nb.md", metadata=metadata(authors=("kari",)))
    (problem,) = problems(people_site(others=(news,), kari=KARI))

    assert problem.at == Field(("authors", 0))
    assert problem.hint == message("write the name: {name}", name="Kari Nordmann")


def test_posts() -> None:
    """A post says who holds it, in which known role, and ends after it begins."""
    of = people_site(kari=KARI)
    found = [
        *post_problems(post(), "x.yaml", ("people", 0), of),
        *post_problems(post(person="karri"), "x.yaml", ("people", 1), of),
        *post_problems(post(name="Ola", role="boss"), "x.yaml", ("people", 2), of),
        *post_problems(post(person="kari", since=2020, until=2019), "x.yaml", ("people", 3), of),
    ]

    assert [problem.at for problem in found] == [
        Field(("people", 0)),
        Field(("people", 1, "person")),
        Field(("people", 2, "role")),
        Field(("people", 3)),
    ]
    assert found[1].hint == message("did you mean “{name}”?", name="kari")


def test_file_with_faults() -> None:
    """Nothing is said of references to a file that could not be read."""
    of = replace(people_site(kari=KARI), data={"people": None})

    assert not list(person_problems("ola", "x.yaml", (), of))
    assert not list(problems(of))


def test_no_hint() -> None:
    """Where nobody has a name like it, the file is named."""
    assert unknown("zz", "x.yaml", (), people_site(kari=KARI)).hint == message(
        "add it to {path}", path="data/people.yaml"
    )
