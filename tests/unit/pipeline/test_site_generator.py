"""The pipeline as Pelican runs it: begun when it reads, ended when it writes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from plugins.pipeline.extension_points import disconnect_all
from plugins.pipeline.host import Abort, Host
from plugins.pipeline.site_generator import SiteGenerator
from tests.conftest import PROJECT, news

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Site


@pytest.fixture(autouse=True)
def _connected_by_nobody() -> Iterator[None]:
    """Leave no plugin connected."""
    yield
    disconnect_all()


def generator(site: Site, **settings: Any) -> SiteGenerator:
    """Return the generator of a site whose plugins are registered."""
    return SiteGenerator(Host(site.options(**settings)).settings, context={}, theme="", path="")


class TestGenerator:
    """The pipeline in the shape of a Pelican generator."""

    def test_problems_end_the_build(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """What is wrong is told, and the command ends with status 1."""
        site.write({"news/a.nb.md": ""})
        with pytest.raises(Abort) as ended:
            generator(site).generate_context()

        assert ended.value.code == 1
        assert "content/news/a.nb.md:1:1: " in capsys.readouterr().err

    def test_nothing_to_write_without_reading(self, site: Site) -> None:
        """Nothing is written of a site that was not read."""
        generator(site).generate_output(None)

        assert not (site.root / "output").exists()

    def test_templates_end_the_build(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """A mistake in a template is told like one in the content."""
        folder = site.root / "mine/templates"
        folder.mkdir(parents=True)
        (folder / "home.html").write_text("\n{{ nothing }}")
        own = generator(site, THEME_TEMPLATES_OVERRIDES=["mine/templates"])
        own.generate_context()
        with pytest.raises(Abort):
            own.generate_output(None)

        assert "mine/templates/home.html:2: " in capsys.readouterr().err

    def test_a_disk_that_does_not_take_it(
        self, site: Site, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What the disk refuses is a problem that names the place, not a traceback."""
        (site.root / "blocked").write_text("a file")
        own = generator(site, OUTPUT_PATH=str(site.root / "blocked/output"))
        own.generate_context()
        with pytest.raises(Abort) as ended:
            own.generate_output(None)

        assert ended.value.code == 1
        assert "blocked" in capsys.readouterr().err.splitlines()[0]

    def test_warnings_are_told(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """Warnings are listed after the site was written, before what was done."""
        site.write({"news/a.md": "Title: A\nDate: 2020-01-01\nCover: x\n\nTekst."})
        own = generator(site)
        own.generate_context()
        own.generate_output(None)
        lines = capsys.readouterr().err.splitlines()

        assert lines[0].startswith("content/news/a.md:3:1: warning")
        assert lines[2] == "1 warning"
        assert "pages: " in lines[3]

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"expires": "2020-01-01"}, ""),
            ({"date": "2026-07-01 14:30"}, "2026-07-01T14:30:00+02:00\n"),
        ],
    )
    def test_note_of_the_next_change(
        self, site: Site, fields: dict[str, str], expected: str
    ) -> None:
        """Whatever starts builds finds in the cache when the next one is due, if it is."""
        site.write({"news/a.nb.md": news("A", **{"date": "2019-01-01", **fields})})
        note = site.root / ".cache/next-change"
        note.parent.mkdir()
        note.write_text("old")
        own = generator(site)
        own.generate_context()
        own.generate_output(None)

        assert note.read_text() == expected

    def test_settings_come_first(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """A mistake in the settings is told alone: what the content lacks may follow from it."""
        site.write({"news/a.nb.md": ""})
        with pytest.raises(Abort):
            generator(site, LANGUAGES={"nb": {"nmae": "x"}}).generate_context()
        told = capsys.readouterr().err.splitlines()

        assert told[0].startswith("pelicanconf.py: LANGUAGES, “nb”: ")
        assert told[-1] == "1 problem in 1 file"

    def test_strings_for_the_staff(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """A broken catalogue for the staff is told, together with all else."""
        site.write({"news/a.nb.md": ""})
        path = site.root / "po/nb/LC_MESSAGES/staff.po"
        path.parent.mkdir(parents=True)
        path.write_text("nonsense")
        for lang in ("nb", "en"):
            (site.root / f"po/{lang}/LC_MESSAGES").mkdir(parents=True, exist_ok=True)
            shutil.copy(
                PROJECT / f"translations/{lang}/LC_MESSAGES/messages.po",
                site.root / f"po/{lang}/LC_MESSAGES",
            )
        with pytest.raises(Abort):
            generator(
                site, TRANSLATIONS_PATH=str(site.root / "po"), STAFF_LANGUAGE="nb"
            ).generate_context()
        told = capsys.readouterr().err

        assert "po/nb/LC_MESSAGES/staff.po:1:1: " in told
        assert "content/news/a.nb.md:1:1: " in told
