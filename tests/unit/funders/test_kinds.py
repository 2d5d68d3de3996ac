"""The file of funders and its schema."""

from __future__ import annotations

from plugins.funders.kinds import data_files, funder_named, funders_of, logos, schema_pages
from tests.unit.builders import reader, site
from tests.unit.funders.made import funders_site

SITE = funders_site(fund={"name": "Fund", "logo": "f.svg"}, plain={"name": "Plain"})


def test_found() -> None:
    """A funder is found by id, and nobody by words."""
    assert funder_named("fund", SITE) is funders_of(SITE)["fund"]
    assert funder_named({"en": "fund"}, SITE) is None
    assert funder_named("Fund", SITE) is None
    assert funders_of(site()) == {}


def test_logos() -> None:
    """Only logos that are named are published."""
    assert list(logos(funders_of(SITE))) == [(("fund", "logo"), "f.svg")]
    assert [file.name for file in data_files(None)] == ["funders"]


def test_schema() -> None:
    """Editors can check the file by its schema."""
    (plan,) = schema_pages(SITE)

    assert plan.url == "data/funders.schema.json"
    assert "is_eu" in str(plan.compose(reader(SITE)))
