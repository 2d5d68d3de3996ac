"""Which pages an edit can reach, as far as that can be told from what was kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from plugins.pipeline.compare import baseline, manifest_path
from plugins.pipeline.reach import (
    Ground,
    Reach,
    ground_of,
    keep_reach,
    numbered,
    out_of_reach,
    reach_path,
    read_reach,
    shared_of,
)
from plugins.pipeline.settled import left_in
from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

FILES = {
    "news/a.nb.md": news("A", "Blå bær.", tags="[x]"),
    "news/a.en.md": article("A", "Blue berries."),
    "news/b.nb.md": news("B", "Mer."),
    "data/terms.yaml": "tags: {x: {nb: X, en: X}}",
}
MORNING = datetime(2026, 1, 15, 8, tzinfo=UTC)
NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
GROUND = Ground(b"shared", {"a": b"1", "b": b"2"}, MORNING, None)
PAGES = {"a.html": [0], "list.html": [0, 1], "b.html": [1], "0.html": []}
REACH = Reach(GROUND, b"left", PAGES)


def ground(site: Site, **settings: Any) -> Ground:
    """Return what the pages of a site are composed of."""
    prepared = site.prepare(**settings)
    found = ground_of(prepared, baseline(prepared))
    assert found is not None
    return found


class TestGround:
    """What pages are composed of."""

    @pytest.mark.parametrize(
        "files",
        [
            {"news/a.nb.md": news("Another", "Blå bær.", tags="[x]")},
            {"news/a.nb.md": news("A", "Blå bær.")},
            {"news/a.nb.md": news("A", "Blå bær.", tags="[x]", summary="Lead.")},
            {"news/a.nb.md": news("A", "Blå bær.", tags="[x]", date="2025-03-02")},
            {"news/c.nb.md": news("C")},
            {"news/b.nb.md": news("B", "Mer.", status="draft")},
            {"data/terms.yaml": "tags: {x: {nb: Y, en: X}}"},
            {"data/people.yaml": "kari: {name: Kari}"},
            {"news/new.svg": "<svg/>"},
        ],
    )
    def test_what_any_page_may_show(self, site: Site, files: dict[str, str]) -> None:
        """Anything that may stand on any page makes another ground."""
        before = ground(site.write(FILES))
        assert before.shared != ground(site.write(files)).shared

    @pytest.mark.parametrize(
        "settings",
        [
            {"SITENAME": "Another"},
            {"BUILD_DATE": "2026-01-16"},
            {"MENU": ["news"]},
            {"RELATED_ITEMS": 3},
        ],
    )
    def test_settings(self, site: Site, settings: dict[str, Any]) -> None:
        """So does any setting."""
        before = ground(site.write(FILES))
        assert before.shared != ground(site, **settings).shared

    def test_a_text(self, site: Site) -> None:
        """A text is a part by itself: no other part, and nothing shared, differs."""
        before = ground(site.write(FILES))
        after = ground(site.write({"news/b.nb.md": news("B", "Mindre.")}))
        assert before.shared == after.shared
        assert dict(after.parts.items() - before.parts.items()).keys() == {"news/b.nb.md"}

    def test_related_lists(self, site: Site) -> None:
        """So is the list of related items of each, in each language."""
        before = ground(site.write(FILES))
        after = ground(site.write({"news/b.nb.md": news("B", "Mer.", related="[a]")}))
        changed = dict(after.parts.items() - before.parts.items()).keys()
        assert {"related nb news/b", "related en news/b"} <= changed
        assert "related nb news/a" in before.parts

    def test_the_same_again(self, site: Site) -> None:
        """The ground is that of the content, not of the moment it was read."""
        first = ground(site.write(FILES))
        assert first == ground(site)

    def test_what_nobody_can_tell(self, site: Site) -> None:
        """Where a plugin derives what is no plain data, nothing is known."""
        prepared = site.write(FILES).prepare()
        found = prepared.site
        odd = replace(found, derived={**found.derived, "odd": object()})
        unknown = replace(prepared, site=odd, shared=shared_of(odd, prepared.composer))
        assert ground_of(unknown, baseline(prepared)) is None
        assert ground_of(replace(prepared, site=odd, later=("odd",)), baseline(prepared)) is None

    def test_what_only_pages_show(self, site: Site) -> None:
        """What only pages show counts as what all share, where it has no parts."""
        prepared = site.write(FILES).prepare()
        shared = []
        for value in (1, 2):
            of = replace(prepared.site, derived={**prepared.site.derived, "more": value})
            with_more = replace(prepared, site=of, later=(*prepared.later, "more"))
            found = ground_of(with_more, baseline(prepared))
            assert found is not None
            shared.append(found.shared)
        assert shared[0] != shared[1]


class TestOutOfReach:
    """Pages that need not be composed."""

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            ({"a": b"1", "b": b"2"}, {"0.html", "a.html", "b.html", "list.html"}),
            ({"a": b"9", "b": b"2"}, {"0.html", "b.html"}),
            ({"a": b"9", "b": b"9"}, {"0.html"}),
        ],
    )
    def test_parts(self, parts: dict[str, bytes], expected: set[str]) -> None:
        """A page is out of reach if every part it drew on is what it was."""
        assert out_of_reach(REACH, replace(GROUND, parts=parts)).keys() == expected

    @pytest.mark.parametrize(
        ("known", "now"),
        [
            (None, GROUND),
            (REACH, None),
            (REACH, replace(GROUND, shared=b"another")),
            (REACH, replace(GROUND, parts={"a": b"1"})),
            (REACH, replace(GROUND, parts={"b": b"2", "a": b"1"})),
            (REACH, replace(GROUND, parts={**GROUND.parts, "c": b"3"})),
            (REACH, replace(GROUND, moment=datetime(2026, 1, 15, 7, tzinfo=UTC))),
            (
                replace(REACH, ground=replace(GROUND, next_change=NOON)),
                replace(GROUND, moment=NOON),
            ),
        ],
    )
    def test_none(self, known: Reach | None, now: Ground | None) -> None:
        """No page is, if anything shared differs, or a schedule may have changed the site."""
        assert not out_of_reach(known, now)

    def test_before_the_next_change(self) -> None:
        """Until a schedule changes the site, time alone changes no page."""
        known = replace(REACH, ground=replace(GROUND, next_change=NOON))
        before_noon = datetime(2026, 1, 15, 11, 59, tzinfo=UTC)
        assert out_of_reach(known, replace(GROUND, moment=before_noon)) == PAGES

    def test_numbered(self) -> None:
        """Parts go by number; what draws on anything else is told of nobody, and so always composed."""
        seen = {"a.html": ["b", "a"], "0.html": [], "odd.html": ["a", "elsewhere"]}
        assert numbered(seen, GROUND) == {"a.html": [1, 0], "0.html": []}
        assert numbered({}, GROUND) == {}


class TestKept:
    """What is kept from build to build."""

    def test_read_back(self, site: Site) -> None:
        """What was kept is read back while the manifest is the one it was kept with."""
        settings = site.checked()
        Path(settings.cache).mkdir(exist_ok=True)
        manifest_path(settings).write_bytes(b"1")
        keep_reach(GROUND, {"a.html": [0]}, left_in(settings), settings)
        known = read_reach(settings)
        assert known is not None
        assert (known.ground, known.pages) == (GROUND, {"a.html": [0]})

        manifest_path(settings).write_bytes(b"2")
        assert read_reach(settings) is None

    def test_nothing_known(self, site: Site) -> None:
        """Nothing is kept of what cannot be told."""
        settings = site.checked()
        keep_reach(None, {"a.html": [0]}, b"", settings)
        assert not reach_path(settings).exists()
        assert read_reach(settings) is None

    @pytest.mark.parametrize("content", [b"", b"x", b"\xff" * 99])
    def test_damaged(self, site: Site, content: bytes) -> None:
        """A damaged file costs time, nothing else."""
        settings = site.checked()
        Path(settings.cache).mkdir(exist_ok=True)
        manifest_path(settings).write_bytes(b"1")
        keep_reach(GROUND, {}, left_in(settings), settings)
        reach_path(settings).write_bytes(reach_path(settings).read_bytes()[:-3] + content)
        assert read_reach(settings) is None
