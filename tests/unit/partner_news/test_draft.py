"""An entry as a draft."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from plugins.front_matter.split import split
from plugins.front_matter.yaml_text import load_yaml
from plugins.incoming.feeds import Entry
from plugins.partner_news.draft import draft_of, language_of_entry, store
from plugins.partner_news.sources import Source

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = Source(feed="https://p.example/feed", publisher="P: & co", clusters=("nscc",))
ENTRY = Entry(
    id="1",
    title="---\nstatus: published",
    link="https://p.example/1",
    content="<p>Text</p><script>x</script>",
)


def test_a_draft_says_where_it_comes_from(tmp_path: Path) -> None:
    """Whatever an entry is called, the file is a draft; what has no date has that of today."""
    path = store(draft_of(ENTRY, SOURCE, "en", date(2026, 1, 2)), tmp_path)
    again = store(draft_of(ENTRY, SOURCE, "en", date(2026, 1, 2)), tmp_path)
    halves = split((tmp_path / path).read_text())
    fields = load_yaml(halves.header)

    assert (fields["status"], fields["date"], fields["clusters"]) == (
        "draft",
        "2026-01-02",
        ["nscc"],
    )
    assert fields["source"] == {"publisher": "P: & co", "url": "https://p.example/1", "lang": "en"}
    assert halves.text.strip() == "Text"
    assert path != again


def test_language() -> None:
    """The staff know best, then plain words, then the feed."""
    plain = Entry(
        id="1",
        title="",
        link="",
        lang="nb",
        content="The text of it and that is all we have for you",
    )
    poor = Entry(id="1", title="NorCare", link="", lang="sv")

    assert language_of_entry(plain, SOURCE) == "en"
    assert language_of_entry(poor, SOURCE) == "sv"
    assert language_of_entry(plain, Source(feed="x", publisher="P", lang="nb")) == "nb"
