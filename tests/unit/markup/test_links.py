"""Ordinary links: to the site itself, within the page, to elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import LinkEnd, LinkStart
from plugins.content_model.problem import Quote
from tests.unit.markup.conftest import parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize(
    ("address", "start"),
    [
        pytest.param("news/b", LinkStart("news/b"), id="id"),
        pytest.param("../b.nb.md", LinkStart("../b.nb.md"), id="path"),
        pytest.param("b#goals", LinkStart("b", "goals"), id="heading"),
        pytest.param("{filename}b.md", LinkStart("{filename}b.md"), id="pelican"),
        pytest.param("/nb/nyheter/", LinkStart("/nb/nyheter/"), id="address"),
        pytest.param("min%20fil.pdf", LinkStart("min fil.pdf"), id="quoted"),
        pytest.param("bl%C3%A5b%C3%A6r", LinkStart("blåbær"), id="quoted-letters"),
        pytest.param("a?b=c&amp;d", LinkStart("a?b=c&d"), id="sign-of-html"),
        pytest.param(" news/b ", LinkStart("news/b"), id="space-around"),
        pytest.param("a:b", LinkStart("a:b"), id="one-letter-is-no-scheme"),
    ],
)
def test_within_the_site(address: str, start: LinkStart) -> None:
    """A link within the site is a place to be filled in, around its words."""
    found = parsed(f'<p>a <a href="{address}">b <em>c</em></a></p>')

    assert found.places == [start, LinkEnd(start.target)]
    assert "b <em>c</em></a></p>" in found.html


def test_title(parse: Parse) -> None:
    """A link's own title goes along."""
    assert parse('[a](b "Mer om «b»")').places[0] == LinkStart("b", "", "Mer om «b»")


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org", "HTTPS://example.org", "//example.org/a"],
)
def test_elsewhere(address: str) -> None:
    """A link out of the site is marked as such, and tells the other side nothing."""
    found = parsed(f'<p><a href="{address}">a</a></p>')

    assert found.html == (
        f'<p><a href="{address}" class="external" rel="external noopener">a</a></p>'
    )


def test_elsewhere_keeps_what_says_something() -> None:
    """Of a writer's attributes those are kept that mean something to a reader."""
    found = parsed(
        '<p><a href="https://a.example" target="_blank" rel="opener" ping="/x" download'
        ' hreflang="sv" class="big" title="A" onclick="x()">a</a></p>'
    )

    assert found.html == (
        '<p><a href="https://a.example" title="A" hreflang="sv" class="big external"'
        ' rel="external noopener">a</a></p>'
    )


def test_linked_picture_carries_no_mark(parse: Parse) -> None:
    """A picture that leads out of the site has no mark set after it."""
    html = parse("[![Et tre](tre.svg)](https://example.org)").html

    assert 'rel="external noopener"' in html
    assert "class=" not in html


@pytest.mark.parametrize(
    "address", ["mailto:a@example.org", "tel:+4712345678", "sms:1", "geo:1,2", "MAILTO:a@b.c"]
)
def test_other_ways_to_reach_somebody(address: str) -> None:
    """Mail, telephone and the like are left as they are."""
    found = parsed(f'<p><a href="{address}">a</a></p>')

    assert (found.html, found.problems) == (f'<p><a href="{address}">a</a></p>', [])


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript:alert(1)", "JavaScript"),
        (" javascript:alert(1)", "javascript"),
        ("data:text/html,x", "data"),
        ("vbscript:x", "vbscript"),
        ("file:///etc/passwd", "file"),
    ],
)
def test_addresses_that_run(address: str, scheme: str) -> None:
    """An address that runs code or leads into a computer is a mistake, its words stay."""
    found = parsed(f'<p><a href="{address}">words</a></p>')

    assert found.html == "<p>words</p>"
    assert f"“{scheme}:”" in found.told[0]
    assert [problem.at for problem in found.problems] == [Quote(address.strip(), 0)]


def test_address_that_runs_in_disguise() -> None:
    """An address that browsers would mend into one that runs is not passed on."""
    found = parsed('<p><a href="java&#10;script:alert(1)">a</a></p>')

    assert "script:" not in "".join(
        part.html for part in found.body.parts if hasattr(part, "html")
    )


@pytest.mark.parametrize("address", ["", " "])
def test_nowhere(address: str) -> None:
    """A link without address is a mistake, its words stay."""
    found = parsed(f'<p><a href="{address}">words</a></p>')

    assert found.html == "<p>words</p>"
    assert [problem.at for problem in found.problems] == [Quote("]()", 0)]


def test_anchor_without_address() -> None:
    """An anchor that is no link is left as it is, and can be led to."""
    found = parsed('<p><a id="here">a</a> <a href="#here">b</a></p>')

    assert found.html == '<p><a id="here">a</a> <a href="#here">b</a></p>'
    assert found.problems == []


