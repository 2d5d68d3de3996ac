"""Check: labels that cannot have been awarded so."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from plugins.clusters.check_labels import label_problems, overlap
from tests.unit.clusters.made import cluster, cluster_site, told

LABEL = {"scheme": "ecei", "level": "gold", "assessed": "2021-10", "source": "S"}


def problems(*labels: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and text of the problems of a cluster with *labels*."""
    of = cluster_site(a={"labels": [{**LABEL, **label} for label in labels]})
    found = label_problems(of.facts["clusters/a"], "clusters/a/cluster.yaml", of)
    return [(keys, text) for _, keys, text in told(found)]


def test_sound() -> None:
    """Labels one after the other, with scores that suffice, are no problem."""
    assert not problems(
        {"valid_years": 2, "score": 80, "threshold": 80},
        {"assessed": "2023-11", "valid_until": "2026-11"},
    )


@pytest.mark.parametrize(
    ("label", "keys", "text"),
    [
        (
            {"score": 79.5, "threshold": 80},
            ("labels", 0, "score"),
            "the score ({score} %) is below what is needed ({threshold} %)",
        ),
        (
            {"valid_until": "2021-09"},
            ("labels", 0, "valid_until"),
            "valid until {until}, before it was assessed ({assessed})",
        ),
        (
            {"valid_until": "2023-10", "valid_years": 2},
            ("labels", 0, "valid_years"),
            "the end of the validity is said twice",
        ),
        ({"scheme": "ecie"}, ("labels", 0, "scheme"), "“{scheme}” is no label scheme"),
        ({"source": ""}, ("labels", 0), "this fact has no source"),
        ({"source": "news/gone"}, ("labels", 0, "source"), "nothing here is called “{target}”"),
    ],
)
def test_faults(label: dict[str, Any], keys: tuple[str | int, ...], text: str) -> None:
    """What cannot be is told where it stands."""
    assert problems(label) == [(keys, text)]


@pytest.mark.parametrize("second", ["2023-10", "2021-10"])
def test_two_at_once(second: str) -> None:
    """Two labels of one scheme are not valid at once, not for a day."""
    found = problems({"valid_years": 2}, {"assessed": second, "valid_years": 2})

    assert ("labels", 1, "assessed") in [keys for keys, _ in found]
    assert not problems({"valid_years": 2}, {"assessed": "2023-11", "valid_years": 2})


def test_two_of_one_day_are_told_once() -> None:
    """Of two labels of the same month the second is at fault, not each of them."""
    found = problems({"valid_years": 2}, {"valid_years": 3})

    assert [keys for keys, _ in found] == [("labels", 1, "assessed")]


def test_what_nobody_can_know() -> None:
    """A label of the month in which the other one ends may have come after it."""
    assert not problems({"valid_until": "2023-10-15"}, {"assessed": "2023-10"})
    assert problems({"valid_until": "2023-10-15"}, {"assessed": "2023-10-15"})


@pytest.mark.parametrize(
    ("earlier", "words"),
    [({"valid_until": "2024-10"}, "with a line valid_until:"), ({"valid_years": 3}, "instead of")],
)
def test_hint_about_two_at_once(earlier: dict[str, Any], words: str) -> None:
    """The hint is a line that would not say the end of the validity twice."""
    first = {"scheme": "ecei", "level": "gold", "assessed": "2021-10", **earlier}
    second = {"scheme": "ecei", "level": "gold", "assessed": "2024-01"}
    facts = cluster(labels=[first, second])
    told = [p.hint for p in overlap(facts.labels[0], facts.labels[1], "x.yaml", ("labels", 1))]

    assert [words in hint.msgid for hint in told] == [True]


def test_schemes_that_cannot_be_read() -> None:
    """A slip in the file of schemes is told there, and not for every label."""
    of = cluster_site(a={"labels": [LABEL]})
    for data, count in (({"labels": None}, 0), ({}, 1)):
        broken = replace(of, data=data)
        found = label_problems(of.facts["clusters/a"], "clusters/a/cluster.yaml", broken)
        assert len(list(found)) == count
