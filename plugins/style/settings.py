"""Which rules a site does without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, message
from plugins.content_model.suggest import did_you_mean
from plugins.style.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings

SETTING = "STYLE_OFF"


def rules_off(settings: Settings) -> frozenset[str]:
    """Return the names of the rules that are switched off."""
    value = settings.options.get("STYLE_OFF") or ()
    return frozenset(value) if is_list(value) else frozenset()


def setting_problems(settings: Settings) -> Iterator[Problem]:
    """Yield the problems of a setting that names what is no rule."""
    value = settings.options.get("STYLE_OFF") or ()
    if not is_list(value):
        text = message(
            "{name} must be a list of texts, not {found}", name=SETTING, found=repr(value)
        )
        example = message("write e.g. {example}", example=f'{SETTING} = ["relative-date"]')
        yield problem(settings, text, example)
        return
    for name in sorted(set(value) - RULES.keys()):
        text = message("{setting}: there is no rule “{name}”", setting=SETTING, name=name)
        hint = did_you_mean(name, RULES) or message(
            "write one of these: {keys}", keys=", ".join(RULES)
        )
        yield problem(settings, text, hint)


def problem(settings: Settings, text: Message, hint: Message) -> Problem:
    """Return a problem of the setting."""
    return Problem(path=settings.config, base="project", at=Quote(SETTING), text=text, hint=hint)


def is_list(value: object) -> bool:
    """Return whether *value* is a list of texts."""
    return isinstance(value, list | tuple | set | frozenset) and all(
        isinstance(one, str) for one in value
    )
