"""The README says what is so."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.content_model.document import Metadata
from tests.conftest import PROJECT, tree

if TYPE_CHECKING:
    from pathlib import Path

README = (PROJECT / "README.md").read_text(encoding="utf-8")
FOR_WRITERS = (PROJECT / "content/README.md").read_text(encoding="utf-8")
FOR_TRANSLATORS = (PROJECT / "translations/README.md").read_text(encoding="utf-8")
# As many lines as stand on a page, and as wide as they are.
PAGE, WIDTH = 60, 160
CONFIG = (PROJECT / "pelicanconf.py").read_text(encoding="utf-8")


def make_targets() -> list[str]:
    """Return the targets that ``make`` lists."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)


def test_every_command_is_in_the_readme() -> None:
    """Each ``make`` command stands in the table, and none that is not there."""
    documented = re.findall(r"^\| `make ([a-z-]+)` \|", README, re.MULTILINE)

    assert sorted(documented) == sorted(make_targets())


def test_every_field_is_in_the_readme() -> None:
    """Each field of front matter is explained to writers."""
    table = FOR_WRITERS.split("| Field |")[1].split("\n\n")[0]

    assert set(re.findall(r"`([a-z_]+)`", table)) >= set(Metadata.__struct_fields__)


@pytest.mark.parametrize("chapter", ["For writers", "For translators"])
def test_what_people_read_first_is_one_page(chapter: str) -> None:
    """The chapters for writers and translators are a page each, with a picture that is small."""
    text = README.split(f"## {chapter}\n")[1].split("\n## ")[0]
    pictures = re.findall(r"!\[[^\]]+\]\((theme/[^)]+)\)", text)

    assert len(text.splitlines()) <= PAGE
    assert max(map(len, text.splitlines())) <= WIDTH
    assert pictures
    assert all((PROJECT / path).stat().st_size < 100_000 for path in pictures)


def anchor(heading: str) -> str:
    """Return the id that hosts of code give a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize(
    ("folder", "text"), [("", README), ("content", FOR_WRITERS), ("translations", FOR_TRANSLATORS)]
)
def test_links_lead_on(folder: str, text: str) -> None:
    """What one README says to stand in another, or in a file, stands there."""
    prose = re.sub(r"(?m)^(    .*|\|.*)$|`[^`\n]+`", "", text)
    links = [link for link in re.findall(r"\]\(([^)]+)\)", prose) if ":" not in link]

    assert links
    for link in links:
        path, _, part = link.partition("#")
        target = (PROJECT / folder / path).resolve()
        assert target.is_file(), link
        if part:
            headings = re.findall(r"(?m)^#+ (.+)$", target.read_text(encoding="utf-8"))
            assert part in map(anchor, headings), link


def test_every_setting_is_in_the_settings_file_or_its_plugin() -> None:
    """A setting that the code asks for is described where those look who would set it."""
    asked = set()
    for path in (PROJECT / "plugins").rglob("*.py"):
        asked |= set(
            re.findall(r'options(?:\.get\(|\[)"([A-Z_]+)"', path.read_text(encoding="utf-8"))
        )
    described = CONFIG + "".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "plugins").glob("*/__init__.py")
    )
    pelican_only = {
        "MARKDOWN",
        "MARKDOWN_OWN",
        "PELICAN_CLASS",
        "IGNORE_FILES",
        "EXTRA_PATH_METADATA",
        "THEME_STATIC_DIR",
        "THEME_TEMPLATES_OVERRIDES",
    } | {f"JINJA_{name}" for name in ("ENVIRONMENT", "FILTERS", "GLOBALS", "TESTS")}

    assert len(asked) > 15
    assert {name for name in asked - pelican_only if name not in described} == set()


def test_every_plugin_opens_with_its_contract() -> None:
    """A plugin says in its first words what it reads, adds and is set by."""
    names = re.findall(r'"plugins\.([a-z_]+)"', CONFIG)
    for name in names:
        source = (PROJECT / "plugins" / name / "__init__.py").read_text(encoding="utf-8")
        contract = ast.get_docstring(ast.parse(source)) or ""
        assert all(f"\n{part}: " in contract for part in ("Reads", "Adds", "Settings")), name


def examples(heading: str) -> dict[str, str]:
    """Return the files that a section of the README shows, by path."""
    section = README.split(f"### {heading}\n")[1].split("\n#")[0]
    return dict(re.findall(r"`([\w/.]+)`:\n\n```\w+\n(.*?)```", section, re.DOTALL))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of this project."""
    for name in ("content", "theme", "translations", "plugins"):
        shutil.copytree(
            PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(PROJECT / "pelicanconf.py", tmp_path)
    return tmp_path


def follow(project: Path, heading: str, plugin: str) -> None:
    """Do what a section of the README says: write its files and name the plugin."""
    files = examples(heading)
    assert len(files) == 2
    for path, text in files.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    config = project / "pelicanconf.py"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("PLUGINS = [", f'PLUGINS = [\n    "plugins.{plugin}",'), encoding="utf-8"
    )


def build(project: Path) -> dict[str, bytes]:
    """Build the project and return its output."""
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return tree(project / "output")


def test_a_new_kind_is_one_folder_and_one_template(project: Path) -> None:
    """The README's example works as it stands, in both languages, sitemap and references included."""
    follow(project, "A new kind of content", "courses")
    folder = project / "content/courses"
    folder.mkdir()
    (folder / "gull.nb.md").write_text(
        "---\ntitle: Kurs i gull\n---\n\nSe [[guides/gold-label]].\n", encoding="utf-8"
    )
    (folder / "gull.en.md").write_text(
        "---\ntitle: A course in gold\nslug: gold\n---\n\nText.\n", encoding="utf-8"
    )
    contact = project / "content/pages/contact.nb.md"
    contact.write_text(
        contact.read_text(encoding="utf-8") + "\n[[courses/gull]]\n", encoding="utf-8"
    )
    output = build(project)

    assert b"<h1>Kurs i gull</h1>" in output["nb/courses/gull/index.html"]
    assert b'hreflang="en" href="/en/courses/gold/"' in output["nb/courses/gull/index.html"]
    assert b"<loc>/en/courses/gold/</loc>" in output["en/sitemap.xml"]
    assert b'<a href="/nb/courses/gull/">Kurs i gull</a>' in output["nb/kontakt/index.html"]


def test_a_new_panel_is_one_folder_and_one_template(project: Path) -> None:
    """The README's example shows on pages of other plugins, where it has something to show."""
    follow(project, "A new panel", "length")
    output = build(project)
    pages = [path for path, content in output.items() if b'<p class="length">' in content]

    assert "nb/nyheter/fire-nordiske-klynger-starter-norcare/index.html" in pages
    assert "en/guides/the-gold-label-explained/index.html" in pages
    assert "nb/kontakt/index.html" not in pages
