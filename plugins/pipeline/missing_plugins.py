"""Plugins that the settings name and that cannot be loaded."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    from plugins.content_model.settings import Settings

# How Pelican says no more than that there is no such module.
NOT_FOUND = "Cannot import plugin"


def missing_plugins(
    names: Iterable[str], reasons: Mapping[str, str], settings: Settings
) -> Iterator[Problem]:
    """
    Yield a problem for every plugin that cannot be loaded.

    Args:
        names: What ``PLUGINS`` calls them.
        reasons: Why Pelican could not load them, by name.
        settings: The site's settings.
    """
    known = [
        f"plugins.{path.parent.name}" for path in Path(settings.root).glob("plugins/*/__init__.py")
    ]
    for name in names:
        why = reasons.get(name, "")
        text = (
            message("cannot load plugin {name}", name=name)
            if not why or why.startswith(NOT_FOUND)
            else message("cannot load plugin {name}: {why}", name=name, why=why)
        )
        hint = did_you_mean(name, known) or message(
            "look at its spelling in PLUGINS, and whether it is installed"
        )
        yield Problem(path=settings.config, base="project", at=Quote(name), text=text, hint=hint)


class Refused(logging.Filter):
    """
    Keeps back Pelican's words about plugins it cannot load: we tell them in our own.

    Args:
        logger: Name of the logger that says them.

    Attributes:
        reasons: Why a plugin could not be loaded, by its name.
    """

    def __init__(self, logger: str) -> None:
        super().__init__()
        self.reasons: dict[str, str] = {}
        self.logger = logging.getLogger(logger)

    def __enter__(self) -> None:
        self.logger.addFilter(self)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.logger.removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Note why a plugin was refused, and let all else pass."""
        arguments = record.args if isinstance(record.args, tuple) else ()
        if record.levelno < logging.ERROR or len(arguments) != 2:  # noqa: PLR2004  # name and error
            return True
        name, error = arguments
        self.reasons[str(name)] = str(error)
        return False
