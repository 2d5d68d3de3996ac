"""Parsed documents as the cache keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from plugins.cache.documents import (
    decode_document,
    encode_document,
    encode_extracts,
    own,
    parted,
    plain,
)
from plugins.cache.fingerprints import fingerprint
from plugins.content_model.body import (
    Body,
    Heading,
    Html,
    Label,
    LinkEnd,
    LinkStart,
    Mention,
    Part,
    Passage,
    Picture,
    ReadAlso,
    TitleLink,
)
from plugins.content_model.document import Document, FirstPublished, Metadata
from plugins.content_model.moment import Moment, parse_moment
from tests.unit.builders import document, metadata


class Project(Metadata, frozen=True, kw_only=True):
    """The front matter of a kind with more fields than others."""

    partners: dict[str, tuple[str, ...]] | None = None
    budget: int | None = None
    until: Moment | None = None
    founded: date | None = None
    shares: tuple[tuple[str, float], ...] = ()


FULL: dict[str, Any] = {
    "title": "Blå «bær» 🫐",
    "slug": "bla",
    "lang": "nb",
    "date": "2025-03-01 14:30:05+01:00",
    "modified": "2025-03-02",
    "summary": "One\ntwo",
    "category": "health",
    "tags": ("a", "b"),
    "authors": ("Åse", "Bo"),
    "status": "hidden",
    "image": "a.svg",
    "image_alt": "",
    "image_focus": "30% 40%",
    "image_caption": "Under",
    "image_credit": "Me",
    "template": "x.html",
    "expires": "2025-12-31 23:59",
    "embargo": "2025-01-01T00:00Z",
    "aliases": ("old/", "older/"),
    "translated_from": "en@3f2a1c9",
    "related": ("news/c",),
    "not_related": ("news/d",),
    "series": "gold",
    "source": FirstPublished(
        publisher="P", url="https://example.org/a", lang="sv", date=parse_moment("2025-01-30")
    ),
    "not_glossary": ("cluster",),
    "no_translation_impact": ("3f2a1c9..8b1c2d3",),
    "part": 2,
}
PARTS: tuple[Part, ...] = (
    Passage(7),
    LinkStart("news/a", "part", "A title"),
    LinkEnd("news/a"),
    TitleLink("guides/b", "x"),
    ReadAlso(("news/c", "news/d#e")),
    Picture("p.svg", "A picture"),
    Mention("glossary", "cluster", "A <cluster>"),
    Label("See also"),
    Passage(0),
)


def again(one: Document, schema: type[Metadata] = Metadata) -> Document:
    """Return a document as it is read back."""
    return decode_document(encode_document(one), schema)


class TestRoundTrip:
    """Documents that are kept and read back."""

    def test_extracts_apart(self) -> None:
        """What only pages need comes beside the rest if it is asked for."""
        raw = encode_document(document(extracts={"a": b"1"}))
        apart = encode_extracts({"b": b"\0"})

        assert decode_document(raw, Metadata).extracts == {"a": b"1"}
        assert decode_document(raw, Metadata, apart).extracts == {"a": b"1", "b": b"\0"}
        assert encode_extracts({}) == b""

    def test_every_field_of_the_front_matter(self) -> None:
        """No field is lost, and each is of the type it was."""
        one = document(metadata=metadata(**FULL))
        found = again(one)

        assert FULL.keys() == {field.name for field in fields(Metadata)}
        assert found == one
        assert isinstance(found.metadata.date, Moment)
        assert isinstance(found.metadata.tags, tuple)

    def test_no_field_of_the_front_matter(self) -> None:
        """What the file does not have stays away, and an empty list is none."""
        bare = document()
        empty = document(tags=(), authors=())

        assert again(bare) == bare
        assert again(empty).metadata.tags == ()
        assert again(bare).metadata.tags is None

    @pytest.mark.parametrize(
        "written",
        [
            "2025-03-01",
            "1000-01-01",
            "2999-12-31",
            "2025-03-01 00:00",
            "2025-03-01 14:30",
            "2025-03-01 14:30:05",
            "2025-03-01 14:30:05.25",
            "2025-03-01 14:30Z",
            "2025-03-01 14:30-00:00",
            "2025-03-01 14:30+05:45",
            "2025-03-01 14:30-1100",
        ],
    )
    def test_moments(self, written: str) -> None:
        """A moment is as precise as it was, with or without time of day and zone."""
        one = document(date=written)
        found, before = again(one).metadata.date, one.metadata.date

        assert found is not None
        assert before is not None
        assert (found.day, found.clock) == (before.day, before.clock)
        assert (
            found.clock is None
            or before.clock is None
            or (found.clock.tzinfo is None) == (before.clock.tzinfo is None)
        )

    def test_every_field_of_a_document(self) -> None:
        """Nothing of a document is lost, whatever its body is made of."""
        one = Document(
            path="news/a.nb.md",
            kind="news",
            item="news/a",
            lang="nb",
            metadata=metadata(),
            mentions={"projects": ("projects/x", "projects/y"), "none": ()},
            body=Body(
                parts=PARTS,
                text="00ff",
                headings=(Heading(2, "a", "A"), Heading(6, "b", "")),
                words=3,
                toc_asked=True,
            ),
            caption="<em>x</em>",
            revision="3f2a1c9",
            classic=True,
            named=(("glossary", "cluster"),),
            extracts={"words": b"\xff"},
        )
        default = Document(path="", kind="", item="", lang="", metadata=metadata())

        assert again(one) == one
        for field in fields(Document):
            if field.name != "metadata":
                assert getattr(one, field.name) != getattr(default, field.name)

    def test_every_sort_of_part(self) -> None:
        """There is no part that the cases above pass over."""
        assert {type(part) for part in PARTS} | {Html} == set(get_args(Part))

    def test_a_kind_with_more_fields(self) -> None:
        """Fields of a plugin's own come back as its schema has them."""
        own_fields = Project(
            title="A",
            partners={"no": ("x", "y")},
            budget=-(2**40),
            until=parse_moment("2025-01-01 10:00+02:00"),
            founded=date(1999, 12, 31),
            shares=(("a", 0.1), ("b", 1e300)),
        )
        one = document(metadata=own_fields)

        assert again(one, Project) == one
        with pytest.raises(msgspec.DecodeError):
            again(one, Metadata)

    def test_a_value_that_cannot_be_kept(self) -> None:
        """A front matter with a value of another type is refused, not kept half."""
        with pytest.raises(NotImplementedError):
            plain(object())
        with pytest.raises(NotImplementedError):
            own(object, "x")

    @pytest.mark.parametrize(
        "raw",
        [
            b"",
            b"\xc1",
            msgspec.msgpack.encode([]),
            msgspec.msgpack.encode({"path": "a"}),
            encode_document(document(title="Title"))[:-1],
            encode_document(document(date="2025-01-01")).replace(b"2025-01-01", b"2025-13-01"),
        ],
    )
    def test_something_else(self, raw: bytes) -> None:
        """What is no document is told as such."""
        with pytest.raises(msgspec.DecodeError):
            decode_document(raw, Metadata)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
