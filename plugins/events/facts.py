"""What ``event.yaml`` may say of an event: facts that are the same in every language."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from plugins.content_model.when import When
from plugins.facts.text import Text


class Event(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    The facts of an event; its name is the title of its texts, what awaits one their words.

    Attributes:
        start: When it begins: a day, a day with a time of day, or the month if no more is known.
        end: When it ends: its last day, or the moment.
        timezone: The zone of its times, where that is not the site's: ``Europe/Helsinki``.
        place: Where it is: a town, a house, a room.
        address: How to get there.
        country: Code of its country (ISO 3166-1).
        online: Address at which it can be followed.
        sign_up: Where to sign up: an address, or the id of an item.
        sign_up_until: Last day, or the moment, that one can.
        organisers: Who holds it: ids of items, or words.
        languages: Tags of the languages spoken there.
        declared: That it will not be, or not then.
        source: Where the facts are said.
    """

    start: When
    end: When | None = None
    timezone: str = ""
    place: Text | None = None
    address: Text | None = None
    country: str = ""
    online: str = ""
    sign_up: str = ""
    sign_up_until: When | None = None
    organisers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    declared: Literal["cancelled", "postponed"] | None = None
    source: Text | None = None
