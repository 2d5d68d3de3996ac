"""The Content-Security-Policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.hosting.policy import BASE, folders_apart, policy
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Allowance, OwnPolicy, disconnect_all
from tests.unit.builders import settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def nothing_connected() -> Iterator[None]:
    """Begin and end without plugins."""
    disconnect_all()
    yield
    disconnect_all()


def parts(**options: Any) -> dict[str, list[str]]:
    """Return the sources of each directive."""
    found = policy(settings(options=options)).split("; ")
    return {line.split()[0]: line.split()[1:] for line in found}


def test_nothing_but_this_site() -> None:
    """Without plugins and settings everything is of this site, and nothing stands in pages."""
    found = parts()

    assert found["default-src"] == found["base-uri"] == ["'none'"]
    assert {tuple(sources) for sources in found.values()} == {("'none'",), ("'self'",)}
    assert "unsafe" not in str(found)


def test_what_plugins_need() -> None:
    """A plugin's sources come after our own, each once."""

    def needed(sender: object) -> list[Allowance]:
        return [
            Allowance("form-action", ("https://forms.example",)),
            Allowance("form-action", ("'self'", "https://forms.example")),
            Allowance("frame-src", ("https://maps.example",)),
        ]

    extension_points.allowances.connect(needed)
    found = parts()

    assert found["form-action"] == ["'self'", "https://forms.example"]
    assert found["frame-src"] == ["https://maps.example"]
    assert set(found) == {*BASE, "frame-src"}


def test_what_the_site_allows() -> None:
    """What the setting says is added; what is not sound counts for nothing."""
    found = parts(
        CONTENT_SECURITY_POLICY={
            "img-src": "https://pictures.example",
            "default-src": ["https://x.example"],
            "script-src": ["https://a.example; script-src *"],
            "imgsrc": ["*"],
        }
    )

    assert found["img-src"] == ["'self'", "https://pictures.example"]
    assert found["default-src"] == ["https://x.example"]
    assert found["script-src"] == ["'self'"]
    assert set(found) == set(BASE)


def test_folders_apart() -> None:
    """Pages with their own policy are known by their folder."""

    def own(sender: object) -> list[object]:
        return [OwnPolicy("admin/"), Allowance("img-src", ("data:",))]

    assert folders_apart(settings()) == ()
    extension_points.allowances.connect(own)
    assert folders_apart(settings()) == ("admin/",)
