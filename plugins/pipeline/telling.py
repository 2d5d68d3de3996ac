"""What is said on the terminal, and the end of a build that it may tell of."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

from plugins.pipeline.report import listing, listing_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings


class Abort(SystemExit):
    """
    The end of a build that cannot go on, already told to the user.

    A ``SystemExit``, so that Pelican neither prints a traceback nor ends with status 0.

    Args:
        text: What the user was told.
    """

    def __init__(self, text: str) -> None:
        super().__init__(1)
        self.text = text


def abort(problems: Iterable[Problem], settings: Settings) -> NoReturn:
    """Tell what is wrong and end the build."""
    told = listing_text(listing(problems, settings), settings)
    say(told)
    raise Abort(told) from None


def say(text: str) -> None:
    """Print to the terminal what is not the site: the one place that does."""
    print(text, file=sys.stderr)  # noqa: T201  # Pelican's logger would wrap and colour paths
