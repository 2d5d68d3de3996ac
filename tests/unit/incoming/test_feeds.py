"""Feeds of others."""

from __future__ import annotations

import pytest

from plugins.incoming.feeds import read_feed, web_address
from plugins.incoming.read_xml import XmlError

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" xml:base="https://x.org/"><title>T</title>
<entry><id>1</id><title type="html">A &amp;lt; B</title><link rel="self" href="/self"/><link href="/a"/>
<updated>2020-05-05T10:00:00Z</updated><author><name>N</name></author><category term="t"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p onclick="x()">Hi <b>there</b>!</p></div></content></entry>
<entry xml:lang="en"><id>2</id><title>Plain &lt;b&gt;</title><link href="javascript:x"/><summary>a &lt; b</summary></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>
<item rdf:about="https://x.org/1"><title>A</title><link>https://x.org/1</link><dc:date>2020-05-05</dc:date></item></rdf:RDF>"""


def test_atom() -> None:
    """Text, HTML and XHTML are told apart; only web addresses are links."""
    feed = read_feed(ATOM)
    one, two = feed.entries

    assert (one.title, one.link, one.lang) == ("A < B", "https://x.org/a", "nb")
    assert one.content == "<div><p>Hi <b>there</b>!</p></div>"
    assert (one.date, one.modified, one.authors, one.tags) == (
        "2020-05-05T10:00:00+00:00",
        "",
        ("N",),
        ("t",),
    )
    assert (two.title, two.link, two.lang, two.summary) == ("Plain <b>", "", "en", "a &lt; b")


def test_rss_1() -> None:
    """RSS 1.0 keeps its items beside its channel."""
    (entry,) = read_feed(RDF).entries

    assert (entry.id, entry.link, entry.date) == (
        "https://x.org/1",
        "https://x.org/1",
        "2020-05-05",
    )


@pytest.mark.parametrize(
    "raw",
    [b"<html></html>", b"not xml", b"", b'<!DOCTYPE x [<!ENTITY a "b">]><rss><channel/></rss>'],
)
def test_what_is_no_feed_is_refused(raw: bytes) -> None:
    """A page, a slip and a trap are problems, not tracebacks."""
    with pytest.raises(XmlError):
        read_feed(raw)


def test_web_address() -> None:
    """An address with a quotation mark in it is none."""
    assert web_address('https://x.org/"onclick', "") == ""
