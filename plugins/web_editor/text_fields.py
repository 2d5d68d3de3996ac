"""The form of a text: what its front matter may say, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.relations.terms import CATEGORIES, TAGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.content_model.kind import Kind
    from plugins.content_model.term import Vocabulary

Field = dict[str, Any]
# What an editor writes in each language; all else is the same in all, and stands in the original.
IN_EACH = frozenset(
    {"title", "slug", "summary", "image_alt", "image_caption", "image_credit", "authors"}
    | {"translated_from", "body"}
)
DAY = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "picker_utc": False}


def text_fields(
    kind: Kind,
    kinds: Mapping[str, Kind],
    vocabularies: Mapping[str, Vocabulary],
    label: Callable[[str], str],
    lang: str,
) -> list[Field]:
    """
    Return the fields of a kind's texts, as the editor's configuration has them.

    Args:
        kind: The kind.
        kinds: All kinds, by name.
        vocabularies: The terms.
        label: Returns what a field is called, by its name.
        lang: Language of the editors.
    """
    widgets: dict[str, Field] = {
        "title": {"widget": "string", "required": True},
        "slug": {"widget": "string", "pattern": [r"^[a-z0-9-]*$", "a-z 0-9 -"]},
        "date": {**DAY, "required": kind.dated},
        "status": {"widget": "select", "options": ["draft", "hidden", "published"]},
        "summary": {"widget": "text"},
        "body": {"widget": "markdown", "modes": ["raw"]},
        "image": {"widget": "image"},
        "image_alt": {"widget": "string"},
        "image_caption": {"widget": "string"},
        "image_credit": {"widget": "string"},
        "category": {"widget": "select", "options": options(vocabularies.get(CATEGORIES), lang)},
        "tags": {
            "widget": "select",
            "multiple": True,
            "options": options(vocabularies.get(TAGS), lang),
        },
        **relations(kinds),
        "authors": {"widget": "list"},
        "series": {"widget": "string"},
        "modified": DAY,
        "embargo": {"widget": "string"},
        "expires": DAY,
        "aliases": {"widget": "list"},
        "translated_from": {"widget": "string"},
    }
    known = {*kind.schema.__struct_fields__, *relations(kinds), "body"}
    return [
        {
            "name": name,
            "label": label(name),
            "required": False,
            "i18n": name in IN_EACH,
            **{key: value for key, value in widget.items() if value != []},
        }
        for name, widget in widgets.items()
        if name in known and widget.get("options") != []
    ]


def relations(kinds: Mapping[str, Kind]) -> dict[str, Field]:
    """Return the fields by which texts name items of other kinds."""
    return {
        kind.mention: {
            "widget": "relation",
            "collection": kind.folder,
            "multiple": True,
            "value_field": "{{slug}}",
            "search_fields": ["title"],
            "display_fields": ["title"],
        }
        for kind in kinds.values()
        if kind.mention
    }


def options(vocabulary: Vocabulary | None, lang: str) -> list[dict[str, str]]:
    """Return the terms of a vocabulary to choose from, by the labels of a language."""
    terms = (vocabulary or {}).values()
    found = [{"label": term.label(lang)[0].label, "value": term.id} for term in terms]
    return sorted(found, key=lambda option: (option["label"].casefold(), option["value"]))
