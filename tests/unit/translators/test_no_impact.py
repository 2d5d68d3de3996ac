"""``make no-impact``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.pipeline.extension_points import gather
from plugins.problem_listing.listing import worded
from plugins.translators.no_impact import declare
from plugins.translators.read_families import Refused, read_families
from tests.conftest import article, news
from tests.unit.translators.made import ORIGINAL, revision, told, with_texts

if TYPE_CHECKING:
    from tests.conftest import Site

FILE = "content/news/a.nb.md"
PATH = "news/a.nb.md"


@pytest.fixture(autouse=True)
def in_the_project(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the project folder, as the command does, without git."""
    monkeypatch.chdir(site.root)
    monkeypatch.setattr("shutil.which", lambda _: None)


def declared(site: Site, file: str = FILE, since: str = "") -> str:
    """Declare, and return what is told."""
    settings = site.checked()
    texts = read_families(settings, gather(settings))
    try:
        return worded(declare(file, since, texts, settings), Catalogue(lang="en"))
    except Refused as refused:
        return told(refused, settings)


def stale(site: Site, lang: str = "en") -> bool:
    """Return whether a translation is stale in a build."""
    return site.prepare().site.items["news/a"].editions[lang].stale


def edited(site: Site) -> str:
    """Have a translation that was up to date before an edit, and return the revision it states."""
    settings = with_texts(site).checked()
    old = revision(settings, PATH)
    site.write(
        {
            "news/a.en.md": article("Title", "First.", translated_from=f"nb@{old}"),
            PATH: news("Tittel", ORIGINAL.replace("en bro", "ei bru")),
        }
    )
    return old


def test_up_to_date_again(site: Site) -> None:
    """After the declaration the translation is up to date; the text itself is as it was."""
    old = edited(site)
    body = (site.root / FILE).read_text(encoding="utf-8").partition("---\n\n")[2]

    assert stale(site)
    assert declared(site).startswith(f"{FILE}: the edit from {old} to ")
    assert not stale(site)
    assert (site.root / FILE).read_text(encoding="utf-8").endswith(body)
    assert declared(site) == f"{FILE}: no translation is out of date because of it"


def test_the_next_edit_counts(site: Site) -> None:
    """An edit after the one that was declared makes the translation stale as ever."""
    edited(site)
    declared(site)
    path = site.root / FILE
    path.write_text(path.read_text(encoding="utf-8") + "\nNytt.\n", encoding="utf-8")

    assert stale(site)
    assert "the edit from" in declared(site)
    assert not stale(site)


def test_a_translation_that_was_stale_before_stays_so(site: Site) -> None:
    """Only translations of the wording before the edit are up to date again."""
    old = edited(site)
    site.settings["LANGUAGES"] = {**site.options()["LANGUAGES"], "nn": {"name": "Nynorsk"}}
    site.settings["TRANSLATIONS_PATH"] = str(site.root)
    site.write({"news/a.nn.md": article("Tittel", translated_from="nb@0000000")})
    asked = declared(site)

    assert "from several revisions" in asked
    assert "SINCE=" in asked
    assert declared(site, since="abcdef0").endswith("1 problem in 1 file")
    assert "the edit from" in declared(site, since=old)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("", "no file is named"),
        ("content/news/aa.nb.md", "there is no such file"),
        ("nowhere", "name an original, as content/news/gold/index.nb.md"),
        ("content/news/c.nb.md", "content/news/c.nb.md:"),
    ],
)
def test_wrong_use(site: Site, file: str, said: str) -> None:
    """What is asked for wrongly is told with a hint."""
    with_texts(site).write({"news/c.nb.md": "---\ntitle: [\n---\n"})

    assert said in declared(site, file)
    assert "hint: " in declared(site, file)


def test_a_line_that_is_no_edit(site: Site) -> None:
    """What somebody wrote by hand and means nothing is told with its line."""
    with_texts(site).write({PATH: news("T", no_translation_impact="[3f2a1c9]")})

    assert "content/news/a.nb.md:4:25: “3f2a1c9” is no edit" in site.problems()


def test_several_lines(site: Site) -> None:
    """A declaration that one line cannot hold is left to the writer."""
    edited(site)
    path = site.root / FILE
    text = path.read_text(encoding="utf-8")
    lines = "no_translation_impact:\n  - 0000000..1111111\n"
    path.write_text(text.replace("date:", f"{lines}date:"), encoding="utf-8")

    assert "does not stand in one line" in declared(site)
