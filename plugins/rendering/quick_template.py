"""Templates without some of the detours that Jinja takes for each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Template
from jinja2.runtime import Context
from jinja2.utils import internalcode
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from types import CodeType

    from jinja2 import Environment

# Texts kept with their escaped form: a site has few that it shows again and again.
MOST = 50_000


class Escaped(dict[str, str]):
    """Texts as they stand in HTML, each escaped when it is first asked for."""

    def __missing__(self, text: str) -> str:
        """Return *text* escaped."""
        if len(self) >= MOST:
            self.clear()
        found = self[text] = str(escape(text))
        return found


ESCAPED = Escaped()

# Attribute of functions that ask for neither context nor environment.
PLAIN = "is_plain"


def quick_escape(value: object) -> str:
    """
    Return a value as it stands in HTML: what Jinja's own function returns, sooner.

    A page escapes a hundred texts, and most are those of the page before.
    """
    if type(value) is str:
        return ESCAPED[value]
    return value if type(value) is Markup else escape(value)


class QuickContext(Context):
    """The names of a template, those called that need no more than what they are called with."""

    @internalcode
    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:  # noqa: ANN401  # Jinja's own signature
        """
        Return what *function* returns, as Jinja does.

        Jinja looks at each function anew for what else it may ask for: its context, its
        environment. Those that every page calls a dozen times are known to ask for nothing.
        """
        if getattr(function, PLAIN, None) is True:
            if named:  # what only those need that ask for the context
                named.pop("_loop_vars", None)
                named.pop("_block_vars", None)
            return function(*values, **named)
        return super().call(function, *values, **named)


class QuickTemplate(Template):
    """A template that escapes by :func:`quick_escape`, and has its names at hand."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # Jinja's own name for it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return a template of compiled code, as Jinja does."""
        # A plain copy: each page reads all of them through once for every template in it, and
        # a chain of mappings takes ten times as long. Nothing is added to ours later.
        template = super().from_code(environment, code, dict(globals), uptodate)
        # What compiled code calls by this name, it only ever writes to the page.
        template.root_render_func.__globals__["escape"] = quick_escape
        return template
