"""The style pages, which previews alone have."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.pattern_library.samples import HEIGHT, LOGO, WIDTH, samples, words
from plugins.pattern_library.tokens import Tokens, tokens_of
from plugins.pattern_library.values import AllStyles, Frame, StylePage, StyleSheet
from plugins.views.plans import page_plan
from plugins.views.values import ImageView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY: PageKey = ("style",)
ALL: PageKey = ("style", "all")
SHEET: PageKey = ("style", "sheet")
PICTURE: PageKey = ("style", "picture")
ADDRESS = "style/"


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the style page of every language, one that has them all, and their files."""
    if not site.settings.drafts:
        return  # No preview: what is built may be published.
    tokens = tokens_of(site.settings.theme)
    for lang in site.settings.languages:
        yield page_plan(
            site,
            lang,
            KEY,
            "{lang}/{style}/",
            words(lang)["title"],
            template="style/page.html",
            compose=partial(style_page, tokens=tokens),
            indexed=False,
        )
    first = next(iter(site.settings.languages))
    own = partial(page_plan, site, first, indexed=False, parent=KEY)
    sheet = partial(style_sheet, tokens=tokens)
    title = words(first)["title"]
    yield own(ALL, ADDRESS, title, template="style/all.html", compose=all_styles)
    yield own(SHEET, f"{ADDRESS}style.css", "", template="style/sheet.css", compose=sheet)
    yield own(PICTURE, f"{ADDRESS}picture.svg", "", template="style/picture.svg", compose=sheet)


def style_page(reader: Reader, *, tokens: Tokens) -> StylePage:
    """Return the view of the style page of a language."""
    folder = str(reader.site.settings.options.get("THEME_STATIC_DIR") or "theme")
    logo = reader.url(f"{folder}/images/icon.svg")
    found = samples(reader, reader.url(f"{ADDRESS}picture.svg"), logo)
    return StylePage(
        tokens=tokens,
        samples=found,
        article=found.article,
        sheet=reader.url(f"{ADDRESS}style.css"),
        logo=ImageView(url=logo, width=LOGO, height=LOGO, alt=reader.language.site_name),
    )


def style_sheet(reader: Reader, *, tokens: Tokens) -> StyleSheet:
    """Return the view of what is drawn from the tokens."""
    del reader
    return StyleSheet(tokens=tokens, width=WIDTH, height=HEIGHT)


def all_styles(reader: Reader) -> AllStyles:
    """Return the view of the page that has the style pages of all languages side by side."""
    plans = reader.addresses.by_key[KEY]
    return AllStyles(
        frames=tuple(
            Frame(
                lang=lang,
                name=language.name,
                title=plans[lang].title,
                url=reader.url(plans[lang].url),
            )
            for lang, language in reader.site.settings.languages.items()
        ),
        words=words(reader.lang),
        sheet=reader.url(f"{ADDRESS}style.css"),
    )
