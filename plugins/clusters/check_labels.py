"""Check: labels that cannot have been awarded as the facts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.clusters.kinds import SCHEMES, schemes_of
from plugins.clusters.labels import valid_through
from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.checks import fault, source_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Award, Cluster
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site

Keys = tuple[str | int, ...]


def label_problems(cluster: Cluster, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the labels of a cluster."""
    schemes = schemes_of(site)
    for number, award in enumerate(cluster.labels):
        keys = ("labels", number)
        yield from source_problems(award.source, path, keys, site)
        # A file of schemes that cannot be read is told of already.
        if award.scheme not in schemes and site.data.get(SCHEMES, {}) is not None:
            text = message("“{scheme}” is no label scheme", scheme=award.scheme)
            file = f"data/{SCHEMES}.yaml"
            hint = did_you_mean(award.scheme, schemes) or message(
                "describe it in {path}", path=file
            )
            yield replace(fault(path, (*keys, "scheme"), text, hint), missed=file)
        yield from award_problems(award, path, keys)
        others = [other for index, other in enumerate(cluster.labels) if index != number]
        for earlier in others:
            is_first = earlier.assessed.first == award.assessed.first
            if not is_first or earlier in cluster.labels[:number]:
                yield from overlap(earlier, award, path, keys)


def award_problems(award: Award, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield what is wrong with one label."""
    if award.score is not None and award.threshold is not None and award.score < award.threshold:
        text = message(
            "the score ({score} %) is below what is needed ({threshold} %)",
            score=shown(award.score),
            threshold=shown(award.threshold),
        )
        hint = message("check both numbers: with this score there is no label")
        yield fault(path, (*keys, "score"), text, hint)
    if award.valid_until is not None and award.valid_until.last < award.assessed.first:
        text = message(
            "valid until {until}, before it was assessed ({assessed})",
            until=award.valid_until,
            assessed=award.assessed,
        )
        hint = message("write a day after {first}", first=award.assessed)
        yield fault(path, (*keys, "valid_until"), text, hint)
    if award.valid_until is not None and award.valid_years is not None:
        text = message("the end of the validity is said twice")
        yield fault(
            path,
            (*keys, "valid_years"),
            text,
            message("keep valid_until or valid_years, not both"),
        )


def overlap(earlier: Award, award: Award, path: str, keys: Keys) -> Iterator[Problem]:
    """
    Yield the problem of a label awarded while another of its scheme was valid.

    Of a label awarded in the month or year in which the other one ends, nobody can say which
    came first: that is no problem.
    """
    through = valid_through(earlier)
    if (
        earlier.scheme != award.scheme
        or through is None
        or earlier.assessed.first > award.assessed.first
        or through < award.assessed.last
    ):
        return
    text = message(
        "two labels of “{scheme}” at once: the one of {earlier} is valid through {through}",
        scheme=award.scheme,
        earlier=earlier.assessed,
        through=through,
    )
    hint = (
        message(
            "end the earlier one with a line valid_until: before {first}", first=award.assessed
        )
        if earlier.valid_years is None
        else message(
            "write for the earlier one, instead of valid_years, valid_until: with a date before {first}",
            first=award.assessed,
        )
    )
    yield fault(path, (*keys, "assessed"), text, hint)


def shown(number: float) -> str:
    """Return a number without decimals where there are none."""
    return f"{number:g}"
