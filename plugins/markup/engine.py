"""The two Markdown engines behind one function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Engine = "Callable[[str], str]"

PYROMARK = "pyromark"
PYTHON_MARKDOWN = "python-markdown"

# What Python-Markdown needs to read the same conventions as the default engine. A site
# that sets MARKDOWN itself gets exactly what it set, as from stock Pelican.
MATCHING_EXTENSIONS: dict[str, dict[str, Any]] = {
    "markdown.extensions.extra": {},
    "markdown.extensions.sane_lists": {},
    "markdown.extensions.smarty": {},
}


def markdown_engine(name: str, markdown: Mapping[str, Any] | None = None) -> Callable[[str], str]:
    """
    Return the function that makes HTML of Markdown.

    Args:
        name: ``pyromark`` (CommonMark, quick) or ``python-markdown`` (Pelican's own).
        markdown: Pelican's ``MARKDOWN`` setting, if the site has one; only
            Python-Markdown heeds it.

    Raises:
        ValueError: If there is no such engine.
        ImportError: If an extension that *markdown* names is not installed.
    """
    if name == PYROMARK:
        return pyromark_engine()
    if name == PYTHON_MARKDOWN:
        return python_markdown_engine(markdown)
    raise ValueError(name)


def pyromark_engine() -> Callable[[str], str]:
    """Return the CommonMark engine."""
    import pyromark  # noqa: PLC0415  # a platform without a wheel can use the other engine

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_DEFINITION_LIST
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
        | pyromark.Options.ENABLE_SMART_PUNCTUATION
    )
    return pyromark.Markdown(options=options).html


def python_markdown_engine(markdown: Mapping[str, Any] | None) -> Callable[[str], str]:
    """Return the engine stock Pelican uses, with *markdown* as its setting."""
    from markdown import Markdown  # noqa: PLC0415  # loads slowly, and most sites do without

    settings = dict(markdown) if markdown else {"extension_configs": MATCHING_EXTENSIONS}
    extensions = list(settings.pop("extensions", []))
    extensions += [n for n in settings.get("extension_configs", {}) if n not in extensions]
    converter = Markdown(extensions=extensions, **{"output_format": "html", **settings})

    def to_html(text: str) -> str:
        return converter.reset().convert(text)

    return to_html
