"""An entry of a catalogue, its lines as long as those that gettext's own tools write."""

from __future__ import annotations

import polib  # type: ignore[import-untyped]  # has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.languages.po_entry import Entry, filled

WIDTH = 40
WORDS = "some words of one length and another "
# As msgcat breaks them, and with it Poedit.
BROKEN = [
    pytest.param(
        WORDS + "here",
        ["some words of one length and another ", "here"],
        id="spaces-stay-behind-their-word",
    ),
    pytest.param(
        "the folder of the news is named content/news/x",
        ["the folder of the news is named ", "content/news/x"],
        id="after-a-slash-if-it-fits",
    ),
    pytest.param(
        "an address of electronic post (abc), e-mail",
        ["an address of electronic post (abc), e-", "mail"],
        id="after-a-hyphen",
    ),
    pytest.param("x" * 50, ["x" * 50], id="a-word-too-long"),
    pytest.param(
        "from 2021-10-01 to the day 2021-10-31-12",
        ["from 2021-10-01 to the day ", "2021-10-31-12"],
        id="not-in-a-date",
    ),
]


@pytest.mark.parametrize(("text", "lines"), BROKEN)
def test_filled(text: str, lines: list[str]) -> None:
    """A line ends where gettext's own would."""
    assert filled(text, 39) == lines


@given(
    st.text(alphabet='ab \\"-/\n…å', max_size=60),
    st.text(alphabet='ab \\"\n', max_size=60),
    st.booleans(),
)
def test_there_and_back(msgid: str, msgstr: str, obsolete: bool) -> None:  # noqa: FBT001  # a case has it
    """Whatever is written is read back, and no line is too long that has a place to end."""
    entry = Entry(msgid=f"x{msgid}", msgstr=msgstr, obsolete=obsolete)
    text = entry.__unicode__(WIDTH)
    (found,) = polib.pofile(f'msgid ""\nmsgstr ""\n\n{text}\n')

    assert (found.msgid, found.msgstr, bool(found.obsolete)) == (f"x{msgid}", msgstr, obsolete)
    assert all(
        len(line) <= WIDTH or " " not in line.strip('#~ msgidtr"') for line in text.split("\n")
    )


@pytest.mark.parametrize(
    "entry",
    [
        Entry(msgid='write "a" and "b" and "c" and "d" x', msgstr=""),
        Entry(msgid="a", msgstr="some words that are forty with the name", obsolete=True),
        Entry(msgid="a", msgid_plural="b", msgstr_plural={0: WORDS * 2, 1: WORDS}),
        Entry(msgid="a", msgstr=f"{WORDS}{WORDS}\n{WORDS}{WORDS}"),
    ],
)
def test_what_polib_leaves_too_long(entry: Entry) -> None:
    """Escapes, the sign of what is obsolete and line feeds count."""
    assert max(map(len, entry.__unicode__(WIDTH).split("\n"))) <= WIDTH


def test_one_that_polib_read() -> None:
    """An entry keeps all it has."""
    (old,) = polib.pofile(
        'msgid ""\nmsgstr ""\n\n# mine\n#, fuzzy\nmsgctxt "c"\nmsgid "a"\nmsgstr "b"\n'
    )

    assert str(Entry.of(old)) == str(old)
