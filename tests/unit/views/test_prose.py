"""The HTML of a text within a view: read only when a template shows it."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from msgspec import Struct

from plugins.cache.sealed_file import DamagedCacheError
from plugins.views.prose import Prose, own_value, plain_value

STORED = {"t": "<p>blå</p><p>bær</p>".encode()}


class View(Struct, frozen=True):
    """A view with a text."""

    body: Prose
    others: tuple[Prose, ...] = ()


def again(view: View) -> View:
    """Return a view as whoever renders it reads it."""
    raw = msgspec.msgpack.encode(view, enc_hook=plain_value)
    return msgspec.msgpack.decode(raw, type=View, dec_hook=own_value(STORED.__getitem__))


def never(text: str) -> bytes:
    """Fail if a text is read."""
    raise DamagedCacheError(text)


class TestHtml:
    """Pieces put together."""

    @pytest.mark.parametrize(
        ("pieces", "expected"),
        [
            pytest.param((), "", id="nothing"),
            pytest.param((11, 11), "<p>blå</p><p>bær</p>", id="passages"),
            pytest.param((11, "<hr>", 11), "<p>blå</p><hr><p>bær</p>", id="between"),
            pytest.param(("a", 0, "b", 11, "c"), "ab<p>blå</p>c", id="empty-passage"),
            pytest.param(("<b>", "</b>"), "<b></b>", id="finished"),
        ],
    )
    def test_in_order(self, pieces: tuple[str | int, ...], expected: str) -> None:
        """Passages come one after the other, counted in bytes, with finished HTML between."""
        found = Prose(pieces, "t", STORED.__getitem__)

        assert found.__html__() == str(found) == expected

    def test_without_a_text(self) -> None:
        """HTML that is finished is not looked up."""
        assert str(Prose(("a", "b"), "", never)) == "ab"

    def test_in_a_template(self) -> None:
        """Jinja takes it for HTML, and for text once it is text."""
        template = Environment(autoescape=True).from_string("{{ a }} {{ a | safe }} {{ a | e }}")

        assert template.render(a=Prose(("<b>",))) == "<b> <b> <b>"

    def test_it_is_read_when_it_is_shown(self) -> None:
        """A view that is not shown reads nothing, and says nothing of it."""
        found = Prose((3,), "t", never)

        assert repr(found) == "Prose((3,), 't')"
        with pytest.raises(DamagedCacheError):
            str(found)


class TestSame:
    """Prose that is the same, and prose that is not."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (Prose(("a",)), Prose(("b",))),
            (Prose((1,), "t"), Prose((1,), "u")),
            (Prose((1, 2), "t"), Prose((2, 1), "t")),
            (Prose(("a", "b")), Prose(("ab",))),
            (Prose(("a",)), "a"),
        ],
    )
    def test_another(self, one: object, other: object) -> None:
        """Other pieces, or another text, are other prose; text alone is none."""
        assert one != other

    def test_the_same(self) -> None:
        """Who reads the text makes no difference."""
        one, other = Prose((1, "a"), "t", never), Prose((1, "a"), "t")

        assert one == other
        assert hash(one) == hash(other)


class TestPlain:
    """Prose on its way to whoever renders it."""

    @given(
        st.lists(
            st.one_of(st.integers(0, 2**40), st.text(st.characters(exclude_categories=["Cs"])))
        ),
        st.sampled_from(["", "t"]),
    )
    def test_round_trip(self, pieces: list[str | int], text: str) -> None:
        """What arrives is what was sent."""
        one = View(Prose(tuple(pieces), text), (Prose(()),))

        assert again(one) == one

    def test_it_can_be_read_there(self) -> None:
        """What arrives has somewhere to read the text from."""
        assert str(again(View(Prose((11, "x"), "t"))).body) == "<p>blå</p>x"

    def test_nothing_is_read_on_the_way(self) -> None:
        """To be sent, no text is read."""
        assert plain_value(Prose((1, "a"), "t", never)) == ["t", 1, "a"]

    @pytest.mark.parametrize("value", [object(), 1j, print])
    def test_other_values(self, value: object) -> None:
        """What a view cannot hold is named."""
        with pytest.raises(NotImplementedError, match=type(value).__qualname__):
            plain_value(value)
        with pytest.raises(NotImplementedError, match=type(value).__qualname__):
            own_value(never)(type(value), value)


def test_heading_links() -> None:
    """Every heading with an id ends with a link to itself; those of boxes and pages have none.

    The heading is called by its words, without the link, and the link by whose it is.
    """
    html = '<h2 class="a" id="mal">Mål &amp; <em>b</em></h2><p>h2 id="x"</p><h5 id="e">E</h5><h3>F</h3>'
    made = Prose((html,)).with_heading_links('A "b" \\1')

    assert made == html.replace('id="mal"', 'id="mal" aria-label="Mål &amp; b"').replace(
        "</h2>",
        ' <a class="heading-link" href="#mal" aria-label="A &quot;b&quot; \\1: Mål &amp; b">#</a></h2>',
    )
    assert Prose(()).with_heading_links("x") == ""
