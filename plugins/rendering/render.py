"""Render: pages to bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import minify_html
import msgspec
from msgspec import Struct

from plugins.cache.sealed_file import DamagedCacheError
from plugins.content_model.page import JSON
from plugins.content_model.problem import Problem
from plugins.rendering.template_errors import SiteEnvironment
from plugins.rendering.template_mistakes import template_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from plugins.content_model.page import Page
    from plugins.rendering.environment import ThemeRules


WIDTH_RANGE = re.compile(r"\(width\s*(?P<sign>[<>]=)\s*(?P<length>[\w.]+)\)")
LIMITS = {">=": "min", "<=": "max"}


class Rendered(Struct, frozen=True, kw_only=True):
    """A page's content, or why there is none."""

    save_as: str
    content: bytes = b""
    problem: Problem | None = None


def render(page: Page, environments: Mapping[str, Environment], theme: ThemeRules) -> Rendered:
    """
    Render one page.

    Args:
        page: The page.
        environments: The Jinja environment of each language.
        theme: Where templates lie, and whether to minify.

    Returns:
        The content, or the mistake in the template, with its line.

    Raises:
        DamagedCacheError: If a text that the page shows is not what was stored.
    """
    if page.template == JSON:
        encoded = msgspec.json.format(msgspec.json.encode(page.view, enc_hook=str), indent=2)
        return Rendered(save_as=page.save_as, content=encoded + b"\n")
    names = {
        **{name: getattr(page.view, name) for name in page.view.__struct_fields__},
        "site": page.site,
        "page": page.page,
        "panels": page.panels,
    }
    env = environments[page.lang]
    try:
        if isinstance(env, SiteEnvironment) and env.endless is not None:
            raise env.endless
        text = env.get_template(page.template).render(names)
    except DamagedCacheError:
        raise  # no mistake of the template, which was the first to ask for the text
    except Exception as error:  # noqa: BLE001  # a template can raise whatever its filters do
        problem = template_problem(error, page, theme, names, env)
        return Rendered(save_as=page.save_as, problem=problem)
    if theme.minify and page.save_as.endswith(".html"):
        text = minified(text)
    return Rendered(save_as=page.save_as, content=text.encode())


def minified(text: str) -> str:
    """Return an HTML page without what browsers do not need, still valid."""
    return minify_html.minify(
        text,
        allow_noncompliant_unquoted_attribute_values=False,
        allow_optimal_entities=False,
        keep_closing_tags=True,
        keep_html_and_head_opening_tags=True,
        minify_doctype=False,
    )


def minified_css(content: bytes) -> bytes:
    """
    Return a stylesheet without what browsers do not need; as it is if it is not UTF-8.

    The short form of width queries is undone: phones of before 2023 pass over all that
    stands in it.
    """
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return content
    page = minify_html.minify(f"<style>{text}</style>", minify_css=True)
    sheet = page.removeprefix("<style>").removesuffix("</style>")
    return WIDTH_RANGE.sub(lambda m: f"({LIMITS[m['sign']]}-width:{m['length']})", sheet).encode()
