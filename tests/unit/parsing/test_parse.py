"""Parse: the bytes of one file to its document, or to all that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.body import LinkStart
from plugins.content_model.names import document_name
from plugins.content_model.problem import Field, Position, Severity, message
from plugins.markup.engine import markdown_engine
from plugins.parsing.parse import NO_TITLE, ParseRules, parse_document, with_pelican_links
from tests.unit.builders import EN, NB, NEWS, moment

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.content_model.problem import Problem
    from plugins.parsing.parse import Parsed

RULES = ParseRules(languages={"nb": NB, "en": EN}, default_lang="nb", mentions=("projects",))
ENGINE = markdown_engine("pyromark")


def parse(text: str | bytes, path: str = "news/a.md") -> Parsed:
    """Parse the text of a file."""
    name = document_name(path)
    assert name is not None
    raw = text if isinstance(text, bytes) else text.encode()
    return parse_document(raw, name, NEWS, RULES, ENGINE)


def header(*lines: str, body: str = "Text.") -> str:
    """Return a file with YAML front matter."""
    return "\n".join(["---", *lines, "---", "", body, ""])


def good(text: str, path: str = "news/a.md") -> Document:
    """Return the document that a text is, without problems."""
    parsed = parse(text, path)
    assert parsed.document is not None
    assert parsed.whole
    assert not parsed.problems, parsed.problems
    return parsed.document


def places(problems: tuple[Problem, ...]) -> list[object]:
    """Return where problems are."""
    return [problem.at for problem in problems]


def test_a_document() -> None:
    """All that the file and its name say is in the document."""
    found = good(
        header(
            "title: Gold", "date: 2025-03-01 12:00", "tags: [wind, sun]", body="## Én\n\nTo tre."
        ),
        "news/gold/index.en.md",
    )

    assert (found.path, found.kind, found.item) == ("news/gold/index.en.md", "news", "news/gold")
    assert (found.lang, found.classic) == ("en", False)
    assert found.metadata.date == moment("2025-03-01 12:00")
    assert found.metadata.tags == ("wind", "sun")
    assert found.body.words == 3
    assert [heading.text for heading in found.body.headings] == ["Én"]


def test_a_classic_document() -> None:
    """Pelican's header is read as Pelican reads it."""
    found = good("Title: Gold: again\nTags: wind, sun\nAuthor: Kari\nLang: en\n\nText.")

    assert found.classic
    assert found.lang == "en"
    assert found.metadata.title == "Gold: again"
    assert found.metadata.tags == ("wind", "sun")
    assert found.metadata.authors == ("Kari",)


@pytest.mark.parametrize(
    ("lang", "opening"),
    [pytest.param("nb", "«", id="norwegian"), pytest.param("en", "“", id="english")],
)
def test_quotes_follow_the_language(lang: str, opening: str) -> None:
    """Straight quotes become those of the language that the text is in."""
    found = good(header("title: A", body='Say "ja".'), f"news/a.{lang}.md")

    assert opening in found.body.plain


class TestLeadPicture:
    """The words under the picture that front matter names."""

    @staticmethod
    def caption(*lines: str, lang: str = "nb", text: str = "") -> str:
        """Return the caption of a document's picture."""
        return good(header("title: A", *lines, body=text), f"news/a.{lang}.md").caption

    def test_none(self) -> None:
        """A picture may do without a caption."""
        assert self.caption() == ""

    def test_caption_and_credit(self) -> None:
        """The credit is found in the caption by the language's word for it."""
        found = self.caption("image_caption: 'Møtet varte & rakk. Foto: Kari'")

        assert found == 'Møtet varte &amp; rakk. <span class="figure__credit">Foto: Kari</span>'

    def test_another_language_has_other_words(self) -> None:
        """A word for a credit in one language is a word like others in another."""
        assert "credit" not in self.caption("image_caption: 'It lasted. Foto: Kari'", lang="en")
        assert "credit" in self.caption("image_caption: 'It lasted. Photo: Kari'", lang="en")

    def test_a_credit_of_its_own(self) -> None:
        """A credit written apart comes before the one in the caption."""
        found = self.caption("image_caption: 'Møtet. Foto: Kari'", "image_credit: NTB <x>")

        assert found == 'Møtet. <span class="figure__credit">NTB &lt;x&gt;</span>'

    def test_label(self) -> None:
        """A label in capitals is set in the letters that the text uses for its words."""
        found = self.caption("image_caption: 'NSCC I NORGE: Møtet.'", text="Om NSCC i Norge.")

        assert found == '<span class="figure__label">NSCC i Norge</span> Møtet.'


