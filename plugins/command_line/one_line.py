"""A reader of command lines that answers wrong use with one line, which says what to type."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

USUAL_SETTINGS = "pelicanconf.py"
# As of other programs: what was typed is wrong, nothing was done.
WRONG_USE = 2


class OneLineParser(ArgumentParser):
    """
    An ``ArgumentParser`` that says in one line what is wrong and what to type.

    Args:
        example: A whole command that is right.
        options: As of ``ArgumentParser``.
    """

    def __init__(self, *, example: str, **options: Any) -> None:  # noqa: ANN401  # passed on
        super().__init__(allow_abbrev=False, **options)
        self.example = example

    def error(self, message: str) -> NoReturn:
        """End the program with status 2 and one line."""
        text = " ".join(message.split())
        self.exit(WRONG_USE, f"{self.prog}: {text}; write {self.example}\n")


def settings_file(written: str, parser: ArgumentParser) -> Path:
    """
    Return the settings file that is meant; without one the program ends.

    Args:
        written: Its path, as typed.
        parser: Of the command line.
    """
    path = Path(written).resolve()
    if not path.is_file():
        parser.error(f"there is no {path.name} here: run this in the project folder")
    return path
