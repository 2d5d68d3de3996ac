"""Tables that scroll by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Label
from tests.unit.markup.conftest import parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse

TABLE = "| Navn | Sum | Merke |\n|:--|--:|:-:|\n| *Kari* | 7 | [[a]] |\n"


def test_box_around_a_table(parse: Parse) -> None:
    """A table stands in a box that has a name and can be reached by keyboard."""
    found = parse(TABLE)

    assert found.places[0] == Label("Table")
    assert found.html.startswith(
        '<div class="table-scroll" role="group" tabindex="0" aria-label="@Table"><table>'
    )
    assert found.html.endswith("</table></div>")


def test_cells(parse: Parse) -> None:
    """Cells are aligned by class, heads tell that they head a column."""
    html = parse(TABLE).html

    assert '<th class="align-left" scope="col">Navn</th>' in html
    assert '<th class="align-right" scope="col">Sum</th>' in html
    assert '<td class="align-left"><em>Kari</em></td>' in html
    assert '<td class="align-center"><a href="@a">@</a></td>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("<td>a</td>", "<td>a</td>", id="plain"),
        pytest.param("<th>a</th>", '<th scope="row">a</th>', id="head-of-a-row"),
        pytest.param('<th scope="rowgroup">a</th>', '<th scope="rowgroup">a</th>', id="own-scope"),
        pytest.param('<td colspan="2">a</td>', '<td colspan="2">a</td>', id="attribute"),
        pytest.param('<td style="color: red">a</td>', "<td>a</td>", id="other-style"),
        pytest.param(
            '<td style="color:red;text-align:right">a</td>',
            '<td class="align-right">a</td>',
            id="alignment-among-others",
        ),
        pytest.param('<td style="text-align:justify">a</td>', "<td>a</td>", id="no-such-class"),
        pytest.param('<td onclick="x()">a</td>', "<td>a</td>", id="event"),
    ],
)
def test_cells_of_raw_html(cell: str, expected: str) -> None:
    """Cells a writer wrote keep what they say, and lose what runs or sets a style."""
    assert f"<tr>{expected}</tr>" in parsed(f"<table><tr>{cell}</tr></table>").html


def test_class_of_an_aligned_cell() -> None:
    """Alignment is added to a cell's own class."""
    html = parsed('<table><tr><td class="x" style="text-align:right">a</td></tr></table>').html

    assert 'class="x align-right"' in html


def test_head_of_raw_html() -> None:
    """Heads in the head of a table head columns, in its body rows."""
    html = parsed(
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th></tr></tbody></table>"
    ).html

    assert '<th scope="col">a</th>' in html
    assert '<th scope="row">b</th>' in html


def test_table_runs_no_code() -> None:
    """A table has no attributes that run code or set a style."""
    html = parsed('<table onclick="x()" style="y" class="z"><tr><td>a</td></tr></table>').html

    assert '<table class="z"><tbody>' in html


def test_numbered_code_is_no_table() -> None:
    """A table that sets numbers beside lines of code gets no box of its own."""
    html = parsed('<table class="highlighttable"><tr><td>1</td></tr></table>').html

    assert "table-scroll" not in html
    assert 'class="highlighttable"' in html
