"""Results as a chart."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from benchmarks.chart import JOBS, LONGEST, bar, chart, description, height, label, legend, panel
from tests.unit.benchmarks.results_to_show import results

SVG = "{http://www.w3.org/2000/svg}"
ROOT = ET.fromstring(chart(results()))


def test_chart_says_what_it_shows() -> None:
    """Those who do not see the chart read its title and numbers."""
    assert ROOT.get("role") == "img"
    ids = str(ROOT.get("aria-labelledby")).split()
    named = {element.get("id"): element.text or "" for element in ROOT if element.get("id")}
    assert list(named) == ids
    assert "500 pairs of articles, cold build: Ours <&> 2.00 s" in named["desc"]
    assert named["desc"] == description(results())


def test_chart_has_a_bar_for_each_time() -> None:
    """Three bars of the legend, and one for each time at each size; the longest is full."""
    found = ROOT.findall(f"{SVG}rect")
    widths = [int(str(rect.get("width"))) for rect in found]

    assert len(found) == 3 + 2 * 4
    assert max(widths) == LONGEST
    assert widths[3:7] == [LONGEST, round(LONGEST / 4), round(LONGEST / 8), round(LONGEST / 4)]


def test_chart_stays_within_its_frame() -> None:
    """Nothing is drawn outside of the picture."""
    _, _, width, tall = map(int, str(ROOT.get("viewBox")).split())
    for rect in ROOT.findall(f"{SVG}rect"):
        x, y, w, h = (int(str(rect.get(name))) for name in ("x", "y", "width", "height"))
        assert x + w <= width
        assert y + h <= tall
    assert all(int(str(text.get("y"))) <= tall for text in ROOT.findall(f"{SVG}text"))


def test_chart_in_the_dark() -> None:
    """The colours of words and bars follow the reader's scheme."""
    style = ROOT.find(f"{SVG}style")

    assert style is not None
    _, dark = str(style.text).split("prefers-color-scheme:dark")
    assert all(name in dark for name in ("text", *(f".{job}" for job in JOBS)))


def test_parts() -> None:
    """Words are escaped, a time of nothing is still seen, and a panel has room for its bars."""
    sides = results().sizes[500]

    assert label(1, 2, "<&>", "title") == '<text class="title" x="1" y="2">&lt;&amp;&gt;</text>'
    assert 'width="1"' in bar(0, 0, 1, "cold")
    assert len(list(legend())) == 1 + 2 * len(JOBS)
    assert sum(part.startswith("<rect") for part in panel(500, sides, 0)) == 4
    assert height(sides) > 4 * 11
