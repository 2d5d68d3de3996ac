"""Builds for the preview: like any build, into a folder of its own, told instead of raised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import plugins
from plugins.preview.builder import (
    broken_code,
    broken_import,
    build,
    code_folders,
    headers,
)
from plugins.preview.load_site import Settled, load
from tests.conftest import PROJECT, news, tree
from tests.unit.preview.conftest import CONFIG

if TYPE_CHECKING:
    from tests.unit.preview.conftest import Project


def test_headers(project: Project) -> None:
    """A preview sends what the host would, if the site says what that is."""
    without = headers(load(project.config))
    project.write(
        "pelicanconf.py", CONFIG.replace('"plugins.home"', '"plugins.home", "plugins.hosting"')
    )
    found = headers(load(project.config))

    assert without("/nb/") == {}
    assert found("/nb/")["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert found("/nb/")["X-Content-Type-Options"] == "nosniff"


class TestBuild:
    """A build for the preview."""

    def test_good(self, project: Project) -> None:
        """The site is in the preview's folder, nothing is wrong, and what was done is told."""
        listing, lines = build(load(project.config))
        built = tree(project.root / "cache/preview")

        assert listing == ""
        assert len(lines) == 1
        assert "Tittel" in built["nb/news/a/index.html"].decode()
        assert not any(b"published.example" in content for content in built.values())
        assert not (project.root / "output").exists()

    def test_again(self, project: Project) -> None:
        """Built again after a change, only that change is written."""
        options = load(project.config)
        build(options)
        project.write("content/news/a.nb.md", news("Ny tittel"))
        _, lines = build(options)

        assert "0 removed" in lines[0]
        assert b"Ny tittel" in tree(project.root / "cache/preview")["nb/news/a/index.html"]

    def test_warnings(self, project: Project) -> None:
        """Warnings are shown in the browser and told on the terminal, before what was done."""
        project.write("content/news/b.md", "Title: B\nDate: 2020-01-01\nCover: x\n\nText.")
        listing, lines = build(load(project.config))

        assert listing.startswith("content/news/b.md:3:1: warning")
        assert lines[0] == listing
        assert len(lines) == 2

    def test_problems(self, project: Project) -> None:
        """What is wrong is told as the staff read it; the last good site stays."""
        options = load(project.config)
        build(options)
        before = tree(project.root / "cache/preview")
        project.write("content/news/b.md", "")
        with pytest.raises(Settled) as settled:
            build(options)

        assert settled.value.listing.startswith("content/news/b.md:1:1: ")
        assert settled.value.listing.endswith("1 problem in 1 file")
        assert tree(project.root / "cache/preview") == before

    def test_settings_come_first(self, project: Project) -> None:
        """A mistake in the settings is told alone."""
        project.write("content/news/b.md", "")
        with pytest.raises(Settled) as settled:
            build({**load(project.config), "LANGUAGES": {"n b": {}}})

        assert settled.value.listing.startswith("pelicanconf.py:")
        assert settled.value.listing.endswith("1 problem in 1 file")
        assert not settled.value.told

    def test_a_disk_that_does_not_take_it(self, project: Project) -> None:
        """What the system refuses is told in one line."""
        project.write("blocked", "a file")
        options = {**load(project.config), "OUTPUT_PATH": str(project.root / "blocked/preview")}
        with pytest.raises(Settled) as settled:
            build(options)

        assert "blocked" in settled.value.listing
        assert "\n" not in settled.value.listing


class TestBrokenCode:
    """Python files that changed."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("a = 1\n", "", id="fine"),
            pytest.param("a = 1\nb = (\n", "plugins/x.py:2: ", id="syntax"),
            pytest.param("if a:\nb\n", "plugins/x.py:2: ", id="indentation"),
            pytest.param("nowhere()", "", id="what-fails-only-when-it-runs"),
        ],
    )
    def test_files(self, tmp_path: Path, text: str, expected: str) -> None:
        """A file that cannot be compiled is told with its line, and is not run."""
        path = tmp_path / "plugins/x.py"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        found = broken_code([path], tmp_path)

        assert found.startswith(expected)
        assert bool(found) == bool(expected)

    def test_what_is_no_text(self, tmp_path: Path) -> None:
        """A file with bytes that no program has is told like any other mistake."""
        (tmp_path / "x.py").write_bytes(b"a = '\0'")

        assert broken_code([tmp_path / "x.py"], tmp_path)

    def test_the_first_of_several(self, tmp_path: Path) -> None:
        """Files are looked at in order, and what is not Python or is gone is passed over."""
        for name in ("z.py", "y.py", "a.md"):
            (tmp_path / name).write_text("(", encoding="utf-8")
        paths = [tmp_path / name for name in ("z.py", "a.md", "gone.py", "y.py")]

        assert broken_code(paths, tmp_path).startswith("y.py:1: ")

    def test_no_python(self, tmp_path: Path) -> None:
        """Where no Python changed nothing is wrong with it."""
        assert broken_code([tmp_path / "a.md"], tmp_path) == ""


def test_code_that_starts() -> None:
    """Nothing is told of code that a new process can load."""
    assert broken_import(PROJECT) == ""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("x = 1\ny = z\n", "plugins/preview/__main__.py:2: NameError: name 'z' is not defined"),
        ("(", "plugins/preview/__main__.py:1: SyntaxError: '(' was never closed"),
    ],
)
def test_code_that_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, expected: str
) -> None:
    """What would end a new process at once is told with its place."""
    folder = tmp_path / "plugins/preview"
    folder.mkdir(parents=True)
    for name, text in (("../__init__", ""), ("__init__", ""), ("__main__", code)):
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert broken_import(tmp_path) == expected


def test_code_folders() -> None:
    """The code that runs is that of the plugins."""
    assert code_folders() == [Path(plugins.__path__[0])]
