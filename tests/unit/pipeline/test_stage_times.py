"""How long each stage of a build took: told in its last lines, and kept for who measures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.execution.workers import Workers
from plugins.pipeline.build import Finished
from plugins.pipeline.session import session_of
from plugins.pipeline.stage_times import number_of, times_line, write_times
from plugins.problem_listing.wording import Wording
from plugins.publishing.publish import Published
from tests.unit.builders import settings

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.settings import Settings
    from plugins.pipeline.session import Session

ENGLISH = Wording(Catalogue(lang="en"), "en_GB")
FINISHED = Finished(
    published=Published(written=5, unchanged=8, removed=0, foreign=()), pages=1210, rendered=4
)


def build(root: Path, **options: Any) -> tuple[Settings, Session]:
    """Return the settings of a build, its stages with times of their own."""
    of = settings(options=options, root=str(root), cache=str(root / ".cache"))
    found = session_of(of)
    found.times = {"collect": 0.04, "parse": 2.13456, "render": 0.35}
    return of, found


def session(root: Path) -> Session:
    """Return what knows the times of a build."""
    return build(root)[1]


class TestLine:
    """The last line on times."""

    def test_stages(self, tmp_path: Path) -> None:
        """Pages rendered and skipped are told, and each stage that took any time."""
        line = times_line(session(tmp_path), FINISHED, 2.6, ENGLISH)

        assert line is not None
        assert ENGLISH.told(line) == "4 pages rendered, 1206 skipped: parse 2.1 s, render 0.3 s"

    @pytest.mark.parametrize(("seconds", "is_told"), [(0.999, False), (1.0, True)])
    def test_short_builds(self, tmp_path: Path, seconds: float, is_told: bool) -> None:  # noqa: FBT001  # a case
        """Of a build that took less than a second no times are told."""
        assert (times_line(session(tmp_path), FINISHED, seconds, ENGLISH) is not None) == is_told


class TestFile:
    """The file of times."""

    def test_written(self, tmp_path: Path) -> None:
        """It lies in the project folder and says how long what took, and how much it was."""
        write_times(*build(tmp_path, PROFILE="new/times.json", WORKERS=3), FINISHED, 2.61234)

        assert json.loads((tmp_path / "new/times.json").read_text(encoding="utf-8")) == {
            "stages": {"collect": 0.04, "parse": 2.1346, "render": 0.35},
            "total": 2.6123,
            "pages": 1210,
            "rendered": 4,
            "workers": 3,
        }

    @pytest.mark.parametrize("options", [{}, {"PROFILE": None}, {"PROFILE": ""}])
    def test_not_asked_for(self, tmp_path: Path, options: dict[str, Any]) -> None:
        """Without the setting nothing is written."""
        write_times(*build(tmp_path, **options), FINISHED, 1)

        assert list(tmp_path.iterdir()) == []

    def test_in_the_way(self, tmp_path: Path) -> None:
        """A folder in its place is told by the system's own error."""
        (tmp_path / "times.json").mkdir()
        with pytest.raises(OSError, match=r"times\.json"):
            write_times(*build(tmp_path, PROFILE="times.json"), FINISHED, 1)


@pytest.mark.parametrize(
    ("executor", "expected"), [("serial", 1), ("processes", 3), ("dask://host:1", None)]
)
def test_number_of(executor: str, expected: int | None) -> None:
    """Work that is not shared has one worker; how many a cluster has is not known."""
    assert number_of(Workers(executor, 3)) == expected
