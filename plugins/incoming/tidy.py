"""Foreign HTML made into what Markdown can say: figures, boxes, headings, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from plugins.content_model.problem import message
from plugins.incoming.addresses import PAPERS
from plugins.incoming.clean_html import clean_html
from plugins.incoming.markdown_of import MARK, NOTE, TITLE, markdown_of
from plugins.incoming.pictures import caption_of, place
from plugins.incoming.soup import soup_of
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from plugins.incoming.addresses import Addresses
    from plugins.incoming.found import Notes
    from plugins.incoming.pictures import Fetch, Placed

FACTS = re.compile(r"fact(?!or)|fakta|infobo|sidebar-box", re.IGNORECASE)
CAPTION = re.compile(r"caption|bildetekst|billedtekst", re.IGNORECASE)
FIGURE = re.compile(
    r"\bwp-caption\b|\bfigure\b|\bimage-?(?:wrapper|container|block)\b", re.IGNORECASE
)
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
FIRST_LEVEL, LAST_LEVEL = 2, 6


class Tidier:
    """
    Turns one foreign text into Markdown.

    Args:
        addresses: What addresses in it mean.
        notes: Takes files and doubts.
        fetch: Gets pictures from the web, if that is wanted.
    """

    def __init__(self, addresses: Addresses, notes: Notes, fetch: Fetch | None = None) -> None:
        self.addresses = addresses
        self.notes = notes
        self.fetch = fetch

    def markdown(self, html: str, title: str = "") -> str:
        """
        Return HTML as Markdown.

        Args:
            html: A part of a page.
            title: Headline of the page, which its text need not repeat.
        """
        soup = soup_of(clean_html(html))
        self.figures(soup)
        self.pictures(soup)
        self.links(soup)
        boxes(soup)
        headings(soup, title)
        folded(soup)
        return markdown_of(soup)

    def figures(self, soup: BeautifulSoup) -> None:
        """Make a paragraph of each figure, its caption with it."""
        for figure in soup.find_all(is_figure):
            image = figure.find("img")
            if figure.parent is None or not isinstance(image, Tag):
                continue
            caption = figure.find("figcaption") or figure.find(class_=CAPTION)
            found = place(
                image,
                caption_of(caption if isinstance(caption, Tag) else None),
                self.addresses,
                self.notes,
                self.fetch,
            )
            paragraph = soup.new_tag("p")
            paragraph.append(picture_tag(found, soup))
            figure.replace_with(paragraph)

    def pictures(self, soup: BeautifulSoup) -> None:
        """Put pictures that stand in no figure in order; words in a caption's class belong to them."""
        for image in soup.find_all("img"):
            if image.get(MARK):
                continue
            block = image.find_parent(["p", "div"])
            after = block.find_next_sibling() if block and not block.get_text(strip=True) else None
            caption = ""
            if isinstance(after, Tag) and CAPTION.search(
                " ".join(after.get_attribute_list("class"))
            ):
                caption = caption_of(after)
                after.decompose()
            found = place(image, caption, self.addresses, self.notes, self.fetch)
            link = image.find_parent("a")
            (link if link and not link.get_text(strip=True) else image).replace_with(
                picture_tag(found, soup)
            )

    def links(self, soup: BeautifulSoup) -> None:
        """Make addresses whole; keep the words alone where there is nothing to lead to."""
        for link in soup.find_all("a"):
            written = str(link.get("href") or "")
            address = self.addresses.absolute(written)
            paper = self.addresses.file(written) if written else None
            if paper is not None and paper.suffix.lstrip(".").lower() in PAPERS:
                name = f"{slugify(paper.stem) or 'file'}{paper.suffix.lower()}"
                address = self.notes.keep(str(paper), name)
            elif address.startswith("#"):
                address = ""
            elif written and not address:
                self.notes.doubt(
                    message("the link {address} leads nowhere from here", address=written[:200]),
                    message("its words are kept; write the whole address if you know it"),
                )
            if address:
                link.attrs = {"href": address}
            else:
                link.unwrap()


def is_figure(element: Tag) -> bool:
    """Return whether an element holds a picture with its caption."""
    if element.name == "figure":
        return True
    classes = " ".join(element.get_attribute_list("class"))
    return (
        element.name == "div"
        and bool(FIGURE.search(classes))
        and len(element.find_all("img")) == 1
    )


def picture_tag(found: Placed, soup: BeautifulSoup) -> Tag:
    """Return the element that Markdown of a picture is made from; a remark if it cannot be shown."""
    if found.name and found.alt:
        attributes = {"src": found.name, "alt": found.alt, MARK: "placed"}
        if found.caption:
            attributes["title"] = found.caption
        return soup.new_tag("img", attrs=attributes)
    words = f"{found.name or found.address} {found.caption}".strip()
    return soup.new_tag(NOTE, attrs={TITLE: words})


def boxes(soup: BeautifulSoup) -> None:
    """Make marked quotations of fact boxes and of quotations that say by whom they are."""
    for box in soup.find_all(["div", "aside", "section"]):
        names = " ".join([*box.get_attribute_list("class"), str(box.get("id") or "")])
        if box.parent is None or not FACTS.search(names) or box.find_parent("blockquote"):
            continue
        heading = box.find(HEADINGS)
        title = heading.get_text(" ", strip=True) if heading else ""
        if heading:
            heading.decompose()
        if not box.get_text(strip=True):
            box.decompose()
            continue
        box.name, box.attrs = "blockquote", {MARK: "FACTS", TITLE: title}
    for quotation in soup.find_all("blockquote"):
        source = quotation.find(["footer", "cite"])
        if (
            quotation.get(MARK)
            or source is None
            or source.find_parent("blockquote") is not quotation
        ):
            continue
        words = source.get_text(" ", strip=True).lstrip("–—- ")  # dashes before a name
        source.decompose()
        quotation.attrs = {MARK: "QUOTE", TITLE: words}


def headings(soup: BeautifulSoup, title: str) -> None:
    """Begin headings at the second level without gaps; drop the empty and the headline itself."""
    found = []
    for heading in soup.find_all(HEADINGS):
        words = " ".join(heading.get_text(" ", strip=True).split())
        if not words or words.casefold() == title.casefold():
            heading.decompose()
        elif heading.find_parent(["table", "li", "blockquote"]):
            heading.name = "strong"
        else:
            found.append(heading)
    open_levels: list[int] = []
    for heading in found:
        level = int(heading.name[1])
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        heading.name = f"h{min(FIRST_LEVEL + len(open_levels) - 1, LAST_LEVEL)}"
        for bold in heading.find_all(["strong", "b"]):
            bold.unwrap()


def folded(soup: BeautifulSoup) -> None:
    """Make one line of each paragraph: where foreign lines break says nothing."""
    for text in soup.find_all(string=True):
        if text.find_parent("pre") is None:
            words = re.sub(r"\s+", " ", text)
            previous = text.previous_sibling
            if isinstance(previous, Tag) and previous.name == "br":
                words = words.lstrip()
            text.replace_with(NavigableString(words))
    for line_break in soup.find_all("br"):
        after = line_break.next_sibling
        is_last = after is None or (isinstance(after, NavigableString) and not after.strip())
        if is_last and (after is None or after.next_sibling is None):
            line_break.decompose()
