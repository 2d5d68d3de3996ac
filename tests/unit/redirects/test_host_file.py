"""The file of all redirects."""

from __future__ import annotations

from functools import partial

import pytest

from plugins.hosting.moved import HostRedirect
from plugins.pipeline.plan import REDIRECT, redirect
from plugins.redirects.host_file import host_redirects, pages
from tests.unit.builders import edition, plan, reader, site

NB, EN = edition("news/a.nb.md"), edition("news/a.en.md")


@pytest.mark.parametrize("base", ["", "https://x.example/sub"])
def test_lines(base: str) -> None:
    """Every page that leads elsewhere is a line, by path alone, in order of address."""
    of = site(NB, EN, site_url=base)
    plans = [
        plan(("alias", "z"), url="z/", template=REDIRECT, compose=partial(redirect, NB)),
        plan(("name", "a"), "en", url="a/", template=REDIRECT, compose=partial(redirect, EN)),
        plan("news"),
        plan(("alias", "x"), url="x/", template=REDIRECT),
    ]
    below = "/sub" if base else ""

    assert host_redirects(reader(of, plans)).redirects == (
        HostRedirect(f"{below}/a/", f"{below}/en/news/a/"),
        HostRedirect(f"{below}/z/", f"{below}/nb/news/a/"),
    )


def test_one_file() -> None:
    """There is one file for all languages, unknown to search engines."""
    (found,) = pages(site())

    assert (found.save_as, found.indexed) == ("_redirects", False)
