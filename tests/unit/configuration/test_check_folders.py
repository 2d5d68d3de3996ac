"""The folders that the settings name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.configuration.check_folders import check_folders, check_static_paths
from plugins.configuration.faults import Faults
from tests.unit.builders import settings

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with all its folders, in somebody's home."""
    root = tmp_path / "home/site"
    for name in ("content", "theme", "translations", "plugins"):
        (root / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return root


def of(root: Path, **paths: str) -> Settings:
    """Return the settings of a project, *paths* being seen from its folder."""
    usual = {name: name for name in ("content", "theme", "translations", "output")}
    whole = {
        name: str(root / path) for name, path in {**usual, "cache": ".cache", **paths}.items()
    }
    return settings(root=str(root), **whole)


def wrong(root: Path, **paths: str) -> set[str]:
    """Return the names of the settings that are wrong."""
    faults = Faults("pelicanconf.py")
    check_folders(of(root, **paths), faults)
    return faults.names()


@pytest.mark.parametrize(
    "path",
    ["output", "build/site", "contents", "content-built", "../site-output", "../../elsewhere"],
)
def test_folders_to_write_to(project: Path, path: str) -> None:
    """A folder of its own is fine, in the project or elsewhere, whatever it is like in name."""
    assert wrong(project, output=path) == set()
    assert wrong(project, cache=path) == set()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        ".",
        "",
        "..",
        "../..",
        "content",
        "content/",
        "content/out",
        "theme",
        "theme/static",
        "translations/nb",
        "plugins",
        "plugins/out",
        "output/../content",
        "build/../..",
    ],
)
def test_folders_of_others(project: Path, path: str) -> None:
    """What is ours already, or above that, or somebody's home, is not written to."""
    assert wrong(project, output=path) == {"OUTPUT_PATH"}
    assert wrong(project, cache=path) == {"CACHE_PATH"}


def test_a_link_to_the_content(project: Path) -> None:
    """A link is what it leads to."""
    (project / "output").symlink_to(project / "content")

    assert wrong(project) == {"OUTPUT_PATH"}


def test_content_elsewhere(project: Path, tmp_path: Path) -> None:
    """Content outside the project is guarded as well."""
    (tmp_path / "texts").mkdir()

    assert wrong(project, content="../../texts", output="../../texts/out") == {"OUTPUT_PATH"}


def test_no_home(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody has a home there is none to guard."""

    def nobody() -> Path:
        msg = "no home"
        raise RuntimeError(msg)

    monkeypatch.setattr(Path, "home", nobody)

    assert wrong(project) == set()


@pytest.mark.parametrize("name", ["content", "theme"])
def test_folders_to_read(project: Path, name: str) -> None:
    """Content and theme have to be there, and to be folders; each is told in its own words."""
    setting = {"content": "PATH", "theme": "THEME"}[name]
    (project / "file").write_text("x")
    told = []
    for path in ("gone", "file"):
        faults = Faults("pelicanconf.py")
        check_folders(of(project, **{name: path}), faults)
        assert faults.names() == {setting}
        told.append(faults.problems[0].text.msgid)

    assert len(set(told)) == 2


def test_static_paths(project: Path) -> None:
    """What ``STATIC_PATHS`` names is a file or folder of the content; each that is not is told."""
    (project / "content/images").mkdir()
    (project / "content/robots.txt").write_text("x")
    faults = Faults("pelicanconf.py")
    names = {"STATIC_PATHS": ["images", "gone", "robots.txt", "imags"]}
    check_static_paths(settings(content=str(project / "content"), options=names), faults)

    assert [dict(p.text.values) for p in faults.problems] == [{"path": "gone"}, {"path": "imags"}]


@pytest.mark.parametrize(
    ("path", "is_wrong"),
    [
        ("times.json", False),
        (".cache/times.json", False),
        ("../times.json", False),
        ("output.json", False),
        ("output/times.json", True),
        ("content/news/times.json", True),
        ("theme/times.json", True),
        ("build/../translations/x.json", True),
    ],
)
def test_profile(project: Path, path: str, is_wrong: bool) -> None:  # noqa: FBT001  # a case
    """Times of stages are written beside what others write, never among it."""
    faults = Faults("pelicanconf.py")
    check_folders(replace(of(project), options={"PROFILE": path}), faults)

    assert faults.names() == ({"PROFILE"} if is_wrong else set())
