"""The sample site as it stands on seven days: each page tells what was true, and nothing later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.conftest import PROJECT, Output, Site

if TYPE_CHECKING:
    from collections.abc import Callable

PATHS = {
    "nscc": "clusters/nscc",
    "nht": "clusters/norway-health-tech",
    "welfare": "clusters/welfare-tech",
    "norcare": "projects/norcare",
    "norden3c": "projects/norden3c",
}
# What stands on no page on any day: the members of two clusters, added up.
SUMS = ("540", "640", "630", "397", "650")


class Truth(NamedTuple):
    """What a page says on a day, in English: the words of it, its badges, what it must not say."""

    day: str
    page: str
    says: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


GOLD = "Gold – Cluster Management Excellence Label"
FIRST = (f"{GOLD} valid to the end of October 2023",)
SECOND = (f"{GOLD} valid to the end of January 2027",)
TRUTHS = [
    # Norwegian Smart Care Cluster: a bronze label of unstated validity, gold from 2021, merged 2025.
    Truth(
        "2018-06-01",
        "nscc",
        (
            *(
                "115",
                "Companies",
                "January 2018",
                "Bronze",
                "September 2016",
                "NorDen3C",
                "Stavanger",
            ),
            *("How long it was valid is not known", "Arild Kristensen CEO"),
        ),
        (),
        ("Gold", "280", "7.5", "NCE", "Norway Health Tech", "EIRA", "2021", "2024", "2025"),
    ),
    Truth("2019-07-01", "nscc", ("115", "Bronze", "Ended"), (), ("Gold", "280", "2021", "2025")),
    Truth(
        "2021-12-01",
        "nscc",
        (
            *("115", "7.5", "November 2021", "October 2021", "score 95%", "80% needed", "NCE"),
            *("31 indicators", "Followed by a later label", "EIRA"),
        ),
        FIRST,
        ("280", "2025", "score 96%", "part of"),
    ),
    Truth(
        "2024-06-01",
        "nscc",
        ("over 280", "January 2024", "score 96%", "score 95%", "180", "over 80", "8", "10"),
        SECOND,
        ("115", "2025", "part of"),
    ),
    Truth(
        "2024-12-01",
        "nscc",
        ("From 1 January 2025 to be part of Norway Health Tech", "over 280", "11 November 2024"),
        SECOND,
        ("Since 1 January 2025",),
    ),
    *(
        Truth(
            day,
            "nscc",
            (
                *(
                    "Since 1 January 2025 part of Norway Health Tech",
                    "Became part of",
                    "score 96%",
                ),
                *("The holder is no longer a cluster of its own",),
            ),
            (),
            ("to be part of", "Arild Kristensen CEO"),
        )
        for day in ("2025-01-01", "2026-11-22")
    ),
    # Norway Health Tech: renamed in 2017, joined by NSCC in 2025.
    Truth(
        "2018-06-01",
        "nht",
        ("New name. Before: Oslo Medtech", "August 2017", "Oslo"),
        (),
        ("260", "370", "Stavanger", "Bergen", "Norwegian Smart Care Cluster"),
    ),
    Truth("2024-06-01", "nht", ("about 260", "September 2023"), (), ("370", "Bergen", "Joined")),
    Truth(
        "2024-12-01",
        "nht",
        ("about 260", "To be joined by Norwegian Smart Care Cluster", "1 January 2025"),
        (),
        ("370", "Bergen", "Joined by"),
    ),
    *(
        Truth(
            day,
            "nht",
            (
                "370",
                "November 2024",
                "Joined by Norwegian Smart Care Cluster",
                "Stavanger",
                "Bergen",
            ),
            (),
            ("To be joined", "about 260"),
        )
        for day in ("2025-01-01", "2026-11-22")
    ),
    # Welfare Tech: gold labels of 2014 and 2016 whose validity no source tells, merged in 2021.
    *(
        Truth(
            day,
            "welfare",
            ("137", "January 2018", "2014", "2016", "health and medical science", "Odense"),
            (),
            ("Danish Life Science Cluster", "2021", "Biopeople"),
        )
        for day in ("2018-06-01", "2019-07-01")
    ),
    *(
        Truth(
            day,
            "welfare",
            ("Since 2021 part of Danish Life Science Cluster", "Became part of", "2016"),
        )
        for day in ("2021-12-01", "2024-06-01", "2026-11-22")
    ),
    # NorCare, which runs beside its predecessor for half a year, and ends with June 2019.
    Truth(
        "2018-06-01",
        "norcare",
        (
            *("Ongoing", "until 30 June 2019", "Taking part", "NOK 250,000", "NorDen3C"),
            *("side by side from 1 January 2018 to June 2018", "Co-funded by the European Union"),
        ),
        (),
        ("Ended",),
    ),
    *(
        Truth(
            day,
            "norcare",
            ("Ended", "30 June 2019", "NOK 250,000", "Co-funded by the European Union"),
            (),
            ("Ongoing", "Taking part"),
        )
        for day in ("2019-07-01", "2021-12-01", "2025-01-01", "2026-11-22")
    ),
    # NorDen3C.
    Truth("2018-06-01", "norden3c", ("Ongoing", "until June 2018", "Carried on by")),
    Truth("2019-07-01", "norden3c", ("Ended", "June 2018", "Carried on by"), (), ("Ongoing",)),
    Truth("2026-11-22", "norden3c", ("Ended", "June 2018", "Carried on by"), (), ("Ongoing",)),
]
DAYS = sorted({truth.day for truth in TRUTHS})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Output]:
    """Return the sample site's output by the day it is built for, each made once."""
    done: dict[str, Output] = {}

    def on(day: str) -> Output:
        if day not in done:
            site = Site(tmp_path_factory.mktemp("sample"))
            site.run(PATH=str(PROJECT / "content"), BUILD_DATE=day)
            done[day] = Output(site.root / "output")
        return done[day]

    return on


