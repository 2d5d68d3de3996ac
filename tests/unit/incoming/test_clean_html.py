"""HTML from elsewhere."""

from __future__ import annotations

import pytest

from plugins.incoming.clean_html import check_depth, clean_html, plain_text
from plugins.incoming.read_xml import XmlError


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<svg onload=alert(1)></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<!-- alert(1) -->",
        "<style>alert(1)</style>",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_nothing_runs(html: str) -> None:
    """What would run is gone."""
    assert "alert" not in clean_html(html)


def test_words_stay() -> None:
    """Elements that are not known go, their words stay."""
    assert clean_html("<center><blink>Hello</blink></center>") == "Hello"


def test_depth() -> None:
    """Elements nested deeper than any page has them are refused before they are read."""
    check_depth("<p>" * 5000 + "<br>" * 5000)
    with pytest.raises(XmlError):
        check_depth("<div>" * 501)
    with pytest.raises(XmlError):
        clean_html("<b>" * 100_000)


def test_plain_text() -> None:
    """Titles are words alone."""
    assert plain_text("A &amp; <b>B</b>\n c") == "A & B c"
