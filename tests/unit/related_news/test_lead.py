"""Leads that are too long for a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.related_news.lead import LEAD, MORE, lead

NB = (
    "Klyngen har fått ny leder. Hun begynner i januar og kommer fra et av medlemmene, der hun har "
    "hatt ansvar for utprøving i kommunene, og styret sier at klyngen bør satse på det samme."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("En to tre", "En to tre", id="short-enough"),
        pytest.param("En to tre fire", "En to tre…", id="between-words"),
        pytest.param("En to, tre fire", "En to, tre…", id="to-the-letter"),
        pytest.param("En to – tre fire", "En to…", id="no-sign-before-the-ellipsis"),
        pytest.param("Menneskerettighet", "Menneskere…", id="one-long-word"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_between_words(text: str, expected: str) -> None:
    """A lead is cut between two words."""
    assert lead(text, most=10) == expected


@pytest.mark.parametrize(
    ("text", "lang", "most", "expected"),
    [
        pytest.param(
            "Norge bør følge etter. Det mener klyngene i et brev til departementet i dag.",
            *("nb", 50),
            "Norge bør følge etter.",
            id="a-sentence",
        ),
        pytest.param(
            "– Vi er klare! «Endelig», sier hun. Et nytt senter åpner i Larvik i mai.",
            *("nb", 45),
            "– Vi er klare! «Endelig», sier hun.",
            id="the-last-sentence",
        ),
        pytest.param(
            "Ja. Klyngene fortsetter sammen etter nyttår, sier styret i dag.",
            *("nb", 50),
            "Ja. Klyngene fortsetter sammen etter nyttår…",
            id="too-short-a-sentence",
        ),
        pytest.param(
            "Health became a national export initiative in 2024. HealthCatalyst, a test offer, is part.",
            *("en", 80),
            "Health became a national export initiative in 2024.",
            id="a-year-ends-a-sentence",
        ),
        pytest.param(
            "Klyngen samarbeider med dr. Hansen og prof. Berg om utprøving hos St. Olavs hospital.",
            *("nb", 62),
            "Klyngen samarbeider med dr. Hansen og prof. Berg om utprøving…",
            id="abbreviations",
        ),
        pytest.param(
            "Prosjektet slutter 1. januar og får penger fra EU. Det sier Kari.",
            *("nb", 56),
            "Prosjektet slutter 1. januar og får penger fra EU.",
            id="capitals",
        ),
        pytest.param(
            "Klyngen vokser raskt i hele Norden, og den har nå over hundre medlemmer i fem land.",
            *("nb", 50),
            "Klyngen vokser raskt i hele Norden…",
            id="a-clause",
        ),
        pytest.param(
            "Klyngen vokser raskt i hele Norden – den har nå over hundre medlemmer i fem land.",
            *("nb", 50),
            "Klyngen vokser raskt i hele Norden…",
            id="a-dash",
        ),
        pytest.param(
            "Over 2,5 mill. kroner går til et samarbeid mellom klyngene som bør bli større.",
            *("nb", 66),
            "Over 2,5 mill. kroner går til et samarbeid mellom klyngene…",
            id="function-words",
        ),
        pytest.param(
            "The cluster has grown and it now has more than 250 members across the region.",
            *("en", 51),
            "The cluster has grown…",
            id="numbers",
        ),
        pytest.param(
            "The cluster will work with municipalities that should be able to test and to buy.",
            *("en", 57),
            "The cluster will work with municipalities…",
            id="english",
        ),
        pytest.param(
            "som er til for at", "nb", 10, "som er til…", id="nothing-but-function-words"
        ),
        pytest.param("Det er som det var", "xx", 12, "Det er som…", id="an-unknown-language"),
        pytest.param("och det är som det var", "en-GB", 12, "och det är…", id="a-country"),
    ],
)
def test_where_it_ends(text: str, lang: str, most: int, expected: str) -> None:
    """After a sentence, else a clause, else a word that can end one."""
    assert lead(text, lang, most) == expected


def test_as_long_as_two_lines() -> None:
    """Without a length it has room for about two lines."""
    assert lead(NB, "nb") == (
        "Klyngen har fått ny leder. Hun begynner i januar og kommer fra et av medlemmene, "
        "der hun har hatt ansvar for utprøving i kommunene…"
    )


@given(text=st.text(max_size=400), lang=st.sampled_from(["nb", "en", "sv"]))
def test_never_longer(text: str, lang: str) -> None:
    """It is a beginning of the text, never longer than allowed, and never empty for nothing."""
    found = lead(text, lang)

    assert len(found) <= LEAD + len(MORE)
    assert found == text or text.startswith(found.removesuffix(MORE))
    assert bool(found) == bool(text)
