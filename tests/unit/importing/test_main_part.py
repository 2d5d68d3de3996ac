"""The part of a page that is its article."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from plugins.importing.main_part import leave_out, main_part, mostly_links, names_of_fields
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


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("<label>Your  name</label><input name=a><label></label>", ["Your name"]),
        ("<input type=hidden title=x><input placeholder='Search'>", ["Search"]),
        ("<select aria-label=Country></select><button>Go</button>", ["Country"]),
        ("<input name=q><button>Sign up</button>", ["Sign up"]),
        ("<input name=q><input type=submit value=Send>", ["Send"]),
        ("<input name=q>", []),
    ],
)
def test_names_of_fields(form: str, names: list[str]) -> None:
    """A form goes by its labels, else by what stands in its fields, else by its button."""
    soup = BeautifulSoup(f"<form>{form}</form>", "html.parser")
    assert soup.form is not None

    assert names_of_fields(soup.form) == names


def test_a_form_without_names() -> None:
    """That a form has no names is said in words."""
    soup = BeautifulSoup(f"<main><p>{LONG}</p><form><input name=q></form></main>", "html.parser")
    assert soup.main is not None
    notes = Notes()
    leave_out(soup.main, soup.main, notes)

    assert [doubt.text.msgid for doubt in notes.doubts] == [
        "a form was left out, whose fields have no names"
    ]
