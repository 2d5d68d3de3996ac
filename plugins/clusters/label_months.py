"""How long before its end a label is said to expire, and how long after it may be renewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict

from plugins.content_model.problem import Problem, Quote, message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "LABEL_MONTHS"


class LabelMonths(Struct, frozen=True, kw_only=True):
    """
    Months around the end of a label's validity.

    Attributes:
        expiring: Before it, in which a valid label is said to expire.
        renewable: After it, in which it may still be renewed.
    """

    expiring: int = 6
    renewable: int = 12


USUAL = LabelMonths()
EXAMPLE = f'{SETTING} = {{"expiring": {USUAL.expiring}, "renewable": {USUAL.renewable}}}'
# Longer than any label is valid, and far from where dates end.
MOST = 120


def label_months(settings: Settings) -> LabelMonths:
    """Return the months the site has set; the usual ones for what is not set, or wrong."""
    written = settings.options.get(SETTING)
    if not isinstance(written, dict):
        return USUAL
    names = asdict(USUAL).keys()
    return LabelMonths(**{n: v for n, v in written.items() if n in names and is_number(v)})


def setting_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the setting."""
    written = site.settings.options.get(SETTING)
    names = asdict(USUAL).keys()
    if written is None:
        return
    if not isinstance(written, dict):
        text = message("{setting} is no dictionary", setting=SETTING)
        yield problem(site, text, message("write e.g. {example}", example=EXAMPLE))
        return
    for name, value in written.items():
        if name not in names:
            text = message("{setting} has no entry “{name}”", setting=SETTING, name=name)
            hint = did_you_mean(str(name), names)
            known = message("write one of these: {keys}", keys=", ".join(names))
            yield problem(site, text, hint or known)
        elif not is_number(value):
            text = message(
                "{setting} cannot set “{name}” to “{found}”",
                setting=SETTING,
                name=name,
                found=value,
            )
            hint = message("write a whole number of months, from 0 to {most}", most=MOST)
            yield problem(site, text, hint)


def problem(site: Site, text: Message, hint: Message) -> Problem:
    """Return a problem of the setting."""
    return Problem(
        path=site.settings.config, base="project", at=Quote(SETTING), text=text, hint=hint
    )


def is_number(value: object) -> bool:
    """Return whether *value* is a number of months."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST
