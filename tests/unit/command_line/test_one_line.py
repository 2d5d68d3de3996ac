"""Wrong use of a command is answered with one line, which says what to type."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from plugins.command_line.one_line import (
    OneLineParser,
    in_one_line,
    settings_file,
    told_in_one_line,
    typed_settings,
)
from plugins.content_model.problem import message


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Type the command where no settings say which language the staff read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["it"])


def parser() -> OneLineParser:
    """Return a parser with one required argument."""
    found = OneLineParser(prog="make it", example="make it THING=x")
    found.add_argument("thing")
    found.add_argument("--count", type=int)
    return found


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="missing"),
        pytest.param(["a", "b"], id="too-many"),
        pytest.param(["a", "--unknown"], id="unknown-option"),
        pytest.param(["a", "--count", "x\ny"], id="not-a-number"),
        pytest.param(["a", "--cou", "1"], id="abbreviated"),
    ],
)
def test_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """It names the command, what is wrong and an example, in a single line; the status is 2."""
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(arguments)
    told = capsys.readouterr().err

    assert ended.value.code == 2
    assert told.startswith("make it: ")
    assert told.endswith("; write make it THING=x\n")
    assert told.count("\n") == 1


def test_in_the_language_of_the_staff(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that can be found say it, those that the command line names before the usual ones."""
    folder = Path("translations/nb/LC_MESSAGES")
    folder.mkdir(parents=True)
    (folder / "staff.po").write_text(
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "write {example}"\nmsgstr "skriv {example}"\n',
        encoding="utf-8",
    )
    Path("pelicanconf.py").write_text('STAFF_LANGUAGE = "nb"\n', encoding="utf-8")
    Path("en.py").write_text('STAFF_LANGUAGE = "en"\n', encoding="utf-8")
    text = message("no")

    assert in_one_line("make it", text, "make it A=b") == "make it: no; skriv make it A=b\n"
    monkeypatch.setattr(sys, "argv", ["it", "--settings", "en.py"])
    assert in_one_line("make it", text, "make it A=b") == "make it: no; write make it A=b\n"


def test_typed_settings() -> None:
    """A line that is wrong may end where the settings should stand."""
    assert typed_settings(["a", "--settings", "x.py"]).name == "x.py"
    assert typed_settings(["a", "--settings"]).name == "pelicanconf.py"
    assert typed_settings([]).name == "pelicanconf.py"


def test_settings_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Outside a project it is told where to run the command."""
    with pytest.raises(SystemExit):
        settings_file("pelicanconf.py", parser())

    assert "run this in the project folder" in capsys.readouterr().err


def test_parsers_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    """A usual parser says no more than ours."""
    with pytest.raises(SystemExit) as ended, told_in_one_line("make it", "make it"):
        ArgumentParser(prog="other").parse_args(["--unknown"])

    assert ended.value.code == 2
    assert capsys.readouterr().err == "make it: this is not understood: --unknown; write make it\n"
