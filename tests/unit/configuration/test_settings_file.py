"""The settings file as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.configuration.settings_file import (
    setting_position,
    stated_catalogue,
    unreadable_settings,
)
from plugins.content_model.problem import Position

if TYPE_CHECKING:
    from pathlib import Path

STAFF = """\
msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "mend this line, or delete it"
msgstr "rett linja"
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("# MENU\nMENU = []\n", Position(2), id="not-a-remark"),
        pytest.param("MENU = []\nMENU = 5\n", Position(2), id="the-last"),
        pytest.param("MENUS = []\n", None, id="not-another"),
        pytest.param("A = MENU = []\n", Position(1, 5), id="two-at-once"),
        pytest.param("MENU: list = []\n", Position(1), id="with-a-type"),
        pytest.param("MENU = []\nMENU += [5]\n", Position(2), id="added-to"),
        pytest.param("MENU = {}\nMENU['a']['b'] = 5\n", Position(2), id="in-part"),
        pytest.param("if True:\n    MENU = 5\n", Position(2, 5), id="within"),
        pytest.param("MENU = [", None, id="no-python"),
        pytest.param("MENU = '\0'", None, id="no-text"),
    ],
)
def test_position(source: str, expected: Position | None) -> None:
    """A setting stands where it gets the value that counts."""
    assert setting_position(source.encode(), "MENU") == expected


def raised(source: str, path: Path) -> BaseException:
    """Return what running *source* raises."""
    path.write_text(source, encoding="utf-8")
    with pytest.raises(Exception) as found:  # noqa: PT011  # whatever it is
        exec(compile(source, str(path), "exec"), {})  # noqa: S102  # as Pelican does
    return found.value


@pytest.mark.parametrize(
    ("source", "expected", "hint"),
    [
        ("\nMENU = [", "pelicanconf.py:2: ", "missing sign"),
        ("\nimport nothing_of_that_name", "pelicanconf.py:2: ModuleNotFoundError: ", "install"),
        ("\nraise ValueError('x\\ny')", "pelicanconf.py:2: ValueError: x y ", "mend this line"),
    ],
)
def test_unreadable(source: str, expected: str, hint: str, tmp_path: Path) -> None:
    """Why a file cannot be run is told in one line, with its place and what to do."""
    path = tmp_path / "pelicanconf.py"
    found = unreadable_settings(raised(source, path), path)

    assert found.startswith(expected)
    assert hint in found
    assert "\n" not in found


@pytest.mark.parametrize("stating", ["pelicanconf.py", "publishconf.py"])
def test_the_language_of_the_staff(stating: str, tmp_path: Path) -> None:
    """A file that cannot be run, or the one it builds on, says in which language to tell it."""
    path = tmp_path / "translations/nb/LC_MESSAGES/staff.po"
    path.parent.mkdir(parents=True)
    path.write_text(STAFF, encoding="utf-8")
    config = tmp_path / "publishconf.py"
    error = raised("MENU = nwes", config)
    (tmp_path / stating).write_text('STAFF_LANGUAGE = "nb"\nMENU = nwes\n', encoding="utf-8")

    assert "rett linja" in unreadable_settings(error, config)


def test_no_language_stated(tmp_path: Path) -> None:
    """Without a word of the language, or a file, it is English."""
    assert stated_catalogue(tmp_path / "pelicanconf.py").lang == "en"
