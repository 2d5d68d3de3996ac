"""HTML that writers put into Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.problem import Quote, Severity
from plugins.markup.raw_html import FORBIDDEN
from tests.unit.markup.conftest import Check, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse

# An HTML parser takes these away by itself where they cannot stand.
PAGE = {"head", "body", "html", "frame", "frameset"}


@pytest.mark.parametrize("tag", [tag for tag in FORBIDDEN if tag not in PAGE])
def test_forbidden(tag: str) -> None:
    """An element that no text may have is a mistake and leaves nothing behind."""
    found = parsed(f"<p>a</p><{tag}>b</{tag}>")

    assert f"<{tag}" not in found.html
    assert f"<{tag}>" in found.told[0]
    assert found.problems[0].at == Quote(f"<{tag}", 0)
    assert found.problems[0].severity is Severity.PROBLEM


@pytest.mark.parametrize("tag", sorted(PAGE))
def test_parts_of_a_page(tag: str) -> None:
    """What makes a page cannot be part of a text."""
    assert f"<{tag}" not in parsed(f"<p>a</p><{tag}>b</{tag}>").html


@pytest.mark.parametrize("tag", ["script", "style", "form", "object", "template"])
def test_forbidden_at_any_depth(tag: str) -> None:
    """The same holds within other elements, and every one is told."""
    inner = f"<{tag}>b</{tag}>"
    found = parsed(f"<div><ul><li>a {inner}</li></ul><blockquote>{inner}</blockquote></div>")

    assert f"<{tag}" not in found.html
    assert [problem.at for problem in found.problems] == [
        Quote(f"<{tag}", 0),
        Quote(f"<{tag}", 1),
    ]


def test_elements_that_swallow_the_page() -> None:
    """No element makes text of everything that follows on the page."""
    assert "<plaintext" not in parsed("<p>a</p><plaintext>b").html


@pytest.mark.parametrize(
    ("html", "link"),
    [
        pytest.param(
            '<iframe src="https://film.example/1" title="A & B"></iframe>',
            '<a class="external" rel="external noopener" href="https://film.example/1">A &amp; B</a>',
            id="frame",
        ),
        pytest.param(
            '<iframe src="https://film.example/?a=1&b=2"></iframe>',
            '<a class="external" rel="external noopener"'
            ' href="https://film.example/?a=1&amp;b=2">https://film.example/?a=1&amp;b=2</a>',
            id="without-a-title",
        ),
        pytest.param(
            '<video controls><source src="https://film.example/1.mp4"></video>',
            '<a class="external" rel="external noopener"'
            ' href="https://film.example/1.mp4">https://film.example/1.mp4</a>',
            id="source-within",
        ),
        pytest.param(
            '<audio src="https://a.example/1.mp3" title="Lyd"></audio>',
            '<a class="external" rel="external noopener" href="https://a.example/1.mp3">Lyd</a>',
            id="sound",
        ),
    ],
)
def test_embeds(html: str, link: str) -> None:
    """What would be shown from elsewhere is a link to it, with a warning."""
    found = parsed(html)

    assert found.html == f"<p>{link}</p>"
    assert [problem.severity for problem in found.problems] == [Severity.WARNING]


@pytest.mark.parametrize("source", ["http://film.example", "javascript:x()", "//film.example", ""])
def test_embeds_of_another_sort(source: str) -> None:
    """Only a secure address is linked to; the writer is told all the same."""
    found = parsed(f'<iframe src="{source}" title="A"></iframe>')

    assert "<a" not in found.html
    assert len(found.problems) == 1


def test_embed_within_a_line(parse: Parse) -> None:
    """A frame among words becomes a link among words: paragraphs hold no paragraphs."""
    found = parse('Se <iframe src="https://film.example/1" title="filmen"></iframe> nå.')

    assert Check(found.html).faults == []
    assert ">filmen</a>" in found.html


@pytest.mark.parametrize(
    "html",
    [
        '<div class="x" lang="en"><p>a</p></div>',
        "<details><summary>a</summary><p>b</p></details>",
        '<p>a<sup>2</sup> <kbd>b</kbd> <abbr title="c">d</abbr></p>',
        '<div class="footnote">no notes in it</div>',
    ],
)
def test_what_is_let_through(html: str) -> None:
    """HTML that does no harm is kept."""
    found = parsed(html)

    assert (found.html, found.problems) == (html, [])


@pytest.mark.parametrize(
    "html",
    [
        pytest.param('<svg><a href="javascript:x()"><text>a</text></a></svg>', id="drawing"),
        pytest.param('<svg><a xlink:href="javascript:x()">a</a></svg>', id="link-of-a-drawing"),
        pytest.param('<map><area href="javascript:x()"></map>', id="area"),
        pytest.param('<svg onload="x()"><script>x()</script></svg>', id="script-of-a-drawing"),
        pytest.param('<math><mtext onclick="x()">a</mtext></math>', id="formula"),
        pytest.param('<details ontoggle="x()" open>a</details>', id="details"),
        pytest.param('<p onfocus="x()" tabindex="1" autofocus>a</p>', id="focus"),
    ],
)
def test_nothing_runs(html: str) -> None:
    """Whatever the element, no code of a writer's runs."""
    found = Check(parsed(html).html)

    assert "script" not in found.tags
    assert not any(name.startswith("on") for name in found.attributes)
    assert "javascript:" not in parsed(html).html


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            '<picture><source srcset="https://a.example/p.png"><img src="p.png" alt="a"></picture>',
            id="picture",
        ),
        pytest.param('<svg><image href="https://a.example/p.png"/></svg>', id="drawing"),
        pytest.param('<img src="p.png" alt="a" srcset="https://a.example/p.png 2x">', id="srcset"),
        pytest.param('<table background="https://a.example/p.png"><tr><td>a</table>', id="table"),
    ],
)
def test_nothing_is_fetched_from_elsewhere(html: str) -> None:
    """Whatever the element, no reader is reported to another site by opening the page."""
    assert "https://a.example" not in parsed(html).html


@pytest.mark.parametrize("tag", ["video", "audio", "iframe"])
def test_local_films(tag: str) -> None:
    """A file of our own cannot be shown so: the hint is a link to it, and nothing is left."""
    found = parsed(f'<{tag} src="x.mp4"></{tag}>')

    assert found.told == [f"<{tag}> cannot be shown here"]
    assert "(x.mp4)" in found.hints[0]
    assert [problem.severity for problem in found.problems] == [Severity.PROBLEM]
    assert found.html == ""