class TestMentions:
    """Fields that name items of other kinds."""

    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            ("projects: norcare", ("norcare",)),
            ("projects: [b, a]", ("b", "a")),
            ("projects: []", None),
        ],
    )
    def test_written(self, written: str, expected: tuple[str, ...] | None) -> None:
        """One id or a list of them is kept in its order, whatever the kind's own fields."""
        found = good(header("title: A", written))

        assert found.mentions == ({"projects": expected} if expected else {})

    @pytest.mark.parametrize(
        ("written", "keys"),
        [
            ("projects: 5", ("projects",)),
            ("projects: [a, 5]", ("projects", 1)),
            ("projects: {a: b}", ("projects",)),
        ],
    )
    def test_mistakes(self, written: str, keys: tuple[str | int, ...]) -> None:
        """What is no id is told at its place, and the document is not whole without it."""
        parsed = parse(header("title: A", written))

        assert places(parsed.problems) == [Field(keys)]
        assert parsed.document is not None
        assert parsed.document.mentions == {}
        assert not parsed.whole

    @pytest.mark.parametrize(
        ("key", "expected"),
        [("project", "projects"), ("qqq", "part, projects")],
    )
    def test_misspelt(self, key: str, expected: str) -> None:
        """A field that names others is among those that may have been meant."""
        (problem,) = parse(header("title: A", "date: 2025-01-01", f"{key}: [norcare]")).problems

        assert expected in str(dict(problem.hint.values))


class TestRevision:
    """The fingerprint of what is translated."""

    BASE = header("title: A", "summary: S", "image_alt: T", "image_caption: C", body="Se [x](y).")

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("title: A", "title: B"),
            ("summary: S", "summary: R"),
            ("image_alt: T", "image_alt: U"),
            ("image_caption: C", "image_caption: D"),
            ("Se [", "Les ["),
            ("[x]", "[z]"),
        ],
    )
    def test_wording(self, old: str, new: str) -> None:
        """Other words are another revision."""
        assert good(self.BASE).revision != good(self.BASE.replace(old, new)).revision

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("title: A", "title: A\ndate: 2025-01-01"),
            ("title: A", "title: A\nslug: b\ntags: [c]\nstatus: draft"),
            ("(y)", "(z)"),
            ("Se [x]", "Se\n[x]"),
        ],
    )
    def test_what_is_not_wording(self, old: str, new: str) -> None:
        """Dates, terms, addresses and line breaks are not translated."""
        assert good(self.BASE).revision == good(self.BASE.replace(old, new)).revision


class TestRefused:
    """Files past reading."""

    @pytest.mark.parametrize(
        ("raw", "at"),
        [
            pytest.param(b"", Position(1), id="empty"),
            pytest.param(b"\n\nText.", Position(3), id="no-header"),
            pytest.param(b"---\ntitle: A\n", Position(1), id="not-closed"),
            pytest.param(b"---\ntitle: A\n---\nbl\xe5", Position(4, 3), id="not-utf-8"),
            pytest.param(b"\n---\ntitle: A: B\n---\n", Position(3, 9), id="not-yaml"),
            pytest.param(b"\n---\n- a\n---\n", Position(3), id="a-list"),
            pytest.param(b"---\nwords\n---\n", Position(2), id="words"),
        ],
    )
    def test_places(self, raw: bytes, at: Position) -> None:
        """The one thing that keeps a file from being read is told, at its place in the file."""
        parsed = parse(raw)

        assert parsed.document is None
        assert not parsed.whole
        assert places(parsed.problems) == [at]


