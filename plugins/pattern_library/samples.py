"""The samples of the style page, in the words of one language."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from plugins.content_model.body import Html, Label, Picture, ReadAlso
from plugins.front_matter.yaml_text import load_yaml
from plugins.markup.body import parse_body
from plugins.markup.engine import PYROMARK, markdown_engine
from plugins.markup.rules import TextRules
from plugins.pattern_library.values import Samples
from plugins.views.body_html import full_link, read_also_line
from plugins.views.image import image_html
from plugins.views.prose import Prose
from plugins.views.values import ImageView, LinkView

if TYPE_CHECKING:
    from plugins.views.reader import Reader

FILE = Path(__file__).with_name("samples.yaml")
LANGUAGES = frozenset(("nb", "en"))
# The language of samples for readers of any other.
USUAL = "en"
HERE = "#_main"
WIDTH, HEIGHT = 1200, 800
LOGO = 512


@cache
def written() -> dict[str, Any]:
    """Return the samples as they are written, in all languages."""
    found: dict[str, Any] = load_yaml(FILE.read_text(encoding="utf-8"))
    return found


def words(lang: str) -> dict[str, str]:
    """Return the words of the style page itself."""
    return {name: text[of(lang)] for name, text in written()["words"].items()}


def of(lang: str) -> str:
    """Return the language of the samples for readers of *lang*."""
    return lang if lang in LANGUAGES else USUAL


def samples(reader: Reader, picture: str, logo: str) -> Samples:
    """
    Return the samples for a reader.

    Args:
        reader: For whom.
        picture: Address of the picture they show.
        logo: Address of the logo.
    """
    shown = ImageView(url=picture, width=WIDTH, height=HEIGHT, alt="")
    mark = ImageView(url=logo, width=LOGO, height=LOGO, alt="")
    plain = resolved(written(), of(reader.lang), shown, mark)
    text = plain.pop("prose")
    plain["article"]["body"] = prose(text, reader, shown)
    return msgspec.convert(plain, Samples, strict=False, dec_hook=as_it_is)


def as_it_is(kind: type, value: object) -> object:
    """Return a value that already is what a view holds."""
    del kind
    return value


def resolved(value: Any, lang: str, picture: ImageView, logo: ImageView) -> Any:  # noqa: ANN401  # whatever YAML holds
    """
    Return a sample as plain data, in one language.

    Args:
        value: What is written.
        lang: The language.
        picture: What a ``picture`` stands for, but for its words.
        logo: What an ``icon`` stands for, likewise.
    """
    if isinstance(value, list):
        return [resolved(one, lang, picture, logo) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == LANGUAGES:
        return value[lang]
    return shorthand(
        {name: resolved(one, lang, picture, logo) for name, one in value.items()}, picture, logo
    )


def shorthand(found: dict[str, Any], picture: ImageView, logo: ImageView) -> dict[str, Any]:
    """Return what a sample stands for that is written short; any other as it is."""
    if "to" in found:
        return {"url": HERE, "title": found.pop("to"), **found}
    if "date" in found and len(found) == 1:
        return {"day": found["date"], "machine": found["date"]}
    for name, image in (("picture", picture), ("icon", logo)):
        if name in found:
            return {**msgspec.to_builtins(image), "alt": found.pop(name), **found}
    return found


def prose(text: str, reader: Reader, picture: ImageView) -> Prose:
    """Return a Markdown text as pages show it, every picture in it being *picture*."""
    language = reader.language
    rules = TextRules(quotes=language.quotes, credits=language.credits)
    body, _ = parse_body(text, FILE.name, markdown_engine(PYROMARK), rules)
    pieces = []
    for part in body.parts:
        if isinstance(part, Html):
            pieces.append(part.html)
        elif isinstance(part, Label):
            pieces.append(escape(reader.gettext(part.msgid)))
        elif isinstance(part, Picture):
            pieces.append(image_html(msgspec.structs.replace(picture, alt=part.alt)))
        elif isinstance(part, ReadAlso):
            title = written()["figures"][0]["source"]["to"][of(reader.lang)]
            link = LinkView(title=title, url=HERE)
            pieces.append(read_also_line(reader.gettext("Read also"), full_link(link)))
    return Prose(tuple(pieces))
