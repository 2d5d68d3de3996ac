"""Sites with projects, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.front_matter.schema import read_value
from plugins.projects.derived import NAME, derive
from plugins.projects.facts import Project
from plugins.projects.kinds import kinds
from tests.unit.builders import KINDS, build_date, edition, names, settings, site, term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.site import Edition, Site

(KIND,) = kinds(settings())


def project(**fields: Any) -> Project:
    """Return a project with *fields* as its file has them."""
    found, faults = read_value(fields, Project)
    assert found is not None, faults
    return found


def project_site(
    day: str = "2018-06-01", others: Iterable[Edition] = (), **projects: dict[str, Any]
) -> Site:
    """
    Return a site with projects on *day*, in both languages, and a guide ``who``.

    Args:
        day: The day of the build.
        others: Further editions.
        projects: Facts by id, each title being its id in capitals.
    """
    editions = [
        edition(f"projects/{name}/index.{lang}.md", kind="project", title=name.upper())
        for name in projects
        for lang in ("nb", "en")
    ]
    editions += [edition("guides/who.nb.md", title="Who"), *others]
    found = names(editions)
    shorts = {item.rpartition("/")[2]: item for item in found.items.values()}
    of = site(
        *editions,
        build_date=build_date(day),
        kinds={**KINDS, "project": KIND},
        vocabularies={
            "categories": {},
            "tags": {},
            "roles": {"partner": term("partner", nb="Partner", en="Partner")},
        },
        facts={f"projects/{name}": project(**fields) for name, fields in projects.items()},
        references=replace(found, items={**shorts, **found.items}),
        per_page=20,
    )
    return replace(of, derived={NAME: derive(of)})
