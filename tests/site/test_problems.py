"""What somebody reads who made a mistake."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import LANGUAGES, PROJECT, Site, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path

TERMS = "categories:\n  quality: {nb: Kvalitet, en: Quality}\ntags:\n  export: {nb: Eksport, en: Export}\n"
GOOD = {"news/good.nb.md": news("God"), "data/terms.yaml": TERMS}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060"
    "00000005000162a4f4e90000000049454e44ae426082"
)

# id: files, then pieces of the listing that must be there.
CASES: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "not-utf-8": (
        {"news/a.nb.md": news("A").encode() + "blåbær".encode("cp1252")},
        ["content/news/a.nb.md:7:3: this is not UTF-8", "“å”", "UTF-8"],
    ),
    "empty-file": (
        {"news/a.nb.md": ""},
        ["content/news/a.nb.md:1:1: the file is empty", "title: …"],
    ),
    "no-front-matter": (
        {"news/a.nb.md": "\nBare tekst.\n"},
        ["content/news/a.nb.md:2:1: the file has no front matter", "begin it with"],
    ),
    "front-matter-not-closed": (
        {"news/a.nb.md": "---\ntitle: A\n\nTekst.\n"},
        [
            "content/news/a.nb.md:1:1: the front matter that begins here is never closed",
            "only ---",
        ],
    ),
    "not-yaml": (
        {"news/a.nb.md": "---\ntitle: NSCC: gull\ndate: 2025-01-01\n---\n"},
        ["content/news/a.nb.md:2:12: this is not YAML", 'put "…" around the value'],
    ),
    "yaml-tab": (
        {"news/a.nb.md": "---\ntitle: A\n\tdate: 2025-01-01\n---\n"},
        ["content/news/a.nb.md:3:1: this is not YAML", "spaces"],
    ),
    "yaml-open-quote": (
        {"news/a.nb.md": '---\ntitle: "A\ndate: 2025-01-01\n---\n'},
        ["content/news/a.nb.md:", "this is not YAML", "close the quotation mark"],
    ),
    "yaml-list-not-closed": (
        {"news/a.nb.md": "---\ntitle: A\ntags: [x, y\ndate: 2025-01-01\n---\n"},
        ["content/news/a.nb.md:4:", "this is not YAML", "close the list"],
    ),
    "key-twice": (
        {"news/a.nb.md": "---\ntitle: A\ndate: 2025-01-01\ntitle: B\n---\n"},
        ["content/news/a.nb.md:4:1: this is not YAML: duplicate entry", "keep one"],
    ),
    "front-matter-is-a-list": (
        {"news/a.nb.md": "---\n- a\n- b\n---\n"},
        ["content/news/a.nb.md:2:1: the front matter is not a set of", "title:"],
    ),
    "unknown-key": (
        {"news/a.nb.md": news("A", sumary="x")},
        ["content/news/a.nb.md:4:1: unknown key “sumary”", "did you mean “summary”?"],
    ),
    "missing-title": (
        {"news/a.nb.md": "---\ndate: 2025-01-01\n---\n"},
        ["content/news/a.nb.md:1:1: “title” is missing", "add a line title"],
    ),
    "missing-date": (
        {"news/a.nb.md": article("A")},
        ["content/news/a.nb.md:2:1: “date” is missing", "add a line date"],
    ),
    "empty-title": (
        {"news/a.nb.md": news('" "')},
        ["content/news/a.nb.md:2:8: the title is empty"],
    ),
    "title-is-a-number": (
        {"news/a.nb.md": news("2025")},
        ["content/news/a.nb.md:2:8: “title” should be text, but is 2025", 'put "…" around'],
    ),
    "bad-date": (
        {"news/a.nb.md": news("A", date="2025-02-30")},
        ["content/news/a.nb.md:3:7: “date” should be a date, but is 2025-02-30", "2025-01-31"],
    ),
    "norwegian-date": (
        {"news/a.nb.md": news("A", date="1. mars 2025")},
        ["content/news/a.nb.md:3:7: “date” should be a date, but is 1. mars 2025"],
    ),
    "wrong-type": (
        {"news/a.nb.md": news("A", tags="{a}")},
        ["content/news/a.nb.md:4:7: “tags” should be a list", "[first, second]"],
    ),
    "no-value": ({"news/a.nb.md": news("")}, ["content/news/a.nb.md:2:7: “title” has no value"]),
    "wrong-status": (
        {"news/a.nb.md": news("A", status="drafft")},
        ["content/news/a.nb.md:4:9: “status” cannot be “drafft”", "did you mean “draft”?"],
    ),
    "unknown-tag": (
        {"news/a.nb.md": news("A", tags="[export, exprot]")},
        ["content/news/a.nb.md:4:16: “exprot” is not among the tags", "did you mean “export”?"],
    ),
    "unknown-category": (
        {"news/a.nb.md": news("A", category="zzz")},
        [
            "content/news/a.nb.md:4:11: “zzz” is not among the categories",
            "data/terms.yaml",
            "quality",
        ],
    ),
    "missing-picture": (
        {"news/a.nb.md": news("A", image="bilde.svg", image_alt="x"), "news/bilder.svg": SVG},
        ["content/news/a.nb.md:4:8: there is no file “bilde.svg”", "did you mean “bilder.svg”?"],
    ),
    "missing-picture-in-text": (
        {"news/a.nb.md": news("A", "Se ![Et tre](tre.jpg).")},
        ["content/news/a.nb.md:6:14: there is no file “tre.jpg”"],
    ),
    "no-alternative-text": (
        {"news/a.nb.md": news("A", "![](p.svg)"), "news/p.svg": SVG},
        [
            "content/news/a.nb.md:6:5: the picture p.svg has no alternative text",
            "what the picture shows",
        ],
    ),
    "alternative-text-is-a-file-name": (
        {"news/a.nb.md": news("A", "![IMG_2041.jpg](p.svg)"), "news/p.svg": SVG},
        ["content/news/a.nb.md:6:3: the alternative text “IMG_2041.jpg” is a file name"],
    ),
    "lead-picture-without-words": (
        {"news/a.nb.md": news("A", image="p.svg"), "news/p.svg": SVG},
        ["content/news/a.nb.md:4:8: the picture news/p.svg has no alternative text", "image_alt”"],
    ),
    "translation-lacks-words-about-the-picture": (
        {
            "news/a.nb.md": news("A", image="p.svg", image_alt="Et tre"),
            "news/a.en.md": article("A"),
            "news/p.svg": SVG,
        },
        ["content/news/a.en.md:1:1: the picture news/p.svg has no alternative text"],
    ),
    "picture-from-elsewhere": (
        {"news/a.nb.md": news("A", "![x](https://example.org/p.png)")},
        ["content/news/a.nb.md:6:6: a picture from elsewhere", "save the picture"],
    ),
    "empty-picture": (
        {"news/a.nb.md": news("A", "![x](p.png)"), "news/p.png": b""},
        ["content/news/p.png: the file is empty"],
    ),
    "truncated-picture": (
        {"news/a.nb.md": news("A", "![x](p.png)"), "news/p.png": PNG[:-14]},
        ["content/news/p.png: the picture is cut short"],
    ),
    "unreadable-picture": (
        {"news/a.nb.md": news("A", "![x](p.jpg)"), "news/p.jpg": b"not a picture"},
        ["content/news/p.jpg: this is no picture that can be read"],
    ),
    "drawing-with-a-script": (
        {
            "news/a.nb.md": news("A", "![x](p.svg)"),
            "news/p.svg": SVG.replace("/>", "><script>x</script></svg>"),
        },
        ["content/news/p.svg: the drawing holds <script>"],
    ),
    "two-items-one-address": (
        {"news/a.nb.md": news("A", slug="lik"), "news/b.nb.md": news("B", slug="LIK")},
        [
            "content/news/b.nb.md:4:7: its address /nb/nyheter/LIK/ is taken by news/a.nb.md",
            "another slug",
        ],
    ),
    "item-takes-the-address-of-a-list": (
        {"pages/a.nb.md": article("A", slug="nyheter")},
        ["its address /nb/nyheter/ is taken by"],
    ),
    "slug-leaves-the-site": (
        {"news/a.nb.md": news("A", slug="../../evil")},
        ["content/news/a.nb.md:4:7: “../../evil” cannot be part of an address", "write evil"],
    ),
    "slug-with-spaces": (
        {"news/a.nb.md": news("A", slug="Blå bær")},
        ["content/news/a.nb.md:4:7: “Blå bær” cannot be part of an address", "write bla-baer"],
    ),
    "slug-reserved": (
        {"news/a.nb.md": news("A", slug="con")},
        ["“con” cannot be part of an address"],
    ),
    "alias-leaves-the-site": (
        {"news/a.nb.md": news("A", aliases="[/ok/, /../output-evil/x]")},
        ["content/news/a.nb.md:4:17: “/../output-evil/x” is no address within this site"],
    ),
    "alias-takes-an-address": (
        {"news/a.nb.md": news("A", aliases="/nb/nyheter/good/")},
        ["its address /nb/nyheter/good/ is taken by"],
    ),
    "expires-before-it-begins": (
        {"news/a.nb.md": news("A", expires="2025-02-28")},
        ["content/news/a.nb.md:4:10: expires (2025-02-28) is before 2025-03-01"],
    ),
    "translation-of-nothing": (
        {"news/a.en.md": news("A", translated_from="nb@3f2a1c9")},
        ["content/news/a.en.md:4:18: a translation of nothing: there is no original in “nb”"],
    ),
    "translated-from-gibberish": (
        {"news/a.nb.md": news("A"), "news/a.en.md": article("A", translated_from="norsk")},
        [
            "content/news/a.en.md:3:18: “norsk” does not say what this is translated from",
            "nb@3f2a1c9",
        ],
    ),
    "unknown-language-of-a-file": (
        {"news/a.no.md": news("A")},
        ["content/news/a.no.md: “no” is not a language of this site", "nb"],
    ),
    "language-twice": (
        {"news/a.nb.md": news("A"), "news/a/index.nb.md": news("A")},
        ["content/news/a/index.nb.md: news/a.nb.md is the same item in the same language"],
    ),
    "folder-nobody-reads": (
        {"nyheter/a.nb.md": news("A")},
        ["content/nyheter/a.nb.md: no kind of content is read from here", "news"],
    ),
    "data-file-misspelt": (
        {"data/term.yaml": TERMS},
        ["content/data/term.yaml: nothing reads this file", "did you mean “terms.yaml”?"],
    ),
    "terms-not-yaml": (
        {"data/terms.yaml": "tags:\n  a: [\n"},
        ["content/data/terms.yaml:3:1: this is not YAML"],
    ),
    "terms-of-the-wrong-shape": (
        {"data/terms.yaml": "tags:\n  a: {nb: {lable: x}}\n"},
        [
            "content/data/terms.yaml:2:12: unknown key “lable”",
            "did you mean “label”?",
            "“label” is missing",
        ],
    ),
    "terms-with-one-slug": (
        {"data/terms.yaml": "tags:\n  a: {nb: Én, en: A}\n  b: {nb: en, en: B}\n"},
        ["content/data/terms.yaml:3:11: “a” and “b” have one slug"],
    ),
    "unknown-box": (
        {"news/a.nb.md": news("A", "> [!FATCS] x\n>\n> y")},
        ["content/news/a.nb.md:6:3: there is no box “[!FATCS]”", "did you mean “[!FACTS]”?"],
    ),
    "script-in-the-text": (
        {"news/a.nb.md": news("A", "<script>x()</script>")},
        ["content/news/a.nb.md:6:1: <script> cannot be part of a text"],
    ),
    "script-in-a-link": (
        {"news/a.nb.md": news("A", "[x](javascript:alert)")},
        ["content/news/a.nb.md:6:5: a link cannot lead to “javascript:”"],
    ),
    "footnote-without-text": (
        {"news/a.nb.md": news("A", "Se.[^1]")},
        ["content/news/a.nb.md:6:4: the footnote [^1] has no text"],
    ),
    "link-to-no-heading": (
        {"news/a.nb.md": news("A", "## Her\n\n[x](#der)")},
        ["content/news/a.nb.md:8:5: no heading here has the id “der”", "her"],
    ),
    "link-with-spaces": (
        {"news/a.nb.md": news("A", "[x](min fil.pdf)")},
        [
            "content/news/a.nb.md:6:5: “min fil.pdf” is not read as the address of a link",
            "<min fil.pdf>",
        ],
    ),
    "link-to-nowhere": (
        {"news/a.nb.md": news("A", "[x]()")},
        ["content/news/a.nb.md:6:3: a link without an address"],
    ),
    "unknown-template": (
        {"news/a.nb.md": news("A", template="artikle.html")},
        [
            "content/news/a.nb.md:4:11: the theme has no template “artikle.html”",
            "did you mean “article.html”?",
        ],
    ),
    "control-character": (
        {"news/a.nb.md": news("A", "a\x08b")},
        ["content/news/a.nb.md:6:2: a control character (U+0008)"],
    ),
    "huge-file": (
        {"news/a.nb.md": news("A", "x" * 2_000_001)},
        ["content/news/a.nb.md: 2 MB of text are too much for one page"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_listing_says_where_what_and_what_to_type(site: Site, case: str) -> None:
    """Each mistake is listed with its place and a hint; correct files are not mentioned."""
    files, pieces = CASES[case]
    listing = site.write({**GOOD, **files}).problems()

    for piece in pieces:
        assert piece in listing
    assert "hint: " in listing
    assert "content/news/good.nb.md" not in listing
    assert "Traceback" not in listing


def test_no_case_has_a_second_complaint(tmp_path: Path) -> None:
    """One mistake is one problem: what merely follows from it is not listed."""
    counts = {}
    for case, (files, _) in CASES.items():
        (tmp_path / case).mkdir()
        listing = Site(tmp_path / case).write({**GOOD, **files}).problems()
        counts[case] = listing.splitlines()[-1]
    expected = dict.fromkeys(CASES, "1 problem in 1 file") | {
        "terms-of-the-wrong-shape": "2 problems in 1 file",
    }

    assert counts == expected


def test_all_problems_are_told_in_one_run(site: Site) -> None:
    """Every problem is listed, file by file and line by line, and counted."""
    site.write(
        {
            "news/b.nb.md": news("B", "[x](nix)\n\n[y](nax)"),
            "news/a.nb.md": news("A", slug="a b", status="x", tags="z"),
            "pages/c.nb.md": "",
        }
    )
    lines = site.problems().splitlines()
    places = [line.split(": ")[0] for line in lines if not line.startswith(" ")]

    assert places == [
        "content/news/a.nb.md:4:7",
        "content/news/a.nb.md:5:9",
        "content/news/a.nb.md:6:7",
        "content/news/b.nb.md:6:5",
        "content/news/b.nb.md:8:5",
        "content/pages/c.nb.md:1:1",
        "6 problems in 3 files",
    ]


def test_output_is_untouched_by_a_failed_build(site: Site) -> None:
    """A build that ends with problems changes no byte and leaves nothing behind."""
    site.write(GOOD).build()
    before = tree(site.root)
    site.write({"news/bad.nb.md": ""}).problems()
    after = tree(site.root)

    expected = {*before, "content/news/bad.nb.md"}
    assert set(after) == expected
    assert {path for path in before if after[path] != before[path]} <= {".cache/index"}


def test_references_to_broken_files_are_no_further_problem(site: Site) -> None:
    """Whoever refers to a file that cannot be read has made no mistake."""
    site.write(
        {
            **GOOD,
            "news/a.nb.md": "---\ntitle: [\n---\n",
            "news/b.nb.md": news("B", "[x](a) [[news/a]]"),
        }
    )

    assert site.problems().endswith("1 problem in 1 file")


def test_symbolic_links_stay_inside(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link out of the content folder is refused; one within it is a file like any other."""
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_text(news("Secret"), encoding="utf-8")
    site.write(GOOD)
    (site.root / "content/news/out.nb.md").symlink_to(outside)
    (site.root / "content/news/loop").symlink_to(site.root / "content/news")
    (site.root / "content/news/inside.nb.md").symlink_to(site.root / "content/news/good.nb.md")
    listing = site.problems()

    assert (
        "content/news/out.nb.md: a symbolic link that leads out of the content folder" in listing
    )
    assert "content/news/loop: a symbolic link" in listing
    assert "inside" not in listing


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read anything")
def test_unreadable_files(site: Site) -> None:
    """A file that the system does not let us read is a problem like any other."""
    site.write(GOOD)
    (site.root / "content/news/good.nb.md").chmod(0)

    assert "content/news/good.nb.md: cannot be read" in site.problems()


