"""A cluster as schema.org has it."""

from __future__ import annotations

from typing import Any

from plugins.clusters.structured import announce, organisation, staff, whole
from plugins.structured_data.graph import bare
from tests.unit.builders import edition
from tests.unit.clusters.made import cluster_site, read_by

FACTS: dict[str, Any] = {
    "short_name": "N",
    "aliases": ["Old"],
    "home_page": "https://n.example",
    "founded": {"date": 2014},
    "offices": [{"place": {"nb": "Göteborg", "en": "Gothenburg"}, "country": "SE"}],
    "staff": [{"fte": 7.5, "as_of": "2021-11"}],
    "labels": [
        {"scheme": "ecei", "level": "bronze", "assessed": "2016-09"},
        {"scheme": "ecei", "level": "gold", "assessed": "2024-01", "valid_years": 3, "score": 96},
    ],
    "contact": {"email": "n@example.org"},
}


def node(day: str, **more: Any) -> dict[str, Any]:
    """Return what is said of a cluster on *day*."""
    of = cluster_site(day, n={**FACTS, **more}, m={})
    (found,) = organisation(of.items["clusters/n"].editions["en"], read_by(of))
    return bare(found)


def test_a_cluster() -> None:
    """All that is known is said, dates as exactly as they are known."""
    found = node("2024-06-01")

    assert found["foundingDate"] == "2014"
    assert found["alternateName"] == ["N", "Old"]
    assert found["numberOfEmployees"]["value"] == 7.5
    assert found["location"][0]["address"]["addressLocality"] == "Gothenburg"
    assert found["contactPoint"] == {"@type": "ContactPoint", "email": "n@example.org"}
    assert "dissolutionDate" not in found
    gold, bronze = found["hasCertification"]
    assert (gold["auditDate"], gold["expires"]) == ("2024-01", "2027-01")
    assert gold["certificationStatus"].endswith("/CertificationActive")
    assert gold["certificationRating"]["ratingValue"] == 96
    assert gold["issuedBy"]["name"] == "ESCA"
    assert bronze["certificationStatus"].endswith("/CertificationInactive")
    assert "expires" not in bronze


def test_nothing_of_a_later_day() -> None:
    """A label awarded later is not told of; one of unstated validity has no status."""
    (bronze,) = node("2020-01-01")["hasCertification"]

    assert "certificationStatus" not in bronze
    assert "numberOfEmployees" not in node("2020-01-01")


def test_a_former_cluster() -> None:
    """What has ended says when, and holds no active label."""
    ended = [{"event": "merged", "into": ["m"], "effective": "2025-01-01"}]
    found = node("2025-01-01", lineage=ended, founded={"date": 2014, "qualifier": "about"})

    assert found["dissolutionDate"] == "2025-01-01"
    assert not {"foundingDate", "location", "sameAs", "numberOfEmployees"} & set(found)
    assert "contactPoint" not in found
    statuses = {one["certificationStatus"] for one in found["hasCertification"]}
    assert statuses == {"https://schema.org/CertificationInactive"}


def test_staff() -> None:
    """Those who hold posts on the day are people at the cluster."""
    posts = [{"name": "Kari", "role": "ceo"}, {"name": "Ola", "role": "ceo", "until": "2020"}]
    of = cluster_site("2024-06-01", n={"people": posts})
    (found,) = staff(of.items["clusters/n"].editions["en"], read_by(of))

    assert found == {
        "@type": "Person",
        "name": "Kari",
        "jobTitle": ["CEO"],
        "affiliation": {"@id": "/en/clusters/n/"},
    }


def test_other_kinds() -> None:
    """Only the page of a cluster is about one."""
    of = cluster_site(n={})

    assert list(organisation(edition("news/a.nb.md"), read_by(of))) == []
    assert list(staff(edition("news/a.nb.md"), read_by(of))) == []
    assert announce(None) == [organisation, staff]
    assert (whole(96.0), whole(7.5)) == (96, 7.5)
