"""What is wrong with the series that writers name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.problem import Field, Severity
from plugins.series.checks import series_problems
from tests.unit.builders import edition, metadata, site, term

if TYPE_CHECKING:
    from plugins.content_model.site import Edition


def one(path: str = "news/a.nb.md", **fields: Any) -> Edition:
    """Return an edition with fields of front matter."""
    return edition(path, metadata=metadata(**fields))


def test_nothing_wrong() -> None:
    """Parts with different numbers, or without, are no problem; nor is the first of a series."""
    whole = site(
        one("news/a.nb.md", series="s", part=1),
        one("news/b.nb.md", series="s", part=2),
        one("news/c.nb.md", series="s"),
        one("news/d.nb.md", series="s"),
        one("news/e.nb.md", series="Noe annet"),
    )

    assert not [*series_problems(whole)]


@pytest.mark.parametrize("field", [{"series": "x"}, {"part": 1}])
def test_translations_do_not_choose(field: dict[str, Any]) -> None:
    """A series is named in the original, for all languages have one order."""
    (problem,) = series_problems(site(one(), one("news/a.en.md", **field)))

    assert (problem.path, problem.at) == ("news/a.en.md", Field((next(iter(field)),), of_key=True))
    assert problem.text.msgid == "“{key}” belongs in the original, for all languages"


@pytest.mark.parametrize("series", [{}, {"series": " "}])
def test_a_part_of_nothing(series: dict[str, str]) -> None:
    """A number without a series says nothing."""
    (problem,) = series_problems(site(one(part=2, **series)))

    assert (problem.path, problem.at) == ("news/a.nb.md", Field(("part",), of_key=True))
    assert problem.text.msgid == "a part of no series"


def test_equal_numbers() -> None:
    """Two parts of one number are told at the second; those of another series do not count."""
    whole = site(
        one("news/a.nb.md", series="s", part=1),
        one("news/b.nb.md", series="s", part=1),
        one("news/c.nb.md", series="t", part=1),
        one("news/d.nb.md", series="t", part=3),
    )
    (problem,) = series_problems(whole)

    assert (problem.path, problem.at) == ("news/b.nb.md", Field(("part",)))
    assert dict(problem.text.values)["other"] == "news/a"


@pytest.mark.parametrize("vocabulary", [{}, {"klynger": term("klynger", nb="Klynger")}])
def test_a_slip(vocabulary: Any) -> None:
    """A part alone in a series that is called nearly like another is a warning."""
    whole = site(
        one("news/a.nb.md", series="klynge"),
        *([] if vocabulary else [one(f"news/{n}.nb.md", series="klynger") for n in "bc"]),
        vocabularies={"categories": {}, "tags": {}, "series": vocabulary},
    )
    (problem,) = series_problems(whole)

    assert (problem.severity, problem.path) == (Severity.WARNING, "news/a.nb.md")
    assert problem.hint.msgid == "did you mean “{name}”?"


def test_the_first_part_of_a_series_with_a_name() -> None:
    """A part alone in a series that the terms name is how every series begins."""
    vocabulary = {"gold": term("gold", nb="Gull"), "golds": term("golds", nb="Annet gull")}
    whole = site(
        one(series="gold"), vocabularies={"categories": {}, "tags": {}, "series": vocabulary}
    )

    assert not [*series_problems(whole)]
