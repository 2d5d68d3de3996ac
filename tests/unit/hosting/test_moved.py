"""All redirects."""

from __future__ import annotations

from functools import partial

import pytest

from plugins.hosting.moved import HostRedirect, moved, path_of
from plugins.pipeline.plan import REDIRECT, redirect
from tests.unit.builders import edition, plan, reader, site

NB, EN = edition("news/a.nb.md"), edition("news/a.en.md")


def test_order() -> None:
    """Every page that leads elsewhere is a redirect, by path, in order of address."""
    plans = [
        plan(("alias", "z"), url="z/", template=REDIRECT, compose=partial(redirect, NB)),
        plan(("name", "a"), "en", url="a/", template=REDIRECT, compose=partial(redirect, EN)),
        plan("news"),
    ]

    assert moved(reader(site(NB, EN, site_url="https://x.example"), plans)) == (
        HostRedirect("/a/", "/en/news/a/"),
        HostRedirect("/z/", "/nb/news/a/"),
    )


@pytest.mark.parametrize(
    ("url", "path"), [("https://x.example/a/?b=1", "/a/?b=1"), ("https://x.example", "/")]
)
def test_path(url: str, path: str) -> None:
    """Scheme and host are left out; the root is a path as well."""
    assert path_of(url) == path
