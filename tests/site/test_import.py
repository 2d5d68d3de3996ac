"""``make import``: existing pages become bundles that build."""

from __future__ import annotations

import io
import re
import shutil
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from PIL import Image

from plugins.front_matter.split import split
from plugins.front_matter.yaml_text import load_yaml
from plugins.importing.__main__ import run
from plugins.importing.options import Options
from plugins.pipeline.extension_points import gather
from tests.conftest import PROJECT, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Site

PAGES = Path(__file__).with_name("pages")
KINDS = ("association-news", "project-news", "merger-news", "label-page", "project-facts")
TERMS = "tags:\n  gold-label: {nb: Gullmerket, en: Gold label}\n"


def png() -> bytes:
    """Return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Return a folder with the pages as somebody saved them, two of their pictures beside them."""
    folder = tmp_path / "saved"
    shutil.copytree(PAGES, folder)
    for name in ("gold.png", "fjord.png"):
        (folder / name).write_bytes(png())
    (folder / "program.pdf").write_bytes(b"%PDF-1.4 program")
    return folder


def imported(site: Site, source: Path, **options: Any) -> bool:
    """Import into a site and return whether all of it went well."""
    settings = site.checked()
    return run(Options(source=source, **options), settings, gather(settings))


def read(site: Site, path: str) -> tuple[dict[str, Any], str]:
    """Return front matter and text of a file of the site."""
    halves = split((site.root / "content" / path).read_text(encoding="utf-8"))
    return load_yaml(halves.header), halves.text.strip()


@pytest.mark.parametrize("ending", ["html", "txt"])
@pytest.mark.parametrize("name", KINDS)
def test_the_five_kinds_of_pages_are_imported_and_build(
    site: Site, saved: Path, capsys: pytest.CaptureFixture[str], name: str, ending: str
) -> None:
    """Each page becomes one item that builds without a problem, and shows none of its frame."""
    assert imported(site, saved / f"{name}.{ending}"), capsys.readouterr().out
    texts = list((site.root / "content").rglob("index.*.md"))
    output = site.build()

    assert len(texts) == 1
    text = texts[0].read_text(encoding="utf-8")
    for around in ("cookie", "Subscribe", "call for projects", "Relaterte", "Forside", "_____"):
        assert around not in text
    assert output.paths()


