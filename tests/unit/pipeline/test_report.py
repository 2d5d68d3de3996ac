"""What a build tells the person who runs it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache.sealed_file import DAMAGED
from plugins.content_model.problem import Field, Position, Problem, Quote, Severity, message
from plugins.pipeline.build import Finished
from plugins.pipeline.report import (
    closing_lines,
    count_line,
    listing,
    listing_text,
    staff_problems,
    staff_wording,
)
from plugins.pipeline.session import session_of
from plugins.problem_listing.listing import Finding
from plugins.publishing.publish import Published
from tests.unit.builders import OSLO, settings

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.session import Session

STAFF = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "{n} problem"
msgid_plural "{n} problems"
msgstr[0] "{n} feil"
msgstr[1] "{n} feil"

msgid "{n} file"
msgid_plural "{n} files"
msgstr[0] "{n} fil"
msgstr[1] "{n} filer"

msgid "{problems} in {files}"
msgstr "{problems} i {files}"
"""


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Return the settings of a project whose staff read English."""
    (tmp_path / "content").mkdir()
    path = tmp_path / "translations/nb/LC_MESSAGES/staff.po"
    path.parent.mkdir(parents=True)
    path.write_text(STAFF, encoding="utf-8")
    return settings(
        root=str(tmp_path),
        content=str(tmp_path / "content"),
        translations=str(tmp_path / "translations"),
        output=str(tmp_path / "output"),
    )


def finding(path: str, severity: Severity = Severity.PROBLEM, line: int = 1) -> Finding:
    """Return a finding."""
    return Finding(path, line, 1, "wrong", "hint: mend it", severity.value)


def warning(path: str, line: int = 1) -> Finding:
    """Return a warning."""
    return finding(path, Severity.WARNING, line)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([], "No problems found", id="none"),
        pytest.param([finding("a")], "1 problem in 1 file", id="one"),
        pytest.param(
            [finding("a", line=2), finding("a", line=3)], "2 problems in 1 file", id="one-file"
        ),
        pytest.param(
            [finding("a"), finding("b"), finding("b", line=5)],
            "3 problems in 2 files",
            id="several",
        ),
        pytest.param([warning("a")], "1 warning", id="a-warning"),
        pytest.param([warning("a"), warning("b")], "2 warnings", id="warnings"),
        pytest.param(
            [finding("a"), warning("b"), warning("c")],
            "1 problem in 1 file, 2 warnings",
            id="both",
        ),
    ],
)
def test_count(project: Settings, found: list[Finding], expected: str) -> None:
    """Problems are counted with their files; warnings are counted apart."""
    assert count_line(found, project) == expected


def test_text(project: Settings) -> None:
    """A listing is its findings with their hints, the count last."""
    assert listing_text([finding("a"), warning("b", 7)], project) == (
        "a:1:1: wrong\n    hint: mend it\nb:7:1: wrong\n    hint: mend it\n"
        "1 problem in 1 file, 1 warning"
    )


def test_language_of_the_staff(project: Settings, tmp_path: Path) -> None:
    """What is told is told in the language of the staff, which need not be the site's."""
    (tmp_path / "translations/nb").rename(tmp_path / "translations/sv")
    swedish = settings(root=project.root, translations=project.translations, staff_lang="sv")

    assert count_line([finding("a"), finding("b")], swedish) == "2 feil i 2 filer"


def test_listing_looks_places_up(project: Settings, tmp_path: Path) -> None:
    """Places are found in the files of the project, wherever its content lies."""
    (tmp_path / "content/a.md").write_text("---\ntitle: A\nslug: a b\n---\n", encoding="utf-8")
    wrong = Problem(path="a.md", text=message("x"), hint=message("y"), at=Field(("slug",)))
    gone = Problem(path="gone.md", text=message("x"), hint=message("y"), at=Field(("slug",)))

    assert [(f.path, f.line, f.column) for f in listing([gone, wrong], project)] == [
        ("content/a.md", 3, 7),
        ("content/gone.md", 0, 0),
    ]


def test_content_outside_of_the_project(project: Settings, tmp_path: Path) -> None:
    """Content that lies elsewhere is named by its whole path."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.md").write_text("---\ntitle: A\nslug: a b\n---\n", encoding="utf-8")
    moved = settings(root=str(tmp_path / "content"), content=str(elsewhere))
    wrong = Problem(path="a.md", text=message("x"), hint=message("y"), at=Field(("slug",)))

    assert [(f.path, f.line) for f in listing([wrong], moved)] == [(f"{elsewhere}/a.md", 3)]


def a_build(
    project: Settings, due: datetime | None = None, pages: int = 12, **done: Any
) -> tuple[Settings, Session, Finished]:
    """Return a build, and what it did."""
    published = {"written": 3, "unchanged": 1200, "removed": 2, "foreign": (), **done}
    finished = Finished(published=Published(**published), pages=pages, rendered=1, next_change=due)
    return project, session_of(project), finished


def closing(
    project: Settings, due: datetime | None = None, pages: int = 12, **done: Any
) -> list[str]:
    """Return the lines that close a build."""
    return closing_lines(*a_build(project, due, pages, **done), 0.3456)


def test_what_was_done(project: Settings) -> None:
    """Every build says how much it made, and how much of it was new."""
    assert closing(project) == [
        "12 pages: 3 files written, 1200 unchanged, 2 removed, in 0.3 s",
    ]


def test_a_damaged_cache(project: Settings) -> None:
    """What the cache had to drop is told in one line, and once."""
    DAMAGED.update(("settled-1", "index"))
    assert closing(project)[1:] == [
        "damaged or of another version, dropped from the cache and made anew: index, settled-1"
    ]
    assert not closing(project)[1:]


def test_one_of_each(project: Settings) -> None:
    """Of one page and one file it is said in the singular."""
    assert closing(project, pages=1, written=1)[0].startswith("1 page: 1 file written")


@pytest.mark.parametrize(
    ("foreign", "expected"),
    [
        (("b", "a"), "b, a"),
        (tuple("abcde"), "a, b, c, d, e"),
        (tuple("abcdef"), "a, b, c, d, e …"),
    ],
)
def test_foreign_files(project: Settings, foreign: tuple[str, ...], expected: str) -> None:
    """Files that no build made are named, the first of many."""
    lines = closing(project, foreign=foreign)

    assert len(lines) == 2
    assert lines[1].endswith(f": {expected}")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "1 July 2026 at 14:05"),
        ("nb", "1. juli 2026 at 14:05"),
        ("sv", "July 1, 2026 at 2:05"),
    ],
)
def test_next_change(project: Settings, lang: str, expected: str) -> None:
    """When to build again is told in the site's time, as the staff write dates."""
    own = settings(root=project.root, translations="/none", staff_lang=lang)
    lines = closing(own, datetime.fromisoformat("2026-07-01T12:05:00+00:00"))

    assert len(lines) == 2
    assert expected in lines[1]