def said(output: Output, path: str) -> tuple[str, list[str]]:
    """
    Return what a page says of its own, and its badges.

    News about it is left out, and what is said of others like it; so are its members over
    time: earlier counts have their place there, and nowhere else.
    """
    main = output.page(path).main
    badges = [" ".join(b.get_text(" ").split()) for b in main.select(".article__head .badge")]
    for section in main.select(
        "section[aria-labelledby=_coverage], section[aria-labelledby^=_related],"
        "section[aria-labelledby=_growth]"
    ):
        section.decompose()
    for hidden in main.select("time"):
        hidden.unwrap()
    return " ".join(main.get_text(" ").replace("\u00a0", " ").split()), badges


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: f"{truth.page}-{truth.day}")
def test_truth(built: Callable[[str], Output], truth: Truth) -> None:
    """A page says what was true on its day, shows the labels then valid, and knows nothing later."""
    text, badges = said(built(truth.day), f"en/{PATHS[truth.page]}")

    assert [phrase for phrase in truth.says if phrase not in text] == []
    assert tuple(badges) == truth.badges
    assert [phrase for phrase in truth.silent if phrase in text] == []


@pytest.mark.parametrize("day", DAYS)
def test_members_are_never_added_up(built: Callable[[str], Output], day: str) -> None:
    """No page about a cluster has a number that is the sum of two others'."""
    for path in ("clusters/nscc", "clusters/norway-health-tech", "clusters"):
        text, _ = said(built(day), f"en/{path}")
        assert not set(text.split()) & set(SUMS)


@pytest.mark.parametrize("day", DAYS)
def test_both_languages_agree(built: Callable[[str], Output], day: str) -> None:
    """Badges, figures and dates are as many in Norwegian as in English."""
    output = built(day)
    for path in PATHS.values():
        counts = [
            [
                len(output.page(f"{lang}/{path}").select(css))
                for css in (".badge", "dl:not(.terms dl) dt", "time")
            ]
            for lang in ("en", "nb")
        ]
        assert counts[0] == counts[1], path
