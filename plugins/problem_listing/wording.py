"""Words and numbers for the staff: messages in their language, and what stages are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import message
from plugins.languages.formats import format_number
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from plugins.content_model.problem import Message


class Wording(Struct, frozen=True):
    """
    How the staff are told something.

    Attributes:
        catalogue: Strings in their language.
        locale: CLDR locale of their numbers.
    """

    catalogue: Catalogue
    locale: str

    def told(self, text: Message) -> str:
        """Return a message in their language."""
        return worded(text, self.catalogue)

    def number(self, number: float) -> str:
        """Return a number as they write it."""
        return format_number(number, self.locale)

    def stage(self, name: str) -> str:
        """Return what they call a stage."""
        return self.told(stage_names().get(name) or message("{what}", what=name))


def stage_names() -> dict[str, Message]:
    """Return what each stage is called."""
    return {
        "collect": message("collect"),
        "parse": message("parse"),
        "relate": message("relate"),
        "check": message("check"),
        "compare": message("compare"),
        "derive": message("derive"),
        "render": message("render"),
        "publish": message("publish"),
    }
