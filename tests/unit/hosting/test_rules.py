"""Which headers go with which addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.hosting.rules import FOR_GOOD, headers_for, is_on, rules
from plugins.hosting.settings import POLICY_HEADER
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import OwnPolicy, disconnect_all
from tests.unit.builders import settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def nothing_connected() -> Iterator[None]:
    """Begin and end without plugins."""
    disconnect_all()
    yield
    disconnect_all()


def own(sender: object) -> list[OwnPolicy]:
    """Return a folder whose pages have their own policy."""
    return [OwnPolicy("admin/")]


@pytest.mark.parametrize("base", ["", "/sub"])
def test_paths(base: str) -> None:
    """All paths begin as the site's address does."""
    extension_points.allowances.connect(own)
    found = rules(settings(site_url=f"https://x.example{base}"))

    assert found.apart == (f"{base}/admin/",)
    assert found.within == (f"{base}/", f"{base}/404.html", f"{base}/nb/*", f"{base}/en/*")
    assert all(one.folder.startswith(f"{base}/") for one in found.kept)


def test_further_headers() -> None:
    """A site adds headers, has ours say something else, and leaves them out."""
    of = settings(
        options={"HEADERS": {"X-A": "b", "Referrer-Policy": "", "Permissions-Policy": "c"}}
    )
    found = dict(rules(of).headers)

    assert (found["X-A"], found["Permissions-Policy"]) == ("b", "c")
    assert "Referrer-Policy" not in found
    assert found["X-Content-Type-Options"] == "nosniff"


def test_headers_of_an_address() -> None:
    """Every address has all headers; pages with their own policy are not given ours as well."""
    extension_points.allowances.connect(own)
    of = rules(settings())

    assert headers_for("/nb/", of)[POLICY_HEADER] == of.policy
    assert POLICY_HEADER not in headers_for("/admin/", of)
    assert headers_for("/admin/", of)["X-Content-Type-Options"] == "nosniff"


def test_what_is_kept_for_good() -> None:
    """Only what has a fingerprint in its address is kept for good: cards, styles, scripts."""
    found = rules(settings(options={"THEME_STATIC_DIR": "look"}))

    assert [one.folder for one in found.kept if one.how_long == FOR_GOOD] == [
        "/cards/",
        "/look/css/",
        "/look/js/",
    ]


def test_is_on() -> None:
    """The preview asks whether the site is made with this plugin."""
    assert is_on(settings(options={"PLUGINS": ["plugins.news", "plugins.hosting"]}))
    assert not is_on(settings(options={"PLUGINS": ["plugins.news"]}))
    assert not is_on(settings())
