"""Where texts name items."""

from __future__ import annotations

import pytest

from plugins.content_model.body import Body, Html, LinkEnd, LinkStart, Passage
from plugins.mentions.names import names_of
from plugins.mentions.scan import scan
from tests.unit.mentions.made import named_site

CALLED = {
    "nscc": ["Norwegian Smart Care Cluster", "NSCC"],
    "care": ["Smart Care"],
    "rd": ["R&D Hub"],
    "own": ["O'Hara Cluster"],
    "two": ["Twin", "T1"],
    "twins": ["Twin"],
}
WORDS = {"Norwegian", "Smart", "Care", "Cluster", "NSCC", "R", "D", "Hub", "O", "Hara", "Twin"}
NAMES = names_of(named_site(CALLED)).possible(WORDS)


def found(html: str, *taken: str) -> list[tuple[str, str]]:
    """Return what is to be linked in *html*, and to what."""
    raw = html.encode()
    links = scan(Body(parts=(Html(html),)), b"", NAMES, taken)
    return [
        (raw[link.start : link.start + link.length].decode(), link.item.removeprefix("clusters/"))
        for link in links
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Om NSCC.</p>", [("NSCC", "nscc")], id="plain"),
        pytest.param("<p>Æ ø å NSCC</p>", [("NSCC", "nscc")], id="bytes-not-letters"),
        pytest.param(
            "<p>The Norwegian Smart Care Cluster here</p>",
            [("Norwegian Smart Care Cluster", "nscc")],
            id="longest",
        ),
        pytest.param("<p>Smart Care alone</p>", [("Smart Care", "care")], id="shorter-alone"),
        pytest.param("<p>Smart\nCare</p>", [("Smart\nCare", "care")], id="over-two-lines"),
        pytest.param("<p>Smart\u00a0Care</p>", [("Smart\u00a0Care", "care")], id="no-break"),
        pytest.param("<p>NSCC, and NSCC</p>", [("NSCC", "nscc")], id="first-only"),
        pytest.param(
            "<p>NSCC: Norwegian Smart Care Cluster</p>", [("NSCC", "nscc")], id="once-per-item"
        ),
        pytest.param("<p>R&amp;D Hub</p>", [("R&amp;D Hub", "rd")], id="entity"),
        pytest.param("<p>O’Hara Cluster</p>", [("O’Hara Cluster", "own")], id="apostrophe"),
        pytest.param("<p>NSCC’s members</p>", [("NSCC", "nscc")], id="genitive"),
        pytest.param("<p>(NSCC)</p>", [("NSCC", "nscc")], id="in-brackets"),
        pytest.param("<p>Klart for NSCC.</p>", [("NSCC", "nscc")], id="end-of-sentence"),
        pytest.param("<p>NSCC–Welfare Tech</p>", [("NSCC", "nscc")], id="dash"),
        pytest.param("<p>NSCC-prosjektet</p>", [], id="compound"),
        pytest.param("<p>NSCCs</p>", [], id="part-of-a-word"),
        pytest.param("<p>ExNSCC</p>", [], id="end-of-a-word"),
        pytest.param("<p>post@NSCC.no www.NSCC.no</p>", [], id="address"),
        pytest.param("<p>nscc</p>", [], id="small-letters"),
        pytest.param("<p>Twin</p>", [], id="of-two-items"),
        pytest.param("<h2>NSCC</h2><p>x</p>", [], id="heading"),
        pytest.param("<h2>NSCC</h2><p>NSCC</p>", [("NSCC", "nscc")], id="after-heading"),
        pytest.param('<p><a href="x">to <em>NSCC</em> now</a></p>', [], id="link"),
        pytest.param("<p><code>NSCC</code></p>", [], id="code"),
        pytest.param('<pre tabindex="0"><code>NSCC</code></pre>', [], id="block-of-code"),
        pytest.param('<p>x <img alt="NSCC"> y<br>NSCC</p>', [("NSCC", "nscc")], id="attribute"),
        pytest.param("<!-- NSCC --><p>x</p>", [], id="comment"),
        pytest.param("<figure><figcaption>NSCC</figcaption></figure>", [], id="caption"),
        pytest.param('<p class="box__title" id="a">NSCC</p>', [], id="title-of-a-box"),
        pytest.param("<ul><li>NSCC</li></ul>", [("NSCC", "nscc")], id="list"),
        pytest.param("NSCC", [("NSCC", "nscc")], id="bare"),
        pytest.param("</p>NSCC", [("NSCC", "nscc")], id="an-end-without-a-beginning"),
    ],
)
def test_found(html: str, expected: list[tuple[str, str]]) -> None:
    """Whole words in running text, the longest name, each item once."""
    assert found(html) == expected


def test_taken_items_are_left() -> None:
    """What a text is about, or links to by itself, is not linked."""
    assert found("<p>NSCC and Smart Care</p>", "clusters/nscc") == [("Smart Care", "care")]


def test_links_written_by_hand_are_closed() -> None:
    """The words of a reference are not linked once more, whatever they name."""
    parts = (Html("<p>To "), LinkStart("x"), Html("NSCC"), LinkEnd("x"), Html(" NSCC</p>"))
    (link,) = scan(Body(parts=parts), b"", NAMES, ())

    assert (link.part, link.start, link.length) == (4, 1, 4)


def test_passages_are_cut_from_the_stored_text() -> None:
    """Places count from the beginning of their own passage, in bytes."""
    first, second = "<p>Å ", "å NSCC</p>"
    parts = (
        Passage(len(first.encode())),
        LinkStart("x"),
        LinkEnd("x"),
        Passage(len(second.encode())),
    )
    (link,) = scan(Body(parts=parts), (first + second).encode(), NAMES, ())

    assert (link.part, link.start, link.length) == (3, 3, 4)