def test_association_news(site: Site, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything that the page says of itself is found; related list and form are told."""
    imported(site, saved / "association-news.html")
    told = capsys.readouterr().out
    fields, text = read(site, "news/2021-11-smart-care-earns-gold/index.en.md")

    assert fields == {
        "title": "Smart care from Norway earns a gold label",
        "slug": "smart-care-earns-gold",
        "date": "2021-11-30 09:00:00+01:00",
        "authors": ["The secretariat"],
        "summary": "Norwegian Smart Care Cluster scored 95 per cent at its first gold application.",
        "image": "gold.png",
        "image_alt": "A seal of gold on a certificate",
        "image_caption": "GOLD: The label lasts two years. Photo: The secretariat",
        "aliases": ["/news/smart-care-earns-gold/"],
    }
    assert text == (
        "Two assessors spent two days in Stavanger in October 2021. They looked at *31 indicators*, "
        "each with a minimum of its own.\n\n## What was looked at\n\n- structure and governance\n"
        "- financing\n- strategy and goals\n\n> [!QUOTE] The assessors\n>\n"
        "> A cluster needs 80 per cent in all.\n\n"
        "Read more about [the labels](https://association.example/labels/) or "
        "[write to us](mailto:post@association.example)."
    )
    assert "a form was left out: Your name, Your e-mail" in told
    assert "the list “Related News” with 3 links was left out" in told


def test_norwegian_project_news(
    site: Site, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """“no” is Bokmål; a picture without words has its caption's, which is told; papers come along."""
    imported(site, saved / "project-news.html")
    told = capsys.readouterr().out
    folder = "news/2018-01-fire-klynger-ser-mot-hjemmet"
    fields, text = read(site, f"{folder}/index.nb.md")

    assert fields["date"] == "2018-01-30"
    assert fields["authors"] == ["Kari Nordmann"]
    assert fields["summary"].startswith("Welfare Tech, NSCC")
    assert "## Hva skal de gjøre?" in text
    assert "> [!FACTS] NorCare\n>\n> 250 000 kroner til NSCC." in text
    assert "[programmet](program.pdf)" in text
    assert (site.root / "content" / folder / "program.pdf").read_bytes().startswith(b"%PDF")
    assert "fjord.png" in text + str(fields)
    assert "OVER FJORDEN: Fire byer ved vann. Foto: Kari Nordmann" in text + str(fields)
    assert "the caption was taken" in told
    assert "[NorDen3C](https://klyngen.example/aktuelt/norden3c.html)" in text
    assert "https://film.example/embed/1" in told


def test_merger_news(site: Site, saved: Path) -> None:
    """Facts become a box, tables stay tables, and what search engines are told is used."""
    imported(site, saved / "merger-news.html")
    fields, text = read(site, "news/2024-11-to-blir-en/index.nb.md")

    assert fields["date"] == "2024-11-12"
    assert fields["authors"] == ["Ola Nordmann", "Kari Nordmann"]
    assert "> [!FACTS] Fakta" in text
    assert "| Norway Health Tech | Oslo |" in text
    assert "Relaterte" not in text


def test_label_page(site: Site, saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a date it is a page; signs of Markdown are only signs; what is not at hand is told."""
    imported(site, saved / "label-page.html")
    told = capsys.readouterr().out
    fields, text = read(site, "pages/bronze-and-gold-labels/index.en.md")
    page = site.build().page("en/bronze-and-gold-labels")

    assert "date" not in fields
    assert "no date was found: it is a page, and no news" in told
    assert "the picture https://cdn.example/seal.jpg is not at hand" in told
    assert "the page does not mark its article" in told
    assert "[More] * to come * 1 < 2." in page.get_text()
    assert [e.contents[0].strip() for e in page.select(".prose h2")] == ["Gold"]
    assert "- NSCC, 2021" in page.select_one(".prose").get_text()
    assert "seal.jpg" not in page.select_one(".prose").get_text()
    assert "<!-- https://cdn.example/seal.jpg -->" in text


def test_project_facts(site: Site, saved: Path) -> None:
    """A project gets its file of facts, with nothing in it that a program would have to guess."""
    imported(site, saved / "project-facts.html", kind="project")
    facts = (site.root / "content/projects/norcare/project.yaml").read_text(encoding="utf-8")
    _, text = read(site, "projects/norcare/index.en.md")

    assert load_yaml(facts) == {"source": "https://klyngen.example/projects/norcare/"}
    assert "1 January 2018 – 30 June 2019" in text
    assert "[norcare@example.org](mailto:norcare@example.org)" in text
    site.build()


def test_nothing_is_overwritten(
    site: Site, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Importing again changes no byte, whatever an editor has made of the text meanwhile."""
    imported(site, saved / "merger-news.html")
    path = site.root / "content/news/2024-11-to-blir-en/index.nb.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("To blir én", "Rettet"), encoding="utf-8"
    )
    before = tree(site.root / "content")
    capsys.readouterr()

    assert imported(site, saved / "merger-news.html")
    assert tree(site.root / "content") == before
    assert "1 was there already" in capsys.readouterr().out


def test_a_folder_pairs_translations_and_links_items(site: Site, tmp_path: Path) -> None:
    """Pages that name each other are one item; links between pages lead to items."""
    folder = tmp_path / "old"
    folder.mkdir()
    long = (
        "Dette er en tekst om klyngene, og den er lang nok til at språket er lett å kjenne igjen."
    )
    english = (
        "This is a text about the clusters, and it is long enough for the language to be known."
    )
    head = (
        '<link rel="alternate" hreflang="nb" href="a.html">'
        '<link rel="alternate" hreflang="en" href="b.html">'
        '<meta name="date" content="2020-05-01">'
    )
    (folder / "a.html").write_text(
        f"<html><head>{head}</head><body><main><h1>Hei</h1><p>{long}</p></main></body></html>"
    )
    (folder / "b.html").write_text(
        f"<html><head>{head}</head><body><main><h1>Hello</h1><p>{english}</p></main></body></html>"
    )
    (folder / "c.html").write_text(
        f'<html><body><main><h1>C</h1><p>{long} <a href="a.html">Hei</a></p></main></body></html>'
    )
    assert imported(site, folder)
    fields, _ = read(site, "news/2020-05-hei/index.en.md")
    _, text = read(site, "pages/c/index.nb.md")

    assert fields["translated_from"] == "nb"
    assert "[Hei](news/2020-05-hei)" in text
    site.build()


@pytest.mark.parametrize(
    "address",
    [
        "../../secret.png",
        "/etc/hostname.png",
        "file:///tmp/secret.png",
        "%2e%2e/%2e%2e/secret.png",
    ],
)
def test_no_page_reaches_out_of_its_folder(site: Site, tmp_path: Path, address: str) -> None:
    """A page cannot have files copied from elsewhere on the machine."""
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "in/here"
    folder.mkdir(parents=True)
    (folder / "x.html").write_text(
        f"<main><h1>Title</h1><p>The text of the page is here and that is all of it for you.</p>"
        f'<p><img src="{address}" alt="A secret"></p></main>'
    )
    imported(site, folder / "x.html")

    assert not list((site.root / "content").rglob("*.png"))


def test_a_link_out_of_the_folder_is_not_followed(site: Site, tmp_path: Path) -> None:
    """A symbolic link in a folder does not bring in what lies elsewhere."""
    (tmp_path / "outside.html").write_text(
        "<main><h1>Out</h1><p>Not to be seen at all.</p></main>"
    )
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "link.html").symlink_to(tmp_path / "outside.html")

    assert not imported(site, folder)
    assert not list((site.root / "content").rglob("*.md"))


