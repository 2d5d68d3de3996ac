"""What readers see below an item."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import PROJECT, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Output, Site

# Texts that have nothing in common, so that words of two texts are not words of most.
OTHERS = {
    f"news/z{n}.nb.md": news(f"Annet {n}", words, date="2020-01-01")
    for n, words in enumerate(
        ("Havn fisk brygge.", "Skog elg hytte.", "Orgel kor salme.", "Snø bakke løype.")
    )
}
OTHERS |= {
    f"news/y{n}.en.md": news(f"Other {n}", words, date="2020-01-01")
    for n, words in enumerate(("Harbour pier.", "Elk forest.", "Choir organ.", "Snow hill."))
}
GOLD = "Gullmerket bedømmes."
PAIR = {
    "news/a/index.nb.md": news("Gull", GOLD, summary="Ingress a"),
    "news/a/index.en.md": article("Gold", "The gold label.", translated_from="nb"),
    "news/b/index.nb.md": news("Mer gull", GOLD, date="2025-03-02"),
    "news/b/index.en.md": article("More gold", "The gold label.", translated_from="nb"),
}


def related(output: Output, path: str = "nb/nyheter/a") -> list[str]:
    """Return the addresses of the list on a page."""
    return [link["href"] for link in output.page(path).select(".related__items h3 a")]


def heading(output: Output, path: str = "nb/nyheter/a") -> str:
    """Return what stands above the list on a page."""
    return str(output.page(path).select_one(".related h2").text)


def test_a_list_in_both_languages(site: Site) -> None:
    """Each language shows the list in its own words: neither the item itself nor its translation."""
    output = site.write({**OTHERS, **PAIR}).build()

    assert related(output) == ["/nb/nyheter/b/"]
    assert related(output, "en/news/a") == ["/en/news/b/"]
    assert heading(output, "en/news/a") == "Related"


def test_an_entry(site: Site) -> None:
    """An entry has title, date, and its lead cut between two words."""
    long = " ".join(["Ingressen"] * 40)
    output = site.write(
        {**OTHERS, **PAIR, "news/b/index.nb.md": news("Mer", GOLD, summary=long)}
    ).build()
    (entry,) = output.page("nb/nyheter/a").select(".related__item")

    assert entry.h3.text == "Mer"
    assert entry.time["datetime"] == "2025-03-01"
    assert entry.select_one(".teaser__summary").text.endswith("Ingressen…")
    assert len(entry.select_one(".teaser__summary").text) <= 151


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"status": "draft"}, id="a-draft"),
        pytest.param({"status": "hidden"}, id="hidden"),
        pytest.param({"date": "2026-01-16"}, id="dated-tomorrow"),
        pytest.param({"embargo": "2026-01-16"}, id="embargoed"),
        pytest.param({"expires": "2026-01-14"}, id="expired"),
    ],
)
@pytest.mark.parametrize("pinned", [True, False])
def test_what_is_not_listed(site: Site, fields: dict[str, str], *, pinned: bool) -> None:
    """Neither likeness nor an editor's choice leads to what is not in lists."""
    first = news("Gull", GOLD, **({"related": "[news/b]"} if pinned else {}))
    files = {**OTHERS, "news/a.nb.md": first, "news/b.nb.md": news("Mer", GOLD, **fields)}
    output = site.write(files).build()

    assert related(output) == []


def test_untranslated_items_are_marked(site: Site) -> None:
    """An item that exists only in the other language says so, in its own language."""
    only = {"news/c.en.md": news("Gold again", "The gold label.")}
    output = site.write({**OTHERS, **PAIR, **only}).build()
    links = output.page("nb/nyheter/a").select(".related__items h3 a")
    (marked,) = [link for link in links if link["href"] == "/en/news/c/"]

    assert (marked["lang"], marked["hreflang"]) == ("en", "en")
    assert "(English)" in marked.parent.text


def test_untranslated_items_can_be_hidden(site: Site) -> None:
    """Where the site hides untranslated items, lists do not name them."""
    only = {"news/c.en.md": news("Gold again", "The gold label.")}
    output = site.write({**OTHERS, **PAIR, **only}).build(UNTRANSLATED="hide")

    assert related(output) == ["/nb/nyheter/b/"]
    assert set(related(output, "en/news/a")) == {"/en/news/b/", "/en/news/c/"}


def test_editors_decide(site: Site) -> None:
    """Pins come first; what is excluded is not there."""
    chosen = news("Gull", GOLD, related="[news/z2, z0]", not_related="[news/b]")
    files = {**OTHERS, **PAIR, "news/a/index.nb.md": chosen, "news/c.nb.md": news("Til", GOLD)}
    output = site.write(files).build()

    assert related(output) == ["/nb/nyheter/z2/", "/nb/nyheter/z0/", "/nb/nyheter/c/"]
    assert related(output, "en/news/a")[:2] == ["/nb/nyheter/z2/", "/nb/nyheter/z0/"]


