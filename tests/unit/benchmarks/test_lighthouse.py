"""What is read from Lighthouse's report."""

from __future__ import annotations

from typing import Any

from benchmarks.lighthouse import costs, score

REPORT: dict[str, Any] = {
    "categories": {
        "performance": {
            "score": 0.965,
            "auditRefs": [{"id": "slow", "weight": 30}, {"id": "hint", "weight": 0}],
        },
        "seo": {"score": 1, "auditRefs": [{"id": "unsure", "weight": 1}]},
        "accessibility": {"score": None, "auditRefs": []},
    },
    "audits": {
        "slow": {"title": "Blocking", "score": 0.9, "displayValue": "200 ms"},
        "hint": {"title": "Hint", "score": 0},
        "unsure": {"title": "Unsure", "score": None},
    },
}


def test_score() -> None:
    """A score is of 100; none at all is nothing."""
    assert [score(REPORT, name) for name in REPORT["categories"]] == [96, 100, 0]


def test_costs() -> None:
    """Only what has a weight costs points."""
    assert costs(REPORT) == ["Blocking 200 ms"]
