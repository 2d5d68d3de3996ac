"""Posts as WordPress keeps them."""

from __future__ import annotations

import pytest

from plugins.importing.wordpress_html import paragraphs


@pytest.mark.parametrize(
    ("text", "html", "codes"),
    [
        ("a\nb\n\nc", "<p>a<br>b</p>\n<p>c</p>", []),
        ("<h2>A</h2>\n\nb", "<h2>A</h2>\n<p>b</p>", []),
        ("<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->", "<p>a</p>", []),
        ('a [gallery ids="1"]', "<p>a</p>", ['gallery ids="1"']),
        ("see [note] here", "<p>see [note] here</p>", []),
        ("[box]a[/box]", "<p>a</p>", ["box"]),
    ],
)
def test_paragraphs(text: str, html: str, codes: list[str]) -> None:
    """Empty lines part paragraphs; short codes are taken out and told, brackets stay."""
    assert paragraphs(text) == (html, codes)
