"""The kind ``project``."""

from __future__ import annotations

import pytest

from plugins.projects.kinds import facts_path, kinds, project_id
from tests.unit.builders import settings


def test_kind() -> None:
    """Projects are named by ``projects`` and stand where the site wants them."""
    (kind,) = kinds(settings(options={"PROJECTS_URL": "{lang}/{slug}/"}))

    assert (kind.mention, kind.url, kind.facts_name) == (
        "projects",
        "{lang}/{slug}/",
        "project.yaml",
    )


def test_facts() -> None:
    """They lie beside the texts of a project."""
    assert facts_path("projects/a") == "projects/a/project.yaml"


@pytest.mark.parametrize("name", ["a", "projects/a"])
def test_id(name: str) -> None:
    """Facts name a project with its folder or without."""
    assert project_id(name) == "projects/a"
