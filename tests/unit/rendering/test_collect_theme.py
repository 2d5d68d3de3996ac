"""Collect: the files that are published as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache.fingerprints import fingerprint
from plugins.rendering.collect_theme import collect_static, template_folders
from tests.unit.builders import settings

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.settings import Settings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with a theme and some content."""
    for path in (
        "theme/static/css/site.css",
        "theme/static/fonts/z.woff2",
        "theme/static/fonts/README.md",
        "theme/static/.DS_Store",
        "theme/templates/list.html",
        "content/images/b.jpg",
        "content/images/a/c.jpg",
        "content/images/.gitkeep",
        "content/extra/robots.txt",
        "content/news/a.md",
    ):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path, encoding="utf-8")
    return tmp_path


def of(project: Path, **options: Any) -> Settings:
    """Return the settings of *project*."""
    return settings(
        root=str(project),
        content=str(project / "content"),
        theme=str(project / "theme"),
        options=options,
    )


def test_static_files_of_the_theme(project: Path) -> None:
    """The theme's files are published below ``theme/``, but for notes and leftovers."""
    found = collect_static(of(project))

    assert [(file.path, file.save_as, file.is_theme) for file in found] == [
        ("css/site.css", "theme/css/site.css", True),
        ("fonts/z.woff2", "theme/fonts/z.woff2", True),
    ]
    assert found[0].source == str(project / "theme/static/css/site.css")


def test_another_folder_for_the_theme(project: Path) -> None:
    """Pelican's ``THEME_STATIC_DIR`` says where the theme's files go."""
    found = collect_static(of(project, THEME_STATIC_DIR="assets"))

    assert [file.save_as for file in found] == ["assets/css/site.css", "assets/fonts/z.woff2"]


def test_digest(project: Path) -> None:
    """A file's fingerprint is that of its content, and changes with it."""
    before = collect_static(of(project))[0].digest
    (project / "theme/static/css/site.css").write_bytes(b"other")

    assert collect_static(of(project))[0].digest == fingerprint(b"other").hex() != before


def test_static_paths(project: Path) -> None:
    """Files and folders of ``STATIC_PATHS`` keep their path, unless they are given another."""
    found = collect_static(
        of(
            project,
            STATIC_PATHS=["images", "extra/robots.txt"],
            EXTRA_PATH_METADATA={"extra/robots.txt": {"path": "robots.txt"}},
        )
    )

    assert [(file.path, file.save_as) for file in found if not file.is_theme] == [
        ("images/a/c.jpg", "images/a/c.jpg"),
        ("images/b.jpg", "images/b.jpg"),
        ("extra/robots.txt", "robots.txt"),
    ]


def test_a_static_path_that_is_not_there(project: Path) -> None:
    """Pelican's default names folders that most sites lack."""
    assert not [f for f in collect_static(of(project, STATIC_PATHS=["gone"])) if not f.is_theme]


def test_a_theme_without_static_files(project: Path) -> None:
    """A theme may have templates alone."""
    bare = settings(content=str(project), theme=str(project / "bare"))

    assert collect_static(bare) == []


def test_template_folders(project: Path) -> None:
    """The site's own templates come before those of the theme, in the order written."""
    found = template_folders(of(project, THEME_TEMPLATES_OVERRIDES=["mine", "/shared/templates"]))

    assert [str(folder) for folder in found] == [
        str(project / "mine"),
        "/shared/templates",
        str(project / "theme/templates"),
    ]
