"""Check: facts of clusters that cannot be so, or say too little."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.clusters.check_counts import count_problems
from plugins.clusters.check_labels import label_problems
from plugins.clusters.check_lineage import cycle_problems, lineage_problems, sum_problems
from plugins.clusters.check_logo import logo_problems
from plugins.clusters.check_offices import office_problems
from plugins.clusters.facts import Cluster, Joining
from plugins.clusters.kinds import facts_path
from plugins.clusters.on_day import on_day
from plugins.content_model.problem import message
from plugins.facts.checks import (
    address_problems,
    country_problems,
    email_fault,
    email_problems,
    fault,
    period_problems,
    phone_problems,
    source_problems,
    term_problems,
    warning,
)
from plugins.facts.links import link_problems
from plugins.facts.of_kind import facts_of_kind
from plugins.funders.blocks import is_eu, said_of
from plugins.funders.checks import funder_problems
from plugins.funders.kinds import PATH as FUNDERS
from plugins.people.checks import post_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site
    from plugins.people.facts import Post


def problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the facts of all clusters."""
    for item, cluster in facts_of_kind(Cluster, site):
        path = facts_path(item)
        yield from plain_problems(cluster, path, site)
        yield from member_problems(cluster, path, site)
        yield from count_problems(cluster, path, site)
        yield from label_problems(cluster, path, site)
        yield from lineage_problems(cluster, item, site)
        yield from logo_problems(cluster.logo, path, site)
    yield from cycle_problems(site)
    yield from sum_problems(site)


def plain_problems(cluster: Cluster, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the facts that stand on their own."""
    yield from country_problems(cluster.country, path, ("country",))
    yield from address_problems(cluster.home_page, path, ("home_page",))
    if isinstance(cluster.join, Joining):
        yield from link_problems(cluster.join.link, path, ("join", "link"), site)
        yield from email_fault(cluster.join.email, path, ("join", "email"))
    else:
        yield from link_problems(cluster.join, path, ("join",), site)
    if cluster.contact is not None:
        yield from email_problems(cluster.contact.email, path, ("contact",))
        yield from phone_problems(cluster.contact.phone, path, ("contact", "phone"))
    for number, service in enumerate(cluster.services):
        yield from term_problems(service, "services", path, ("services", number), site)
    for number, office in enumerate(cluster.offices):
        yield from country_problems(office.country, path, ("offices", number, "country"))
        yield from period_problems(office.since, office.until, path, ("offices", number))
        yield from office_problems(office, path, number, site)
    for number, held in enumerate(cluster.programmes):
        keys = ("programmes", number)
        yield from period_problems(held.since, held.until, path, keys)
        yield from source_problems(held.source, path, keys, site)
    for number, person in enumerate(cluster.people):
        yield from post_problems(person, path, ("people", number), site)
        yield from left_behind(person, cluster, path, ("people", number), site)
    yield from backing_problems(cluster, path, site)
    for number, staff in enumerate(cluster.staff):
        yield from source_problems(staff.source, path, ("staff", number), site)
    if cluster.founded is not None:
        yield from source_problems(cluster.founded.source, path, ("founded",), site)


def left_behind(
    post: Post, cluster: Cluster, path: str, keys: tuple[str | int, ...], site: Site
) -> Iterator[Problem]:
    """Yield a warning if a post goes on, as far as is said, in a cluster that does not."""
    ended = on_day(cluster, site.settings.build_date.day).ended
    if ended is not None and post.person and post.until is None:
        text = message("the post goes on, but the cluster ended in {date}", date=f"{ended:%Y-%m}")
        hint = message("add until: {date}", date=ended - timedelta(days=1))
        yield warning(path, keys, text, hint)


def backing_problems(cluster: Cluster, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with who pays for a cluster."""
    for number, backing in enumerate(cluster.funders):
        keys = ("funders", number)
        yield from funder_problems(backing.funder, path, (*keys, "funder"), site)
        yield from period_problems(backing.since, backing.until, path, keys)
        yield from source_problems(backing.source, path, keys, site)
        if is_eu(backing.funder, site) and said_of([backing.funder], None, site) is None:
            text = message(
                "the money of “{name}” is shown without a statement", name=backing.funder
            )
            hint = message("add visibility: with a statement to it in {path}", path=FUNDERS)
            yield fault(path, (*keys, "funder"), text, hint)


def member_problems(cluster: Cluster, path: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the counts of members."""
    for number, count in enumerate(cluster.members):
        keys = ("members", number)
        yield from source_problems(count.source, path, keys, site)
        if count.scope:
            yield from term_problems(count.scope, "member-types", path, (*keys, "scope"), site)
        for index, part in enumerate(count.by_type):
            where = (*keys, "by_type", index)
            yield from term_problems(part.type, "member-types", path, (*where, "type"), site)
        counts = [part.count for part in count.by_type]
        # Of "over 280" there may be more by types together, but of no type alone.
        most = max(counts, default=0) if count.qualifier == "over" else sum(counts)
        if most > count.count and count.qualifier != "about":
            text = message(
                "the types have more members than there are in all ({count})", count=count.count
            )
            yield fault(
                path, (*keys, "by_type"), text, message("write the counts as the source has them")
            )
