"""Counts and labels in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.history import label_span
from plugins.clusters.kinds import schemes_of
from plugins.clusters.labels import State, validity_end
from plugins.clusters.values import AwardView, BadgeView
from plugins.content_model.catalogue import N_
from plugins.facts.dates import date_text, fact_date
from plugins.facts.links import fact_link
from plugins.facts.text import in_language
from plugins.languages.formats import format_number

if TYPE_CHECKING:
    from plugins.charts.time_axis import Axis
    from plugins.clusters.facts import Award, Qualifier
    from plugins.views.reader import Reader
    from plugins.views.values import LinkView

LEVELS = {"bronze": N_("Bronze"), "silver": N_("Silver"), "gold": N_("Gold")}
STATES = {
    State.VALID: N_("Valid"),
    State.EXPIRING: N_("Valid, expires soon"),
    State.RENEWABLE: N_("Expired, may still be renewed"),
    State.LAPSED: N_("Expired"),
    State.SUPERSEDED: N_("Followed by a later label"),
    State.UNSTATED: N_("How long it was valid is not known"),
    State.HOLDER_ENDED: N_("The holder is no longer a cluster of its own"),
}


def count_text(count: float, qualifier: Qualifier, reader: Reader) -> str:
    """Return a count in words: "280", "about 280" or "over 280"."""
    number = format_number(count, reader.language.locale)
    if qualifier == "about":
        return reader.gettext("about %(number)s") % {"number": number}
    if qualifier == "over":
        return reader.gettext("over %(number)s") % {"number": number}
    return number


def badge(award: Award, reader: Reader) -> BadgeView:
    """Return a label as a badge, with the last day or month of its validity."""
    scheme = schemes_of(reader.site).get(award.scheme)
    name = in_language(scheme.name, reader.lang)[0] if scheme else award.scheme
    level = reader.gettext(LEVELS[award.level])
    end = validity_end(award)
    note = ""
    if end is not None:
        text = date_text(end, reader.language.locale)
        note = reader.gettext("valid to the end of %(date)s") % {"date": text}
        if end.day:
            note = reader.gettext("valid through %(date)s") % {"date": text}
    return BadgeView(level=award.level, text=f"{level} – {name}", note=note)


def award_view(
    award: Award,
    state: State,
    reader: Reader,
    holder: LinkView | None = None,
    axis: Axis | None = None,
) -> AwardView:
    """Return a label as a line of a history, drawn if that has an *axis*."""
    assessed = fact_date(award.assessed, reader)
    if assessed is None:  # the schema has a date in every label
        raise ValueError(award)
    return AwardView(
        badge=badge(award, reader),
        assessed=assessed,
        state=reader.gettext(STATES[state]),
        notes=tuple(notes(award, reader)),
        source=fact_link(award.source, reader),
        holder=holder,
        bar=label_span(award, axis),
    )


def notes(award: Award, reader: Reader) -> list[str]:
    """Return what else is known of a label."""
    found = []
    locale = reader.language.locale
    if award.score is not None:
        score = {"score": format_number(award.score, locale)}
        found.append(reader.gettext("score %(score)s%%") % score)
    if award.threshold is not None:
        needed = {"threshold": format_number(award.threshold, locale)}
        found.append(reader.gettext("%(threshold)s%% needed") % needed)
    if award.indicators is not None:
        found.append(
            reader.catalogue.ngettext(
                "%(count)s indicator", "%(count)s indicators", award.indicators
            )
            % {"count": format_number(award.indicators, locale)}
        )
    if award.category is not None:
        category = in_language(award.category, reader.lang)[0]
        found.append(reader.gettext("category %(name)s") % {"name": category})
    if award.place is not None:
        place = in_language(award.place, reader.lang)[0]
        found.append(reader.gettext("assessed in %(place)s") % {"place": place})
    return found
