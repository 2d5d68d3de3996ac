"""The mails of a newsletter."""

from __future__ import annotations

import re
from datetime import date

from bs4 import BeautifulSoup

from plugins.newsletter.mails import mails, wrapped
from tests.conftest import Site, news


def test_mails_of_both_languages(site: Site) -> None:
    """Each language has HTML and text; addresses are whole, nothing runs, words are safe."""
    site.write(
        {
            "news/a/index.nb.md": news(
                "Gull & <b>grønt</b>", summary='En "ingress" om gull & mer.'
            ),
            "news/a/index.en.md": news("Gold", translated_from="nb"),
            "news/b.nb.md": news("Bare norsk"),
        }
    )
    prepared = site.prepare(SITEURL="https://x.example", NEWSLETTER_UNSUBSCRIBE="*|UNSUB|*")
    found = {
        (lang, ending): text
        for lang, ending, text in mails(
            prepared.site, prepared.addresses, ["nb", "en"], date(2025, 3, 1), date(2025, 3, 1)
        )
    }
    html = BeautifulSoup(found["nb", "html"], "html.parser")

    assert set(found) == {(lang, ending) for lang in ("nb", "en") for ending in ("html", "txt")}
    assert "Gull & <b>grønt</b>" in found["nb", "txt"]
    assert "Gull & <b>grønt</b>" in html.get_text()
    assert html.find("b") is None
    assert html.find("script") is None
    assert all(
        str(link["href"]).startswith(("https://x.example/", "*|UNSUB|*"))
        for link in html.find_all("a")
    )
    assert "(Norsk)" in found["en", "txt"]
    assert re.search(r"https://x\.example/nb/nyheter/b/", found["en", "txt"])
    assert not re.search(r"\n\n\n", found["nb", "txt"])


def test_wrapped() -> None:
    """Lines are as wide as mails are, and addresses whole."""
    text = wrapped("word " * 40 + "https://example.org/" + "x" * 90)

    assert max(len(line) for line in text.split("\n")[:-1]) <= 72
    assert text.endswith("x" * 90)
