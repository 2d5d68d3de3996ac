"""The Jinja environment of one language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, Undefined
from markupsafe import Markup
from msgspec import Struct

from plugins.languages.formats import format_date, format_list, format_number, format_time
from plugins.rendering.once import Once
from plugins.rendering.quick_template import PLAIN, QuickContext, QuickTemplate
from plugins.rendering.template_errors import FormatError, Missing, SiteEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from types import CodeType

    from jinja2 import Environment, Template

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.language import Language


# Options of the environment that a site's settings cannot change: we pass them ourselves.
OURS = frozenset(("extensions", "loader", "autoescape", "undefined"))


class ThemeRules(Struct, frozen=True, kw_only=True):
    """
    What rendering depends on besides view and template.

    Attributes:
        root: The project folder, from which places are told, absolute.
        folders: Template folders, absolute, the first that has a template wins.
        options: Further options of the environment (Pelican's ``JINJA_ENVIRONMENT``).
        filters: Further filters (``JINJA_FILTERS``).
        globals: Further names (``JINJA_GLOBALS``).
        tests: Further tests (``JINJA_TESTS``).
        minify: Whether pages are made as small as they go.
    """

    root: str = ""
    folders: tuple[str, ...]
    options: dict[str, Any] = {}
    filters: dict[str, Any] = {}
    globals: dict[str, Any] = {}
    tests: dict[str, Any] = {}
    minify: bool = False


Codes = dict[tuple[str, str], "CodeType"]


class SharedCode(SiteEnvironment):
    """
    An environment that shares what it compiles with those of other languages.

    Args:
        codes: What has been compiled, by source, name and file.
        options: Those of any environment; the same for all that share *codes*.

    Attributes:
        loaded: The templates it has given, by name.
    """

    template_class = QuickTemplate
    context_class = QuickContext

    def __init__(self, codes: Codes, **options: Any) -> None:  # noqa: ANN401  # passed on
        super().__init__(**options)
        self.codes = codes
        self.loaded: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  # Jinja's own name for it
    ) -> Template:
        """
        Return a template as Jinja does, at once if it has been asked for before.

        Every page asks for half a dozen, and Jinja's own memory takes a lock for each. Files
        that change are read by the environment of the next build.
        """
        if isinstance(name, str) and not globals and name in self.loaded:
            return self.loaded[name]
        found = super().get_template(name, parent, globals)
        if isinstance(name, str) and not globals and not self.auto_reload:
            self.loaded[name] = found
        return found

    def _compile(self, source: str, filename: str) -> CodeType:
        key = (source, filename)
        if key not in self.codes:
            self.codes[key] = super()._compile(source, filename)
        return self.codes[key]


def environment(
    language: Language, catalogue: Catalogue, theme: ThemeRules, codes: Codes | None = None
) -> Environment:
    """
    Return the environment that renders the templates in one language.

    A name that a view does not have is an error, and all text is escaped.

    Args:
        language: Whose strings and formats the templates use.
        catalogue: Interface strings in it.
        theme: Templates and the site's own additions.
        codes: What other environments of the theme have compiled, to be added to.
    """
    extensions = ["jinja2.ext.i18n", *theme.options.get("extensions", ())]
    options = {name: v for name, v in theme.options.items() if name not in OURS}
    env = SharedCode(
        {} if codes is None else codes,
        **{"trim_blocks": True, "lstrip_blocks": True, "auto_reload": False, **options},
        extensions=extensions,
        loader=FileSystemLoader(theme.folders),
        autoescape=True,
        undefined=Missing,
    )
    env.install_gettext_callables(  # type: ignore[attr-defined]  # added by the i18n extension
        catalogue.gettext,
        catalogue.ngettext,
        newstyle=True,
        pgettext=catalogue.pgettext,
        npgettext=catalogue.npgettext,
    )
    translate = quick_gettext(catalogue.gettext)
    env.globals.update({"_": translate, "gettext": translate})
    formats: dict[str, Callable[..., str]] = {
        "date": format_date,
        "time": format_time,
        "number": format_number,
        "listed": format_list,
    }
    ours = {name: partial(in_locale, name, f, language.locale) for name, f in formats.items()}
    env.filters.update({**ours, **theme.filters})
    env.globals.update({"once": Once(), **theme.globals})
    env.tests.update(theme.tests)
    return env


def quick_gettext(gettext: Callable[[str], str]) -> Callable[..., Markup]:
    """
    Return the function that templates call for a string: Jinja's own, but for its detours.

    Every page asks for a dozen strings, mostly without values.

    Args:
        gettext: Returns the translation of a string.
    """
    plain: dict[str, Markup] = {}

    def translate(msgid: str, /, **values: object) -> Markup:
        if values:
            return Markup(gettext(msgid)) % values  # noqa: S704  # translators are trusted, values escaped
        found = plain.get(msgid)
        if found is None:
            found = plain[msgid] = Markup(gettext(msgid)) % {}  # noqa: S704  # likewise
        return found

    setattr(translate, PLAIN, True)
    return translate


def in_locale(
    name: str, function: Callable[..., str], locale: str, value: object, *style: str
) -> str:
    """
    Return *value* formatted by *function* in *locale*; the order a filter needs.

    Raises:
        FormatError: If the value is of another sort than the filter *name* is for.
    """
    try:
        return function(value, locale, *style)
    except (
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
        AssertionError,
        ArithmeticError,
    ) as error:
        if isinstance(value, Undefined):
            raise
        raise FormatError(name, value) from error
