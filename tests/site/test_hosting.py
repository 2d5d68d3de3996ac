"""The files that hosts read, and what nginx makes of its own."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from plugins.hosting.rules import FOR_GOOD, SHORT
from plugins.search.index import program
from tests.conftest import PLUGINS, article, news

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Output, Site

WITH_HOSTING = [*PLUGINS, "plugins.hosting"]
FORM = {"on": ["pages/om"], "endpoint": "https://forms.example/send"}
FILES = {
    "news/a/index.nb.md": news("Å", slug="a", aliases="[/gammel/adresse/, /blåbær.html]"),
    "news/a/index.en.md": news("A", slug="a"),
    "news/a/bilde.txt": "x",
    "pages/om.nb.md": article("Om", slug="om"),
    "pages/om.en.md": article("About", slug="om"),
}
# Debian keeps it where only root looks.
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
CONFIG = """
{user}
daemon on;
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{ listen unix:{folder}/socket; root {root}; include {root}/_nginx.conf; }}
}}
"""


def built(site: Site, **settings: Any) -> Output:
    """Build the site with this plugin."""
    return site.write(FILES).build(PLUGINS=WITH_HOSTING, **settings)


def blocks(output: Output) -> dict[str, dict[str, str]]:
    """Return the headers of each pattern in ``_headers``."""
    found: dict[str, dict[str, str]] = {}
    for line in output.text("_headers").splitlines():
        if line.startswith("/"):
            assert line not in found
            found[line] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[next(reversed(found))][name] = value
    return found


class TestHeaders:
    """``_headers``, as Netlify and Cloudflare Pages read it."""

    def test_patterns(self, site: Site) -> None:
        """A star stands only at the end, no line is too long, and there are few patterns."""
        found = blocks(built(site))

        assert len(found) < 100
        assert all("*" not in pattern[:-1] for pattern in found)
        assert all(len(line) < 2000 for line in built(site).text("_headers").splitlines())

    def test_no_header_comes_twice(self, site: Site) -> None:
        """These hosts join the values of patterns that cover one address: no two name one header."""
        found = blocks(built(site))
        everywhere = found.pop("/*")

        assert everywhere["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert everywhere["X-Content-Type-Options"] == "nosniff"
        for headers in found.values():
            assert set(headers) == {"Cache-Control"}

    def test_form(self, site: Site) -> None:
        """Forms go where the settings say, and to no other place."""
        policy = blocks(built(site, MEMBERSHIP_FORM=FORM))["/*"]["Content-Security-Policy"]

        assert "form-action 'self' https://forms.example;" in policy

    def test_a_form_by_mail(self, site: Site) -> None:
        """A form without an endpoint goes to the mail program."""
        by_mail = {"on": ["pages/om"], "email": "a@example.org"}
        policy = blocks(built(site, MEMBERSHIP_FORM=by_mail))["/*"]["Content-Security-Policy"]

        assert "form-action 'self' mailto:;" in policy

    @pytest.mark.skipif(not program(), reason="Pagefind is not installed")
    def test_search(self, site: Site) -> None:
        """WebAssembly may be compiled where there is a search by words, and nowhere else."""
        with_search = blocks(built(site, SEARCH_INDEX=True))["/*"]["Content-Security-Policy"]
        without = blocks(built(site, SEARCH_INDEX=False))["/*"]["Content-Security-Policy"]

        assert "script-src 'self' 'wasm-unsafe-eval';" in with_search
        assert "script-src 'self';" in without

    def test_the_editor_has_its_own_policy(self, site: Site) -> None:
        """Where there is an editor, its page is not given the policy of the others."""
        folder = site.root / ".cache/web-editor"
        folder.mkdir(parents=True)
        (folder / "sveltia-cms.js").write_text("", encoding="utf-8")
        settings: dict[str, Any] = {"PLUGINS": [*WITH_HOSTING, "plugins.web_editor"]}
        output = site.write(FILES).build(WEB_EDITOR=True, **settings)
        found = blocks(output)

        with_policy = [p for p, headers in found.items() if "Content-Security-Policy" in headers]
        assert with_policy == ["/", "/404.html", "/nb/*", "/en/*"]
        assert 'if ($uri ~ "^/admin/") { set $site_policy ""; }' in output.text("_nginx.conf")

    def test_settings(self, site: Site) -> None:
        """A site allows itself more, and sets headers of its own."""
        found = blocks(
            built(
                site,
                CONTENT_SECURITY_POLICY={"img-src": ["https://pictures.example"]},
                HEADERS={"X-Own": "a", "Referrer-Policy": ""},
            )
        )["/*"]

        assert "img-src 'self' https://pictures.example;" in found["Content-Security-Policy"]
        assert found["X-Own"] == "a"
        assert "Referrer-Policy" not in found

    def test_mistakes(self, site: Site) -> None:
        """A slip in a directive is told where it stands, with what was meant."""
        (site.root / "pelicanconf.py").write_text('X = {"img-scr": []}\n', encoding="utf-8")
        listed = site.write(FILES).problems(
            PLUGINS=WITH_HOSTING, CONTENT_SECURITY_POLICY={"img-scr": ["https://x.example"]}
        )

        assert "CONTENT_SECURITY_POLICY cannot be “img-scr”" in listed
        assert "did you mean “img-src”?" in listed


def test_apache(site: Site) -> None:
    """Old addresses are patterns within the folder, each language has its own 404."""
    text = built(site, SITEURL="https://x.example/sub").text(".htaccess")

    assert 'RewriteRule "^gammel/adresse/$" "/sub/nb/nyheter/a/" [R=301,L,NE]' in text
    assert "ErrorDocument 404 /sub/nb/404.html" in text
    assert "AddCharset utf-8 ics" in text


class Answer(NamedTuple):
    """What nginx answered."""

    status: int
    headers: dict[str, str]
    body: bytes


class OverSocket(HTTPConnection):
    """
    A connection to a server on this machine that has no port.

    Args:
        path: Its socket.
    """

    def __init__(self, path: Path) -> None:
        super().__init__("localhost", timeout=30)
        self.path = path

    def connect(self) -> None:
        """Connect."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(str(self.path))


