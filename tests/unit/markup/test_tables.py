"""Tables that scroll by themselves, and code that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Label
from tests.unit.markup.conftest import Check, parsed, shown

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


class TestCode:
    """Code in blocks and lines."""

    def test_block(self, parse: Parse) -> None:
        """A block of code can be reached by keyboard, and says its language."""
        html = parse('```python\na = [[b]] < 1  # "c" -- d\n```').html

        assert html.startswith('<pre tabindex="0"><code class="language-python">')
        assert 'a = [[b]] &lt; 1  # "c" -- d' in html.replace("&quot;", '"')

    def test_line(self, parse: Parse) -> None:
        """Code within a line is untouched."""
        assert parse("Skriv `[[a|b]] & <c>` her.").html == (
            "<p>Skriv <code>[[a|b]] &amp; &lt;c&gt;</code> her.</p>"
        )

    def test_spaces_of_a_block(self) -> None:
        """White space in a block of code is kept."""
        parts = parsed("<pre><code>a\n    b\n\n\nc</code></pre>").body.parts

        assert "a\n    b\n\n\nc" in "".join(map(shown, parts))

    @pytest.mark.parametrize("tag", ["pre", "code"])
    def test_code_has_no_attributes_that_run(self, tag: str) -> None:
        """Code has no attributes that run or set a style."""
        html = parsed(f'<{tag} onclick="x()" style="y" class="z">a</{tag}>').html

        assert 'class="z"' in html
        assert "onclick" not in html
        assert "style" not in html

    @pytest.mark.parametrize("tag", ["pre", "code"])
    @pytest.mark.parametrize(
        "inner",
        [
            "<script>x()</script>",
            '<img src="https://a.example/p.png" onerror="x()">',
            '<iframe src="https://a.example"></iframe>',
            '<a href="javascript:x()">a</a>',
            '<b onclick="x()">a</b>',
        ],
    )
    def test_no_way_around_the_rules(self, tag: str, inner: str) -> None:
        """HTML within code is held to the rules that hold everywhere else."""
        html = parsed(f"<{tag}>{inner}</{tag}>").html
        found = Check(html)

        assert not found.tags & {"script", "iframe"}
        assert not [name for name in found.attributes if name.startswith("on")]
        assert 'href="javascript:' not in html
        assert 'src="https:' not in html
