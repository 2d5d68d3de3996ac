"""What is public when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

HIDDEN = "zebrafink"


@pytest.mark.parametrize(
    ("fields", "build_date"),
    [
        pytest.param({"status": "draft"}, "2026-01-15", id="a-draft"),
        pytest.param({"date": "2026-01-16"}, "2026-01-15", id="dated-tomorrow"),
        pytest.param({"date": "2026-01-15 14:30"}, "2026-01-15 14:29", id="dated-in-a-minute"),
        pytest.param({"embargo": "2026-01-16"}, "2026-01-15", id="embargoed-till-tomorrow"),
        pytest.param(
            {"embargo": "2026-01-15 14:00"},
            "2026-01-15",
            id="embargoed-at-an-hour-of-the-day-built-for",
        ),
        pytest.param({"expires": "2026-01-14"}, "2026-01-15", id="expired-yesterday"),
        pytest.param(
            {"expires": "2026-01-15 08:00"}, "2026-01-15 08:01", id="expired-a-minute-ago"
        ),
    ],
)
def test_absent_items_leave_no_trace(site: Site, fields: dict[str, str], build_date: str) -> None:
    """No file of the output names an item that is not public, nor shows its picture."""
    files = {
        f"news/{HIDDEN}/index.nb.md": news(
            f"Tittel {HIDDEN}",
            f"Tekst {HIDDEN}.",
            **fields,
            summary=HIDDEN,
            category=HIDDEN,
            image=f"{HIDDEN}.svg",
            image_alt=HIDDEN,
        ),
        f"news/{HIDDEN}/index.en.md": article(f"Title {HIDDEN}", HIDDEN, image_alt=HIDDEN),
        f"news/{HIDDEN}/{HIDDEN}.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
        "news/open.nb.md": news(
            "Åpen",
            f"Se [ordene](../news/{HIDDEN}/index.nb.md).\n\n[[news/{HIDDEN}]]",
            date="2020-01-01",
        ),
        "data/terms.yaml": f"categories:\n  {HIDDEN}: {{nb: {HIDDEN}, en: {HIDDEN}}}\n",
    }
    output = site.write(files).build(BUILD_DATE=build_date)

    assert HIDDEN not in output.everything()
    assert "Se ordene." in output.page("nb/nyheter/open").text


@pytest.mark.parametrize(
    ("fields", "build_date"),
    [
        pytest.param({"date": "2026-01-15"}, "2026-01-15", id="dated-today"),
        pytest.param(
            {"date": "2026-01-15 18:00"}, "2026-01-15", id="dated-later-on-the-day-built-for"
        ),
        pytest.param({"embargo": "2026-01-15"}, "2026-01-15", id="embargo-ends-today"),
        pytest.param({"embargo": "2026-01-15 14:00"}, "2026-01-15 14:00", id="embargo-ends-now"),
        pytest.param({"expires": "2026-01-15"}, "2026-01-15", id="last-day"),
        pytest.param({"embargo": "2026-01-15T13:00Z"}, "2026-01-15 14:00", id="other-zone"),
    ],
)
def test_public_items_are_there(site: Site, fields: dict[str, str], build_date: str) -> None:
    """An item is public from the first moment it may be to the last."""
    site.write({"news/a.nb.md": news("Her", **fields)})

    assert site.build(BUILD_DATE=build_date).has("nb/nyheter/a/index.html")


def test_a_draft_translation_falls_back_to_the_original(site: Site) -> None:
    """While a translation is a draft, its language lists the original instead."""
    site.write(
        {"news/a.nb.md": news("Ferdig"), "news/a.en.md": article("Unfinished", status="draft")}
    )
    output = site.build()

    assert "Ferdig" in output.page("en/news").text
    assert "Unfinished" not in output.everything()


def test_hidden_items_have_a_page_and_no_more(site: Site) -> None:
    """A hidden item can be reached by its address, and is listed nowhere."""
    site.write(
        {"news/a.nb.md": news("Skjult sak", status="hidden"), "news/b.nb.md": news("Synlig sak")}
    )
    output = site.build()
    page = output.page("nb/nyheter/a")

    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    others = [
        p
        for p in output.paths()
        if p != "nb/nyheter/a/index.html" and p.endswith(("html", "xml", "json"))
    ]
    assert not [
        path
        for path in others
        if "Skjult" in output.text(path) or "nyheter/a/" in output.text(path)
    ]


def test_the_next_change_is_told_and_noted(site: Site) -> None:
    """The build says when a schedule will change the site next, first one first."""
    site.write(
        {
            "news/late.nb.md": news("Sent", date="2026-03-01"),
            "news/soon.nb.md": news("Snart", date="2026-02-01 09:30"),
            "news/ends.nb.md": news("Slutt", expires="2026-02-10"),
            "news/never.nb.md": news("Aldri", date="2026-01-20", status="draft"),
        }
    )
    prepared = site.prepare()

    assert prepared.next_change is not None
    assert prepared.next_change.isoformat() == "2026-02-01T09:30:00+01:00"


def test_no_change_is_due_without_schedules(site: Site) -> None:
    """A site without schedules never needs another build for the sake of time."""
    assert site.write({"news/a.nb.md": news()}).prepare().next_change is None


def test_title_of_an_absent_item_cannot_be_borrowed(site: Site) -> None:
    """A link that would read as the title of a secret item is a problem with a way out."""
    site.write(
        {
            "news/a.nb.md": news("A", "Les [[news/b]] nå."),
            "news/b.nb.md": news("B", status="draft"),
        }
    )

    listing = site.problems()

    assert "content/news/a.nb.md:6:7" in listing
    assert "[[news/b|words]]" in listing


def test_dates_are_read_in_the_time_zone_of_the_site(site: Site) -> None:
    """A clock time without a zone is the site's own time, summer or winter."""
    site.write({"news/a.nb.md": news("Sommer", date="2025-07-01 12:00")})
    stamp = site.build().page("nb/nyheter/a").find("time")["datetime"]

    assert re.fullmatch(r"2025-07-01T12:00:00\+02:00", stamp)
