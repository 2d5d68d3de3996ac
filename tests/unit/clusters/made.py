"""Sites with clusters, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.clusters.derived import NAME, derive
from plugins.clusters.facts import Cluster, SchemesFile
from plugins.clusters.kinds import kinds
from plugins.content_model.kind import Kind
from plugins.content_model.problem import Field
from plugins.front_matter.schema import read_value
from tests.unit.builders import KINDS, build_date, edition, names, reader, settings, site, term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.page import PagePlan
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

KIND = next(kind for kind in kinds(settings()) if isinstance(kind, Kind))
VOCABULARIES: dict[str, Any] = {
    "categories": {},
    "tags": {},
    "services": {"testing": term("testing", nb="Utprøving", en="Testing")},
    "roles": {"ceo": term("ceo", nb="Daglig leder", en="CEO")},
    "member-types": {
        "companies": term("companies", nb="Bedrifter", en="Companies"),
        "universities": term("universities", nb="Universiteter", en="Universities"),
    },
}
SCHEMES = {
    "ecei": {"name": {"nb": "Merket", "en": "The label"}, "assessor": "ESCA", "description": "D"}
}


def cluster(**fields: Any) -> Cluster:
    """Return a cluster with *fields* as its file has them."""
    found, faults = read_value({"country": "NO", **fields}, Cluster)
    assert found is not None, faults
    return found


def cluster_site(
    day: str = "2026-01-15", others: Iterable[Edition] = (), **clusters: dict[str, Any]
) -> Site:
    """
    Return a site with clusters on *day*, in both languages.

    Args:
        day: The day of the build.
        others: Further editions.
        clusters: Facts by id, "_" standing for "-", each name being its id in capitals.
    """
    ids = {name.replace("_", "-"): fields for name, fields in clusters.items()}
    editions = [
        edition(f"clusters/{name}/index.{lang}.md", kind="cluster", title=name.upper())
        for name in ids
        for lang in ("nb", "en")
    ]
    schemes, _ = read_value(SCHEMES, SchemesFile)
    of = site(
        *editions,
        *others,
        build_date=build_date(day),
        kinds={**KINDS, "cluster": KIND},
        vocabularies=VOCABULARIES,
        data={"labels": schemes},
        facts={f"clusters/{name}": cluster(**fields) for name, fields in ids.items()},
        references=names([*editions, *others]),
        per_page=20,
    )
    return replace(of, derived={NAME: derive(of)})


def read_by(of: Site, lang: str = "en", plans: Iterable[PagePlan] = ()) -> Reader:
    """Return a reader of a site."""
    return reader(of, plans, lang)


def told(problems: Iterable[Problem]) -> list[tuple[str, tuple[str | int, ...], str]]:
    """Return file, place and kind of text of each problem."""
    found = []
    for problem in problems:
        assert isinstance(problem.at, Field)
        found.append((problem.path, problem.at.keys, problem.text.msgid))
    return found
