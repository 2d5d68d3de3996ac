"""Progress where there is no terminal: a line for each stage that took its time."""

from __future__ import annotations

from plugins.content_model.catalogue import Catalogue
from plugins.problem_listing.wording import Wording
from plugins.progress.progress_lines import ProgressLines

NORWEGIAN = Wording(
    Catalogue(
        lang="nb",
        strings={
            "parse": ("lesing",),
            "{stage}: {done} of {total}, {seconds} s": (
                "{stage}: {done} av {total}, {seconds} s",
            ),
        },
    ),
    "nb_NO",
)


def said(seconds: float, *counts: tuple[int, int], stage: str = "parse") -> list[str]:
    """Return the lines said of a stage."""
    lines: list[str] = []
    progress = ProgressLines(lambda: NORWEGIAN, lines.append)
    progress.begin("relate")
    progress.advance(1, 1)
    progress.end(0.1)
    progress.begin(stage)
    for done, total in counts:
        progress.advance(done, total)
        assert not lines
    progress.end(seconds)
    progress.close()
    return lines


def test_a_stage_that_took_its_time() -> None:
    """It is told once, when it is over, in the language of the staff and with their numbers."""
    assert said(2.14, (0, 10_000), (10_000, 10_000)) == [
        "lesing: 10\N{NO-BREAK SPACE}000 av 10\N{NO-BREAK SPACE}000, 2,1 s"
    ]


def test_a_stage_that_failed() -> None:
    """Of one that ended half way, it is told how far it came."""
    assert said(1, (0, 30), (20, 30)) == ["lesing: 20 av 30, 1 s"]


def test_a_stage_that_counts_nothing() -> None:
    """Without anything to count, its time is told; the count of the stage before is not."""
    assert said(1.5, stage="relate") == ["relate: 1,5 s"]
    assert said(1.5, (0, 0)) == ["lesing: 1,5 s"]


def test_a_quick_stage() -> None:
    """Nothing is said of less than a second, and no words are looked up."""

    def wording() -> Wording:
        raise AssertionError

    lines: list[str] = []
    progress = ProgressLines(wording, lines.append)
    progress.begin("parse")
    progress.advance(5, 5)
    progress.end(0.999)

    assert lines == []
