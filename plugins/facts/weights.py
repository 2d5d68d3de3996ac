"""How much a finding about facts weighs: what one site must have, another can do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.problem import Problem, Quote, Severity, message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings

SETTING = "FACT_CHECKS"
# What a check can be set to; ``None`` for not being told at all.
WEIGHTS: dict[str, Severity | None] = {
    "problem": Severity.PROBLEM,
    "warning": Severity.WARNING,
    "off": None,
}
NO_SOURCE = "no-source"
NO_EMAIL = "no-email"
OLD_COUNT = "old-count"
TWO_COUNTS = "two-counts"
NO_EU_STATEMENT = "no-eu-statement"
RULES = (NO_SOURCE, NO_EMAIL, OLD_COUNT, TWO_COUNTS, NO_EU_STATEMENT)


def weighed(problems: Iterable[Problem], settings: Settings) -> Iterator[Problem]:
    """Yield *problems*, those of checks that the site has set as heavy as it set them."""
    chosen = chosen_weights(settings)
    for problem in problems:
        weight = chosen.get(problem.rule)
        if weight is None:
            yield problem
        elif (severity := WEIGHTS[weight]) is not None:
            yield replace(problem, severity=severity)


def chosen_weights(settings: Settings) -> Mapping[str, str]:
    """Return what the site has set checks to, as far as there are such checks and weights."""
    written = settings.options.get(SETTING)
    if not isinstance(written, dict):
        return {}
    return {
        rule: weight
        for rule, weight in written.items()
        if rule in RULES and isinstance(weight, str) and weight in WEIGHTS
    }


def setting_problems(settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong with the setting itself."""
    written = settings.options.get(SETTING) or {}
    if not isinstance(written, dict):
        yield fault(
            settings,
            message("{setting} is no dictionary", setting=SETTING),
            message("write e.g. {example}", example=f'{SETTING} = {{"{NO_SOURCE}": "problem"}}'),
        )
        return
    for rule, weight in written.items():
        if rule not in RULES:
            text = message("{setting} has no check “{name}”", setting=SETTING, name=rule)
            hint = did_you_mean(str(rule), RULES) or one_of(RULES)
            yield fault(settings, text, hint)
        elif not isinstance(weight, str) or weight not in WEIGHTS:
            text = message(
                "{setting} cannot set “{name}” to “{found}”",
                setting=SETTING,
                name=rule,
                found=weight,
            )
            yield fault(settings, text, one_of(WEIGHTS))


def one_of(names: Iterable[str]) -> Message:
    """Return the hint to write one of *names*."""
    return message("write one of these: {keys}", keys=", ".join(names))


def fault(settings: Settings, text: Message, hint: Message) -> Problem:
    """Return a problem of the setting."""
    return Problem(path=settings.config, base="project", at=Quote(SETTING), text=text, hint=hint)
