"""What a writer's Markdown looks like to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.markup.revision import revision_of
from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

ENGINES = ("pyromark", "python-markdown")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Return each Markdown engine in turn: what follows holds for both."""
    return str(request.param)


def prose(site: Site, body: str, engine: str, lang: str = "nb", **files: str) -> Any:
    """Return the text of an article as its page has it."""
    files = {"news/b.nb.md": news("Den andre saken"), "news/p.svg": SVG, **files}
    site.write({f"news/a.{lang}.md": news("A", body), **files})
    folder = {"nb": "nb/nyheter/a", "en": "en/news/a"}[lang]
    found = site.build(MARKDOWN_ENGINE=engine).page(folder).select_one(".prose")
    assert found is not None
    return found


def test_figure_with_label_caption_and_credit(site: Site, engine: str) -> None:
    """A picture alone is a figure; a label in capitals is stored in normal case."""
    body = 'NSCC er i Stavanger.\n\n![Et bord](p.svg "NSCC I STAVANGER: Møtet varte lenge. Foto: Kari Nordmann")'
    figure = prose(site, body, engine).find("figure")

    assert figure.img["alt"] == "Et bord"
    assert (figure.img["width"], figure.img["height"]) == ("30", "20")
    assert figure.select_one(".figure__label").text == "NSCC i Stavanger"
    assert figure.select_one(".figure__credit").text == "Foto: Kari Nordmann"
    assert figure.figcaption.text == "NSCC i Stavanger Møtet varte lenge. Foto: Kari Nordmann"


def test_picture_within_a_line_is_no_figure(site: Site, engine: str) -> None:
    """A picture among words stays among them."""
    text = prose(site, "Se ![tegnet](p.svg) her.", engine)

    assert text.p.img["alt"] == "tegnet"
    assert not text.find("figure")


@pytest.mark.parametrize(
    ("mark", "box", "title"),
    [
        ("[!FACTS] Om *NorCare*", "facts", "Om NorCare"),
        ("[!FAKTA]", "facts", "Facts"),
        ("[!NOTE]", "note", "Note"),
        ("[!WARNING] Pass på", "warning", "Pass på"),
        ("[!CAUTION]", "warning", "Warning"),
    ],
)
def test_boxes(site: Site, engine: str, mark: str, box: str, title: str) -> None:
    """A quote that begins with a mark is a box with that title, or the usual one."""
    found = prose(site, f"> {mark}\n>\n> - ett\n> - to", engine, lang="en").select_one(
        f".box--{box}"
    )

    assert found.select_one(".box__title").text == title
    assert [item.text for item in found.find_all("li")] == ["ett", "to"]
    assert found["aria-labelledby"] == found.select_one(".box__title")["id"]


def test_pull_quote_keeps_the_marks_of_the_writer(site: Site, engine: str) -> None:
    """The Norwegian dash and the name are shown as they were written."""
    figure = prose(site, "> [!QUOTE] Lena, daglig leder\n> – Vi er i gang.", engine).select_one(
        ".pull-quote"
    )

    assert figure.blockquote.text.strip() == "– Vi er i gang."
    assert figure.figcaption.text == "Lena, daglig leder"


def test_ordinary_quotes_stay_quotes(site: Site, engine: str) -> None:
    """A block quote without a mark is a block quote."""
    assert prose(site, "> Et sitat.", engine).blockquote.text.strip() == "Et sitat."


def test_two_boxes_in_a_row(site: Site, engine: str) -> None:
    """Boxes that only an empty line keeps apart are two."""
    found = prose(site, "> [!NOTE]\n> en\n\n> [!WARNING]\n> to", engine).select(".box")

    assert [box.p.find_next("p").text for box in found] == ["en", "to"]


def test_straight_quotes_follow_the_language(site: Site, engine: str) -> None:
    """Straight quotation marks become the language's; typed ones are left alone."""
    body = 'Han sa "ja" og “nei”. `"kode"`'
    norwegian = prose(site, body, engine).p.text

    assert norwegian == 'Han sa «ja» og “nei”. "kode"'
    assert prose(site, 'He said "yes".', engine, lang="en").p.text == "He said “yes”."


def test_headings_have_ids_and_start_below_the_title(site: Site, engine: str) -> None:
    """Headings can be linked to; those of level 1 move down, and all others with them."""
    found = prose(site, "# Én\n\n## Én\n\n### To {#egen}", engine).find_all(
        ["h1", "h2", "h3", "h4"]
    )

    assert [(h.name, h["id"]) for h in found] == [("h2", "en"), ("h3", "en-2"), ("h4", "egen")]


def test_contents_of_guides_and_on_demand(site: Site, engine: str) -> None:
    """A guide lists its headings; a news item does where the writer put [TOC]."""
    body = "## Ett\n\n## To\n\n### Tre\n\n#### Fire"
    site.write(
        {
            "guides/g.nb.md": article("G", body),
            "news/n.nb.md": news("N", body),
            "news/t.nb.md": news("T", f"[TOC]\n\n{body}"),
        }
    )
    output = site.build(MARKDOWN_ENGINE=engine)
    wanted = [("#ett", "Ett"), ("#to", "To"), ("#tre", "Tre")]
    found = {
        path: [(a["href"], a.text) for a in output.page(path).select(".contents a")]
        for path in ("nb/veiledere/g", "nb/nyheter/n", "nb/nyheter/t")
    }

    assert found == {"nb/veiledere/g": wanted, "nb/nyheter/n": [], "nb/nyheter/t": wanted}