def test_no_site_is_harmed_by_a_page_that_is_nested_too_deep(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page made to exhaust a program is told, without a traceback."""
    deep = tmp_path / "deep.html"
    deep.write_text("<main><h1>T</h1>" + "<div>" * 30_000 + "x" + "</div>" * 30_000 + "</main>")

    assert not imported(site, deep)
    assert "nested too deep" in capsys.readouterr().out


WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old</title><language>nb-NO</language>
<wp:author><wp:author_login>kari</wp:author_login><wp:author_display_name>Kari Nordmann</wp:author_display_name></wp:author>
<item><title>Bilde</title><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>https://old.example/wp-content/uploads/2019/01/lab.png</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Et laboratorium</wp:meta_value></wp:postmeta></item>
<item><title>Laben åpner</title><link>https://old.example/2019/01/laben-apner/</link><dc:creator>kari</dc:creator>
<content:encoded><![CDATA[Første avsnitt om laben, som åpnet etter at de hadde ventet lenge på den.

[caption id="a" width="10"]<img src="https://old.example/wp-content/uploads/2019/01/lab-300x200.png" alt="Rom med senger" /> Rommet. Foto: Kari[/caption]

Andre avsnitt.
[gallery ids="1,2"]]]></content:encoded>
<excerpt:encoded><![CDATA[Laben er åpen.]]></excerpt:encoded>
<wp:post_id>8</wp:post_id><wp:post_date>2019-01-15 10:30:00</wp:post_date><wp:post_name>laben-apner</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="gullmerket"><![CDATA[Gullmerket]]></category>
<category domain="post_tag" nicename="ukjent"><![CDATA[Ukjent]]></category>
<category domain="post_translations" nicename="pll_1">pll_1</category><category domain="language" nicename="nb">Norsk</category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta></item>
<item><title>The lab opens</title><link>https://old.example/en/2019/01/the-lab-opens/</link>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The first paragraph about the lab that they had waited for.</p><!-- /wp:paragraph -->]]></content:encoded>
<wp:post_id>9</wp:post_id><wp:post_date>2019-01-15 10:30:00</wp:post_date><wp:post_name>the-lab-opens</wp:post_name>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_translations" nicename="pll_1">pll_1</category><category domain="language" nicename="en">English</category></item>
<item><title>Søppel</title><content:encoded>x</content:encoded><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
"""


def test_wordpress(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Posts come with authors, terms, pictures from a copy of the uploads, and translations."""
    site.write({"data/terms.yaml": TERMS})
    export = tmp_path / "export.xml"
    export.write_text(WORDPRESS, encoding="utf-8")
    uploads = tmp_path / "uploads/2019/01"
    uploads.mkdir(parents=True)
    for name in ("lab.png", "lab-300x200.png"):
        (uploads / name).write_bytes(png() + name.encode())
    (uploads / "lab.png").write_bytes(png())
    (uploads / "lab-300x200.png").write_bytes(png())
    assert imported(site, export, files=tmp_path / "uploads")
    told = capsys.readouterr().out
    fields, text = read(site, "news/2019-01-laben-apner/index.nb.md")
    other, _ = read(site, "news/2019-01-laben-apner/index.en.md")

    assert fields["authors"] == ["Kari Nordmann"]
    assert fields["tags"] == ["gold-label"]
    assert fields["summary"] == "Laben er åpen."
    assert fields["aliases"] == ["/2019/01/laben-apner/"]
    assert (fields["image"], fields["image_alt"]) == ("lab.png", "Et laboratorium")
    assert '![Rom med senger](lab-300x200.png "Rommet. Foto: Kari")' in text
    assert "gallery" not in text
    assert "the tag “Ukjent” is none of this site" in told
    assert "not in the export: [gallery" in told
    assert other["status"] == "draft"
    assert len(list((site.root / "content/news").iterdir())) == 1
    site.build()


def test_a_feed(site: Site, tmp_path: Path) -> None:
    """The entries of a feed become news."""
    feed = tmp_path / "feed.xml"
    feed.write_text(
        '<rss version="2.0"><channel><title>F</title><language>en</language><item><title>One &amp; two</title>'
        "<link>https://f.example/news/one</link><pubDate>Tue, 05 May 2020 10:00:00 GMT</pubDate>"
        "<description>&lt;p&gt;All of the text that is in the feed, for you to read.&lt;/p&gt;</description>"
        "</item></channel></rss>"
    )
    assert imported(site, feed)
    fields, text = read(site, "news/2020-05-one/index.en.md")

    assert fields["title"] == "One & two"
    assert text == "All of the text that is in the feed, for you to read."


def test_hugo(site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site of Hugo comes with its languages, pictures of ``static`` and figures."""
    root = tmp_path / "hugo"
    (root / "content/posts/merger").mkdir(parents=True)
    (root / "static/images").mkdir(parents=True)
    (root / "themes/t/content").mkdir(parents=True)
    (root / "themes/t/content/x.md").write_text("---\ntitle: Theme\n---\nx\n")
    (root / "hugo.toml").write_text('title = "Old"\n')
    (root / "static/images/boat.png").write_bytes(png())
    (root / "content/posts/merger/index.nb.md").write_text(
        '+++\ntitle = "Fusjon"\ndate = 2024-11-12T10:00:00+01:00\ntags = ["Gullmerket"]\n'
        'aliases = ["/gammel/fusjon/"]\n+++\n\n# Først\n\nEn tekst om det som ble gjort.\n\n'
        '{{< figure src="/images/boat.png" alt="En båt" caption="Båten. Foto: Kari" >}}\n\n'
        "{{< youtube abc >}}\n\n```\n{{< raw >}}\n```\n"
    )
    (root / "content/posts/merger/index.en.md").write_text(
        "---\ntitle: Merger\ndate: 2024-11-12\nsummary: Short.\n---\nA text. See [it](../gone.md).\n"
    )
    site.write({"data/terms.yaml": TERMS})
    assert imported(site, root)
    told = capsys.readouterr().out
    fields, text = read(site, "news/2024-11-merger/index.nb.md")
    other, _ = read(site, "news/2024-11-merger/index.en.md")

    assert fields["tags"] == ["gold-label"]
    assert fields["aliases"] == ["/gammel/fusjon/"]
    assert '![En båt](boat.png "Båten. Foto: Kari")' in text
    assert text.startswith("## Først")
    assert "{{< raw >}}" in text
    assert "youtube abc" in told
    assert other["translated_from"] == "nb"
    assert not (site.root / "content/pages").exists()
    site.build()


def test_pelican(site: Site, tmp_path: Path) -> None:
    """A site of Pelican comes with its headers, its links and its pictures."""
    root = tmp_path / "pelican"
    (root / "content/images").mkdir(parents=True)
    (root / "pelicanconf.py").write_text("raise SystemExit('never run')\n")
    (root / "content/images/boat.png").write_bytes(png())
    (root / "content/one.md").write_text(
        "Title: One\nDate: 2020-01-02 10:00\nAuthor: Kari Nordmann\nLang: en\nSlug: one\n\n"
        "The text that leads to [two]({filename}two.md).\n\n![A boat]({static}/images/boat.png)\n"
    )
    (root / "content/two.md").write_text(
        "Title: Two\nDate: 2020-01-03\nLang: en\nStatus: draft\n\nThe other text is this one.\n"
    )
    assert imported(site, root)
    fields, text = read(site, "news/2020-01-one/index.en.md")

    assert fields["date"] == "2020-01-02 10:00:00"
    assert fields["authors"] == ["Kari Nordmann"]
    assert "[two](news/2020-01-two)" in text
    assert "![A boat](boat.png)" in text
    site.build()


def test_the_project_has_the_five_kinds() -> None:
    """Each of the pages is there as HTML and as text."""
    assert {path.name for path in (PROJECT / "tests/site/pages").iterdir()} == {
        f"{name}.{ending}" for name in KINDS for ending in ("html", "txt")
    }


class Photos(BaseHTTPRequestHandler):
    """A website with pictures, sound and otherwise."""

    def do_GET(self) -> None:
        """Answer."""
        path = urlsplit(self.path).path
        self.server.asked.append(path)  # type: ignore[attr-defined]
        if path == "/moved.png":
            self.send_response(301)
            self.send_header("Location", "/good.png")
            self.end_headers()
            return
        if path == "/gone.png":
            self.send_error(404)
            return
        content, media_type = {
            "/cut.png": (png()[:40], "image/png"),
            "/page.png": (b"<!doctype html><p>Log in", "image/png"),
            "/login.png": (b"<!doctype html><p>Log in", "text/html"),
            "/large.png": (png() + bytes(20_000), "image/png"),
        }.get(path, (png(), "image/png"))
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture
def photos() -> Iterator[HTTPServer]:
    """Return a server of pictures on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Photos)
    server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


PHOTOS = (
    "good.png",
    "moved.png",
    "gone.png",
    "cut.png",
    "page.png",
    "login.png",
    "large.png",
    "show?id=3",
)


def page_with_photos(folder: Path, server: HTTPServer) -> Path:
    """Return a saved page that shows pictures from a server."""
    root = f"http://127.0.0.1:{server.server_address[1]}"
    shown = "".join(
        f'<p>Tekst.</p><img src="{root}/{name}" alt="Bilde av {name}">' for name in PHOTOS
    )
    page = folder / "photos.html"
    page.write_text(
        '<html lang="nb"><head><title>Bilder</title></head><body><article><h1>Bilder</h1>'
        f'<time datetime="2024-01-02">2. januar 2024</time>{shown}</article></body></html>',
        encoding="utf-8",
    )
    return page


def test_pictures_from_the_web(
    site: Site,
    tmp_path: Path,
    photos: HTTPServer,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Sound pictures come along, the text that shows them builds; each of the others is told of."""
    monkeypatch.setattr("plugins.incoming.fetch.check_address", lambda *_, **__: None)
    monkeypatch.setattr("plugins.incoming.fetch.MOST_PICTURE", 10_000)
    imported(site, page_with_photos(tmp_path, photos), pictures=True)
    told = capsys.readouterr()
    said = told.out + told.err
    (folder,) = (path.parent for path in (site.root / "content").rglob("index.nb.md"))

    assert sorted(path.name for path in folder.glob("*.png")) == [
        "good.png",
        "moved.png",
        "show.png",
    ]
    assert all(path.read_bytes() == png() for path in folder.glob("*.png"))
    for name in ("gone.png", "login.png", "large.png"):
        assert re.search(rf"127\.0\.0\.1:\d+/{name}", said), name
    for name in ("cut.png", "page.png"):
        assert re.search(rf"{name}\W.*no picture|{name} is no picture", said), name
    assert "Traceback" not in said
    text = (folder / "index.nb.md").read_text(encoding="utf-8")
    assert text.count("](good.png") == text.count("](moved.png") == text.count("](show.png") == 1
    output = site.build()
    assert any(path.endswith("good.png") for path in output.paths())


def test_pictures_of_this_network_are_not_asked_for(
    site: Site, tmp_path: Path, photos: HTTPServer
) -> None:
    """A foreign page cannot have us ask a server of this network, nor any if nobody wants it."""
    page = page_with_photos(tmp_path, photos)
    imported(site, page, pictures=True)
    (folder,) = (path.parent for path in (site.root / "content").rglob("index.nb.md"))

    assert not list(folder.glob("*.png"))
    assert photos.asked == []  # type: ignore[attr-defined]
