"""The part of a page that is its article."""

from __future__ import annotations

from bs4 import BeautifulSoup

from plugins.importing.main_part import leave_out, main_part, mostly_links
from plugins.incoming.found import Notes

LONG = "A paragraph with enough words to be the text of an article that somebody wrote. "


def test_the_densest_part_is_taken_where_nothing_is_marked() -> None:
    """Links of a menu do not outweigh paragraphs."""
    menu = "".join(f"<p><a href='{n}'>{LONG}</a></p>" for n in range(9))
    soup = BeautifulSoup(
        f"<body><div id=a>{menu}</div><div id=b><p>{LONG}</p></div></body>", "html.parser"
    )
    main, is_marked = main_part(soup)

    assert (main.get("id"), is_marked) == ("b", False)


def test_what_is_left_out_is_told() -> None:
    """A list of other articles goes with its heading; prose that mentions reading more stays."""
    html = (
        f"<main><p>Read more about it: {LONG}</p><h3>Related articles</h3><ul><li><a href=x>One</a></li></ul>"
        "<p><strong>Read also</strong></p><ul><li><a href=y>Two</a></li></ul><nav>Menu</nav></main>"
    )
    soup = BeautifulSoup(html, "html.parser")
    assert soup.main is not None
    notes = Notes()
    leave_out(soup.main, soup.main, notes)

    assert soup.main.get_text().startswith("Read more about it")
    assert "One" not in soup.main.get_text()
    assert "Menu" not in soup.main.get_text()
    assert len(notes.doubts) >= 1


def test_mostly_links() -> None:
    """A text with a link in it is no list of links."""
    soup = BeautifulSoup(f"<p>{LONG * 5}<a href=x>x</a></p>", "html.parser")
    assert soup.p is not None

    assert not mostly_links(soup.p)