def catalogue(site: Site, text: str | bytes) -> dict[str, Any]:
    """Write a catalogue for Bokmål in a folder of its own; return the settings to use it."""
    for lang in LANGUAGES:
        path = site.root / f"translations/{lang}/LC_MESSAGES/messages.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((PROJECT / path.relative_to(site.root)).read_bytes())
    own = site.root / "translations/nb/LC_MESSAGES/messages.po"
    own.write_bytes(text if isinstance(text, bytes) else text.encode())
    return {"TRANSLATIONS_PATH": str(site.root / "translations")}


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PLURALS = '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
BY = 'msgid "By %(names)s"\nmsgstr '
MINUTES = 'msgid "%(count)s minute\'s read"\nmsgid_plural "%(count)s minutes\' read"\n'


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param(
            HEADER + PLURALS + "\n" + BY + '"Av %(name)s"\n',
            ["messages.po:6:1: ", "%(name)s, which msgid has not"],
            id="placeholder-misspelt",
        ),
        pytest.param(
            HEADER + PLURALS + "\n" + BY + '"Av noen"\n',
            ["messages.po:6:1: ", "lacks %(names)s"],
            id="placeholder-missing",
        ),
        pytest.param(
            HEADER + PLURALS + "\n" + BY + '"100 % av %(names)s"\n',
            ["messages.po:6:1: ", "a stray %", "%%"],
            id="stray-percent",
        ),
        pytest.param(
            HEADER + PLURALS + "\n" + BY + '"<b>%(names)s"\n',
            ["messages.po:6:1: ", "<b>"],
            id="tag-that-was-not-there",
        ),
        pytest.param(
            HEADER + PLURALS + "\n" + MINUTES + 'msgstr[0] "%(count)s"\n',
            ["messages.po:6:1: ", "1 plural forms where the header promises 2"],
            id="plural-missing",
        ),
        pytest.param(
            HEADER + "\n" + BY + '"Av %(names)s"\n',
            ["messages.po:1:1: ", "the header has no Plural-Forms line"],
            id="no-plural-rule",
        ),
        pytest.param(
            HEADER + PLURALS.replace("n != 1", "n !! 1") + "\n",
            ["messages.po:4:1: ", "Plural-Forms line of the header is broken"],
            id="broken-plural-rule",
        ),
        pytest.param(
            HEADER + PLURALS.replace("(n != 1)", "5") + "\n",
            ["messages.po:4:1: ", "broken"],
            id="plural-rule-out-of-range",
        ),
        pytest.param(
            HEADER + PLURALS + '\nmsgid "News"\nmsgstr "Nyheter\n',
            ["messages.po:7:1: ", "cannot read this line"],
            id="open-quote",
        ),
        pytest.param(
            HEADER.encode() + PLURALS.encode() + b'\nmsgid "News"\nmsgstr "Bl\xe5"\n',
            ["messages.po:7:1: ", "not UTF-8"],
            id="not-utf-8",
        ),
        pytest.param("Dette er ikke en katalog.", ["messages.po:1:1: "], id="no-catalogue-at-all"),
    ],
)
def test_broken_catalogues(site: Site, text: str | bytes, pieces: list[str]) -> None:
    """A translator's mistake is listed with its line, like a writer's."""
    listing = site.write(GOOD).problems(**catalogue(site, text))

    for piece in pieces:
        assert piece in listing
    assert "hint: " in listing


