"""A reader of command lines that answers wrong use with one line, which says what to type."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:  # noqa: ANN401  # as of ``ArgumentParser``
        """Read a command line; a command of several tells itself what it does not know."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """End the program with status 2 and one line."""
        text = " ".join(message.split())
        self.exit(WRONG_USE, f"{self.prog}: {text}; write {self.example}\n")


@contextmanager
def told_in_one_line(prog: str, example: str) -> Iterator[None]:
    """
    Have a reader of command lines that is not ours tell in one line what is wrong.

    Args:
        prog: The command, as its user knows it.
        example: A whole command that is right.

    Raises:
        SystemExit: If it ends the program.
    """
    told = StringIO()
    try:
        with redirect_stderr(told):
            yield
    except SystemExit as ended:
        if ended.code:
            wrong = " ".join(told.getvalue().rpartition("error: ")[2].split())
            print(f"{prog}: {wrong}; write {example}", file=sys.stderr)  # noqa: T201  # a command talks to its user
        raise


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
