"""The files that hosts read, as views."""

from __future__ import annotations

from functools import partial

import pytest

from plugins.hosting.host_files import APACHE, HEADERS, NGINX, host_file, in_quotes, pages
from plugins.pipeline.plan import REDIRECT, redirect
from tests.unit.builders import edition, plan, reader, site

NB = edition("news/a.nb.md")
PLANS = [
    plan(
        ("alias", "x"),
        url="a%20b/%C3%A5.html",
        template=REDIRECT,
        compose=partial(redirect, NB),
    )
]


def test_files() -> None:
    """There is one of each, which search engines need not know."""
    found = list(pages(site()))

    assert [one.save_as for one in found] == [HEADERS, NGINX, APACHE]
    assert not any(one.indexed for one in found)


@pytest.mark.parametrize(
    ("name", "base", "origin", "target"),
    [
        (NGINX, "", "/a b/å.html", "/nb/news/a/"),
        (NGINX, "/sub", "/sub/a b/å.html", "/sub/nb/news/a/"),
        (APACHE, "", r"a\\ b/å\\.html", "/nb/news/a/"),
        (APACHE, "/sub", r"a\\ b/å\\.html", "/sub/nb/news/a/"),
    ],
)
def test_redirects(name: str, base: str, origin: str, target: str) -> None:
    """Hosts compare decoded addresses; Apache those within the folder, as patterns."""
    of = site(NB, site_url=f"https://x.example{base}")
    (found,) = host_file(reader(of, PLANS), name=name).redirects

    assert (found.origin, found.target) == (origin, target)


def test_headers_have_no_redirects() -> None:
    """Hosts that read ``_headers`` have another file for redirects."""
    assert host_file(reader(site(NB), PLANS), name=HEADERS).redirects == ()


def test_values_in_quotes() -> None:
    """A value with quotation marks ends where it should."""
    of = site(NB, options={"HEADERS": {"Report-To": '{"a": "\\\\"}'}})

    assert dict(host_file(reader(of), name=NGINX).headers)["Report-To"] == r"{\"a\": \"\\\\\"}"
    assert dict(host_file(reader(of), name=HEADERS).headers)["Report-To"] == '{"a": "\\\\"}'
    assert in_quotes("'self'") == "'self'"


def test_a_page_for_what_is_not_found() -> None:
    """Each language has its own."""
    found = host_file(reader(site(NB, site_url="https://x.example/sub")), name=NGINX)

    assert found.not_found == (
        ("/sub/nb/", "/sub/nb/404.html"),
        ("/sub/en/", "/sub/en/404.html"),
    )
