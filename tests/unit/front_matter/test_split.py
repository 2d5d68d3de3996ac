"""A file decoded, and cut into header and text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.problem import Position
from plugins.front_matter.split import Split, SplitError, Style, decode, is_continuation, split


class TestDecode:
    """Bytes turned into text."""

    @pytest.mark.parametrize(
        ("raw", "text"),
        [
            pytest.param("blåbær\n".encode(), "blåbær\n", id="utf-8"),
            pytest.param(b"a\r\nb\rc\nd", "a\nb\nc\nd", id="line-ends"),
            pytest.param("\ufeffå".encode(), "å", id="byte-order-mark"),
            pytest.param(b"a\tb\n", "a\tb\n", id="tab-and-line-feed-are-no-control"),
            pytest.param("😀\u00a0\u2028".encode(), "😀\u00a0\u2028", id="signs-of-all-sorts"),
            pytest.param(b"", "", id="nothing"),
        ],
    )
    def test_text(self, raw: bytes, text: str) -> None:
        """A file is UTF-8, with or without mark, and its lines end in one way."""
        assert decode(raw) == text

    @pytest.mark.parametrize(
        ("raw", "at", "sign"),
        [
            pytest.param(b"ab\xe5", Position(1, 3), "å", id="first-line"),
            pytest.param(b"a\nbl\xe5b\xe6r", Position(2, 3), "å", id="the-first-of-two"),
            pytest.param(b"\n\xe5", Position(2, 1), "å", id="after-an-empty-line"),
            pytest.param("ø\nøø".encode() + b"\xf8", Position(2, 3), "ø", id="columns-are-signs"),
            pytest.param(b"a\r\nb\r\nc\xe6", Position(3, 2), "æ", id="line-ends-of-windows"),
            pytest.param(b"a\x81", Position(1, 2), "\ufffd", id="no-sign-of-windows-either"),
        ],
    )
    def test_another_encoding(self, raw: bytes, at: Position, sign: str) -> None:
        """What is not UTF-8 is told with its place and the sign it probably is."""
        with pytest.raises(SplitError) as caught:
            decode(raw)

        assert caught.value.at == at
        assert dict(caught.value.text.values) == {"sign": sign}

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_two_bytes_a_sign(self, encoding: str) -> None:
        """A file as Windows saves "Unicode" is told for what it is."""
        with pytest.raises(SplitError) as caught:
            decode("\ufefftitle: blå".encode(encoding))

        assert caught.value.at == Position(1, 1)
        assert "UTF-16" in caught.value.text.msgid

    @pytest.mark.parametrize(
        ("raw", "at"),
        [
            pytest.param(b"\xef\xbb\xbftitle: bl\xe5", Position(1, 10), id="byte-order-mark"),
            pytest.param(b"\xef\xbb\xbfa\nbl\xe5", Position(2, 3), id="and-a-line-between"),
            pytest.param(b"a\rb\rbl\xe5", Position(3, 3), id="line-ends-of-old"),
        ],
    )
    def test_place_in_unusual_files(self, raw: bytes, at: Position) -> None:
        """A byte order mark is no sign of the line, and a carriage return ends one."""
        with pytest.raises(SplitError) as caught:
            decode(raw)

        assert (caught.value.at, dict(caught.value.text.values)) == (at, {"sign": "å"})

    @pytest.mark.parametrize(
        ("sign", "code"),
        [
            ("\x00", "0000"),
            ("\x08", "0008"),
            ("\x0b", "000B"),
            ("\x0c", "000C"),
            ("\x1b", "001B"),
            ("\x7f", "007F"),
            ("\ue010", "E010"),
            ("\uf8ff", "F8FF"),
        ],
    )
    def test_control_characters(self, sign: str, code: str) -> None:
        """Signs that no text has are refused, with place and code: some are ours to use."""
        with pytest.raises(SplitError) as caught:
            decode(f"\nåtte{sign}".encode())

        assert caught.value.at == Position(2, 5)
        assert dict(caught.value.text.values) == {"code": code}


class TestYaml:
    """A header between ``---`` lines."""

    def test_halves(self) -> None:
        """The header is what stands between the lines, the text all that follows."""
        found = split("---\ntitle: A\ndate: x\n---\n\nText.\n")

        assert (found.style, found.header, found.text) == (
            Style.YAML,
            "title: A\ndate: x",
            "\nText.\n",
        )
        assert (found.header_line, found.text_line) == (2, 5)

    def test_lines_count_from_the_beginning_of_the_file(self) -> None:
        """Empty lines before the header are counted."""
        found = split("\n \n---\ntitle: A\n---\nText.")

        assert (found.header, found.header_line) == ("title: A", 4)
        assert (found.text, found.text_line) == ("Text.", 6)

    @pytest.mark.parametrize("end", ["---", "...", "---  ", "...\t"])
    def test_ways_to_close(self, end: str) -> None:
        """A header ends with hyphens or dots; space after them does not show."""
        assert split(f"--- \ntitle: A\n{end}\nText.").text == "Text."

    @pytest.mark.parametrize("line", [" ---", "----", "--- x", "--", "...."])
    def test_what_does_not_close(self, line: str) -> None:
        """Other lines belong to the header."""
        assert split(f"---\n{line}\n---\n").header == line

    def test_first_end_counts(self) -> None:
        """A rule in the text is no second header."""
        assert split("---\na: b\n---\nText\n---\nmore").text == "Text\n---\nmore"

    def test_empty_header(self) -> None:
        """A header may be empty, and so may the text."""
        found = split("---\n---")

        assert (found.header, found.text, found.header_line, found.text_line) == ("", "", 2, 3)

    def test_never_closed(self) -> None:
        """A header that is not closed is told where it begins."""
        with pytest.raises(SplitError, match="never closed") as caught:
            split("\n---\ntitle: A\n\nText.\n")

        assert caught.value.at == Position(2)


class TestClassic:
    """A header of ``Title: …`` lines."""

    def test_halves(self) -> None:
        """The header goes as far as its lines do, the empty line belongs to the text."""
        found = split("Title: A\nSummary: B\n    and C\nDate: D\n\nText: here.\n")

        assert (found.style, found.header, found.text) == (
            Style.CLASSIC,
            "Title: A\nSummary: B\n    and C\nDate: D",
            "\nText: here.\n",
        )
        assert (found.header_line, found.text_line) == (1, 5)

    def test_lines_count_from_the_beginning_of_the_file(self) -> None:
        """Empty lines before the header are counted."""
        found = split("\n\nTitle: A\nText without an empty line.")

        assert (found.header_line, found.text_line) == (3, 4)
        assert found.text == "Text without an empty line."

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param("https://example.org", id="address"),
            pytest.param("    Title: A", id="indented-by-four"),
            pytest.param(": A", id="no-key"),
            pytest.param("# Heading", id="heading"),
            pytest.param("Just words", id="words"),
            pytest.param("2025: a year", id="number"),
        ],
    )
    def test_what_begins_no_header(self, line: str) -> None:
        """A file that begins with anything else has no front matter."""
        with pytest.raises(SplitError, match="no front matter") as caught:
            split(f"\n{line}\nText")

        assert caught.value.at == Position(2)

    @pytest.mark.parametrize("line", ["Title:A", "   Title: A", "image-alt: A", "x1_y: "])
    def test_what_does(self, line: str) -> None:
        """A word and a colon begin a header, with up to three spaces before."""
        assert split(f"{line}\n\nText").header == line


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n\u00a0\n"])
def test_empty_file(text: str) -> None:
    """A file of nothing but white space is empty."""
    with pytest.raises(SplitError, match="empty") as caught:
        split(text)

    assert caught.value.at == Position(1)


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [("    more", True), ("     more", True), ("   more", False), ("      ", False), ("", False)],
)
def test_continuation(line: str, goes_on: bool) -> None:  # noqa: FBT001  # a case's expectation
    """A line goes on with the one above if it is indented by four and says something."""
    assert is_continuation(["Title: A", line], 1) is goes_on


def attempt(raw: bytes) -> Split | SplitError:
    """Return the halves of a file, or what is wrong with it."""
    try:
        return split(decode(raw))
    except SplitError as error:
        return error


SOURCES = [b"---\n", b"Title: A\n", b"\r\n", b"\r", b"\xef\xbb\xbf", b"\xe5", b"x", b"\x00"]
BYTES = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=40).map(str.encode),
    st.lists(st.sampled_from(SOURCES), max_size=8).map(b"".join),
)


@settings(deadline=None, max_examples=150)
@given(BYTES)
def test_arbitrary_bytes(raw: bytes) -> None:
    """Any file is read, or refused with a place within it."""
    found = attempt(raw)
    lines = raw.count(b"\n") + raw.count(b"\r") + 1

    if isinstance(found, SplitError):
        assert 1 <= found.at.line <= lines
        assert 1 <= found.at.column <= len(raw) + 1
    else:
        assert 1 <= found.header_line < found.text_line <= lines + 1


PIECES = ["---", "...", "title: A", "Title: A", "    more", "", " ", "Text.", "# x", "https://a.b"]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=10))
def test_line_numbers_lead_back_into_the_file(lines: list[str]) -> None:
    """Header and text stand in the file at the lines that are told."""
    found = attempt("\n".join(lines).encode())

    if isinstance(found, SplitError):
        assert lines[found.at.line - 1].strip() or not "".join(lines).strip()
    else:
        header = found.header.split("\n") if found.header else []
        assert lines[found.header_line - 1 :][: len(header)] == header
        assert "\n".join(lines[found.text_line - 1 :]) == found.text
