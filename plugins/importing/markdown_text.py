"""The Markdown of other sites with its pictures, links and short codes as ours has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from plugins.content_model.problem import message
from plugins.incoming.addresses import PAPERS
from plugins.incoming.markdown_of import Converter, remark
from plugins.incoming.pictures import place
from plugins.incoming.tidy import Tidier
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from plugins.incoming.addresses import Addresses
    from plugins.incoming.found import Notes
    from plugins.incoming.pictures import Fetch

HEADING = re.compile(r"^#\s+(?P<words>.+?)\s*#*\s*$", re.MULTILINE)
HEADINGS = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<source>[^)\s>]+)>?(?:\s+[\"'](?P<title>[^\"]*)[\"'])?\s*\)(?:\{[^}\n]*\})?"
)
LINK = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^)\s>]+)>?(?P<title>\s+\"[^\"]*\")?\s*\)"
)
SHORT_CODE = re.compile(r"\{\{(?P<sign>[<%])\s*(?P<inner>.*?)\s*[>%]\}\}", re.DOTALL)
REF = re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+\"?(?P<target>[^\"\s>%]+)\"?\s*[>%]\}\}")
ARGUMENT = re.compile(r"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))")
PELICAN = re.compile(r"^[{|](?:filename|static|attach)[}|]")
HTML = re.compile(
    r"<(?:p|div|img|figure|table|iframe|script|style|span|center|font|ul|ol|h[1-6])\b",
    re.IGNORECASE,
)


def first_heading(text: str) -> tuple[str, str]:
    """Return the first heading of the first level, and the text without it."""
    match = HEADING.search(text)
    if match is None:
        return "", text
    return match["words"].strip(), text[: match.start()] + text[match.end() :]


def shown_text(
    text: str, title: str, addresses: Addresses, notes: Notes, fetch: Fetch | None
) -> str:
    """
    Return the Markdown of another site as ours reads it.

    Args:
        text: Below the header.
        title: The headline.
        addresses: What addresses in it mean.
        notes: Takes files and doubts.
        fetch: Gets pictures from the web, if that is wanted.
    """
    kept: list[str] = []

    def put(finished: str) -> str:
        kept.append(finished)
        return f"\ue000{len(kept) - 1}\ue001"

    body = CODE.sub(lambda match: put(match[0]), text.replace("\ue000", "").replace("\ue001", ""))
    body = REF.sub(lambda match: f"/{match['target'].lstrip('/')}", body)
    body = SHORT_CODE.sub(
        lambda match: put(short_code(match["inner"], addresses, notes, fetch)), body
    )
    body = PICTURE.sub(lambda match: picture(match, addresses, notes, fetch), body)
    body = LINK.sub(lambda match: link(match, addresses, notes), body)
    body = levelled(without_headline(body, title))
    if HTML.search(body):
        body = html_blocks(body, Tidier(addresses, notes, fetch))
    return re.sub("\ue000(\\d+)\ue001", lambda match: kept[int(match[1])], body).strip()


def without_headline(text: str, title: str) -> str:
    """Return a text without a heading that repeats the headline."""
    words, rest = first_heading(text)
    return rest if words and words.casefold() == title.casefold() else text


def levelled(text: str) -> str:
    """Return a text whose headings begin at the second level."""
    highest = min((len(match[1]) for match in HEADINGS.finditer(text)), default=2)
    more = max(0, 2 - highest)
    return HEADINGS.sub(lambda match: "#" * min(6, len(match[1]) + more), text) if more else text


def short_code(inner: str, addresses: Addresses, notes: Notes, fetch: Fetch | None) -> str:
    """Return what stands for a short code of Hugo: a figure for a figure, a remark for any other."""
    name = inner.split(maxsplit=1)[0] if inner else ""
    values = {key: a or b or c for key, a, b, c in ARGUMENT.findall(inner)}
    if name == "figure" and values.get("src"):
        caption = " ".join(filter(None, (values.get("caption"), values.get("attr"))))
        return shown(values["src"], values.get("alt", ""), caption, addresses, notes, fetch)
    if not name.startswith("/"):
        notes.doubt(
            message("a short code that only its own site can read: {code}", code=inner[:100]),
            message("write what readers should see there"),
        )
    return ""


def picture(match: re.Match[str], addresses: Addresses, notes: Notes, fetch: Fetch | None) -> str:
    """Return a picture of Markdown as ours has it."""
    return shown(match["source"], match["alt"], match["title"] or "", addresses, notes, fetch)


def shown(
    source: str, alt: str, caption: str, addresses: Addresses, notes: Notes, fetch: Fetch | None
) -> str:
    """Return Markdown that shows a picture, or a remark where it cannot."""
    soup = BeautifulSoup("", "html.parser")
    written = PELICAN.sub("", source)
    image = soup.new_tag("img", attrs={"src": written, "alt": alt})
    found = place(image, " ".join(caption.split()), addresses, notes, fetch)
    if found.name and found.alt:
        tag = soup.new_tag(
            "img", attrs={"src": found.name, "alt": found.alt, "title": found.caption}
        )
        return Converter().convert_img(tag, "", set())
    return remark(f"{found.name or found.address} {found.caption}")


def link(match: re.Match[str], addresses: Addresses, notes: Notes) -> str:
    """Return a link of Markdown, made whole; its words alone if it leads nowhere."""
    target = PELICAN.sub("", match["target"])
    if "\ue000" in target or match["words"].startswith("^"):
        return match[0]
    if target.startswith("#"):
        return match["words"]
    paper = addresses.file(target)
    if paper is not None and paper.suffix.lstrip(".").lower() in PAPERS:
        name = notes.keep(str(paper), f"{slugify(paper.stem) or 'file'}{paper.suffix.lower()}")
        return f"[{match['words']}]({name})"
    address = addresses.absolute(target)
    if not address:
        notes.doubt(
            message("the link {address} leads nowhere from here", address=target[:200]),
            message("its words are kept; write the whole address if you know it"),
        )
        return match["words"]
    return f"[{match['words']}]({address}{match['title'] or ''})"


def html_blocks(text: str, tidier: Tidier) -> str:
    """Return a text whose paragraphs of HTML are Markdown."""
    parts = re.split(r"(\n\s*\n)", text)
    return "".join(
        tidier.markdown(part) if part.lstrip().startswith("<") and HTML.search(part) else part
        for part in parts
    )
