"""The editor's configuration: a collection for each kind, its languages side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.content_model.catalogue import N_
from plugins.web_editor.facts_fields import facts_fields
from plugins.web_editor.settings import backend
from plugins.web_editor.text_fields import text_fields

if TYPE_CHECKING:
    from plugins.content_model.kind import Kind
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

# What the editor calls kinds and fields; others go by their names.
LABELS = {
    "news": N_("News"),
    "guide": N_("Guides"),
    "page": N_("Pages"),
    "cluster": N_("Clusters"),
    "project": N_("Projects"),
    "title": N_("Title"),
    "date": N_("Date"),
    "summary": N_("Lead"),
    "category": N_("Category"),
    "tags": N_("Topics"),
    "authors": N_("Authors"),
    "body": N_("Text"),
    "image": N_("Picture"),
    "image_alt": N_("What the picture shows"),
    "image_caption": N_("Words under the picture"),
    "image_credit": N_("Who made the picture"),
    "slug": N_("Last part of the address"),
    "clusters": N_("Clusters"),
    "projects": N_("Projects"),
    "status": N_("Status"),
    "series": N_("Series"),
    "modified": N_("Updated"),
    "embargo": N_("Secret until"),
    "expires": N_("Last day"),
    "aliases": N_("Old addresses"),
    "translated_from": N_("Translated from"),
}
WITHOUT_FOLDER = N_("without folder")
FACTS = N_("facts")
BUNDLE = "{{slug}}/index"


class EditorConfig(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The configuration, field by field as Sveltia CMS names them."""

    backend: dict[str, Any]
    app_title: str
    media_folder: str
    public_folder: str
    i18n: dict[str, Any]
    slug: dict[str, Any]
    output: dict[str, Any]
    editor: dict[str, Any]
    collections: list[dict[str, Any]]
    site_url: str = ""


def editor_config(reader: Reader) -> EditorConfig:
    """Return the configuration for editors who read *reader*'s language."""
    site = reader.site
    settings = site.settings
    content = content_folder(site)
    locales = list(settings.languages)
    return EditorConfig(
        backend=backend(settings),
        app_title=reader.language.site_name,
        site_url=settings.site_url,
        media_folder=content,
        public_folder="/",
        i18n={
            "structure": "multiple_files",
            "locales": locales,
            "default_locale": settings.default_lang,
            "initial_locales": "all",
        },
        slug={"encoding": "ascii", "clean_accents": True, "maxlength": 48},
        output={
            "omit_empty_optional_fields": True,
            "yaml": {"quote": "none", "indent_sequences": True},
        },
        # Beside one language stands the other, and no preview: `make serve` shows the real page.
        editor={"preview": False},
        collections=[
            collection
            for kind in site.kinds.values()
            for collection in collections(kind, content, reader)
        ],
    )


def content_folder(site: Site) -> str:
    """Return the content folder as the repository knows it."""
    root, content = Path(site.settings.root), Path(site.settings.content)
    return content.relative_to(root).as_posix() if content.is_relative_to(root) else content.name


def collections(kind: Kind, content: str, reader: Reader) -> list[dict[str, Any]]:
    """Return the texts of a kind, those that are files without a folder, and its facts."""
    site = reader.site

    def label(name: str) -> str:
        return reader.gettext(LABELS[name]) if name in LABELS else name.replace("_", " ")

    fields = text_fields(kind, site.kinds, site.vocabularies, label, reader.lang)
    texts = {
        "name": kind.folder,
        "label": label(kind.name),
        "folder": f"{content}/{kind.folder}",
        "path": BUNDLE,
        "slug": "{{date | date('YYYY-MM')}}-{{slug}}" if kind.dated else "{{slug}}",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "i18n": True,
        "media_folder": "",
        "public_folder": "",
        "identifier_field": "title",
        "summary": "{{title}}",
        "fields": fields,
    }
    found: list[dict[str, Any]] = [texts]
    if has_flat_files(kind, site):
        flat = {"name": f"{kind.folder}-files", "path": "{{slug}}", "create": False}
        title = f"{label(kind.name)} ({reader.gettext(WITHOUT_FOLDER)})"
        found.append({**texts, **flat, "label": title})
    if kind.facts is not None:
        found.append(
            {
                "name": f"{kind.folder}-facts",
                "label": f"{label(kind.name)}: {reader.gettext(FACTS)}",
                "folder": f"{content}/{kind.folder}",
                "path": f"{{{{slug}}}}/{kind.name}",
                "create": True,
                "slug": {"editable": True},
                "extension": "yaml",
                "format": "yaml",
                "summary": "{{slug}}",
                "fields": facts_fields(kind.facts, site.settings.languages, label),
            }
        )
    return found


def has_flat_files(kind: Kind, site: Site) -> bool:
    """Return whether any text of a kind is a file without a folder."""
    return any(
        edition.kind == kind.name and edition.path.rpartition("/")[0] != item.id
        for item in site.items.values()
        for edition in item.editions.values()
    )
