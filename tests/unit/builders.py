"""Values for unit tests: complete, small, and plain but for what a test says of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from plugins.content_model.body import Body, Heading
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.document import Document, Metadata
from plugins.content_model.kind import Kind
from plugins.content_model.language import Language
from plugins.content_model.moment import BuildDate, Moment, parse_moment
from plugins.content_model.names import document_name
from plugins.content_model.own_text import OwnText
from plugins.content_model.page import PagePlan
from plugins.content_model.references import References
from plugins.content_model.settings import Settings
from plugins.content_model.site import Edition, Item, Site
from plugins.content_model.term import Term, TermLabel
from plugins.views.addresses import addresses_of
from plugins.views.plans import empty_list
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.body import Part
    from plugins.content_model.page import PageKey

OSLO = ZoneInfo("Europe/Oslo")
NB = Language(
    tag="nb",
    locale="nb_NO",
    name="Norsk",
    site_name="Klyngene",
    tagline="Nytt fra klyngene",
    words={"news": "nyheter", "guides": "veiledere", "category": "kategori", "page": "side"},
    quotes=("«", "»"),
    credits=("Foto",),
)
EN = Language(
    tag="en",
    locale="en_GB",
    name="English",
    site_name="The Clusters",
    tagline="News of the clusters",
    credits=("Photo",),
)
NN = Language(tag="nn", locale="nn_NO", name="Nynorsk", site_name="Klyngjene")
NEWS = Kind(
    name="news",
    folder="news",
    template="article.html",
    url="{lang}/{news}/{slug}/",
    dated=True,
    listing="news",
    read_also="Read also",
)
GUIDE = Kind(
    name="guide",
    folder="guides",
    template="article.html",
    url="{lang}/{guides}/{slug}/",
    listing="guides",
    read_also="Background",
    contents_list=True,
)
PAGE = Kind(
    name="page",
    folder="pages",
    template="page.html",
    url="{lang}/{slug}/",
    read_also="See also",
)
KINDS = {kind.name: kind for kind in (NEWS, GUIDE, PAGE)}
# 12:00 in Oslo, where it is winter.
NOON = datetime(2026, 1, 15, 11, tzinfo=UTC)
DATES = frozenset({"date", "modified", "expires", "embargo"})


def moments(fields: dict[str, Any]) -> dict[str, Any]:
    """Return *fields* with the dates among them, written as text, as moments."""
    return {
        name: parse_moment(value) if name in DATES and isinstance(value, str) else value
        for name, value in fields.items()
    }


def moment(text: str | None) -> Moment | None:
    """Return the moment that *text* says, ``None`` for none."""
    return None if text is None else parse_moment(text)


def build_date(text: str) -> BuildDate:
    """Return the build date that *text* says, in Oslo."""
    written = parse_moment(text)
    return BuildDate(first=written.first(OSLO), last=written.last(OSLO))


def settings(**changes: Any) -> Settings:  # any field
    """Return settings of a site in Norwegian and English, built for noon of 15 January 2026."""
    plain = Settings(
        root="/project",
        content="/project/content",
        output="/project/output",
        cache="/project/.cache",
        theme="/project/theme",
        translations="/project/translations",
        config="pelicanconf.py",
        site_url="",
        site_id="clusters.example",
        languages={"nb": NB, "en": EN},
        default_lang="nb",
        staff_lang="en",
        timezone=OSLO,
        build_date=BuildDate(first=NOON, last=NOON),
        untranslated="list",
        per_page=3,
        feed_items=4,
        markdown_engine="pyromark",
        minify=False,
        warnings_stop=False,
        options={},
    )
    return replace(plain, **changes)


def metadata(**fields: Any) -> Metadata:
    """Return front matter with *fields*, dates written as text."""
    return Metadata(**{"title": "Title", **moments(fields)})


def document(path: str = "news/a.nb.md", **fields: Any) -> Document:
    """
    Return a document at *path*, in the language its name says, else in Norwegian.

    Args:
        path: Its path, which says item, kind and language.
        fields: Fields of the document itself; all others are front matter.
    """
    name = document_name(path)
    assert name is not None
    own = {key: fields.pop(key) for key in list(fields) if key in Document.__struct_fields__}
    folder = name.item.partition("/")[0]
    kind = next((kind.name for kind in KINDS.values() if kind.folder == folder), folder)
    plain = Document(
        path=path,
        kind=kind,
        item=name.item,
        lang=name.suffix or "nb",
        metadata=metadata(**fields),
    )
    return replace(plain, **own)


def body(*parts: Part, headings: Iterable[str] = (), **fields: Any) -> Body:
    """Return a body of *parts*, each heading of level 2 and its id the text in small letters."""
    found = tuple(Heading(2, text.lower(), text) for text in headings)
    return Body(**{"parts": parts, "headings": found, **fields})


def edition(path: str = "news/a.nb.md", **fields: Any) -> Edition:
    """
    Return an edition made from *path*, at ``<lang>/<folder>/<name>/``.

    Args:
        path: Its path, which says item, kind and language.
        fields: Fields of the edition, dates written as text.
    """
    name = document_name(path)
    assert name is not None
    folder, _, slug = name.item.partition("/")
    lang = name.suffix or "nb"
    url = f"{lang}/{folder}/{slug}/"
    plain = Edition(
        item=name.item,
        kind=next((kind.name for kind in KINDS.values() if kind.folder == folder), folder),
        lang=lang,
        path=path,
        title="Title",
        slug=slug,
        url=url,
        save_as=f"{url}index.html",
        template="article.html",
        original=lang,
        metadata=metadata(),
        own=OwnText(**{name: fields.pop(name) for name in OwnText.__slots__ if name in fields}),
    )
    return replace(plain, **moments(fields))


def items(editions: Iterable[Edition]) -> dict[str, Item]:
    """Return *editions* by item, the first of each being the original."""
    found: dict[str, Item] = {}
    for one in editions:
        known = found.get(one.item)
        others = known.editions if known else {}
        original = known.original if known else one.lang
        found[one.item] = Item(
            id=one.item, kind=one.kind, original=original, editions={**others, one.lang: one}
        )
    return found


def names(editions: Iterable[Edition], files: Iterable[str] = ()) -> References:
    """Return references by id and path to *editions*, and to *files*."""
    found: dict[str, str] = {}
    for one in editions:
        found[one.item] = found[one.path] = one.item
    return References(items=found, files=frozenset(files))


def site(*editions: Edition, **changes: Any) -> Site:
    """
    Return a site of *editions*, the first of each item being its original.

    Args:
        editions: What is public.
        changes: Fields of the site; ``languages`` and other fields of the settings too.
    """
    own = {key: changes.pop(key) for key in list(changes) if key in Site.__struct_fields__}
    chosen = own.pop("settings", None) or settings(**changes)
    plain = Site(
        settings=chosen,
        kinds=KINDS,
        items=items(editions),
        absent={},
        references=names(editions),
        vocabularies={"categories": {}, "tags": {}},
        catalogues={lang: Catalogue(lang=lang) for lang in chosen.languages},
        assets={},
        data={},
        derived={},
    )
    return replace(plain, **own)


def plan(key: PageKey | str, lang: str = "nb", **fields: Any) -> PagePlan:
    """Return the plan of a page *key*, at ``<lang>/<key>/`` unless *fields* say otherwise."""
    whole = (key,) if isinstance(key, str) else key
    url = fields.pop("url", f"{lang}/{'/'.join(whole)}/")
    plain = PagePlan(
        key=whole,
        lang=lang,
        url=url,
        save_as=f"{url}index.html" if url.endswith("/") or not url else url,
        template="list.html",
        title=f"{'/'.join(whole)} in {lang}",
        compose=empty_list,
    )
    return replace(plain, **fields)


def reader(of: Site | None = None, plans: Iterable[PagePlan] = (), lang: str = "nb") -> Reader:
    """Return a reader of *lang* on a site with the pages *plans*."""
    return Reader(site() if of is None else of, addresses_of(plans), lang)


def term(term_id: str, **labels: str) -> Term:
    """Return a term with a label in each language, the slug being the label in small letters."""
    return Term(
        id=term_id, labels={lang: TermLabel(text, text.lower()) for lang, text in labels.items()}
    )
