"""Pictures: within a line, or alone in a paragraph as a figure with a caption."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.body import Picture
from plugins.content_model.problem import message

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.markup.rules import TextRules
    from plugins.markup.writer import Writer

LABEL = re.compile(r"(?P<label>[^:]{2,40}):\s+(?=\S)")
FILE_NAME = re.compile(r"[^\s]+\.(?:jpe?g|png|gif|svg|webp|avif|tiff?)", re.IGNORECASE)


class Caption(Struct, frozen=True, kw_only=True):
    """
    The words under a picture.

    Attributes:
        label: What a caption in capitals began with, in normal case; set in small caps.
        text: The caption itself.
        credit: Who made the picture, with the word for what they did.
    """

    label: str = ""
    text: str = ""
    credit: str = ""


def parse_caption(written: str, rules: TextRules, context: str = "") -> Caption:
    """
    Return the parts of a caption such as ``GOLD: The label is for two years. Photo: NN``.

    Args:
        written: The caption as written.
        rules: The language's words for a credit.
        context: Text of the page, to see how the words of a label are usually written.
    """
    text, credit = " ".join(written.split()), ""
    found = next(filter(None, (form.search(text) for form in credit_forms(rules.credits))), None)
    if found:
        text, credit = text[: found.start()].strip(), found[1]
    match = LABEL.match(text)
    if match is None or not match["label"].isupper():
        return Caption(text=text, credit=credit)
    label = normal_case(match["label"], context.replace(written, ""))
    return Caption(label=label, text=text[match.end() :], credit=credit)


@cache
def credit_forms(words: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return what a credit at the end of a caption looks like: in parentheses, or without."""
    if not words:
        return ()
    start = r"(?:^|(?<=[.!?…»”\"\s]))"
    named = "|".join(re.escape(word) for word in words)
    return (
        re.compile(rf"{start}\(((?:{named}):\s.+)\)\.?$"),
        re.compile(rf"{start}((?:{named}):\s.+?)\.?$"),
    )


def normal_case(label: str, context: str) -> str:
    """Return a label in capitals as its words are written in *context*, else in small letters."""
    words = [usual_form(word, context) for word in label.split(" ")]
    first = words[0]
    return " ".join([first[:1].upper() + first[1:], *words[1:]])


def usual_form(word: str, context: str) -> str:
    """Return how *context* writes *word*: small, as a name, or in capitals ("NSCC")."""
    forms = set(re.findall(rf"\b{re.escape(word)}\b", context, re.IGNORECASE))
    if not forms or word.lower() in forms:
        return word.lower()
    return str(max(forms))


def lead_caption(written: str, credit: str, rules: TextRules, context: str) -> str:
    """
    Return the inside of the ``<figcaption>`` of a picture that front matter names.

    Args:
        written: The caption as written; empty for none.
        credit: Who made the picture, if that is written apart.
        rules: The language's words for a credit.
        context: Text of the page.
    """
    if not (written or credit):
        return ""
    caption = parse_caption(written, rules, context)
    return caption_html(replace(caption, credit=credit) if credit else caption)


def caption_html(caption: Caption) -> str:
    """Return the inside of a ``<figcaption>``; empty if there is nothing to say."""
    label = f'<span class="figure__label">{escape(caption.label)}</span>' if caption.label else ""
    credit = (
        f'<span class="figure__credit">{escape(caption.credit)}</span>' if caption.credit else ""
    )
    return " ".join(filter(None, (label, escape(caption.text, quote=False), credit)))


def write_picture(node: LexborNode, writer: Writer) -> None:
    """Write an ``<img>``, or say why it cannot be shown."""
    source = (node.attributes.get("src") or "").strip()
    alt = " ".join((node.attributes.get("alt") or "").split())
    if re.match(r"(?:[a-z][a-z0-9+.-]*:)?//|data:|[a-z]+:", source, re.IGNORECASE):
        writer.problem(
            message("a picture from elsewhere: every reader would be reported there"),
            message("save the picture beside the article and write its file name"),
            source,
        )
        return
    check_alt(alt, source, writer)
    writer.part(Picture(unquote(source), alt))


def check_alt(alt: str, source: str, writer: Writer) -> None:
    """Note a picture that says nothing to those who do not see it."""
    if not alt:
        text = message("the picture {file} has no alternative text", file=unquote(source))
        writer.problem(
            text, message("say between ![ and ] what the picture shows"), unquote(source)
        )
    elif FILE_NAME.fullmatch(alt):
        text = message("the alternative text “{alt}” is a file name", alt=alt)
        writer.problem(text, message("say between ![ and ] what the picture shows"), alt)


def only_picture(node: LexborNode) -> LexborNode | None:
    """Return the one ``<img>`` that a paragraph consists of, or nothing."""
    children = [
        child
        for child in node.iter(include_text=True)
        if not (child.is_text_node and not (child.text_content or "").strip())
    ]
    return children[0] if len(children) == 1 and children[0].tag == "img" else None


def write_figure(picture: LexborNode, writer: Writer, context: str) -> None:
    """Write a picture that stands alone, with its title as the caption."""
    caption = parse_caption(picture.attributes.get("title") or "", writer.rules, context)
    writer.html('<figure class="figure">')
    write_picture(picture, writer)
    words = caption_html(caption)
    if words:
        writer.html(f"<figcaption>{words}</figcaption>")
    writer.html("</figure>\n")
