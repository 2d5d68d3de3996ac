"""Logos without words."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from plugins.clusters.check_logo import logo_problems
from plugins.content_model.problem import Severity
from tests.unit.clusters.made import cluster, cluster_site, told

PATH = "clusters/a/cluster.yaml"


@pytest.mark.parametrize(
    ("alt", "expected"),
    [
        ("Logo: A", []),
        ({"nb": "Logoen til A", "en": "The logo of A"}, []),
        ("logo.svg", [("logo", "alt")]),
        ({"nb": "Logoen til A"}, [("logo", "alt")]),
        ({"nb": " ", "en": "a.png"}, [("logo", "alt", "nb"), ("logo", "alt", "en")]),
    ],
)
def test_words(alt: Any, expected: list[tuple[str, ...]]) -> None:
    """A logo has words in every language, which are no file names."""
    logo = cluster(logo={"file": "logo.svg", "alt": alt}).logo
    found = told(logo_problems(logo, PATH, cluster_site()))

    assert [keys for _, keys, _ in found] == expected


def test_a_language_that_is_only_begun() -> None:
    """Where a cluster has no text in a language, the words for its logo can wait."""
    logo = cluster(logo={"file": "logo.svg", "alt": {"nb": "Logoen"}}).logo
    of = cluster_site(a={})
    item = of.items["clusters/a"]
    begun = replace(item, editions={"nb": item.editions["nb"]})
    for editions, severity in ((item, Severity.PROBLEM), (begun, Severity.WARNING)):
        site = replace(of, items={"clusters/a": editions})
        (found,) = logo_problems(logo, PATH, site)
        assert found.severity is severity


def test_no_logo() -> None:
    """A cluster without a logo has none to describe."""
    assert list(logo_problems(None, PATH, cluster_site())) == []
