"""The settings of a site as commands read them, its plugins registered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.preview.load_site import Settled, load
from tests.unit.preview.conftest import CONFIG

if TYPE_CHECKING:
    from tests.unit.preview.conftest import Project


class TestLoad:
    """Settings for a preview."""

    def test_a_site_of_its_own(self, project: Project) -> None:
        """A preview never writes where the published site is, nor links to it."""
        options = load(project.config)

        assert options["OUTPUT_PATH"] == str(project.root / "cache/preview")
        assert options["SITEURL"] == ""
        assert options["SITENAME"] == "Site"
        assert options["PLUGINS"] == ["plugins.pipeline", "plugins.news", "plugins.home"]

    def test_the_site_itself(self, project: Project) -> None:
        """Settings that are for no preview are what is written."""
        options = load(project.config, is_preview=False)

        assert options["OUTPUT_PATH"] == str(project.root / "output")
        assert options["SITEURL"] == "https://published.example"

    def test_changed_settings_count(self, project: Project) -> None:
        """Settings are read anew each time, however soon after the last time."""
        load(project.config)
        project.write("pelicanconf.py", CONFIG.replace('SITENAME = "Site"', 'SITENAME = "Etis"'))

        assert load(project.config)["SITENAME"] == "Etis"

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            pytest.param("MENU = [", "pelicanconf.py:1: ", id="syntax"),
            pytest.param("MENU = nwes", "pelicanconf.py:1: NameError", id="unknown-name"),
            pytest.param(
                "import nothing_of_that_name", "pelicanconf.py:1: ModuleNotFoundError", id="import"
            ),
            pytest.param("raise SystemExit('no')", "pelicanconf.py:1: SystemExit: no", id="exit"),
        ],
    )
    def test_a_broken_settings_file(self, project: Project, line: str, expected: str) -> None:
        """A mistake in the settings is told in one line, with its place."""
        project.write("pelicanconf.py", f"{line}\n{CONFIG}")

        assert project.listing().startswith(expected)
        assert "\n" not in project.listing()

    def test_settings_of_a_wrong_type(self, project: Project) -> None:
        """Settings that Pelican would trip over are told like all others, on the terminal already."""
        project.write("pelicanconf.py", f"{CONFIG}SITEURL = None\n")
        with pytest.raises(Settled) as settled:
            load(project.config)
        line = CONFIG.count("\n") + 1

        assert settled.value.listing.startswith(f"pelicanconf.py:{line}:1: SITEURL ")
        assert settled.value.told

    def test_a_plugin_that_is_missing(self, project: Project) -> None:
        """A plugin that is not there is named, in the browser too."""
        project.write("pelicanconf.py", CONFIG.replace("plugins.news", "plugins.nwes"))

        assert "plugins.nwes" in project.listing()

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("\n\ndef register(:\n", "own_syntax.py:3: ", id="own_syntax"),
            pytest.param(
                "def register():\n    raise KeyError('x')\n",
                "own_error.py:2: KeyError",
                id="own_error",
            ),
        ],
    )
    def test_a_plugin_that_is_broken(
        self, project: Project, text: str, expected: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A plugin of the project that fails is told with its file and line."""
        name = expected.partition(".")[0]
        monkeypatch.syspath_prepend(str(project.root))
        project.write(f"{name}.py", text)
        project.write("pelicanconf.py", CONFIG.replace('"plugins.home"', f'"{name}"'))

        assert project.listing().startswith(expected)

    def test_no_settings_file(self, project: Project) -> None:
        """A file that is gone is told, not raised."""
        Path(project.config).unlink()

        assert project.listing()
