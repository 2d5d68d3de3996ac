"""What holds the structure of the code."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

PLUGINS = PROJECT / "plugins"
MODULES = sorted(path.relative_to(PLUGINS) for path in PLUGINS.rglob("*.py"))
# A package may import those before it, and itself.
LAYERS = (
    {"content_model"},
    {"languages", "front_matter", "cache", "execution"},
    {"markup"},
    {"relations"},
    {"views"},
    {"facts", "charts", "incoming"},
    {"problem_listing", "publishing"},
    {"configuration", "parsing", "rendering", "progress"},
    {"command_line"},
    {"pipeline"},
    {"people", "funders", "hosting"},
    {
        "news",
        "guides",
        "pages",
        "taxonomy",
        "clusters",
        "events",
        "projects",
        "mentions",
        "series",
        "home",
        "search",
        "feeds",
        "sitemap",
        "pictures",
        "manifest",
        "membership",
        "accessibility",
        "structured_data",
        "redirects",
        "glossary",
        "preview",
        "style",
    },
    {
        "translators",
        "why",
        "related_news",
        "related_profiles",
        "cards",
        "press",
        "importing",
        "newsletter",
        "partner_news",
        "web_editor",
    },
    {"writers", "pattern_library"},
)
ADAPTERS = {"pipeline/host.py", "preview/load_site.py"}
LONGEST = 300


def layer(package: str) -> int:
    """Return the number of the layer a package belongs to."""
    return next(number for number, names in enumerate(LAYERS) if package in names)


def imports(path: Path) -> set[str]:
    """Return the names of the modules that a module imports, for types alone or not."""
    found = set()
    for node in ast.walk(ast.parse((PLUGINS / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def has_code(path: Path) -> bool:
    """Return whether a module has functions or methods, and so something to test."""
    tree = ast.parse((PLUGINS / path).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_one_way(module: Path) -> None:
    """A package imports from the layers below it, and plugins do not import one another."""
    if len(module.parts) < 2:
        return
    own = module.parts[0]
    for name in imports(module):
        if name.startswith("plugins."):
            other = name.split(".")[1]
            assert other == own or layer(other) < layer(own), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_adapter_knows_pelican(module: Path) -> None:
    """Pelican can be looked at from two modules, and nowhere else."""
    knows = any(re.match(r"pelican\b", name) for name in imports(module))

    assert not knows or module.as_posix() in ADAPTERS


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_modules_are_short(module: Path) -> None:
    """No module is longer than can be read at a sitting."""
    assert len((PLUGINS / module).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "module",
    [m for m in MODULES if m.name not in {"__init__.py", "__main__.py"} and has_code(m)],
    ids=str,
)
def test_modules_have_unit_tests(module: Path) -> None:
    """``plugins/x/y.py`` is tested by ``tests/unit/x/test_y.py``."""
    assert (PROJECT / "tests/unit" / module.parent / f"test_{module.name}").is_file()


def test_unit_tests_have_modules() -> None:
    """No unit test outlives its module."""
    for path in (PROJECT / "tests/unit").glob("*/test_*.py"):
        package = path.parent.name
        folder = PROJECT if package == "benchmarks" else PLUGINS
        assert (folder / package / path.name.removeprefix("test_")).is_file(), path


def test_names_say_something() -> None:
    """No module is a drawer for what has no place."""
    empty = {"utils", "util", "helpers", "common", "misc", "manager"}

    assert not empty & {part.removesuffix(".py") for module in MODULES for part in module.parts}


def test_no_message_hides_in_an_f_string() -> None:
    """Extraction reads tokens, and to Python 3.11 an f-string is one: no call within is seen."""
    hidden = [
        (str(path), call.lineno)
        for path in MODULES
        for text in ast.walk(ast.parse((PLUGINS / path).read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if call.func.id in {"message", "counted", "N_"}
    ]
    assert not hidden


def test_every_translated_message_can_be_filled_in() -> None:
    """Every message to the staff has placeholders that ``str.format`` can fill."""
    text = (PROJECT / "translations/staff.pot").read_text(encoding="utf-8")
    for msgid in re.findall(r'^msgid "(.+)"$', text, re.MULTILINE):
        names = dict.fromkeys(re.findall(r"\{(\w+)\}", msgid), "x")
        assert msgid.format_map(names)


@pytest.mark.parametrize("path", sorted((PROJECT / "theme/static/css").glob("*.css")), ids=str)
def test_style_sheets_are_whole(path: Path) -> None:
    """Every rule is closed: a browser would take all that follows an open one for part of it."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    depth = 0
    for sign in re.findall(r"[{}]", text):
        depth += 1 if sign == "{" else -1
        assert 0 <= depth <= 2
    assert depth == 0


RAW_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lch|lab|color)\("
    r"|:[^;]*\b(?:black|white|red|green|blue|gr[ae]y|yellow|orange)\b"
)
# A property of the scales, and what it may be besides a token: shares, nothing, what is computed.
SCALES = {
    "type": (r"font-size", re.compile(r"(?<!-)\b\d*\.?\d+rem|\d+px")),
    "spacing": (
        r"(?:margin|padding|gap|column-gap|row-gap)[\w-]*",
        re.compile(r"(?<![-\d.])\d*\.?\d+rem"),
    ),
    "motion": (r"(?:transition|animation)[\w-]*", re.compile(r"\d*\.?\d+m?s\b")),
}


def declarations(path: Path) -> list[tuple[str, str]]:
    """Return the declarations of a style sheet, names and values."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"([\w-]+):\s*([^;{}]+);", text)


@pytest.mark.parametrize("path", sorted((PROJECT / "theme/static/css").glob("*.css")), ids=str)
def test_style_sheets_speak_in_tokens(path: Path) -> None:
    """Colours, type, spacing and pace stand in the tokens alone, where a site changes them."""
    for name, value in declarations(path):
        assert not RAW_COLOUR.search(f":{value.lower()}"), f"{name}: {value}"
        for scale, (properties, raw) in SCALES.items():
            if re.fullmatch(properties, name):
                assert not raw.search(value), f"{scale}: {name}: {value}"


def test_every_token_is_used_and_every_used_one_is_there() -> None:
    """No sheet asks for a token that is nowhere, and none of the tokens is left over."""
    sheets = "".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "theme/static/css").glob("*.css")
    )
    tokens = (PROJECT / "theme/tokens.css").read_text(encoding="utf-8")
    named = set(re.findall(r"^\s+(--[\w-]+):", tokens, re.MULTILINE))
    used = set(re.findall(r"var\((--[\w-]+)", sheets + tokens))
    local = set(re.findall(r"^\s+(--[\w-]+):", sheets, re.MULTILINE))

    assert used <= named | local, used - named - local
    assert named <= used, named - used
