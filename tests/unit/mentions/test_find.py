"""What all texts of a site name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.cache.documents import parted
from plugins.content_model.body import Body, Html, LinkEnd, LinkStart
from plugins.content_model.own_text import OwnText
from plugins.mentions.capitals import CAPITALS, capital_words
from plugins.mentions.find import with_mentions
from tests.unit.builders import edition, settings
from tests.unit.mentions.made import named_site

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.site import Edition

CALLED = {"nscc": ["Norwegian Smart Care Cluster", "NSCC"], "nht": ["Norway Health Tech", "NHT"]}


class Texts:
    """Stored texts, and which of them have been read."""

    def __init__(self) -> None:
        self.stored: dict[str, bytes] = {}
        self.read: list[str] = []

    def __call__(self, name: str) -> bytes:
        """Return a text."""
        self.read.append(name)
        return self.stored[name]

    def edition(self, path: str, html: str) -> Edition:
        """Return an edition whose text is stored."""
        body, content = parted(Body(parts=(Html(html),)))
        self.stored[body.text] = content
        words = " ".join(sorted(capital_words(html.replace("<p>", "").split())))
        return edition(path, body=body, extracts={CAPITALS: words.encode()})


def test_every_language_shows_what_one_names(tmp_path: Path) -> None:
    """An item names what any of its editions does, the original's names first."""
    texts = Texts()
    nb = texts.edition("news/a.nb.md", "<p>Om NHT</p>")
    en = texts.edition("news/a.en.md", "<p>About NSCC and NHT</p>")
    of = named_site(CALLED, (nb, en), settings=settings(cache=str(tmp_path)))
    found = with_mentions(of, texts).items["news/a"].editions

    assert found["nb"].found == found["en"].found == ("clusters/nht", "clusters/nscc")
    assert [link.item for link in found["nb"].links] == ["clusters/nht"]
    assert [link.item for link in found["en"].links] == ["clusters/nscc", "clusters/nht"]


def test_texts_are_read_only_if_need_be(tmp_path: Path) -> None:
    """A text without the words of a name is never read; one with them once, until names change."""
    texts = Texts()
    others = (
        texts.edition("news/a.nb.md", "<p>Om NHT</p>"),
        texts.edition("news/b.nb.md", "<p>Om Oslo</p>"),
        texts.edition("news/c.nb.md", "<p>Om NSCC</p>"),
    )
    own = settings(cache=str(tmp_path))
    first = with_mentions(named_site(CALLED, others, settings=own), texts)
    assert texts.read == [others[0].body.text, others[2].body.text]
    texts.read.clear()

    again = with_mentions(named_site(CALLED, others, settings=own), texts)
    assert (texts.read, again.items) == ([], first.items)

    renamed = {**CALLED, "nht": ["Norway Health Tech", "Oslo"]}
    third = with_mentions(named_site(renamed, others, settings=own), texts)
    assert texts.read == [others[1].body.text]
    assert third.items["news/a"].editions["nb"].links == ()
    assert third.items["news/b"].editions["nb"].found == ("clusters/nht",)


def test_links_by_hand_count_and_are_not_repeated(tmp_path: Path) -> None:
    """A text that links to an item names it, and needs no further link."""
    parts = (LinkStart("clusters/nht"), Html("it"), LinkEnd("clusters/nht"), Html(" NHT"))
    one = edition("news/a.nb.md", body=Body(parts=parts), extracts={CAPITALS: b"NHT"})
    of = named_site(CALLED, (one,), settings=settings(cache=str(tmp_path)))
    found = with_mentions(of, Texts()).items["news/a"].editions["nb"]

    assert (found.found, found.links) == (("clusters/nht",), ())


def test_nothing_names_itself(tmp_path: Path) -> None:
    """A page does not link to itself, nor count as named by itself."""
    of = named_site(CALLED, settings=settings(cache=str(tmp_path)))
    item = of.items["clusters/nht"]
    own = item.editions["nb"]
    said = Body(parts=(Html("<p>Norway Health Tech and NSCC</p>"),))
    words = b"Health NSCC Norway Tech"
    of.items["clusters/nht"] = replace(
        item, editions={"nb": replace(own, own=OwnText(said, extracts={CAPITALS: words}))}
    )
    found = with_mentions(of, Texts()).items["clusters/nht"].editions["nb"]

    assert found.found == ("clusters/nscc",)
    assert [link.item for link in found.links] == ["clusters/nscc"]


def test_without_names_the_site_stays_as_it_is(tmp_path: Path) -> None:
    """Where nothing is looked for, nothing is done and nothing kept."""
    of = named_site({}, (edition(),), settings=settings(cache=str(tmp_path)))

    assert with_mentions(of, Texts()) is of
    assert list(tmp_path.iterdir()) == []
