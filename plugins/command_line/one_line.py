"""A reader of command lines that answers wrong use with one line, which says what to type."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from plugins.command_line.wrong_use import wrong_use
from plugins.configuration.settings_file import stated_catalogue
from plugins.content_model.problem import Message, message
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

USUAL_SETTINGS = "pelicanconf.py"
SETTINGS = "--settings"
# As of other programs: what was typed is wrong, nothing was done.
WRONG_USE = 2


class OneLineParser(ArgumentParser):
    """
    An ``ArgumentParser`` that says in one line what is wrong and what to type, as the staff read it.

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
        self.refuse(wrong_use(" ".join(message.split()), self.prog))

    def refuse(self, text: Message) -> NoReturn:
        """End the program with status 2 and one line, which says *text* and what to type."""
        self.exit(WRONG_USE, in_one_line(self.prog, text, self.example))


def in_one_line(prog: str, text: Message, example: str) -> str:
    """
    Return the line that answers wrong use, in the language of the staff as far as it is known yet.

    Args:
        prog: The command, as its user knows it.
        text: What is wrong.
        example: A whole command that is right.
    """
    hint = message("write {example}", example=example)
    line = message("{command}: {text}; {hint}", command=prog, text=text, hint=hint)
    told = worded(line, stated_catalogue(typed_settings(sys.argv[1:])))
    return f"{' '.join(told.split())}\n"


def typed_settings(arguments: Sequence[str]) -> Path:
    """Return the settings file that a command line names, read or not; the usual one if none."""
    for option, value in pairwise(arguments):
        if option == SETTINGS:
            return Path(value).resolve()
    return Path(USUAL_SETTINGS).resolve()


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
            sys.stderr.write(in_one_line(prog, wrong_use(wrong, ""), example))
        raise


def settings_file(written: str, parser: OneLineParser) -> Path:
    """
    Return the settings file that is meant; without one the program ends.

    Args:
        written: Its path, as typed.
        parser: Of the command line.
    """
    path = Path(written).resolve()
    if not path.is_file():
        parser.refuse(
            message("there is no {file} here: run this in the project folder", file=path.name)
        )
    return path
