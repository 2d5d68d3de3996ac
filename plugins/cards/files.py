"""The files of all cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cards.draw import Drawing, draw
from plugins.content_model.page import DerivedFile
from plugins.views.cards import KEY, card_of
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site
    from plugins.views.addresses import Addresses


def card_files(site: Site, addresses: Addresses) -> Iterator[DerivedFile]:
    """Yield the card of every page that others may link to, each once."""
    readers = {lang: Reader(site, addresses, lang) for lang in site.settings.languages}
    known: set[str] = set()
    for plan in addresses.plans:
        card = card_of(plan, readers[plan.lang])
        if card is not None and card.save_as not in known:
            known.add(card.save_as)
            yield DerivedFile(
                save_as=card.save_as,
                make=draw,
                sources=(card.photo,) if card.photo else (),
                options=Drawing(card=card, look=site.derived[KEY]),
            )
