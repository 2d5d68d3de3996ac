"""Checks of facts, each as heavy as a site sets it."""

from __future__ import annotations

import pytest

from tests.conftest import Site, article

# What makes each check speak, and what it then says.
FAULTY = {
    "no-source": (
        "clusters/a/cluster.yaml",
        'country: "NO"\nfounded: {date: 2014}\n',
        "this fact has no source",
    ),
    "no-email": (
        "clusters/a/cluster.yaml",
        'country: "NO"\ncontact: {phone: "+47 51 00 00 00"}\n',
        "this contact has no e-mail address",
    ),
    "old-count": (
        "clusters/a/cluster.yaml",
        'country: "NO"\nmembers: [{count: 1, as_of: 2018, source: S}]\n',
        "older than 18 months",
    ),
    "two-counts": (
        "clusters/a/cluster.yaml",
        (
            'country: "NO"\nmembers:\n- {count: 1, as_of: 2025-12, source: S}\n'
            "- {count: 2, as_of: 2025-12, source: S}\n"
        ),
        "two counts for 2025-12: 1 and 2",
    ),
    "no-eu-statement": (
        "projects/a/project.yaml",
        "source: S\nfunding: [{programme: P, is_eu: true, source: S}]\n",
        "EU money without a statement in “nb”",
    ),
}
PROBLEMS = {"two-counts", "no-eu-statement"}


def faulty(site: Site, rule: str) -> Site:
    """Return *site* with what makes a check speak."""
    path, facts, _ = FAULTY[rule]
    folder = path.rpartition("/")[0]
    return site.write({path: facts, f"{folder}/index.nb.md": article("A", slug="a")})


@pytest.mark.parametrize("rule", FAULTY)
def test_unset(site: Site, rule: str) -> None:
    """What cannot be true stops a build; what is missing or old is told, and it goes on."""
    faulty(site, rule)
    expected = FAULTY[rule][2]

    if rule in PROBLEMS:
        assert expected in site.problems()
    else:
        assert expected in site.warnings()


@pytest.mark.parametrize("rule", FAULTY)
def test_every_check_can_be_set(site: Site, rule: str) -> None:
    """As a problem it stops the build, as a warning it does not, and off it is not heard."""
    faulty(site, rule)
    expected = FAULTY[rule][2]

    assert expected in site.problems(FACT_CHECKS={rule: "problem"})
    assert expected in site.warnings(FACT_CHECKS={rule: "warning"})
    assert expected not in site.warnings(FACT_CHECKS={rule: "off"})


def test_warnings_stop_only_where_asked(site: Site) -> None:
    """A build with warnings is made, unless the site asks that they stop it."""
    faulty(site, "no-source")

    assert site.build().has("nb/clusters/a/index.html")
    assert "this fact has no source" in site.problems(WARNINGS="stop")


def test_a_slip_in_the_setting(site: Site) -> None:
    """A check that there is not is told, with the one that was meant."""
    listing = site.problems(FACT_CHECKS={"old-counts": "off"})

    assert "FACT_CHECKS has no check “old-counts”" in listing
    assert "did you mean “old-count”?" in listing