def test_next_change_in_winter(project: Settings) -> None:
    """The time told is that of the day it is for."""
    due = datetime(2026, 12, 1, 14, 5, tzinfo=OSLO)

    assert "1 December 2026 at 14:05" in closing(project, due)[1]


class TestStaffCatalogue:
    """What is wrong with the strings for the staff."""

    def of(self, project: Settings, lang: str) -> list[tuple[str, object]]:
        """Return where problems stand if the staff read *lang*."""
        chosen = settings(root=project.root, translations=project.translations, staff_lang=lang)
        return [(problem.path, problem.at) for problem in staff_problems(chosen)]

    @pytest.mark.parametrize("lang", ["nb", "en", "en-GB"])
    def test_good(self, project: Settings, lang: str) -> None:
        """A catalogue that is right is no problem, nor is English without any."""
        assert self.of(project, lang) == []

    def test_broken(self, project: Settings) -> None:
        """A mistake is told with its line, as in the catalogue for readers."""
        path = Path(project.translations, "nb/LC_MESSAGES/staff.po")
        path.write_text(STAFF.replace("{n} filer", "{m} filer"), encoding="utf-8")

        assert self.of(project, "nb") == [("translations/nb/LC_MESSAGES/staff.po", Position(11))]

    def test_missing(self, project: Settings) -> None:
        """A language of the site is missed in the staff's strings."""
        Path(project.translations, "nb/LC_MESSAGES/staff.po").unlink()

        assert self.of(project, "nb") == [("translations/nb/LC_MESSAGES/staff.po", None)]

    def test_no_such_language(self, project: Settings) -> None:
        """A language that neither the site nor the catalogues have is a wrong setting."""
        assert self.of(project, "xx") == [("pelicanconf.py", Quote("STAFF_LANGUAGE"))]

    def test_a_language_that_is_not_the_sites(self, project: Settings) -> None:
        """The staff may read a language that the site is not published in."""
        path = Path(project.translations, "sv/LC_MESSAGES/staff.po")
        path.parent.mkdir(parents=True)
        path.write_text(STAFF, encoding="utf-8")

        assert self.of(project, "sv") == []


class TestSettingsFile:
    """Where problems of settings stand."""

    def found(self, project: Settings, name: str) -> list[str]:
        """Return the place of a mistake in the setting *name*, read from a file for publishing."""
        chosen = settings(
            root=project.root,
            content=project.content,
            options={"SETTINGS_FILE": str(Path(project.root, "publishconf.py"))},
        )
        problem = Problem(
            path="pelicanconf.py",
            base="project",
            at=Quote(name),
            text=message("wrong"),
            hint=message("mend it"),
        )
        return [f"{f.path}:{f.line}:{f.column}" for f in listing([problem], chosen)]

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            pytest.param("MENU", "pelicanconf.py:3:1", id="the-last-in-the-usual-file"),
            pytest.param("SITEURL", "publishconf.py:2:1", id="in-the-file-for-publishing"),
            pytest.param("plugins.x", "pelicanconf.py:4:13", id="a-text-that-is-no-setting"),
            pytest.param("GONE", "pelicanconf.py:0:0", id="set-nowhere"),
        ],
    )
    def test_place(self, project: Settings, name: str, expected: str) -> None:
        """A setting is told where it gets the value that counts."""
        root = Path(project.root)
        (root / "pelicanconf.py").write_text(
            "# MENU, SITEURL\nSITEURL = ''\nMENU = []\nPLUGINS = ['plugins.x']\n"
        )
        (root / "publishconf.py").write_text("from pelicanconf import *\nSITEURL = 'x'\n")

        assert self.found(project, name) == [expected]


def test_a_long_build(project: Settings) -> None:
    """Of a build that took its time, a further line says what was skipped, and what took how long."""
    of, session, finished = a_build(project)
    session.times.update({"parse": 1.25, "check": 0.01})
    lines = closing_lines(of, session, finished, 1.3)

    assert lines == [
        "12 pages: 3 files written, 1200 unchanged, 2 removed, in 1.3 s",
        "1 page rendered, 11 skipped: parse 1.2 s",
    ]


def test_wording(project: Settings) -> None:
    """The staff's numbers are those of their language, English ones if the site has none."""
    norwegian = settings(root=project.root, translations=project.translations, staff_lang="nb")

    assert staff_wording(norwegian).number(0.5) == "0,5"
    assert staff_wording(settings(staff_lang="sv")).number(0.5) == "0.5"
