"""The two Markdown engines behind one function."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from plugins.markup.engine import PYROMARK, PYTHON_MARKDOWN, markdown_engine

BOTH = [PYROMARK, PYTHON_MARKDOWN]


@pytest.mark.parametrize("name", BOTH)
@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>", id="emphasis"),
        pytest.param("| a |\n|---|\n| b |", "<td>b</td>", id="tables"),
        pytest.param("a\n: b", "<dt>a</dt><dd>b</dd>", id="definition-lists"),
        pytest.param("## a {#b}", '<h2 id="b">a</h2>', id="ids-of-headings"),
        pytest.param("```\na\n```", "<code>a</code>", id="fenced-code"),
        pytest.param("a...", "a…", id="typographic-signs"),
        pytest.param("a -- b", "a – b", id="dashes"),
        pytest.param("<div>a</div>", "<div>a</div>", id="html"),
        pytest.param("1. a\n\n- b", "</ol><ul>", id="lists-of-two-sorts"),
        pytest.param("snake_case_name", "<p>snake_case_name</p>", id="underscores"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_both_read_the_same_conventions(name: str, text: str, html: str) -> None:
    """What the manual promises holds for either engine."""
    found = markdown_engine(name)(text).replace("\n", "")

    assert html in found.replace("&hellip;", "…").replace("&ndash;", "–")


@pytest.mark.parametrize("name", BOTH)
def test_footnotes(name: str) -> None:
    """Both engines know footnotes."""
    found = markdown_engine(name)("a[^1]\n\n[^1]: b")

    assert "<sup" in found
    assert "[^1]" not in found


@pytest.mark.parametrize("name", BOTH)
def test_texts_do_not_mix(name: str) -> None:
    """What one text defines is not known in the next."""
    to_html = markdown_engine(name)
    first = to_html("a[^1] [b]\n\n[^1]: c\n\n[b]: https://example.org\n")
    second = to_html("d[^1] [b]")

    assert "example.org" in first
    assert second.strip() == "<p>d[^1] [b]</p>"
    assert to_html("a[^1] [b]\n\n[^1]: c\n\n[b]: https://example.org\n") == first


@pytest.mark.parametrize("name", ["", "pandoc", "Pyromark", "markdown"])
def test_unknown_engine(name: str) -> None:
    """There is no engine of another name."""
    with pytest.raises(ValueError, match=f"^{re.escape(name)}$"):
        markdown_engine(name)


class TestPelicanSetting:
    """Pelican's ``MARKDOWN`` setting."""

    def test_exactly_what_was_set(self) -> None:
        """A site that sets its own extensions has those and no others."""
        to_html = markdown_engine(PYTHON_MARKDOWN, {"extensions": ["markdown.extensions.tables"]})

        assert "<table>" in to_html("| a |\n|---|\n| b |")
        assert "<dl>" not in to_html("a\n: b")
        assert to_html('"a"') == '<p>"a"</p>'

    def test_configured_extensions(self) -> None:
        """An extension that has a configuration is used, with that."""
        settings = {
            "extension_configs": {"markdown.extensions.footnotes": {"BACKLINK_TEXT": "back!"}}
        }

        assert "back!" in markdown_engine(PYTHON_MARKDOWN, settings)("a[^1]\n\n[^1]: b")

    def test_named_twice(self) -> None:
        """An extension both listed and configured is used once."""
        settings = {
            "extensions": ["markdown.extensions.toc"],
            "extension_configs": {"markdown.extensions.toc": {"permalink": "#"}},
        }

        assert markdown_engine(PYTHON_MARKDOWN, settings)("# a").count("headerlink") == 1

    def test_output_format(self) -> None:
        """HTML is written unless the site wants the older form."""
        assert markdown_engine(PYTHON_MARKDOWN)("a  \nb") == "<p>a<br>\nb</p>"
        assert "<br />" in markdown_engine(PYTHON_MARKDOWN, {"output_format": "xhtml"})("a  \nb")

    @pytest.mark.parametrize("settings", [None, {}])
    def test_nothing_set(self, settings: dict[str, Any] | None) -> None:
        """Without the setting the engine reads what the other one reads."""
        assert "<dl>" in markdown_engine(PYTHON_MARKDOWN, settings)("a\n: b")

    def test_setting_is_left_as_it_is(self) -> None:
        """The setting is the same afterwards: a site is built more than once."""
        settings: dict[str, Any] = {
            "extensions": ["markdown.extensions.tables"],
            "extension_configs": {"markdown.extensions.toc": {}},
            "output_format": "html",
        }
        before = copy.deepcopy(settings)
        markdown_engine(PYTHON_MARKDOWN, settings)("a")

        assert settings == before

    def test_missing_extension(self) -> None:
        """An extension that is not installed is an error at once."""
        with pytest.raises(ImportError):
            markdown_engine(PYTHON_MARKDOWN, {"extensions": ["no_such_extension"]})

    def test_the_other_engine_pays_no_heed(self) -> None:
        """The CommonMark engine is the same whatever is set."""
        to_html = markdown_engine(PYROMARK, {"extensions": ["no_such_extension"]})

        assert to_html("a") == "<p>a</p>\n"