MOMENTS = st.one_of(
    st.none(),
    st.builds(Moment, st.dates(date(1000, 1, 1), date(2999, 12, 31))),
    st.builds(
        lambda day, hour, minute, zone: parse_moment(
            f"{day.isoformat()} {hour:02}:{minute:02}{zone}"
        ),
        st.dates(date(1000, 1, 1), date(2999, 12, 31)),
        st.integers(0, 23),
        st.integers(0, 59),
        st.sampled_from(["", "Z", "+01:00", "-09:30"]),
    ),
)
ALL_PARTS: st.SearchStrategy[Part] = st.one_of(
    st.builds(Passage, st.integers(0, 2**40)),
    st.builds(LinkStart, TEXT, TEXT, TEXT),
    st.builds(LinkEnd, TEXT),
    st.builds(TitleLink, TEXT, TEXT),
    st.builds(ReadAlso, st.lists(TEXT, max_size=3).map(tuple)),
    st.builds(Picture, TEXT, TEXT),
    st.builds(Label, TEXT),
)
DOCUMENTS = st.builds(
    Document,
    path=TEXT,
    kind=TEXT,
    item=TEXT,
    lang=TEXT,
    metadata=st.builds(
        Metadata,
        title=TEXT,
        date=MOMENTS,
        embargo=MOMENTS,
        summary=st.none() | TEXT,
        tags=st.none() | st.lists(TEXT, max_size=3).map(tuple),
        status=st.sampled_from([None, "draft", "hidden", "published"]),
    ),
    mentions=st.dictionaries(TEXT, st.lists(TEXT, max_size=2).map(tuple), max_size=2),
    body=st.builds(
        Body,
        parts=st.lists(ALL_PARTS, max_size=5).map(tuple),
        text=TEXT,
        headings=st.lists(st.builds(Heading, st.integers(2, 6), TEXT, TEXT), max_size=2).map(
            tuple
        ),
        words=st.integers(0, 2**30),
        toc_asked=st.booleans(),
    ),
    caption=TEXT,
    revision=TEXT,
    classic=st.booleans(),
)


@settings(deadline=None, max_examples=200)
@given(DOCUMENTS)
def test_any_document(one: Document) -> None:
    """Whatever a document holds, it is read back as it was, and kept the same again."""
    assert again(one) == one
    assert encode_document(again(one)) == encode_document(one)


class TestParted:
    """A body and the text that its passages are cut from."""

    def test_html_becomes_passages(self) -> None:
        """Each piece of HTML is as long as its bytes; all else stays in its place."""
        body = Body(
            parts=(Html("<p>blå "), LinkStart("a"), Html("x"), LinkEnd("a"), Html("</p>🫐")),
            headings=(Heading(2, "a", "A"),),
            plain="blå x",
            words=2,
            toc_asked=True,
        )
        found, text = parted(body)

        assert text == "<p>blå x</p>🫐".encode()
        assert found == replace(
            body,
            parts=(Passage(8), LinkStart("a"), Passage(1), LinkEnd("a"), Passage(8)),
            text=fingerprint(text).hex(),
            plain="",
        )

    @pytest.mark.parametrize("parts", [(), (Label("x"),), (Html(""), Label("x"), Html(""))])
    def test_without_text(self, parts: tuple[Part, ...]) -> None:
        """A body without HTML names no text."""
        found, text = parted(Body(parts=parts))

        assert (found.text, text) == ("", b"")
        assert len(found.parts) == len(parts)

    @given(st.lists(TEXT, max_size=6))
    def test_passages_make_up_the_text(self, pieces: list[str]) -> None:
        """Cut where the passages say, the text is the HTML there was."""
        found, text = parted(Body(parts=tuple(map(Html, pieces))))
        place, cut = 0, []
        for part in found.parts:
            assert isinstance(part, Passage)
            cut.append(text[place : place + part.length].decode())
            place += part.length

        assert cut == pieces
        assert place == len(text)
