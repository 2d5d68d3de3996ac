"""Which language a document is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.language import Language
    from plugins.content_model.names import DocumentName


def language_of(
    name: DocumentName, written: object, languages: Mapping[str, Language], default: str
) -> tuple[str, list[Problem]]:
    """
    Return the language of a document and what is wrong with how it says so.

    Args:
        name: What the file's path says; it comes first.
        written: The ``lang`` field of the front matter, if there is one.
        languages: The site's languages, by tag.
        default: Language of files that say nothing.
    """
    stated = name.suffix or (written if isinstance(written, str) and written.strip() else default)
    lang = known_tag(stated, languages)
    if lang is None:
        hint = did_you_mean(stated, languages) or message(
            "use one of these: {keys}; or add the language to LANGUAGES", keys=", ".join(languages)
        )
        text = message("“{lang}” is not a language of this site", lang=stated)
        at = None if name.suffix else Field(("lang",))
        return default, [Problem(path=name.path, at=at, text=text, hint=hint)]
    if name.suffix and isinstance(written, str) and known_tag(written, languages) != lang:
        text = message(
            "the file name says “{one}”, the front matter “{other}”", one=lang, other=written
        )
        hint = message("delete the line “lang”, for the file name is enough")
        return lang, [Problem(path=name.path, at=Field(("lang",)), text=text, hint=hint)]
    return lang, []


def known_tag(stated: str, languages: Mapping[str, Language]) -> str | None:
    """Return the tag meant by *stated*, however it is capitalised, if the site has it."""
    wanted = stated.strip().replace("_", "-").lower()
    return next((tag for tag in languages if tag.lower() == wanted), None)