class TestWithinThePage:
    """Links to headings of the same text."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("[a](#goals)\n\n## Goals", id="below"),
            pytest.param("## Goals\n\n[a](#goals)", id="above"),
            pytest.param("## Goals\n\n## Goals\n\n[a](#goals-2)", id="second-of-its-name"),
            pytest.param("## Mål {#egen}\n\n[a](#egen)", id="own-id"),
            pytest.param('<p id="raw">x</p>\n\n[a](#raw)', id="raw-html"),
            pytest.param("[a](#m%C3%A5l)\n\n## x {#mål}", id="quoted"),
            pytest.param("[til toppen](#)", id="top"),
        ],
    )
    def test_known(self, parse: Parse, text: str) -> None:
        """A heading can be led to from above and below."""
        found = parse(text)

        assert found.problems == []
        assert '<a href="#' in found.html

    def test_unknown(self, parse: Parse) -> None:
        """A heading that is not there is a mistake; the hint names those that are, in their order."""
        found = parse("## To mål\n\n[a](#mål)\n\n## Ett ord")

        assert "“mål”" in found.told[0]
        assert found.hints[0].endswith(": to-mal, ett-ord")
        assert [problem.at for problem in found.problems] == [Quote("#mål", 0)]

    def test_hint_names_headings_alone(self, parse: Parse) -> None:
        """Ids that nobody wrote are no suggestion."""
        found = parse("## Mål\n\n[a](#nei) og en note[^1].\n\n[^1]: Note.")

        assert found.hints[0].endswith(": mal")

    @pytest.mark.parametrize(
        "html",
        [
            pytest.param('<a id="here" href="#here">b</a>', id="link"),
            pytest.param('<a id="here" href="https://a.example">b</a>', id="external-link"),
            pytest.param('<table><tr><td id="here">b</td></tr></table>', id="cell"),
            pytest.param('<code id="here">b</code>', id="code"),
            pytest.param('<pre id="here">b</pre>', id="code-block"),
        ],
    )
    def test_every_id_can_be_led_to(self, html: str) -> None:
        """Whatever element a writer gave an id to, a link to it leads somewhere."""
        assert parsed(f'{html}<p><a href="#here">a</a></p>').problems == []

    def test_ids_of_links_are_given_once(self) -> None:
        """An id given to two links is a mistake, as with any other element."""
        found = parsed('<p><a id="x" href="mailto:a@b.c">a</a> <b id="x">b</b></p>')

        assert [problem.at for problem in found.problems] == [Quote("x", 0)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<a href="#" onclick="x()" style="y">a</a>', id="within-the-page"),
        pytest.param('<a href="mailto:a@b.c" onclick="x()" style="y">a</a>', id="mail"),
        pytest.param('<a href="https://a.example" onclick="x()" style="y">a</a>', id="elsewhere"),
        pytest.param('<a href="news/b" onclick="x()" style="y">a</a>', id="within-the-site"),
        pytest.param('<a onclick="x()" style="y">a</a>', id="no-link"),
    ],
)
def test_no_link_runs_code(html: str) -> None:
    """No link of any kind has attributes that run code or set a style."""
    found = parsed(f"<p>{html}</p>").html

    assert "onclick" not in found
    assert "style" not in found


def test_words_of_a_link(parse: Parse) -> None:
    """A reference among the words of a link stays as it is written: links hold no links."""
    found = parse("Se [den [[a]] saken](b) og [[c]].")

    assert [type(part).__name__ for part in found.places] == ["LinkStart", "LinkEnd", "TitleLink"]
    assert "den [[a]] saken</a>" in found.html


def test_text_after_a_link_is_no_link(parse: Parse) -> None:
    """A reference after a link is a reference again."""
    assert len(parse("[a](b) og [[c]] her").places) == 3


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "https:///a",
        "http://[::1",
        "https://ex.no:99999/",
        "//",
        "mailto:",
        "tel:",
        "mailto:?subject=x",
    ],
)
def test_addresses_that_lead_nowhere(address: str) -> None:
    """An address without what it should lead to is told, and there is no link."""
    found = parsed(f'<p><a href="{address}">a</a></p>')

    assert len(found.told) == 1
    assert "is not a whole address" in found.told[0]
    assert "<a" not in found.html


@pytest.mark.parametrize(
    "address",
    [
        "http://ex.no",
        "https://ex.no:8080/a?b#c",
        "//ex.no/a",
        "mailto:a@ex.no?subject=x",
        "tel:+4712345678",
        "https://ærlig.no/å",
        "http://[::1]/",
    ],
)
def test_addresses_that_lead_somewhere(address: str) -> None:
    """A whole address is a link."""
    assert not parsed(f'<p><a href="{address}">a</a></p>').problems


@pytest.mark.parametrize("address", ["%ff", "a%0Ab", "a%00"])
def test_escapes_that_stand_for_no_letter(address: str) -> None:
    """An address whose escapes make no text is told as it is written."""
    found = parsed(f'<p><a href="{address}">a</a></p>')

    assert found.told == [f"“{address}” has a % that stands for no letter"]


def test_breaks_hide_no_scheme() -> None:
    """A browser passes over line breaks in an address: so does the look at its scheme."""
    found = parsed('<p><a href="java&#10;script:x">a</a></p>')

    assert found.told == ["a link cannot lead to “javascript:”"]