def test_external_links_are_marked_and_safe(site: Site, engine: str) -> None:
    """A link out of the site says so to browsers, and gives the other side nothing."""
    links = prose(
        site, "[ut](https://example.org/x?a=1&b=2) [post](mailto:a@example.org)", engine
    ).find_all("a")

    assert links[0]["class"] == ["external"]
    assert links[0]["rel"] == ["external", "noopener"]
    assert links[0]["href"] == "https://example.org/x?a=1&b=2"
    assert "rel" not in links[1].attrs
    assert not any("target" in link.attrs for link in links)


def test_footnotes_lead_there_and_back(site: Site, engine: str) -> None:
    """Notes stand at the end in the order of their mention, each with the way back."""
    text = prose(site, "En[^b] og to[^a].\n\n[^a]: Siste.\n[^b]: Første *note*.\n", engine)
    notes = text.select(".footnotes li")

    assert [note.p.text.strip() for note in notes] == ["Første note.", "Siste."]
    for number, reference in enumerate(text.select("sup a"), start=1):
        note = text.find(id=reference["href"][1:])
        assert reference.text == str(number)
        assert note.select_one("a.footnote-back")["href"] == f"#{reference['id']}"


def test_tables_scroll_by_keyboard_and_tell_their_heads(site: Site, engine: str) -> None:
    """A table stands in a box that can be focused; alignment needs no inline style."""
    text = prose(site, "| a | b |\n|---|--:|\n| 1 | 2 |\n", engine)
    box = text.select_one(".table-scroll")

    assert box["tabindex"] == "0"
    assert box["aria-label"]
    assert [th["scope"] for th in box.find_all("th")] == ["col", "col"]
    assert box.find_all("td")[1]["class"] == ["align-right"]
    assert not text.find(style=True)


def test_definition_lists(site: Site, engine: str) -> None:
    """Terms and their definitions."""
    found = prose(site, "Klynge\n: Et nettverk.\n", engine).dl

    assert (found.dt.text, found.dd.text.strip()) == ("Klynge", "Et nettverk.")


def test_code_is_left_alone(site: Site, engine: str) -> None:
    """Nothing within code is a reference, a quote or a dash."""
    text = prose(site, '`[[news/b]]` og\n\n```\n"x" -- [[news/b]] [^1]\n```\n', engine)

    assert text.code.text == "[[news/b]]"
    assert text.pre.text.strip() == '"x" -- [[news/b]] [^1]'
    assert text.pre["tabindex"] == "0"
    assert not text.find("a")


def test_raw_html_loses_what_runs(site: Site, engine: str) -> None:
    """Attributes that would run code or be blocked by the security policy are dropped."""
    text = prose(site, '<p class="x" style="color:red" onclick="x()">Hei</p>', engine)

    assert text.find("p", class_="x").attrs == {"class": ["x"]}


def test_an_embedded_film_is_shown_as_a_link(site: Site) -> None:
    """A frame from elsewhere becomes a link, with a warning: readers come first."""
    site.write(
        {"news/a.nb.md": news("A", '<iframe src="https://film.example/1" title="Film"></iframe>')}
    )

    assert "content/news/a.nb.md:6:1: warning" in site.warnings()
    page = site.build().page("nb/nyheter/a")
    assert page.select_one(".prose a").text == "Film"
    assert not page.find("iframe")


def test_lead_picture_with_words_in_each_language(site: Site) -> None:
    """The picture is the original's, the words about it are the translation's own."""
    site.write(
        {
            "news/a/index.nb.md": news(
                "A",
                image="p.svg",
                image_alt="Et bord",
                image_caption="MØTE: Ved bordet.",
                image_credit="Foto: K",
            ),
            "news/a/index.en.md": article(
                "A", image_alt="A table", image_caption="At the table.", image_credit="Photo: K"
            ),
            "news/a/p.svg": SVG,
        }
    )
    output = site.build()
    figure = output.page("en/news/a").find("figure")

    assert figure.img["src"] == "/media/news/a/p.svg"
    assert figure.img["alt"] == "A table"
    assert figure.figcaption.text == "At the table. Photo: K"
    assert output.page("nb/nyheter/a").select_one(".figure__label").text == "Møte"
    assert output.has("media/news/a/p.svg")


def test_only_files_that_are_used_are_published(site: Site) -> None:
    """A file beside an article that nothing refers to stays at home; one linked to goes along."""
    site.write(
        {
            "news/a/index.nb.md": news("A", "[Last ned](rapport.pdf)"),
            "news/a/rapport.pdf": b"%PDF",
            "news/a/notater.txt": "hemmelig",
        }
    )
    output = site.build()

    assert (
        output.page("nb/nyheter/a").select_one(".prose a")["href"] == "/media/news/a/rapport.pdf"
    )
    assert [p for p in output.paths() if p.startswith("media/")] == ["media/news/a/rapport.pdf"]


def test_stale_translation_tells_the_reader(site: Site) -> None:
    """When the original's words change after the translation, its reader is told, and led there."""
    original = news("Opprinnelig", "Teksten.")
    site.write({"news/a.nb.md": original})
    revision = revision_of(("Opprinnelig", None, None, None), "Teksten.")
    translation = article("Original", translated_from=f"nb@{revision}")
    fresh = site.write({"news/a.en.md": translation}).build().page("en/news/a")
    metadata_only = original.replace("date: 2025-03-01", "date: 2025-03-02").replace(
        "Teksten.", "Teksten. "
    )
    also_fresh = site.write({"news/a.nb.md": metadata_only}).build().page("en/news/a")
    stale = (
        site.write({"news/a.nb.md": news("Opprinnelig", "Ny tekst.")}).build().page("en/news/a")
    )

    assert not fresh.select_one(".notice")
    assert not also_fresh.select_one(".notice")
    assert stale.select_one(".notice a")["href"] == "/nb/nyheter/a/"
