"""The front matter of a new text."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.document import Metadata
from plugins.content_model.moment import Moment  # noqa: TC001  # msgspec reads it at run time
from plugins.front_matter.yaml_text import load_yaml
from plugins.problem_listing.listing import worded
from plugins.writers.fields import (
    few,
    header,
    line,
    optional_fields,
    own_fields,
    remark,
    required_fields,
)
from tests.unit.builders import NEWS


class Course(Metadata, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Front matter of a kind with fields of its own."""

    starts: Moment
    place: str
    room: str | None = None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_any_headline(title: str) -> None:
    """Whatever a headline holds, it stands in one line and is read as it was."""
    written = line("title", title)

    assert "\n" not in written
    assert load_yaml(f"{written}\n") == {"title": title}


@pytest.mark.parametrize("value", ["no", "2024", "- a", "a: b", "a # b", "'", '"', "{x}", "*a"])
def test_values_that_yaml_would_take_for_something_else(value: str) -> None:
    """A text stays a text."""
    assert yaml.safe_load(line("title", value)) == {"title": value}


def test_optional_fields_are_out_of_effect() -> None:
    """What a writer may want is there to be switched on, with the ids there are."""
    lines = optional_fields(
        NEWS,
        {"categories": ["quality"], "tags": []},
        ["clusters"],
        lambda text: worded(text, Catalogue(lang="en")),
    )

    assert all(one.startswith("# ") for one in lines)
    assert load_yaml(header(lines).replace("---", "")) == {}
    assert "# category: …  # one of: quality" in lines
    assert "# clusters: […]  # ids of the clusters it is about" in lines


def test_fields_of_a_kind() -> None:
    """A kind's own fields are there: in effect if its texts cannot be without, else not."""
    lines = list(required_fields(Course, date(2026, 1, 15)))

    assert lines == ["starts: 2026-01-15", "place: …"]
    assert list(own_fields(Course, required=False)) == ["room"]
    assert list(required_fields(Metadata, date(2026, 1, 15))) == []


def test_few() -> None:
    """Ids beyond what a line holds are left to an ellipsis."""
    assert few([str(n) for n in range(20)]).endswith("11 …")
    assert few([]) == "terms.yaml"
    assert remark("a: b", "two\nlines") == "a: b  # two lines"
