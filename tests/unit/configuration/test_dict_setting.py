"""Settings that are dictionaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.configuration.dict_setting import schema_problems, setting_problem, written
from plugins.content_model.problem import Quote, Severity, message
from plugins.front_matter.schema import Fault

if TYPE_CHECKING:
    from tests.conftest import Site


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"on": ("a", "b"), "email": "x"}, {"on": ["a", "b"], "email": "x"}),
        (None, {}),
        ("no dictionary", "no dictionary"),
    ],
)
def test_as_it_is_written(site: Site, value: object, expected: object) -> None:
    """Tuples are lists, which schemas ask for; what is no dictionary is left to the schema."""
    assert written(site.checked(MEMBERSHIP_FORM=value), "MEMBERSHIP_FORM") == expected


def test_where_it_is_told(site: Site) -> None:
    """A problem stands at the word of the settings file, and stops the build unless said otherwise."""
    of = site.prepare().site
    words = (message("x"), message("y"))
    found = setting_problem(of, "on", *words)

    assert (found.path, found.base, found.at) == (of.settings.config, "project", Quote("on"))
    assert found.severity is Severity.PROBLEM
    assert setting_problem(of, "on", *words, Severity.WARNING).severity is Severity.WARNING


def test_what_does_not_fit_the_schema(site: Site) -> None:
    """It is told at the key it stands under, or at the setting if it is all of it."""
    of = site.prepare().site
    faults = [Fault(keys, message("x"), message("y")) for keys in (("on", 0), ())]

    assert [problem.at for problem in schema_problems("MEMBERSHIP_FORM", faults, of)] == [
        Quote("on"),
        Quote("MEMBERSHIP_FORM"),
    ]