def test_the_newest_of_the_category(site: Site) -> None:
    """Where nothing is related the newest of the category stand under another heading."""
    terms = {"data/terms.yaml": "categories:\n  q: {nb: Kvalitet, en: Quality}\n"}
    files = {
        "news/a.nb.md": news("En", "Sjø.", category="q"),
        "news/b.nb.md": news("To", "Fjell.", category="q", date="2020-01-01"),
        "news/c.nb.md": news("Tre", "Elv.", category="q", date="2021-01-01"),
    }
    output = site.write({**OTHERS, **terms, **files}).build(RELATED_MINIMUM=0.9)

    assert related(output) == ["/nb/nyheter/c/", "/nb/nyheter/b/"]
    assert "Kvalitet" in heading(output)


def test_nothing_is_shown_rather_than_anything(site: Site) -> None:
    """An item that nothing is related to has no list, nor a heading of one."""
    output = site.write({**OTHERS, "news/a.nb.md": news("En", "Sjø.")}).build()

    assert output.page("nb/nyheter/a").select(".related, .series") == []


def test_guides_and_pages(site: Site) -> None:
    """Guides have lists and are in them; pages have none."""
    files = {
        **OTHERS,
        **PAIR,
        "guides/g.nb.md": article("Guide", GOLD),
        "pages/p.nb.md": article("P", GOLD),
    }
    output = site.write(files).build()

    assert set(related(output, "nb/veiledere/g")) == {"/nb/nyheter/a/", "/nb/nyheter/b/"}
    assert "/nb/veiledere/g/" in related(output)
    assert output.page("nb/p").select(".related") == []


def test_how_many(site: Site) -> None:
    """A list is as long as the site says."""
    many = {f"news/m{n}.nb.md": news(f"Gull {n}", GOLD) for n in range(4)}
    more = {f"news/y{n}.nb.md": news(f"y{n}", f"Ord{n}.") for n in range(9)}
    output = site.write({**OTHERS, **more, **many}).build(RELATED_ITEMS=2)

    assert len(related(output, "nb/nyheter/m0")) == 2


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"related": "[news/bb]"},
            "news/a.nb.md:4:11: nothing here is called “news/bb”\n    hint: did you mean “news/b”?",
            id="a-slip",
        ),
        pytest.param(
            {"not_related": "news/a"},
            "news/a.nb.md:4:14: “news/a” is this item itself\n    hint: delete it",
            id="itself",
        ),
        pytest.param({"related": 3}, "“related” should be a list", id="no-list"),
    ],
)
def test_mistakes(site: Site, fields: dict[str, Any], expected: str) -> None:
    """A mistake is told where it stands, with what to type."""
    site.write({"news/a.nb.md": news("A", **fields), "news/b.nb.md": news("B")})

    assert expected in site.problems()


def test_settings(site: Site) -> None:
    """A setting that is no number is a problem of the settings file."""
    assert "RELATED_ITEMS" in site.problems(RELATED_ITEMS=0)


def test_an_edit_elsewhere(site: Site) -> None:
    """A text that comes to have the words of another changes the other's list."""
    site.write({**OTHERS, **PAIR}).build()
    site.write({"news/z0.nb.md": news("Nå gull", GOLD)})

    assert "/nb/nyheter/z0/" in related(site.build())


SCRIPT = """
import sys
from pathlib import Path
from tests.conftest import Site
Site(Path(sys.argv[1])).run()
"""


def test_the_same_lists_whatever_the_hash_seed(site: Site) -> None:
    """Equals are named in one order, in whichever order sets and dictionaries hash."""
    many = {f"news/m{n}.nb.md": news(f"Gull {n}", GOLD, tags="[x]") for n in range(9)}
    terms = {"data/terms.yaml": "tags:\n  x: {nb: Eks, en: Ex}\n"}
    site.write({**OTHERS, **PAIR, **many, **terms})
    outputs = []
    for seed in ("1", "2"):
        for folder in ("output", ".cache"):
            if (site.root / folder).exists():
                (site.root / folder).rename(site.root / f"{folder}-{seed}")
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(site.root)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT)},
            cwd=PROJECT,
            check=True,
        )
        outputs.append(tree(site.root / "output"))

    assert outputs[0] == outputs[1]


def test_damaged_words_cost_only_time(site: Site, tmp_path: Path) -> None:
    """Words damaged between two builds are taken from the texts again when lists are made anew."""
    site.write({**OTHERS, **PAIR}).run()
    before = tree(tmp_path / "output")
    for path in (tmp_path / ".cache/texts").iterdir():
        path.write_bytes(b"x" * path.stat().st_size)
    for name in ("related", "related-state"):
        (tmp_path / ".cache" / name).unlink()
    (tmp_path / "output/index.html").unlink()
    site.run()

    assert tree(tmp_path / "output") == before
