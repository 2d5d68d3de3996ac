"""A site with four clusters and three projects, one of each sort."""

from __future__ import annotations

from tests.conftest import article

LABEL = """\
labels:
  - {scheme: ecei, level: gold, assessed: 2025-06, valid_years: 3, source: The assessor}
"""
OFFICE = """\
offices:
  - {place: %s, country: "%s", latitude: %s, longitude: %s}
"""
CLUSTERS = {
    "aa": ("Helse i Ålesund", 'country: "NO"\n' + OFFICE % ("Ålesund", "NO", 62.47, 6.15) + LABEL),
    "bb": ("Bærum Tech", 'country: "NO"\naliases: [Asker og Omegn]\n'),
    "dd": ("Dansk Klynge", 'country: "DK"\n' + OFFICE % ("Aarhus", "DK", 56.16, 10.2)),
    "gg": ("Gammel", 'country: "DK"\nlineage:\n  - {event: merged, into: [dd], effective: 2020, source: Who}\n'),
}  # fmt: skip
PROJECTS = {"pp": "since: 2018-01-01\nuntil: 2019-06-30\n", "qq": "since: 2025-01-01\n", "rr": ""}
TERMS = "categories:\n  care: {nb: {label: Omsorg, slug: omsorg}, en: {label: Care, slug: care}}\n"


def files() -> dict[str, str | bytes]:
    """Return its files by path below ``content/``."""
    found: dict[str, str | bytes] = {
        "data/terms.yaml": TERMS,
        "data/labels.yaml": "ecei: {name: The label, assessor: ESCA, description: What it means.}",
    }
    for name, (title, facts) in CLUSTERS.items():
        found[f"clusters/{name}/cluster.yaml"] = facts
        found[f"clusters/{name}/index.nb.md"] = article(title)
        found[f"clusters/{name}/index.en.md"] = article(title, translated_from="nb")
    for name, facts in PROJECTS.items():
        found[f"projects/{name}/project.yaml"] = facts or "acronym: RRR\n"
        fields = {} if name == "rr" else {"category": "care"}
        found[f"projects/{name}/index.nb.md"] = article(name.upper(), **fields)
        found[f"projects/{name}/index.en.md"] = article(name.upper(), translated_from="nb")
    return found
