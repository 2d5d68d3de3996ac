"""The sample site as a whole."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

import msgspec
import pytest
from bs4 import BeautifulSoup
from pelican.settings import read_settings

from plugins.content_model.page import Page
from plugins.pipeline.build import prepare
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import Host, site_settings
from plugins.views.prose import plain_value
from tests.conftest import PROJECT, Output

if TYPE_CHECKING:
    from pathlib import Path

BASE = "https://nordic-health-clusters.example"


def build(folder: Path, *overrides: str) -> Output:
    """Build the sample site as it is published, but for *overrides*."""
    command = [
        sys.executable,
        "-m",
        "pelican",
        "content",
        "-s",
        "publishconf.py",
        "-o",
        str(folder),
    ]
    command += ["-e", 'BUILD_DATE="2026-01-15"', *overrides]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Output(folder)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Return the sample site as it is published."""
    return build(tmp_path_factory.mktemp("sample") / "output")


def pages(output: Output) -> dict[str, Any]:
    """Return every page of the output by its address."""
    return {
        f"{BASE}/{path.removesuffix('index.html')}": BeautifulSoup(
            output.text(path), "html.parser"
        )
        for path in output.paths()
        if path.endswith(".html")
    }


def file_at(output: Output, address: str) -> bool:
    """Return whether a host would have something to show at *address*."""
    path = unquote(address.removeprefix(BASE).partition("?")[0]).lstrip("/")
    return output.has(path + "index.html" if path.endswith("/") or not path else path)


def test_every_link_leads_somewhere(sample: Output) -> None:
    """Every address in every page, feed and sitemap is there, and every fragment too."""
    found = pages(sample)
    ids = {
        address: {tag["id"] for tag in page.find_all(id=True)} for address, page in found.items()
    }
    broken = []
    checked = 0
    for address, page in found.items():
        for tag in page.find_all(["a", "link", "img"]):
            target = urljoin(address, tag.get("href") or tag.get("src") or "")
            if not target.startswith(BASE):
                continue
            checked += 1
            place, _, fragment = target.partition("#")
            known = ids.get(place, set())
            if not file_at(sample, place) or (fragment and fragment not in known):
                broken.append((address, target))
    for path in sample.paths():
        if path.endswith((".xml", ".json", ".txt")):
            for target in re.findall(rf"{re.escape(BASE)}[^\s\"'<>&\\]*", sample.text(path)):
                checked += 1
                if not file_at(sample, target.partition("#")[0]):
                    broken.append((path, target))

    assert checked > 3000
    assert not broken


def test_hreflang_sets_are_symmetric(sample: Output) -> None:
    """Every page of the sample names the same set as each of its translations."""
    sets = {
        address: {link["hreflang"]: link["href"] for link in page.find_all("link", hreflang=True)}
        for address, page in pages(sample).items()
    }

    assert sum(map(bool, sets.values())) > 80
    for address, found in sets.items():
        if found:
            assert address in found.values()
            assert all(sets[other] == found for other in found.values())


def test_both_engines_say_the_same(sample: Output, tmp_path: Path) -> None:
    """The whole content reads the same under Python-Markdown, links, ids and pictures included."""
    other = build(tmp_path / "output", 'MARKDOWN_ENGINE="python-markdown"')
    mine, theirs = pages(sample), pages(other)

    assert mine.keys() == theirs.keys()
    for address, page in mine.items():
        assert summary(page) == summary(theirs[address]), address


def summary(page: Any) -> tuple[str, list[str]]:
    """Return what a reader gets of a page: its words, and where its links and pictures lead."""
    words = re.sub(r"\s+", "", page.get_text())
    tags = page.find_all(["a", "img", "figure", "aside", "h2", "h3", "table"])
    return words, [f"{t.name} {t.get('href') or t.get('src') or t.get('id') or ''}" for t in tags]


def test_feeds_can_be_read(sample: Output) -> None:
    """Every feed has absolute addresses, unique ids and dates that go down."""
    space = {"a": "http://www.w3.org/2005/Atom"}
    feeds = [path for path in sample.paths() if path.endswith("feed.xml")]
    for path in feeds:
        feed = ET.fromstring(sample.text(path))
        entries = feed.findall("a:entry", space)
        ids = [entry.findtext("a:id", "", space) for entry in entries]
        dates = [entry.findtext("a:published", "", space) for entry in entries]
        assert len(set(ids)) == len(ids) > 0
        assert dates == sorted(dates, reverse=True)
        assert not re.search(r'(?:href|src)=(?:"|&#34;|\')/', sample.text(path))
        twin = json.loads(sample.text(path.replace(".xml", ".json")))
        assert [item["id"] for item in twin["items"]] == ids

    assert len(feeds) > 8


def test_titles_and_descriptions_are_there_once(sample: Output) -> None:
    """No two pages of a language share a document title, and every page has one heading of level 1."""
    titles: dict[str, str] = {}
    for address, page in pages(sample).items():
        assert len(page.find_all("h1")) == 1, address
        title = page.title.text
        assert title.strip()
        assert titles.setdefault(title, address) == address or "404" in address, (
            address,
            titles[title],
        )


def test_views_are_plain_frozen_data() -> None:
    """What templates see can be written down whole, and cannot be changed."""
    options = read_settings(str(PROJECT / "pelicanconf.py"))
    host = Host(options)
    settings, problems = site_settings(host.settings)
    output = prepare(settings, gather(settings), problems).output
    composed = [file for file in output if isinstance(file, Page)]
    for page in composed:
        for part in (page.site, page.page, page.view, *page.panels.values()):
            assert msgspec.msgpack.encode(part, enc_hook=plain_value)
            assert part.__struct_config__.frozen

    assert len(composed) > 100


def test_no_translation_is_out_of_date(sample: Output) -> None:
    """No page of the sample tells its readers that the original has changed since."""
    told = [path for path, page in pages(sample).items() if page.select(".notice")]

    assert not told


def test_interface_is_translated_throughout(sample: Output) -> None:
    """No page in Norwegian shows an interface string in English."""
    catalogue = (PROJECT / "translations/nb/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    entries = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', catalogue, re.MULTILINE)
    english = {
        msgid
        for msgid, msgstr in entries
        if msgid != msgstr and "%" not in msgid and len(msgid) > 4
    }
    for path in sample.paths():
        if path.startswith("nb/") and path.endswith(".html"):
            page = BeautifulSoup(sample.text(path), "html.parser")
            for tag in page.select("[lang]:not(html)"):
                tag.decompose()
            shown = {text.strip() for text in page.find_all(string=True)}
            assert not english & shown, path

    assert len(english) > 25
