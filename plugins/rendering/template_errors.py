"""Errors of templates that keep what is needed to explain them."""

from __future__ import annotations

import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import Environment, StrictUndefined, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.utils import missing

if TYPE_CHECKING:
    from types import TracebackType


class MissingNameError(UndefinedError):
    """
    A template asks for something that is not there.

    Args:
        text: Jinja's words for it.
        owner: What should have it; nothing for a name of the page itself.
        name: The name.
    """

    def __init__(self, text: str | None = None, *, owner: object = None, name: str = "") -> None:
        super().__init__(text)
        self.owner = owner
        self.name = name


class FormatError(TemplateRuntimeError):
    """
    One of our filters was given what it cannot format.

    Args:
        name: The filter.
        value: What it was given.
    """

    def __init__(self, name: str, value: object) -> None:
        super().__init__(name)
        self.name = name
        self.value = value


class EndlessTemplateError(TemplateRuntimeError):
    """
    A template shows itself again and again.

    Args:
        filename: The template.
        line: Where it does.
    """

    def __init__(self, filename: str, line: int) -> None:
        super().__init__(filename)
        self.filename = filename
        self.line = line


class Missing(StrictUndefined):
    """What stands for a missing name until a template does something with it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401  # Jinja's own signature
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        owner = None if obj is missing else obj
        self._undefined_exception = partial(  # type: ignore[assignment]  # only ever called
            MissingNameError, owner=owner, name=str(name or "")
        )


class SiteEnvironment(Environment):
    """
    An environment that ends soon when a template includes itself.

    Attributes:
        endless: The template that does, once it is found: no other page then need try.
    """

    endless: EndlessTemplateError | None = None

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Raise the present error as Jinja does, or briefly if its way is a thousand steps."""
        error = sys.exc_info()[1]
        if not isinstance(error, RecursionError):
            super().handle_exception(source)
        filename, line = busiest_line(error.__traceback__)
        self.endless = EndlessTemplateError(filename, line)
        raise self.endless from None


def busiest_line(step: TracebackType | None) -> tuple[str, int]:
    """Return the template and line that a traceback passes most often; empty if none."""
    passed: Counter[tuple[str, int]] = Counter()
    while step is not None:
        template = step.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and template.filename:
            line = template.get_corresponding_lineno(step.tb_lineno)
            passed[template.filename, line] += 1
        step = step.tb_next
    return max(passed, key=lambda place: (passed[place], place), default=("", 0))
