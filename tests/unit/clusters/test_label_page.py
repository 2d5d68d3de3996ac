"""The page about labels."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.clusters.kinds import schemes_of
from plugins.clusters.label_page import labels, pages, scheme_view
from tests.unit.clusters.made import cluster_site, read_by

LABEL = {"scheme": "ecei", "level": "gold", "assessed": "2025-01", "valid_years": 3}
SITE = cluster_site(
    a={"labels": [LABEL, {**LABEL, "assessed": "2021-10", "valid_years": 2}]},
    b={"labels": [{**LABEL, "assessed": "2023-02", "valid_years": 2, "level": "silver"}]},
    c={"labels": [{**LABEL, "assessed": "2016", "valid_years": 2}]},
)


def test_holders_by_state() -> None:
    """Who holds a label comes first, then who may renew one, then who held one."""
    (scheme,) = labels(read_by(SITE)).schemes

    assert [
        (
            group.heading,
            [(a.holder.title if a.holder else "", a.badge.level) for a in group.labels],
        )
        for group in scheme.groups
    ] == [
        ("Held now", [("A", "gold")]),
        ("Expired, may still be renewed", [("B", "silver")]),
        ("Held before", [("A", "gold"), ("C", "gold")]),
    ]
    assert (scheme.name, scheme.assessor, scheme.guide) == ("The label", "ESCA", None)


def test_a_scheme_that_nobody_holds() -> None:
    """Headings without a label under them are not there."""
    of = cluster_site(a={})

    assert scheme_view("ecei", schemes_of(of)["ecei"], read_by(of)).groups == ()


def test_pages() -> None:
    """There is a page in each language, and none where there are no schemes."""
    assert [plan.url for plan in pages(SITE)] == ["nb/labels/", "en/labels/"]
    assert not list(pages(replace(SITE, data={})))


def test_labels_of_unknown_validity_stand_apart() -> None:
    """Nobody can say whether such a label is held still, and the page does not."""
    of = cluster_site(a={"labels": [{"scheme": "ecei", "level": "gold", "assessed": "2016"}]})
    (group,) = scheme_view("ecei", schemes_of(of)["ecei"], read_by(of)).groups

    assert group.heading == "How long it was valid is not known"
