"""One build, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.kind import DataFile, Kind
from plugins.content_model.problem import Position, Problem, Severity, message
from plugins.pipeline.build import BuildFailed, finish, prepare
from plugins.pipeline.extension_points import Extensions
from tests.conftest import news, tree
from tests.unit.builders import NB, plan, settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site
    from plugins.pipeline.build import Finished, Prepared

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
TEXT = Kind(name="text", folder="news", template="text.html", url="{lang}/{slug}/", dated=True)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
BASE = {
    "theme/templates/text.html": "{{ article.title }}: {{ article.body | safe }}",
    "theme/static/site.css": "a{}",
    "translations/nb/LC_MESSAGES/messages.po": PO,
    "content/news/a.md": news("A"),
}


class Project:
    """
    A project under test, with a theme of one template.

    Args:
        root: Its folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.extensions = Extensions(kinds=(TEXT,), data_files=(DataFile(name="x", schema=dict),))
        self.write(BASE)

    def write(self, files: Mapping[str, str]) -> None:
        """Write files, by their path from the project folder."""
        for path, text in files.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")

    def settings(self, **changes: Any) -> Settings:
        """Return the settings."""
        folders = ("content", "output", "theme", "translations")
        paths = {name: str(self.root / name) for name in folders}
        own = {"root": str(self.root), "cache": str(self.root / "cache"), "languages": {"nb": NB}}
        return settings(**{**paths, **own, **changes})

    def prepare(self, **changes: Any) -> Prepared:
        """Run the stages that read."""
        return prepare(self.settings(**changes), self.extensions)

    def build(self, **changes: Any) -> Finished:
        """Run all stages."""
        return finish(self.prepare(**changes))

    def failure(self, **changes: Any) -> list[str]:
        """Return the files with problems, of a build that must fail."""
        with pytest.raises(BuildFailed) as failed:
            self.build(**changes)
        return [problem.path for problem in failed.value.problems]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that can be built."""
    return Project(tmp_path)


def problem(path: str, severity: Severity = Severity.PROBLEM, line: int = 1) -> Problem:
    """Return a problem."""
    return Problem(
        path=path, text=message("x"), hint=message("y"), severity=severity, at=Position(line)
    )


def test_all_stages(project: Project) -> None:
    """From Markdown to files: pages, files of the theme, and how many pages there are."""
    done = project.build()

    assert tree(project.root / "output") == {
        "nb/a/index.html": b"A: <p>Text.</p>\n",
        "theme/site.css": b"a{}",
    }
    assert (done.pages, done.published.written) == (1, 2)


def test_two_builds_are_the_same(project: Project) -> None:
    """Built again, nothing is written."""
    project.build()

    assert project.build().published.written == 0


def test_problems_of_every_stage_are_told_at_once(project: Project) -> None:
    """No stage hides what the next ones would find."""

    def check(given: Site) -> list[Problem]:
        return [problem("checked")]

    project.extensions = Extensions(kinds=(TEXT,), checks=(check,))
    project.write(
        {
            "content/elsewhere/x.md": news("X"),
            "translations/nb/LC_MESSAGES/messages.po": "nonsense",
            "content/news/b.md": news("B", slug="a b"),
            "content/news/c.md": news("C", "![x](p.svg) [y](nowhere)"),
            "content/news/d.nb.md": news("D"),
            "content/news/d/index.nb.md": news("D"),
            "content/news/p.svg": "<svg",
            "content/news/e.md": news("E", category="unknown"),
        }
    )
    known = problem("known")
    with pytest.raises(BuildFailed) as failed:
        prepare(project.settings(), project.extensions, [known])

    assert sorted(p.path for p in failed.value.problems) == [
        "checked",
        "elsewhere/x.md",
        "known",
        "news/b.md",
        "news/c.md",
        "news/d/index.nb.md",
        "news/e.md",
        "news/p.svg",
        "translations/nb/LC_MESSAGES/messages.po",
    ]


def test_pictures_nobody_shows_are_not_opened(project: Project) -> None:
    """A broken file that no page needs is nobody's problem."""
    project.write({"content/news/p.svg": "<svg"})

    assert project.build().pages == 1


def test_warnings(project: Project) -> None:
    """Warnings are handed on with the site, and end the build only if they should."""
    project.write({"content/news/b.md": "Title: B\nDate: 2020-01-01\nCover: x\n\nText."})

    assert [p.path for p in project.prepare().warnings] == ["news/b.md"]
    assert project.failure(warnings_stop=True) == ["news/b.md"]