class Nginx:
    """
    A running nginx.

    Args:
        path: Its socket.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def ask(self, path: str, **headers: str) -> Answer:
        """Return the answer to one request."""
        connection = OverSocket(self.path)
        connection.request("GET", path, headers=headers)
        response: HTTPResponse = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        body = response.read()
        connection.close()
        return Answer(response.status, found, body)


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """Return nginx, with a small site as the README says to serve it."""
    if NGINX is None:
        pytest.skip("nginx is not installed")
    from tests.conftest import Site  # noqa: PLC0415  # of the fixture's own scope

    folder = tmp_path_factory.mktemp("ngx")
    output = built(Site(tmp_path_factory.mktemp("site")), MEMBERSHIP_FORM=FORM).folder
    user = "user root;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(CONFIG.format(folder=folder, root=output, user=user), encoding="utf-8")
    command = [NGINX, "-c", str(config), "-e", str(folder / "errors")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), "no error, and no warning either"
    yield Nginx(folder / "socket")
    subprocess.run([*command, "-s", "stop"], capture_output=True, check=False)


class TestNginx:
    """The site as nginx serves it with our file."""

    @pytest.mark.parametrize("path", ["/", "/nb/", "/en/news/a/", "/nb/nope/"])
    def test_headers(self, nginx: Nginx, path: str) -> None:
        """Pages have the policy and all other headers, what is not found too."""
        found = nginx.ask(path).headers

        assert "form-action 'self' https://forms.example;" in found["content-security-policy"]
        assert found["x-content-type-options"] == "nosniff"
        assert found["referrer-policy"] == "strict-origin-when-cross-origin"
        assert found["content-type"] == "text/html; charset=utf-8"

    @pytest.mark.parametrize(
        ("path", "type_"),
        [
            ("/nb/feed.xml", "application/atom+xml"),
            ("/nb/feed.json", "application/feed+json"),
            ("/nb/manifest.webmanifest", "application/manifest+json"),
            ("/sitemap.xml", "application/xml"),
            ("/robots.txt", "text/plain; charset=utf-8"),
            ("/theme/css/site.css?v=1", "text/css; charset=utf-8"),
            ("/theme/js/form.js?v=1", "text/javascript; charset=utf-8"),
            ("/theme/fonts/serif-roman.woff2", "font/woff2"),
            ("/theme/images/icon.svg", "image/svg+xml"),
        ],
    )
    def test_types(self, nginx: Nginx, path: str, type_: str) -> None:
        """Files are sent as what they are."""
        found = nginx.ask(path)

        assert (found.status, found.headers["content-type"]) == (200, type_)

    @pytest.mark.parametrize(
        ("path", "how_long"),
        [
            ("/nb/", SHORT),
            ("/nb/feed.xml", SHORT),
            ("/theme/css/site.css?v=1", FOR_GOOD),
            ("/theme/js/form.js?v=1", FOR_GOOD),
            ("/theme/fonts/serif-roman.woff2", "public, max-age=2592000"),
            ("/theme/images/icon.svg", "public, max-age=86400"),
        ],
    )
    def test_how_long_files_are_kept(self, nginx: Nginx, path: str, how_long: str) -> None:
        """What has a fingerprint in its address is kept for good, pages for minutes."""
        assert nginx.ask(path).headers["cache-control"] == how_long

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("/nb/nope/", "Fant ikke siden"),
            ("/en/nope.jpg", "Page not found"),
            ("/nope", "Page not found"),
            ("/theme/", "Page not found"),
            ("/_headers", "Page not found"),
            ("/_nginx.conf", "Page not found"),
            ("/.htaccess", "Page not found"),
            ("/_redirects", "Page not found"),
        ],
    )
    def test_not_found(self, nginx: Nginx, path: str, words: str) -> None:
        """Who is lost is told so in the language of the address; folders and our files are nothing."""
        found = nginx.ask(path)

        assert found.status == 404
        assert words in found.body.decode()
        assert "cache-control" not in found.headers

    @pytest.mark.parametrize(
        ("path", "target"),
        [
            ("/gammel/adresse/", "/nb/nyheter/a/"),
            ("/bl%C3%A5b%C3%A6r.html", "/nb/nyheter/a/"),
            ("/nb/nyheter/a", "/nb/nyheter/a/"),
        ],
    )
    def test_moved(self, nginx: Nginx, path: str, target: str) -> None:
        """Old addresses lead on, whatever letters are in them, and say no host that may be another."""
        found = nginx.ask(path)

        assert (found.status, found.headers["location"]) == (301, target)

    def test_packed(self, nginx: Nginx) -> None:
        """Text is sent packed to whoever takes it so, and fonts are not packed twice."""
        page = nginx.ask("/nb/", **{"Accept-Encoding": "gzip"})
        font = nginx.ask("/theme/fonts/serif-roman.woff2", **{"Accept-Encoding": "gzip"})

        assert page.headers["content-encoding"] == "gzip"
        assert page.headers["vary"] == "Accept-Encoding"
        assert b"<html" in gzip.decompress(page.body)
        assert "content-encoding" not in font.headers