class TestFaults:
    """Files of which a part is wrong."""

    def test_the_sound_part_is_kept(self) -> None:
        """Faulty fields are left out, so that the rest is checked in the same run."""
        parsed = parse(header("title: A", "date: soon", "slug: b", "sumary: x"))

        assert parsed.document is not None
        assert (parsed.document.metadata.date, parsed.document.metadata.slug) == (None, "b")
        assert places(parsed.problems) == [Field(("date",)), Field(("sumary",), of_key=True)]
        assert not parsed.whole

    @pytest.mark.parametrize("line", ["slug: b", "", "# note"])
    def test_no_title(self, line: str) -> None:
        """A document without a title has a stand-in, and one problem."""
        parsed = parse(header(line))

        assert parsed.document is not None
        assert parsed.document.metadata.title == NO_TITLE
        assert places(parsed.problems) == [Field(())]

    def test_a_faulty_list_is_left_out_whole(self) -> None:
        """One wrong tag takes its list with it, not the document."""
        parsed = parse(header("title: A", "tags: [a, 5]"))

        assert parsed.document is not None
        assert parsed.document.metadata.tags is None
        assert places(parsed.problems) == [Field(("tags", 1))]

    def test_head_and_text_are_told_together(self) -> None:
        """A mistake in the front matter hides none in the text."""
        parsed = parse(header("title: A", "slug: a b", body="[x]()"))

        assert len(parsed.problems) == 2
        assert parsed.whole

    def test_unknown_language(self) -> None:
        """A document in a language the site has not is none, but all of it is checked."""
        parsed = parse(header("title: A", "slug: a b", body="[x]()"), "news/a.de.md")

        assert parsed.document is None
        assert len(parsed.problems) == 3

    def test_unknown_classic_fields(self) -> None:
        """What a theme elsewhere used is told once, at the first of them, and stops nothing."""
        parsed = parse("Title: A\nCover: x\nDate: 2020-01-01\nGallery: y\n\nText.")

        assert [(p.at, p.severity, p.text) for p in parsed.problems] == [
            (
                Field(("cover",), of_key=True),
                Severity.WARNING,
                message("not used here: {keys}", keys="cover, gallery"),
            )
        ]
        assert parsed.whole
        assert parsed.document is not None
        assert parsed.document.metadata.date == moment("2020-01-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]({filename}b c.md)", "[a]({filename}b%20c.md)"),
        ("[a]({tag}Welfare Tech) [b](c d)", "[a]({tag}Welfare%20Tech) [b](c d)"),
        ("[a](|filename|b c.md)", "[a](|filename|b%20c.md)"),
        ('[a]({filename}b.md "A title")', '[a]({filename}b.md "A title")'),
        ("{filename}a b", "{filename}a b"),
        ("[a](b c)", "[a](b c)"),
    ],
)
def test_pelican_links(text: str, expected: str) -> None:
    """Spaces in Pelican's links are written so that CommonMark reads a link; no others are."""
    assert with_pelican_links(text) == expected


def test_pelican_links_with_spaces_lead_somewhere() -> None:
    """The link of a text names its target as the writer did."""
    found = good(header("title: A", body="[a]({category}Python & Co)"))

    assert LinkStart("{category}Python & Co") in found.body.parts


PIECES = st.sampled_from(
    [
        *[
            "---\n",
            "title: A\n",
            "Title: A\n",
            "date: 2025-01-01\n",
            "tags: [a",
            "]\n",
            ": ",
            "\n\n",
        ],
        *[
            "[[a]]",
            "![x](y)",
            "> [!FACTS]\n",
            "|a|b|\n|-|-|\n",
            "[^1]",
            "<script>",
            "&#0;",
            "\x00",
        ],
        *["{: .a}", "# H\n", "```\n", "\t", "\u2028", "\ufeff", "- a\n", "\\", "*", "é", "'", '"'],
    ]
)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.binary(max_size=60),
        st.lists(PIECES, max_size=20).map(lambda pieces: "".join(pieces).encode()),
        st.lists(PIECES, max_size=12).map(
            lambda pieces: ("---\ntitle: A\n---\n" + "".join(pieces)).encode()
        ),
    ),
    st.sampled_from(["news/a.md", "news/a.nb.md", "news/a.xx.md"]),
)
def test_any_file_is_a_document_or_a_problem(raw: bytes, path: str) -> None:
    """Whatever a file holds, parsing ends with a document, or with what is wrong."""
    parsed = parse(raw, path)

    assert parsed.document is not None or parsed.problems
    assert parsed.document is not None or not parsed.whole
