"""What ``funders.yaml`` may say of those who pay, and what other facts say of their money."""

from __future__ import annotations

from msgspec import Struct

from plugins.content_model.partial_date import PartialDate
from plugins.facts.text import Text


class Visibility(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What must stand beside the emblem of the European Union, by language."""

    statement: dict[str, str]
    disclaimer: dict[str, str] = {}


class Funder(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Somebody who pays.

    Attributes:
        name: What it is called.
        short_name: Abbreviation in use.
        logo: Path of its logo in the content folder.
        logo_alt: What the logo shows, by language.
        link: Its own address on the web.
        since: When it began to pay.
        until: When it ceased to.
        is_eu: Whether its money is the European Union's, which must then be shown.
        visibility: What must be said where that is shown, unless a project says it itself.
    """

    name: Text
    short_name: Text | None = None
    logo: str = ""
    logo_alt: Text | None = None
    link: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    is_eu: bool = False
    visibility: Visibility | None = None


# The file ``funders.yaml``: funder by id.
FundersFile = dict[str, Funder]


class Backing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    That somebody pays, for a period.

    Attributes:
        funder: Id in funders.yaml, or words.
        since: When that began.
        until: When it ended.
        source: Where that is said.
    """

    funder: Text
    since: PartialDate | None = None
    until: PartialDate | None = None
    source: Text | None = None
