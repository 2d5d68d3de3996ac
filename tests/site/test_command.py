"""The ``pelican`` command itself, as the Makefile calls it."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PROJECT, news, tree

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = f"""\
import sys
sys.path.insert(0, {str(PROJECT)!r})
from plugins.pipeline.host import Host
PELICAN_CLASS = Host
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = {str(PROJECT / "theme")!r}
TRANSLATIONS_PATH = {str(PROJECT / "translations")!r}
SITENAME = "Site"
LANGUAGES = {{"nb": {{"name": "Norsk"}}, "en": {{"name": "English"}}}}
DEFAULT_LANG = "nb"
STAFF_LANGUAGE = "en"
TIMEZONE = "Europe/Oslo"
BUILD_DATE = "2026-01-15"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = ["plugins.pipeline", "plugins.news", "plugins.home", "plugins.feeds"]
STATIC_PATHS = []
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one article and a settings file."""
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "content/news/a.nb.md").write_text(news("Først"), encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def pelican(
    project: Path,
    *arguments: str,
    largest_file: int | None = None,
    module: str = "pelican",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run the command in *project*; *largest_file* in bytes stands for a disk that is full."""

    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return subprocess.run(
        [sys.executable, "-m", module, "content", "-s", "pelicanconf.py", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,  # no threads here
        env={
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(PROJECT),
            **environment,
        },
    )


def test_a_build_says_what_it_did(project: Path) -> None:
    """A build ends with status 0 and one line that counts."""
    done = pelican(project)

    assert done.returncode == 0
    assert re.search(
        r"^\d+ pages: \d+ files written, 0 unchanged, 0 removed, in ", done.stderr, re.MULTILINE
    )
    assert (project / "output/nb/news/a/index.html").is_file()


def test_a_problem_ends_with_status_1_and_no_traceback(project: Path) -> None:
    """A mistake in the content is listed, the status is 1, and the output stays."""
    pelican(project)
    before = tree(project / "output")
    (project / "content/news/b.nb.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    done = pelican(project)

    assert done.returncode == 1
    assert "content/news/b.nb.md:" in done.stderr
    assert "1 problem in 1 file" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert tree(project / "output") == before


def test_a_missing_plugin_ends_the_build(project: Path) -> None:
    """A plugin that cannot be loaded is not passed over, as Pelican would."""
    config = project / "pelicanconf.py"
    config.write_text(CONFIG.replace("plugins.feeds", "plugins.feedz"), encoding="utf-8")
    done = pelican(project)

    assert done.returncode == 1
    assert "cannot load plugin plugins.feedz" in done.stderr


def test_a_full_disk_harms_nothing(project: Path) -> None:
    """When a file cannot be written the output stays, nothing is left behind, one line tells."""
    pelican(project)
    before = tree(project / "output")
    text = news("Ny", "Mange ord. " * 2000)
    (project / "content/news/b.nb.md").write_text(text, encoding="utf-8")
    done = pelican(project, largest_file=20_000)

    assert done.returncode == 1
    assert "cannot be written: File too large" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert tree(project / "output") == before
    assert not list(project.glob("*staging*"))


def test_the_option_to_delete_the_output_first_is_safe(project: Path) -> None:
    """``--delete-output-directory`` does not empty the output of a build that then fails."""
    pelican(project)
    before = tree(project / "output")
    (project / "content/news/b.nb.md").write_text("", encoding="utf-8")
    pelican(project, "-d")

    assert tree(project / "output") == before


def test_what_is_gone_from_content_is_gone_from_the_output(project: Path) -> None:
    """Pages of deleted items are removed, empty folders too; other people's files stay."""
    (project / "content/news/b.nb.md").write_text(news("Borte"), encoding="utf-8")
    pelican(project)
    (project / "output/google123.html").write_text("proof", encoding="utf-8")
    (project / "content/news/b.nb.md").unlink()
    done = pelican(project)

    assert not (project / "output/nb/news/b").exists()
    assert (project / "output/google123.html").read_text(encoding="utf-8") == "proof"
    assert "left alone: google123.html" in done.stderr


def test_the_next_change_is_written_down(project: Path) -> None:
    """The moment at which to build again is told, and noted where a scheduler finds it."""
    later = news("Senere", date="2026-02-03 07:30")
    (project / "content/news/b.nb.md").write_text(later, encoding="utf-8")
    done = pelican(project)

    assert "next change due on" in done.stderr
    assert (project / ".cache/next-change").read_text() == "2026-02-03T07:30:00+01:00\n"


def test_other_output_folders_and_settings(project: Path) -> None:
    """Pelican's own options work: another output folder, settings on the command line."""
    done = pelican(project, "-o", "elsewhere", "-e", 'SITEURL="https://clusters.example"')

    assert done.returncode == 0
    page = (project / "elsewhere/nb/news/a/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://clusters.example/nb/news/a/">' in page
    assert not (project / "output").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param("SITEURL = None", "SITEURL must be text", id="address"),
        pytest.param("PLUGIN_PATHS = 0", "PLUGIN_PATHS must be a list", id="plugin-paths"),
        pytest.param('THEME = "notheme"', "THEME is a folder that is not there", id="theme"),
        pytest.param("PLUGINS = []", "PLUGINS lacks", id="plugins"),
        pytest.param('OUTPUT_PATH = "content/out"', "OUTPUT_PATH cannot be", id="output"),
        pytest.param("import nothing_of_that_name", "ModuleNotFoundError", id="import"),
        pytest.param('raise ValueError("x")', "ValueError: x", id="raise"),
    ],
)
def test_wrong_settings(project: Path, line: str, told: str) -> None:
    """A wrong setting ends the build at its line, with a hint, and nothing is written."""
    (project / "pelicanconf.py").write_text(f"{CONFIG}{line}\n", encoding="utf-8")
    before = tree(project / "content")
    done = pelican(project)
    said = done.stderr + done.stdout

    assert done.returncode == 1
    assert re.search(rf"^pelicanconf\.py:{CONFIG.count(chr(10)) + 1}:.*{told}", said, re.MULTILINE)
    assert "hint: " in said
    assert "Traceback" not in said
    assert not (project / "output").exists()
    assert tree(project / "content") == before


def test_settings_that_are_no_python(project: Path) -> None:
    """``make html`` tells in one line where the settings file cannot be read."""
    (project / "pelicanconf.py").write_text(f"{CONFIG}MENU = [\n", encoding="utf-8")
    done = pelican(project, module="plugins.pipeline")
    line = CONFIG.count("\n") + 1

    assert done.returncode == 1
    assert done.stderr.startswith(f"pelicanconf.py:{line}: ")
    assert "Traceback" not in done.stderr + done.stdout


def test_no_content(project: Path) -> None:
    """A content folder that is not there is told like any other mistake."""
    (project / "content").rename(project / "elsewhere")
    done = pelican(project)

    assert done.returncode == 1
    assert "PATH is a folder that is not there" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"cluster-newsroom index 0\nolder"])
def test_a_damaged_cache(project: Path, damage: bytes) -> None:
    """A cache that is damaged, foreign or older is dropped with one line, and the site built."""
    pelican(project)
    whole = tree(project / "output")
    (project / "content/news/b.nb.md").write_text(news("Så"), encoding="utf-8")
    (project / ".cache/index").write_bytes(damage)
    done = pelican(project)

    told = [line for line in done.stderr.splitlines() if "cache" in line]
    assert done.returncode == 0
    assert told == ["damaged or of another version, dropped from the cache and made anew: index"]
    assert "Traceback" not in done.stderr
    assert tree(project / "output").keys() > whole.keys()
    assert "cache" not in pelican(project).stderr
