"""For whom a page is composed: a reader of one language, at one address of the site."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from plugins.content_model.seen import saw, seeing
from plugins.languages.collation import sort_key
from plugins.relations.renditions import forms_of
from plugins.views.image import image_view
from plugins.views.values import DateView, LinkView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.catalogue import Catalogue
    from plugins.content_model.language import Language
    from plugins.content_model.moment import Moment
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Asset, Edition, Site
    from plugins.views.addresses import Addresses
    from plugins.views.values import ImageView

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Reader:
    """
    What composing a view draws on.

    Attributes:
        site: All items.
        addresses: All pages that will be there.
        lang: Tag of the reader's language.
        read: Returns a stored text by its fingerprint, for views that are rendered where they
            are composed.
        made: What has been made for the reader already, by what it is, and what that drew on.
    """

    site: Site
    addresses: Addresses
    lang: str
    read: Callable[[str], bytes] | None = field(default=None, compare=False, repr=False)
    made: dict[object, tuple[Any, set[str]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def once(self, key: object, make: Callable[[], Made]) -> Made:
        """
        Return what *make* returns, made only once for the reader.

        Most values stand on many pages: a teaser on those of every list its item is in.

        Args:
            key: What it is.
            make: Makes it.
        """
        known = self.made.get(key)
        if known is not None:
            saw(*known[1])
        else:
            with seeing() as seen:
                known = self.made[key] = make(), seen
        made: Made = known[0]
        return made

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.site.settings.languages[self.lang]

    @property
    def catalogue(self) -> Catalogue:
        """Interface strings in the reader's language."""
        return self.site.catalogues[self.lang]

    def in_language(self, lang: str) -> Reader:
        """Return a reader of another language."""
        return Reader(self.site, self.addresses, lang, self.read)

    def gettext(self, msgid: str) -> str:
        """Return an interface string in the reader's language."""
        return self.catalogue.gettext(msgid)

    def url(self, url: str) -> str:
        """Return an address relative to the site as it stands in a link."""
        return self.site.settings.link(url)

    def edition_link(self, edition: Edition, title: str = "", fragment: str = "") -> LinkView:
        """
        Return the link to an item's page, marked if that is in another language.

        Args:
            edition: Where to.
            title: Words of the link, in the reader's language; the item's title if empty.
            fragment: Id within the page.
        """
        url = self.url(edition.url) + (f"#{fragment}" if fragment else "")
        if edition.lang == self.lang:
            return LinkView(title=title or edition.title, url=url)
        return LinkView(
            title=title or edition.title,
            url=url,
            lang=edition.lang,
            lang_name=self.site.settings.languages[edition.lang].name,
            title_lang="" if title else edition.lang,
        )

    def page_link(self, key: PageKey, title: str = "", count: int = -1) -> LinkView | None:
        """Return the link to the page *key* in the reader's language, if there is one."""
        plan = self.addresses.get(key, self.lang)
        if plan is None:
            return None
        return LinkView(title=title or plan.title, url=self.url(plan.url), count=count)

    def address_link(self, target: str, fragment: str = "") -> LinkView | None:
        """
        Return the link to a page by what writers know it by: its address or its key.

        Args:
            target: E.g. ``/nb/nyheter/``, or Pelican's ``{tag}``, ``{category}``, ``{index}``.
            fragment: Id within the page.
        """
        plan = self.addresses.find(target, self.lang, self.site.vocabularies)
        if plan is None:
            return None
        url = self.url(plan.url) + (f"#{fragment}" if fragment else "")
        if plan.lang == self.lang or not plan.url:  # the root is for readers of all languages
            return LinkView(title=plan.title, url=url)
        return LinkView(
            title=plan.title,
            url=url,
            lang=plan.lang,
            lang_name=self.site.settings.languages[plan.lang].name,
            title_lang=plan.lang,
        )

    def asset_link(self, asset: Asset) -> LinkView:
        """Return the link to a file."""
        return LinkView(title=asset.path.rpartition("/")[2], url=self.url(asset.url))

    def term_link(self, vocabulary: str, term_id: str, count: int = -1) -> LinkView | None:
        """Return a term's label, linked to its page if there is one."""
        return self.once(
            ("term", vocabulary, term_id, count),
            lambda: self.new_term_link(vocabulary, term_id, count),
        )

    def new_term_link(self, vocabulary: str, term_id: str, count: int) -> LinkView | None:
        """Return a term's label, linked to its page if there is one."""
        term = self.site.vocabularies[vocabulary].get(term_id)
        if term is None:
            return None
        label, lang = term.label(self.lang)
        page = self.addresses.get((vocabulary, term_id), self.lang)
        return LinkView(
            title=label.label,
            url=self.url(page.url) if page else "",
            title_lang="" if lang == self.lang else lang,
            count=count,
        )

    def sorted_links(self, links: Iterable[LinkView]) -> list[LinkView]:
        """Return *links* in the order of the reader's alphabet, ties by address."""
        return sorted(links, key=lambda link: (sort_key(link.title, self.lang), link.url))

    def image(
        self, path: str, alt: str, caption: str = "", crop: str | None = None
    ) -> ImageView | None:
        """
        Return the picture at *path* in the content folder, if it is published.

        Args:
            path: The picture.
            alt: What it shows.
            caption: HTML of the words under it.
            crop: Focus to crop it around for lists, empty for its middle; ``None`` for all of it.
        """
        asset = self.site.assets.get(path)
        if asset is None:
            return None
        forms = self.once(("forms", path, crop), lambda: forms_of(asset, crop, self.site))
        return image_view(forms, self.url, alt, caption)

    def date(self, moment: Moment | None) -> DateView | None:
        """Return a moment as a page shows it."""
        if moment is None:
            return None
        machine = str(moment.day)
        if moment.clock is not None:
            machine = moment.first(self.site.settings.timezone).isoformat()
        return DateView(moment.day, machine)
