"""The style page: every component of the theme, in previews alone."""

from __future__ import annotations

import re
import shutil
from functools import cache
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, nodes
from msgspec.structs import replace

from plugins.pipeline.build import begin, end
from plugins.pipeline.extension_points import gather
from plugins.pipeline.session import session_of
from tests.conftest import LANGUAGES, PLUGINS, PROJECT, Output, Site, news
from tests.site.test_languages import NYNORSK_PO

if TYPE_CHECKING:
    from pathlib import Path

NEWS = {"news/a.nb.md": news("Kjent", "Tekst.")}
THEME = PROJECT / "theme"
TEMPLATES = THEME / "templates"
PAGE = "style/page.html"
OURS = [*PLUGINS, "plugins.pattern_library"]
# What has nothing to see, or is seen around the page itself.
UNSEEN = {
    "panels/structured_data.html",
    "panels/breadcrumbs.html",
    "sharing.html",
    "maps/nordic.html",
}
AROUND = {("macros/masthead.html", "name")}
# Classes of whole pages, and of what scripts make.
OF_PAGES = re.compile(
    r"list$|home__|chooser|article--|press__all|masthead__logo|foot__|grid--|data$"
)
ENVIRONMENT = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def preview(site: Site) -> Output:
    """Build a site as previews do."""
    checked = replace(site.checked(PLUGINS=OURS), drafts="drafts-x")
    session = session_of(checked)
    with session.workers:
        end(begin(checked, gather(checked), (), session))
    return Output(site.root / "output")


@cache
def parsed(path: Path) -> nodes.Template:
    """Return a template as Jinja reads it."""
    return ENVIRONMENT.parse(path.read_text(encoding="utf-8"))


def shown(template: str, macro: str = "") -> set[tuple[str, str]]:
    """Return the macros and templates that a template, or a macro of it, shows at once."""
    tree: nodes.Node = parsed(TEMPLATES / template)
    names = {node.target: node.template.value for node in tree.find_all(nodes.Import)}  # type: ignore[attr-defined]  # all of ours are named outright
    own = {node.name for node in tree.find_all(nodes.Macro)}
    if macro:
        tree = next(node for node in tree.find_all(nodes.Macro) if node.name == macro)
    found = {
        (str(node.template.value), "")
        for node in tree.find_all(nodes.Include)
        if isinstance(node.template, nodes.Const)
    }
    for call in tree.find_all(nodes.Call):
        called = call.node
        if isinstance(called, nodes.Name) and called.name == "once":
            called = call.args[0]
        if isinstance(called, nodes.Name) and called.name in own:
            found.add((template, called.name))
        elif isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
            found.add((names.get(called.node.name, ""), called.attr))
    return {(name, part) for name, part in found if name}


@cache
def all_shown() -> set[tuple[str, str]]:
    """Return the macros and templates that the style page shows, directly or not."""
    found: set[tuple[str, str]] = set()
    pending = {(PAGE, "")}
    while pending:
        one = pending.pop()
        found.add(one)
        pending |= shown(*one) - found
    return found


def components() -> list[tuple[str, str]]:
    """Return every macro, panel and part of a page that the theme has."""
    macros = [
        (path.relative_to(TEMPLATES).as_posix(), node.name)
        for path in sorted(TEMPLATES.glob("macros/*.html"))
        for node in parsed(path).find_all(nodes.Macro)
    ]
    included = {
        (name, "")
        for path in TEMPLATES.glob("**/*.html")
        for node in parsed(path).find_all(nodes.Include)
        if isinstance(node.template, nodes.Const) and (name := str(node.template.value))
    }
    panels = {(f"panels/{path.name}", "") for path in TEMPLATES.glob("panels/*.html")}
    return sorted(one for one in {*macros, *included, *panels} - AROUND if one[0] not in UNSEEN)


@pytest.mark.parametrize("component", components(), ids=lambda one: ":".join(one).strip(":"))
def test_every_component_is_shown(component: tuple[str, str]) -> None:
    """A macro, a panel or a part that the style page lacks is to be added to its templates."""
    assert component in all_shown(), f"show it in theme/templates/{PAGE}"


def test_every_class_of_the_sheets_is_shown(site: Site) -> None:
    """What is styled can be looked at."""
    page = preview(site.write(NEWS)).page("nb/style")
    seen = {name for element in page.select("[class]") for name in element["class"]}
    sheets = "".join(
        re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for path in THEME.glob("static/css/*.css")
    )
    styled = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r'@import "[^"]*"', "", sheets)))

    assert {name for name in styled - seen if not OF_PAGES.match(name)} == set()


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_in_every_language(site: Site, lang: str) -> None:
    """The page is whole in each: its words, its ids once each, the way to the other, no script of its own."""
    page = preview(site.write(NEWS)).page(f"{lang}/style")
    ids = [element["id"] for element in page.select("[id]")]
    other = "en" if lang == "nb" else "nb"

    assert page.h1.text == {"nb": "Stilside", "en": "Style page"}[lang]
    assert page.html["lang"] == lang
    assert sorted(set(ids)) == sorted(ids)
    assert page.select_one(f'.languages a[href="/{other}/style/"]')
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert {link["href"] for link in page.select('a[href^="#"]')} <= {
        *(f"#{one}" for one in ids),
        "#",
    }


def test_further_languages(site: Site) -> None:
    """A site with other languages has the page in those, with English samples."""
    languages = {
        "en": LANGUAGES["en"],
        "ar": {"name": "العربية", "locale": "ar", "site_name": "العناقيد", "direction": "rtl"},
    }
    folder = site.root / "translations"
    shutil.copytree(PROJECT / "translations", folder)
    catalogue = folder / "ar/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(NYNORSK_PO.replace("nn", "ar"), encoding="utf-8")
    site.settings = {
        "LANGUAGES": languages,
        "DEFAULT_LANG": "en",
        "TRANSLATIONS_PATH": str(folder),
    }
    site.write({"news/a.en.md": news("Known", "Text.")})
    output = preview(site)

    assert output.page("ar/style").html["dir"] == "rtl"
    assert output.page("ar/style").h1.text == "Style page"


def test_all_languages_side_by_side(site: Site) -> None:
    """``/style/`` leads to each, and shows them beside one another."""
    page = preview(site.write(NEWS)).page("style")

    assert [frame["src"] for frame in page.select("iframe")] == ["/nb/style/", "/en/style/"]
    assert [link["hreflang"] for link in page.select("main .tags a")] == ["nb", "en"]


def test_colours_are_switched_by_the_tokens(site: Site) -> None:
    """The page's sheet sets the colours of either scheme to what the tokens say."""
    output = preview(site.write(NEWS))
    sheet = output.text("style/style.css")

    assert "--paper: #fbfaf7;" in sheet.split("#_dark:checked")[0]
    assert "--paper: #12181a;" in sheet.split("#_dark:checked")[1]
    assert output.page("nb/style").select_one("#_dark")["name"] == "scheme"


@pytest.mark.parametrize("config", ["pelicanconf", "publishconf"])
def test_no_other_build_has_it(site: Site, config: str) -> None:
    """Neither ``make html`` nor ``make publish`` leaves a trace of it."""
    site.write(NEWS)
    more = {"MINIFY": True, "SITEURL": "https://example.org"} if config == "publishconf" else {}
    output = site.build(PLUGINS=OURS, **more)

    assert not [path for path in output.paths() if "style" in path]
    assert "Stilside" not in output.everything()
