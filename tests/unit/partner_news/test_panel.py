"""Where an item was first published."""

from __future__ import annotations

from tests.conftest import Site, news


def test_readers_are_led_to_the_original(site: Site) -> None:
    """Original and translation say where it comes from, with the language if that is another."""
    text = news("Gold", status="published").replace(
        "---\n\n",
        "source: {publisher: A & B, url: 'https://p.example/1?a=1&b=2', date: 2025-02-03}\n---\n\n",
        1,
    )
    site.write(
        {"news/a/index.en.md": text, "news/a/index.nb.md": news("Gull", translated_from="en")}
    )
    output = site.build()

    for path, words in (
        ("en/news/a", "A & B, 3 February 2025"),
        ("nb/nyheter/a", "A & B (engelsk), 3. februar 2025"),
    ):
        line = output.page(path).select_one("#_source")
        assert words in " ".join(line.get_text().split())
        assert line.a["href"] == "https://p.example/1?a=1&b=2"
