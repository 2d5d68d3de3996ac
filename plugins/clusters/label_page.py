"""The page that explains labels, and lists who holds and held them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import clusters
from plugins.clusters.directory import listed
from plugins.clusters.history import label_axis
from plugins.clusters.kinds import schemes_of
from plugins.clusters.labels import HELD, State
from plugins.clusters.lineage import item_link
from plugins.clusters.values import AwardGroup, LabelsPage, SchemeView
from plugins.clusters.words import STATES, award_view
from plugins.content_model.catalogue import N_
from plugins.facts.links import fact_link
from plugins.facts.text import in_language, words
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Scheme
    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = "labels"
GROUPS = (
    (N_("Held now"), HELD),
    (N_("Expired, may still be renewed"), frozenset({State.RENEWABLE})),
    # Whether such a label is held still, nobody can say.
    (STATES[State.UNSTATED], frozenset({State.UNSTATED})),
    (N_("Held before"), frozenset({State.LAPSED, State.SUPERSEDED, State.HOLDER_ENDED})),
)


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the page about labels in every language, if there are schemes to explain."""
    if not schemes_of(site):
        return
    for lang in site.settings.languages:
        title = site.catalogues[lang].gettext("Labels for cluster management")
        yield page_plan(
            site, lang, (KEY,), "{lang}/{labels}/", title, template="labels.html", compose=labels
        )


def labels(reader: Reader) -> LabelsPage:
    """Return the view of the page about labels."""
    return LabelsPage(
        heading=reader.gettext("Labels for cluster management"),
        schemes=tuple(
            scheme_view(name, scheme, reader) for name, scheme in schemes_of(reader.site).items()
        ),
    )


def scheme_view(name: str, scheme: Scheme, reader: Reader) -> SchemeView:
    """Return a scheme with its labels by state, newest first."""
    awards = sorted(
        (
            (award, state, item)
            for item in listed(reader.site, reader.lang)
            for award, state in clusters(reader.site).by_item[item].labels
            if award.scheme == name
        ),
        key=lambda entry: entry[0].assessed.first,
        reverse=True,
    )
    axis = label_axis(award for award, _, _ in awards)
    groups = []
    for heading, states in GROUPS:
        shown = tuple(
            award_view(award, state, reader, item_link(item, reader), axis)
            for award, state, item in awards
            if state in states
        )
        if shown:
            groups.append(AwardGroup(heading=reader.gettext(heading), labels=shown))
    return SchemeView(
        name=in_language(scheme.name, reader.lang)[0],
        assessor=in_language(scheme.assessor, reader.lang)[0],
        description=words(scheme.description, reader),
        guide=fact_link(scheme.guide, reader),
        groups=tuple(groups),
        years=axis.ticks() if axis else (),
    )
