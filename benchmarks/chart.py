"""Results as a chart: for each size of the corpus, a group of bars for each side."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from benchmarks.rounds import COLD, EDIT, NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.results import Results
    from benchmarks.rounds import Measured

JOBS = {COLD: "cold build", EDIT: "one edit", NOTHING: "nothing edited"}
WIDTH, MARGIN = 760, 16
LABELS, NUMBERS = 250, 70
BAR, GAP, HEAD = 11, 10, 44
LONGEST = WIDTH - 2 * MARGIN - LABELS - NUMBERS
# Shades that are told apart in print too, and stand out from white and from black.
STYLE = """
text{font:13px system-ui,sans-serif;fill:#1f2328}
.title{font-size:16px;font-weight:600}
.panel{font-weight:600}
.number{font-size:11px}
.cold{fill:#0b5cad}.edit{fill:#b35900}.nothing{fill:#6e7781}
@media (prefers-color-scheme:dark){
text{fill:#e6edf3}
.cold{fill:#79b8ff}.edit{fill:#f0a35e}.nothing{fill:#9aa4af}
}
"""


def chart(results: Results) -> str:
    """Return the chart as SVG, which says in words what it shows."""
    drawn: list[str] = list(legend())
    top = MARGIN + 2 * HEAD
    for pairs, sides in sorted(results.sizes.items()):
        drawn += panel(pairs, sides, top)
        top += height(sides)
    total = top + MARGIN
    return "\n".join(
        (
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {total}" '
                f'width="{WIDTH}" height="{total}" role="img" aria-labelledby="title desc">'
            ),
            '<title id="title">Seconds to build the same site</title>',
            f'<desc id="desc">{escape(description(results))}</desc>',
            f"<style>{STYLE}</style>",
            *drawn,
            "</svg>",
            "",
        )
    )


def description(results: Results) -> str:
    """Return in words what the chart shows: the cold builds, size by size."""
    return " ".join(
        f"{pairs:,} pairs of articles, cold build: "
        + ", ".join(f"{side.title} {side.costs[COLD].seconds:.2f} s" for side in sides.values())
        + "."
        for pairs, sides in sorted(results.sizes.items())
    )


def legend() -> Iterator[str]:
    """Yield the title of the chart, and which bar is which."""
    yield label(MARGIN, MARGIN + 12, "Seconds to build the same site; shorter is better", "title")
    for number, (job, words) in enumerate(JOBS.items()):
        left = MARGIN + number * 140
        yield bar(left, MARGIN + 32, BAR, job)
        yield label(left + BAR + 6, MARGIN + 42, words)


def panel(pairs: int, sides: dict[str, Measured], top: int) -> Iterator[str]:
    """Yield the bars of one size, drawn to a scale of its own."""
    most = max(cost.seconds for side in sides.values() for cost in side.costs.values())
    yield label(MARGIN, top, f"{pairs:,} pairs of articles", "panel")
    y = top + GAP
    for side in sides.values():
        yield label(MARGIN, y + BAR, side.title.replace("`", ""))
        for job in JOBS:
            if job in side.costs:
                taken = side.costs[job].seconds
                length = max(1, round(taken / most * LONGEST))
                yield bar(MARGIN + LABELS, y, length, job)
                yield label(MARGIN + LABELS + length + 6, y + BAR - 1, f"{taken:.2f} s", "number")
                y += BAR + 2
        y += GAP


def height(sides: dict[str, Measured]) -> int:
    """Return the height of one size's panel."""
    bars = sum(len(side.costs) for side in sides.values())
    return GAP + bars * (BAR + 2) + len(sides) * GAP + HEAD


def bar(left: int, top: int, length: int, job: str) -> str:
    """Return one bar."""
    return f'<rect class="{job}" x="{left}" y="{top}" width="{length}" height="{BAR}" rx="2"/>'


def label(left: int, base: int, words: str, name: str = "") -> str:
    """Return words of the chart."""
    kind = f' class="{name}"' if name else ""
    return f'<text{kind} x="{left}" y="{base}">{escape(words)}</text>'
