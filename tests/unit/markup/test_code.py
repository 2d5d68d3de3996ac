"""Code, within a line and in blocks of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.markup.engine import PYTHON_MARKDOWN, markdown_engine
from tests.unit.markup.conftest import Check, parsed, shown

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse

PELICANS = {
    "extension_configs": {
        "markdown.extensions.codehilite": {"css_class": "highlight"},
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
    },
    "output_format": "html5",
}


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
            ":::js\n<script>x()</script>",
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


@pytest.mark.parametrize(
    ("written", "language", "shown_code"),
    [
        pytest.param(":::python\nx = 1", "python", "x = 1", id="colons"),
        pytest.param(':::python hl_lines="1"\nx = 1', "python", "x = 1", id="with-options"),
        pytest.param("#!Python\nx = 1", "python", "x = 1", id="bare-name"),
    ],
)
def test_first_line_that_names_the_language(
    parse: Parse, written: str, language: str, shown_code: str
) -> None:
    """As in Pelican, a first line that names the language is for the highlighter alone."""
    indented = "\n".join(f"    {line}" for line in written.split("\n"))
    html = parse(f"a\n\n{indented}\n").html

    assert f'<code class="language-{language}">{shown_code}' in html
    assert written.split("\n", maxsplit=1)[0] not in html


@pytest.mark.parametrize("written", ["#!/bin/sh\necho a", ":::python", "a\n:::python\nb"])
def test_first_line_of_a_program(parse: Parse, written: str) -> None:
    """A line that is part of the code is shown."""
    indented = "\n".join(f"    {line}" for line in written.split("\n"))
    html = parse(f"a\n\n{indented}\n").html

    assert written.replace("\n", "") in html
    assert "language-" not in html


@pytest.mark.parametrize(
    "code", ["    :::python\n    def f(): pass", "```python\ndef f(): pass\n```"]
)
def test_pelicans_highlighting(code: str) -> None:
    """What Pelican's own setting highlights keeps its classes, and no line is printed too much."""
    html = parsed(f"a\n\n{code}\n", markdown_engine(PYTHON_MARKDOWN, PELICANS)).html

    assert '<div class="highlight"><pre tabindex="0">' in html
    assert '<span class="nf">f</span>' in html
    assert ":::" not in html
