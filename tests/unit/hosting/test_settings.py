"""What a site sets of its headers."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.content_model.problem import Severity
from plugins.hosting.settings import further_headers, further_sources, setting_problems
from tests.unit.builders import settings, site

POLICY, HEADERS = "CONTENT_SECURITY_POLICY", "HEADERS"


def told(**options: Any) -> list[tuple[str, str]]:
    """Return place and text of what is wrong."""
    found = setting_problems(site(options=options))
    return [(one.at.text, str(one.text.msgid)) for one in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {POLICY: {}, HEADERS: None},
        {POLICY: {"img-src": ["https://x.example"], "frame-src": "https://maps.example"}},
        {HEADERS: {"Strict-Transport-Security": "max-age=1", "Permissions-Policy": ""}},
        {HEADERS: {"Report-To": '{"group": "a"}'}},
    ],
)
def test_nothing_wrong(options: dict[str, Any]) -> None:
    """Sources and headers as they should be are no problem."""
    assert told(**options) == []


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ({POLICY: ["img-src"]}, POLICY),
        ({POLICY: {"image-src": ["https://x.example"]}}, "image-src"),
        ({POLICY: {"img-src": 7}}, "img-src"),
        ({POLICY: {"img-src": ["https://x.example; script-src *"]}}, "img-src"),
        ({POLICY: {"img-src": ["$host"]}}, "img-src"),
        ({HEADERS: "Server: x"}, HEADERS),
        ({HEADERS: {"X Y": "z"}}, "X Y"),
        ({HEADERS: {"X": "a\nY: b"}}, "X"),
        ({HEADERS: {"X": "$b"}}, "X"),
        ({HEADERS: {"X": "blåbær"}}, "X"),
        ({HEADERS: {"X": 7}}, "X"),
        ({HEADERS: {"content-security-policy": "x"}}, "content-security-policy"),
        ({HEADERS: {"Cache-Control": "no-store"}}, "Cache-Control"),
    ],
)
def test_mistakes(options: dict[str, Any], place: str) -> None:
    """What could not be sent, or not as meant, is a problem at its word, and is not used."""
    assert [at for at, _ in told(**options)] == [place]
    made = settings(options=options)
    assert further_headers(made) == {}
    assert further_sources(made) == {}


@pytest.mark.parametrize("source", ["'unsafe-inline'", "'unsafe-eval'", "*"])
def test_what_undoes_the_policy(source: str) -> None:
    """Sources that let in what others put there are told of, and are the site's own choice."""
    (found,) = setting_problems(site(options={POLICY: {"script-src": [source]}}))

    assert found.severity is Severity.WARNING
    assert further_sources(settings(options={POLICY: {"script-src": [source]}})) == {
        "script-src": (source,)
    }
