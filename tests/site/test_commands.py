"""Every command answers wrong use: no traceback, no pages of usage, a word on what to type."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT, Site, news, tree
from tests.site.test_translators import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

# Modules that are commands; each has cases below.
COMMANDS = {
    path.parent.relative_to(PROJECT).as_posix().replace("/", ".")
    for path in (PROJECT / "plugins").glob("*/__main__.py")
}
# What is typed, and what is told of how to type it.
ONE_LINE = [
    ("plugins.pipeline", ["--unknown"], "write make html"),
    ("plugins.preview", ["--port", "abc"], "write make serve PORT=9000"),
    ("plugins.preview", ["--port", "70000"], "write make serve PORT=9000"),
    ("plugins.preview", ["extra"], "write make serve PORT=9000"),
    ("plugins.translators", [], "write make translations"),
    ("plugins.translators", ["wrong"], "write make translations"),
    ("plugins.translators", ["list", "extra"], "write make translations"),
    ("plugins.translators", ["renew"], "write make translated FILE="),
    ("plugins.why", [], "write make why PAGE="),
    ("plugins.related_news", [], "write make related ITEM="),
    ("plugins.related_news.evaluate", [], "evaluate articles.jsonl"),
    ("plugins.related_news.evaluate", ["/nowhere"], "evaluate articles.jsonl"),
    ("plugins.translators", ["strings", "extra"], "write make strings"),
    ("plugins.writers", [], "write make new KIND="),
    ("plugins.writers", ["wrong"], "write make new KIND="),
    ("plugins.writers", ["new", "extra"], "write make new KIND="),
    ("plugins.writers", ["translate", "--unknown"], "write make translate ITEM="),
    ("plugins.writers", ["check", "extra"], "write make check-content FILE="),
    ("plugins.importing", [], "write make import FROM="),
    ("plugins.importing", ["page.html", "--unknown"], "write make import FROM="),
    ("plugins.newsletter", [], "write make newsletter SINCE="),
    ("plugins.partner_news", ["extra"], "write make fetch-news"),
    ("plugins.web_editor", ["extra"], "write make editor"),
    ("benchmarks", ["--sizes", "many"], "write make bench SIZES="),
]
WITH_A_HINT = [
    ("plugins.pipeline", ["nowhere"], "PATH is a folder that is not there"),
    ("plugins.translators", ["renew", ""], "write make translated FILE="),
    (
        "plugins.translators",
        ["renew", "content/news/a.nb.m"],
        "did you mean “content/news/a.nb.md”",
    ),
    ("plugins.translators", ["list", "--lang", "xx"], "use one of these: nb, en"),
    ("plugins.why", [""], "write make why PAGE="),
    ("plugins.why", ["nb/nowhere/"], "there is no page or file"),
    ("plugins.related_news", [""], "write make related ITEM="),
    ("plugins.related_news", ["news/zz"], "make related: “news/zz” has no related list"),
    ("plugins.writers", ["new"], "write make new KIND="),
    ("plugins.writers", ["new", "--kind", "nws", "--title", "A"], "did you mean “news”"),
    ("plugins.writers", ["new", "--kind", "news"], "write make new KIND="),
    ("plugins.writers", ["translate"], "write make translate ITEM="),
    ("plugins.writers", ["translate", "--item", "news/b"], "there is no item “news/b”"),
    ("plugins.writers", ["check", "--file", "content/x.md"], "there is no such file"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with an article."""
    Site(tmp_path).write({"news/a.nb.md": news("A")})
    (tmp_path / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def run(folder: Path, module: str, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a module as a command."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(PROJECT), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
    )


@pytest.mark.parametrize(("module", "arguments", "told"), ONE_LINE)
def test_one_line_of_help(project: Path, module: str, arguments: list[str], told: str) -> None:
    """What was typed wrong is told in a line with an example that is right."""
    done = run(project, module, arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert "python -m plugins" not in done.stderr or "evaluate" in module


@pytest.mark.parametrize(("module", "arguments", "told"), WITH_A_HINT)
def test_a_problem_with_a_hint(
    project: Path, module: str, arguments: list[str], told: str
) -> None:
    """What cannot be done is told as a problem of content is, with a hint; nothing is written."""
    before = tree(project / "content")
    done = run(project, module, arguments)

    assert done.returncode == 1
    assert told in done.stderr
    assert "hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "content") == before


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("plugins.pipeline", ["content", "-s", "pelicanconf.py"]),
        ("plugins.preview", ["--build", "preview"]),
        ("plugins.writers", ["check"]),
        ("plugins.why", ["nb/"]),
        ("plugins.related_news", ["news/a"]),
        ("plugins.newsletter", ["--settings", "pelicanconf.py", "2020-01-01"]),
    ],
)
def test_a_file_in_the_place_of_the_cache(
    project: Path, module: str, arguments: list[str]
) -> None:
    """What is in the way is named, with what to do about it, by whichever command meets it first."""
    (project / ".cache").write_text("", encoding="utf-8")
    config = project / "pelicanconf.py"
    config.write_text(
        config.read_text(encoding="utf-8") + 'SITEURL = "https://a.example"\n', encoding="utf-8"
    )
    done = run(project, module, arguments)

    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert told.startswith(".cache: cannot be written: a file is in the way")
    assert "delete the file" in told
    assert (project / ".cache").is_file()


@pytest.mark.parametrize("module", sorted(COMMANDS - {"plugins.pipeline"}))
def test_outside_a_project(tmp_path: Path, module: str) -> None:
    """Without a settings file it is told where to run the command."""
    arguments = {
        "plugins.translators": ["list"],
        "plugins.why": ["x"],
        "plugins.related_news": ["x"],
        "plugins.writers": ["check"],
        "plugins.importing": ["page.html"],
        "plugins.newsletter": ["2026-01-01"],
    }
    done = run(tmp_path, module, arguments.get(module, []))

    assert done.returncode == 2
    assert "run this in the project folder" in done.stderr
    assert done.stderr.count("\n") == 1


def test_every_command_is_tried() -> None:
    """No command is without a case of wrong use."""
    tried = {module for module, _, _ in ONE_LINE}

    assert tried >= COMMANDS


def test_the_makefile_passes_on_what_was_typed() -> None:
    """Every variable that a target asks for reaches the command, whatever is in it."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    used = set(re.findall(r"\bplugins\.\w+(?:\.\w+)?", makefile))

    assert used <= {module for module, _, _ in ONE_LINE}
    assert '--title="$$TITLE_TYPED"' in makefile
    assert "$(origin LANG)" in makefile