def test_next_change(project: Project) -> None:
    """When the site changes by itself is known before it is written."""
    project.write({"content/news/b.md": news("B", date="2027-05-06")})
    due = project.prepare().next_change

    assert due is not None
    assert due.isoformat() == "2027-05-06T00:00:00+02:00"


def test_ignored_files(project: Project) -> None:
    """Pelican's ``IGNORE_FILES`` is heeded."""
    project.write({"content/news/b.draft.md": ""})

    assert project.build(options={"IGNORE_FILES": ["*.draft.md"]}).pages == 1


def test_nothing_is_written_by_the_stages_that_read(project: Project) -> None:
    """A site is checked without a trace on the disk, but for the cache."""
    before = tree(project.root)
    project.prepare()
    after = tree(project.root)

    assert {path: after[path] for path in before} == before
    assert all(path.startswith("cache/") for path in after.keys() - before.keys())


class TestFinish:
    """The stages that write."""

    def test_a_broken_template_changes_nothing(self, project: Project) -> None:
        """The output is as it was, and what is wrong is told with what was told before."""
        project.build()
        before = tree(project.root / "output")
        project.write(
            {
                "content/news/b.md": "Title: B\nDate: 2020-01-01\nCover: x\n\nText.",
                "theme/templates/text.html": "\n{{ nothing }}",
            }
        )

        assert project.failure() == ["news/b.md", "theme/templates/text.html"]
        assert tree(project.root / "output") == before
        assert not list(project.root.glob("output.*"))

    def test_a_template_beside_the_settings(self, project: Project) -> None:
        """A template of the site's own is told by its path from the project folder."""
        project.write({"templates/text.html": "\n\n{{ nothing }}"})

        assert project.failure(options={"THEME_TEMPLATES_OVERRIDES": ["templates"]}) == [
            "templates/text.html"
        ]

    def test_settings_reach_the_templates(self, project: Project) -> None:
        """Filters and names of the settings are there while rendering."""
        project.write({"theme/templates/text.html": "{{ 'a' | shout }}{{ YEAR }}<p>b</p>\n"})
        options = {"JINJA_FILTERS": {"shout": str.upper}, "JINJA_GLOBALS": {"YEAR": 1999}}
        project.build(options=options)

        assert tree(project.root / "output")["nb/a/index.html"] == b"A1999<p>b</p>"

    @pytest.mark.parametrize(
        ("minify", "expected"),
        [
            (False, {"theme/a.css": b"a { }\nb { c: d }", "theme/a.txt": b"a { }"}),
            (True, {"theme/a.css": b"b{c:d}", "theme/a.txt": b"a { }"}),
        ],
    )
    def test_style_sheets(
        self,
        project: Project,
        minify: bool,  # noqa: FBT001  # a case
        expected: dict[str, bytes],
    ) -> None:
        """Style sheets are made small with the pages; other files are never changed."""
        project.write({"theme/static/a.css": "a { }\nb { c: d }", "theme/static/a.txt": "a { }"})
        project.build(minify=minify)
        built = tree(project.root / "output")

        assert {path: built[path] for path in expected} == expected

    def test_two_outputs_of_one_project(self, project: Project) -> None:
        """Building into another folder, as a preview does, leaves the site alone."""
        project.build()
        project.write({"content/news/b.md": news("B")})
        project.build(output=str(project.root / "preview"))
        (project.root / "content/news/a.md").unlink()
        done = project.build()

        assert done.published.removed == 1
        assert sorted(tree(project.root / "preview")) == [
            "nb/a/index.html",
            "nb/b/index.html",
            "theme/site.css",
        ]

    def test_static_files_get_in_nobodys_way(self, project: Project) -> None:
        """A file that would be written where a page is written is a problem."""
        project.write({"content/extra/x.html": "x"})
        moved = {"extra/x.html": {"path": "nb/A/index.html"}}
        options = {"STATIC_PATHS": ["extra"], "EXTRA_PATH_METADATA": moved}

        assert project.failure(options=options) == ["nb/A/index.html"]


def outside(given: Site) -> list[PagePlan]:
    """Return a page that would be written out of the output folder."""
    return [plan("x", url="../../x/", template="bare.html")]


def test_pages_outside_of_the_output_folder(project: Project) -> None:
    """A page that would be written elsewhere is a problem, whichever plugin planned it."""
    project.extensions = Extensions(kinds=(TEXT,), pages=(outside,))
    project.write({"theme/templates/bare.html": "x"})

    assert len(project.failure()) == 1
