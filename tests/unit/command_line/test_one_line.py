"""Wrong use of a command is answered with one line, which says what to type."""

from __future__ import annotations

from argparse import ArgumentParser

import pytest

from plugins.command_line.one_line import OneLineParser, settings_file, told_in_one_line


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


def test_settings_file(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Outside a project it is told where to run the command."""
    monkeypatch.chdir(str(tmp_path))
    with pytest.raises(SystemExit):
        settings_file("pelicanconf.py", parser())

    assert "run this in the project folder" in capsys.readouterr().err


def test_parsers_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    """A usual parser says no more than ours."""
    with pytest.raises(SystemExit) as ended, told_in_one_line("make it", "make it"):
        ArgumentParser(prog="other").parse_args(["--unknown"])

    assert ended.value.code == 2
    assert capsys.readouterr().err == "make it: unrecognized arguments: --unknown; write make it\n"
