"""Check: facts of projects that cannot be so, or say too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.checks import (
    country_problems,
    email_problems,
    fault,
    period_problems,
    source_problems,
    term_problems,
)
from plugins.facts.cycles import cycles
from plugins.facts.links import link_problems
from plugins.facts.of_kind import facts_of_kind
from plugins.facts.text import is_short_id
from plugins.funders.blocks import is_eu, said_of
from plugins.funders.checks import funder_problems, statement_problems
from plugins.languages.formats import currency_codes
from plugins.people.checks import post_problems
from plugins.projects.facts import Project
from plugins.projects.kinds import FOLDER, facts_path, project_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.projects.facts import Funding, Participant

Keys = tuple[str | int, ...]
# How many letters the code of a currency has.
LETTERS = 3


def problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the facts of all projects."""
    known = dict(facts_of_kind(Project, site))
    for item, project in known.items():
        path = facts_path(item)
        yield from period_problems(project.since, project.until, path, ("until",))
        yield from source_problems(project.source, path, (), site)
        yield from link_problems(project.join, path, ("join",), site)
        if project.contact is not None:
            yield from email_problems(project.contact.email, path, ("contact",))
        for number, post in enumerate(project.people):
            yield from post_problems(post, path, ("people", number), site)
        for name, participants in (("leads", project.leads), ("partners", project.partners)):
            for number, participant in enumerate(participants):
                yield from participant_problems(participant, path, (name, number), site)
        for number, line in enumerate(project.funding):
            yield from funding_problems(line, path, ("funding", number), site)
        yield from visibility_problems(project, path, site)
        for number, name in enumerate(project.successors):
            if project_id(name) not in site.references.items or project_id(name) == item:
                ids = [one.removeprefix(f"{FOLDER}/") for one in known if one != item]
                text = message("there is no project “{name}” to carry this on", name=name)
                hint = did_you_mean(name, ids) or message(
                    "write one of these: {keys}", keys=", ".join(sorted(ids))
                )
                yield fault(path, ("successors", number), text, hint)
    yield from cycle_problems(known)


def cycle_problems(known: Mapping[str, Project]) -> Iterator[Problem]:
    """Yield a problem for each circle of projects that carry one another on."""
    graph = {
        item: [
            (project_id(name), ("successors", number))
            for number, name in enumerate(project.successors)
            if project_id(name) != item  # which is told already
        ]
        for item, project in known.items()
    }
    for cycle in cycles(graph):
        text = message("projects that carry one another on: {names}", names=cycle.way)
        hint = message("delete from successors what came before")
        yield fault(facts_path(cycle.item), cycle.keys, text, hint)


def participant_problems(
    participant: Participant, path: str, keys: Keys, site: Site
) -> Iterator[Problem]:
    """Yield what is wrong with a participant."""
    if not participant.item and not participant.name:
        text = message("it does not say who takes part")
        yield fault(path, keys, text, message("add a line item: with an id, or name: with a name"))
    elif participant.item and not site.references.items.get(participant.item):
        text = message("nothing here is called “{target}”", target=participant.item)
        shorts = [name for name in site.references.items if "/" not in name]
        hint = did_you_mean(participant.item, shorts) or message(
            "write name: instead, for one that has no page here"
        )
        yield fault(path, (*keys, "item"), text, hint)
    if participant.country:
        yield from country_problems(participant.country, path, (*keys, "country"))
    if participant.role:
        yield from term_problems(participant.role, "roles", path, (*keys, "role"), site)


def funding_problems(line: Funding, path: str, keys: Keys, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with a line of funding."""
    yield from source_problems(line.source, path, keys, site)
    yield from funder_problems(line.funder, path, (*keys, "funder"), site)
    if line.amount is None:
        return
    if not line.currency:
        text = message("an amount without its currency")
        yield fault(path, keys, text, message("add a line {key}: …", key="currency"))
    elif line.currency not in currency_codes():
        text = message("“{code}” is no code of a currency", code=line.currency)
        # "kr" is what people say, and no slip for "KHR".
        is_code = len(line.currency) == LETTERS
        near = did_you_mean(line.currency, currency_codes()) if is_code else None
        hint = near or message("write e.g. NOK or EUR")
        yield fault(path, (*keys, "currency"), text, hint)
    if not line.recipient:
        text = message("it does not say who gets the money")
        yield fault(path, keys, text, message("add a line {key}: …", key="recipient"))
    elif is_short_id(line.recipient) and not site.references.items.get(line.recipient):
        text = message("nothing here is called “{target}”", target=line.recipient)
        shorts = [name for name in site.references.items if "/" not in name]
        hint = did_you_mean(line.recipient, shorts) or message(
            "write the name as it is printed, with a capital letter"
        )
        yield fault(path, (*keys, "recipient"), text, hint)


def visibility_problems(project: Project, path: str, site: Site) -> Iterator[Problem]:
    """
    Yield the problems of money of the European Union that is not shown as it must be.

    A language in which the project has no text has no page of it either, and can wait.
    """
    lines = project.funding
    eu = [n for n, line in enumerate(lines) if line.is_eu or is_eu(line.funder, site)]
    if not eu:
        return
    own = project.visibility
    if own is None and said_of([lines[number].funder for number in eu], None, site):
        return  # checked where it is written
    keys: Keys = ("visibility", "statement") if own and own.statement else ("funding", eu[0])
    item = site.items.get(path.rpartition("/")[0])
    yield from statement_problems(own, path, keys, site, item.editions if item else None)
