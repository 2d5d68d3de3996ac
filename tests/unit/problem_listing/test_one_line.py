"""An error of Python's in one line."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from plugins.problem_listing.one_line import last_line, relative


def fail() -> None:
    """Raise an error."""
    msg = "no\nwords"
    raise ValueError(msg)


class TestLastLine:
    """An error in one line."""

    def test_within_the_project(self) -> None:
        """The place is the innermost line in a file of the project."""
        with pytest.raises(ValueError, match="no") as raised:
            fail()
        found = last_line(raised.value, Path(__file__).parent)

        assert found.startswith(
            f"test_one_line.py:{fail.__code__.co_firstlineno + 3}: ValueError: no"
        )

    def test_elsewhere(self, tmp_path: Path) -> None:
        """An error that came through no file of the project is told without a place."""
        with pytest.raises(ValueError, match="no") as raised:
            int("no")

        assert last_line(raised.value, tmp_path).startswith("ValueError: invalid literal")

    def test_in_what_the_project_uses(self, tmp_path: Path) -> None:
        """An error in an installed package is told with the project's line that called it."""
        installed = tmp_path / ".venv/lib/theirs.py"
        installed.parent.mkdir(parents=True)
        installed.write_text("raise KeyError('x')", encoding="utf-8")
        own = tmp_path / "own.py"
        own.write_text(f"import runpy\nrunpy.run_path({str(installed)!r})", encoding="utf-8")
        with pytest.raises(KeyError) as raised:
            runpy.run_path(str(own))

        assert last_line(raised.value, tmp_path) == "own.py:2: KeyError: 'x'"

    def test_without_a_traceback(self, tmp_path: Path) -> None:
        """An error that was never raised has no place."""
        assert last_line(KeyError("x"), tmp_path) == "KeyError: 'x'"

    def test_it_is_one_line(self) -> None:
        """An error of several lines is told in one."""
        with pytest.raises(ValueError, match="no") as raised:
            fail()

        assert "\n" not in last_line(raised.value, Path(__file__).parent)


def test_relative() -> None:
    """A file of the project is named from there, another one in full."""
    assert relative("/project/plugins/x.py", Path("/project")) == "plugins/x.py"
    assert relative("/elsewhere/x.py", Path("/project")) == "/elsewhere/x.py"
