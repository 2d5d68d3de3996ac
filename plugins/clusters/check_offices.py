"""Check: that offices can be where the facts say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.facts.checks import fault
from plugins.languages.formats import country_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Office
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site

# Degrees within which all of a country lies: south, north, west, east. Others are not judged.
BOUNDS = {
    "DK": (54.4, 57.9, 7.9, 15.4),
    "NO": (57.8, 81.0, 4.0, 34.0),
    "SE": (55.1, 69.3, 10.5, 24.4),
    "FI": (59.4, 70.3, 19.0, 31.8),
    "IS": (63.0, 67.0, -25.0, -13.0),
    "FO": (61.2, 62.6, -8.0, -6.0),
    "AX": (59.5, 60.8, 19.0, 21.5),
}


def office_problems(office: Office, path: str, number: int, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the place of the office at *number*."""
    latitude, longitude = office.latitude, office.longitude
    keys = ("offices", number)
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None:
        lacking = "latitude" if latitude is None else "longitude"
        text = message("a place on the map needs latitude and longitude")
        yield fault(path, keys, text, message("add {key}, or delete the other", key=lacking))
        return
    if is_in(office.country, latitude, longitude):
        return
    country = country_name(office.country, site.settings.staff_lang.replace("-", "_"))
    text = message(
        "{latitude} north, {longitude} east is not in {country}",
        latitude=latitude,
        longitude=longitude,
        country=country,
    )
    hint = message("look the place up, and write degrees with decimals: latitude: 59.91")
    if is_in(office.country, longitude, latitude):
        hint = message(
            "they are the wrong way round: write latitude: {latitude}, longitude: {longitude}",
            latitude=longitude,
            longitude=latitude,
        )
    yield fault(path, (*keys, "latitude"), text, hint)


def is_in(country: str, latitude: float, longitude: float) -> bool:
    """Return whether a place can be in a country, as far as we can tell."""
    if country not in BOUNDS:
        return True
    south, north, west, east = BOUNDS[country]
    return south <= latitude <= north and west <= longitude <= east
