"""Foreign HTML as our Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.incoming.addresses import Addresses
from plugins.incoming.found import Notes
from plugins.incoming.tidy import Tidier

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h1>T</h1><h3>A</h3><h5>B</h5><h3>C</h3>", "## T\n\n### A\n\n#### B\n\n### C"),
        ("<h2>Same</h2><p>x</p>", "x"),
        ("<p>a<br>\n- b<br></p>", "a\\\n\\- b"),
        ("<div class='factbox'><h3>F</h3><p>x</p></div>", "> [!FACTS] F\n>\n> x"),
        ("<div class='factory'><p>x</p></div>", "x"),
        ("<blockquote>q<footer>– N, role</footer></blockquote>", "> [!QUOTE] N, role\n>\n> q"),
        ("<blockquote>q</blockquote>", "> q"),
        ("<p><a href='#x'>a</a> <a href='/b c'>b</a></p>", "a [b](https://x.org/bc)"),
        ("<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O"),
        ("<table><tr><td>a|b</td></tr></table>", "| a\\|b |\n| --- |"),
    ],
)
def test_conventions(tmp_path: Path, html: str, markdown: str) -> None:
    """Headings, boxes, quotations, links and tables come in our form."""
    tidier = Tidier(Addresses(tmp_path, tmp_path, "https://x.org/a"), Notes())

    assert tidier.markdown(html, "Same") == markdown


def test_a_picture_that_is_not_at_hand_leaves_a_remark(tmp_path: Path) -> None:
    """Editors see where it stood; readers see nothing."""
    notes = Notes()
    html = '<figure><img src="https://x.org/p.png" alt="P"><figcaption>Words</figcaption></figure>'

    assert (
        Tidier(Addresses(tmp_path, tmp_path), notes).markdown(html)
        == "<!-- https://x.org/p.png Words -->"
    )
    assert len(notes.doubts) == 1