def test_missing_catalogue(site: Site) -> None:
    """A language without a catalogue is a problem that says where it belongs."""
    settings = catalogue(site, HEADER + PLURALS)
    (site.root / "translations/nb/LC_MESSAGES/messages.po").unlink()

    assert "translations/nb/LC_MESSAGES/messages.po: there is no catalogue for “nb”" in site.write(
        GOOD
    ).problems(**settings)


@pytest.mark.parametrize("folder", ["nb", "nb_NO", "no"])
def test_folders_of_bokmaal(site: Site, folder: str) -> None:
    """Whatever the translators' tool calls Bokmål, its catalogue is found."""
    settings = catalogue(site, HEADER + PLURALS + '\nmsgid "News"\nmsgstr "Nytt og viktig"\n')
    (site.root / "translations/nb").rename(site.root / "translations" / folder)

    assert "Nytt og viktig" in site.write(GOOD).build(**settings).page("nb/nyheter").text


def theme(site: Site, **templates: str) -> dict[str, Any]:
    """Return settings that put *templates* before those of the theme."""
    folder = site.root / "mine/templates"
    folder.mkdir(parents=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {"THEME_TEMPLATES_OVERRIDES": [str(folder)]}


def test_template_using_a_name_it_does_not_have(site: Site) -> None:
    """A template's mistake names template, line and page, and what there is."""
    settings = theme(
        site,
        article="{% extends 'base.html' %}\n{% block main %}\n{{ article.titel }}\n{% endblock %}",
    )
    listing = site.write(GOOD).template_problems(**settings)

    assert listing.startswith("mine/templates/article.html:3: ")
    assert "“article” has no “titel”" in listing
    assert "(on the page /nb/nyheter/good/index.html)" in listing
    assert "did you mean “title”?" in listing
    assert not (site.root / "output").exists()


def test_template_that_cannot_be_read(site: Site) -> None:
    """A slip in a template's syntax is told with its line, once for all pages."""
    settings = theme(
        site, list="{% extends 'base.html' %}\n{% block main %}\n{% if %}\n{% endblock %}"
    )
    listing = site.write(GOOD).template_problems(**settings)

    assert "mine/templates/list.html:3: " in listing
    assert listing.endswith("1 problem in 1 file")


@pytest.mark.parametrize(
    ("settings", "piece"),
    [
        ({"LANGUAGES": {"nb": {"nam": "x"}}}, "did you mean “name”?"),
        ({"LANGUAGES": {"norsk!": {}}}, "is not a language tag"),
        ({"LANGUAGES": {"xx": {}}}, "CLDR knows no locale “xx”"),
        ({"LANGUAGES": ["nb", "en"]}, "LANGUAGES is not a mapping"),
        ({"TIMEZONE": "Europe/Olso"}, "there is no time zone “Europe/Olso”"),
        ({"BUILD_DATE": "i morgen"}, "BUILD_DATE is no date: “i morgen”"),
        ({"UNTRANSLATED": "hid"}, "did you mean “hide”?"),
        ({"MARKDOWN_ENGINE": "pandoc"}, "MARKDOWN_ENGINE cannot be “pandoc”"),
        ({"DEFAULT_PAGINATION": "many"}, "DEFAULT_PAGINATION is not a number of items"),
        ({"MENU": ["newz"]}, "MENU names “newz”, which is no page"),
        ({"FOOTER": ["pages/abuot"]}, "FOOTER names “pages/abuot”"),
    ],
)
def test_broken_settings(site: Site, settings: dict[str, Any], piece: str) -> None:
    """A mistake in the settings is listed like one in the content."""
    listing = site.write(GOOD).problems(**settings)

    assert "pelicanconf.py" in listing
    assert piece in listing


def test_problems_in_norwegian(site: Site) -> None:
    """Problems are told in the language of the staff."""
    listing = site.write({"news/a.nb.md": ""}).problems(STAFF_LANGUAGE="nb")

    assert "filen er tom" in listing
    assert "1 problem i 1 fil" in listing


def test_warnings_can_stop_a_build(site: Site) -> None:
    """Warnings are told and do not stop a build, unless asked to."""
    site.write({"news/a.md": "Title: A\nDate: 2020-01-01\nCover: x\n\nTekst."})

    assert "1 warning" in site.warnings()
    assert "1 warning" in site.problems(WARNINGS="stop")
