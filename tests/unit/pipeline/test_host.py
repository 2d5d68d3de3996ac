"""The one place that knows Pelican."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from pelican.plugins import signals
from pelican.settings import DEFAULT_CONFIG, read_settings

from plugins import news as news_plugin
from plugins.content_model.problem import Quote
from plugins.pipeline import extension_points, site_generator
from plugins.pipeline.extension_points import disconnect_all
from plugins.pipeline.host import (
    IN_ONE_LINE,
    Abort,
    Host,
    announce_generator,
    site_settings,
)
from plugins.pipeline.site_generator import SiteGenerator
from plugins.pipeline.telling import say
from plugins.progress.progress import Progress
from tests.conftest import PROJECT, news

if TYPE_CHECKING:
    from collections.abc import Iterator

    from blinker import Signal

    from tests.conftest import Site


@pytest.fixture(autouse=True)
def _connected_by_nobody() -> Iterator[None]:
    """Leave no plugin connected."""
    yield
    disconnect_all()


class TestPlugins:
    """Plugins as they are loaded."""

    def test_they_are_registered(self, site: Site) -> None:
        """The plugins of the settings join the pipeline, and are known by their names."""
        host = Host(site.options(PLUGINS=["plugins.pipeline", "plugins.news"]))

        assert host.settings["PLUGINS"] == ["plugins.pipeline", "plugins.news"]
        assert [bool(s.receivers) for s in (extension_points.kinds, extension_points.checks)] == [
            True,
            False,
        ]

    def test_modules(self, site: Site) -> None:
        """As in Pelican, a plugin may be given as the module itself."""
        host = Host(site.options(PLUGINS=[news_plugin]))

        assert host.settings["PLUGINS"] == ["plugins.news"]
        assert extension_points.kinds.receivers

    def test_one_taken_out_is_gone(self, site: Site) -> None:
        """Loaded again without a plugin, nothing of it remains connected."""
        Host(site.options(PLUGINS=["plugins.pipeline", "plugins.news"]))
        Host(site.options(PLUGINS=["plugins.pipeline"]))

        assert not extension_points.kinds.receivers

    def test_one_that_is_missing(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """Plugins that cannot be loaded end the build, and each is named."""
        with pytest.raises(Abort) as ended:
            Host(site.options(PLUGINS=["plugins.news", "plugins.nwes", "plugins.x"]))

        assert ended.value.code == 1
        told = capsys.readouterr().err
        assert "cannot load plugin plugins.nwes\n" in told
        assert "cannot load plugin plugins.x\n" in told


class TestRun:
    """Pelican's own sequence."""

    def test_order(self, site: Site) -> None:
        """All generators read before any writes, and listeners are told in between and after."""
        told: list[str] = []

        class Recorder:
            """A generator of another plugin."""

            def __init__(self, **given: Any) -> None:
                told.append(f"made for {given['settings']['SITENAME']}")

            def generate_context(self) -> None:
                """Read."""
                told.append("read")

            def generate_output(self, writer: object) -> None:
                """Write."""
                told.append("written" if writer is None else "?")

        def announce(pelican: object) -> type[Recorder]:
            return Recorder

        def finalized(sender: object) -> None:
            told.append("finalized")

        def generators_finalized(generators: object) -> None:
            told.append("all read")

        host = Host(site.options(PLUGINS=[]))
        connections: list[tuple[Signal, Any]] = [
            (signals.get_generators, announce),
            (signals.finalized, finalized),
            (signals.all_generators_finalized, generators_finalized),
        ]
        signals.get_generators.disconnect(announce_generator)
        for signal, function in connections:
            signal.connect(function)
        try:
            host.run()
        finally:
            for signal, function in connections:
                signal.disconnect(function)

        assert told == ["made for Site", "read", "all read", "written", "finalized"]

    def test_plugins_that_announce_nothing(self, site: Site) -> None:
        """A plugin may decline to generate, as Pelican's own may."""

        def decline(pelican: object) -> None:
            """Announce no generator."""

        host = Host(site.options(PLUGINS=["plugins.pipeline"]))
        signals.get_generators.connect(decline)
        try:
            assert host.generator_classes() == [SiteGenerator]
        finally:
            signals.get_generators.disconnect(decline)

    @pytest.mark.parametrize("body", ["Tekst.", "![](x.png)"])
    def test_progress_goes_before_anything_is_said(
        self,
        site: Site,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        body: str,
    ) -> None:
        """A bar is taken away before a listing or the last lines are printed, and is back for rendering."""
        site.write({"news/a.nb.md": news("Tittel", body)})

        class Shown(Progress):
            def begin(self, stage: str) -> None:
                if stage in {"collect", "compare"}:
                    say(f"<{stage}")

            def close(self) -> None:
                say(">")

        monkeypatch.setattr(site_generator, "shown_progress", lambda _: Shown())
        with suppress(Abort):
            Host(site.options()).run()

        told = capsys.readouterr().err
        expected = "<collect\n>\n<compare\n>\n" if body == "Tekst." else "<collect\n>\ncontent/"
        assert told.startswith(expected)

    def test_no_thread(self, site: Site) -> None:
        """Pelican's own sign that it works would start a thread, and so slow our workers down."""
        config = site.root / "pelicanconf.py"
        config.write_text(
            "import threading\n"
            "from plugins.pipeline.host import Host\n"
            "class Threads(Host):\n"
            "    def run(self):\n"
            "        print(threading.active_count())\n"
            "PELICAN_CLASS = Threads\n"
            "PLUGINS = []\n"
            "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n"
            "AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
            'TIMEZONE = "Europe/Oslo"\n',
            encoding="utf-8",
        )
        done = subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"],
            cwd=site.root,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            text=True,
            check=True,
        )

        assert done.stdout == "1\n"

    def test_times_of_stages(self, site: Site) -> None:
        """A build leaves the times of its stages where the setting says."""
        site.write({"news/a.nb.md": news("Tittel")})
        Host(site.options(PROFILE=".cache/times.json", EXECUTOR="serial")).run()
        found = json.loads((site.root / ".cache/times.json").read_text(encoding="utf-8"))

        assert list(found) == ["stages", "total", "pages", "rendered", "workers"]
        assert set(found["stages"]) >= {"parse", "render", "publish"}
        assert found["total"] >= sum(found["stages"].values()) - 0.001
        assert found["pages"] == found["rendered"] > 0

    def test_a_whole_build(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """Pelican runs our stages, which say what they did."""
        site.write({"news/a.nb.md": news("Tittel")})
        Host(site.options()).run()

        assert "Tittel" in (site.root / "output/nb/nyheter/a/index.html").read_text()
        said = capsys.readouterr()
        assert ["pages: " in line for line in said.err.splitlines()] == [True]
        assert said.out == ""


class TestSettings:
    """Pelican's settings as the site's."""

    def test_pelicans_defaults_are_not_the_sites(self, site: Site) -> None:
        """What a site leaves out is not told, though Pelican fills it in."""
        usual = {name: DEFAULT_CONFIG[name] for name in ("DEFAULT_LANG", "STATIC_PATHS")}
        found, problems = site_settings(site.options(LANGUAGES={"nb": {}, "sv": {}}, **usual))

        assert found.default_lang == "nb"
        assert not problems

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            pytest.param("STATIC_PATHS", ["gone"], id="static-paths"),
            pytest.param("OUTPUT_PATH", "/", id="output"),
            pytest.param("TIMEZON", "Europe/Oslo", id="slip"),
            pytest.param("PLUGINS", [], id="no-plugins"),
        ],
    )
    def test_mistakes(self, site: Site, name: str, value: object) -> None:
        """Names of settings and folders on the disk are looked at besides the values."""
        _, problems = site_settings(site.options(**{name: value}))

        assert [problem.at for problem in problems] == [Quote(name)]

    def test_before_pelican(self, site: Site, capsys: pytest.CaptureFixture[str]) -> None:
        """What Pelican would trip over is told before it reads on, in all settings at once."""
        config = site.root / "pelicanconf.py"
        config.write_text(
            "from plugins.pipeline.host import Host\nPELICAN_CLASS = Host\nPATH = 'content'\n"
            "PLUGINS = ['plugins.pipeline']\nSITEURL = None\nTHEME = 0\n"
        )
        with pytest.raises(Abort):
            read_settings(str(config))
        told = capsys.readouterr().err

        assert "pelicanconf.py:5:1: " in told
        assert "pelicanconf.py:6:1: " in told
        assert told.endswith("2 problems in 1 file\n")

    def test_other_sites_are_left_alone(self, site: Site) -> None:
        """Settings that do not ask for our class are Pelican's own business."""
        config = site.root / "other.py"
        config.write_text("PATH = 'content'\nPLUGINS = []\n")

        assert read_settings(str(config))["PLUGINS"] == []

    def test_the_traceback_of_a_settings_file(
        self, site: Site, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """An error within a settings file is told in one line; any other is none of ours."""
        config = site.root / "conf.py"
        config.write_text("\nraise ValueError('no')\n")
        log = logging.getLogger("pelican")
        record = log.makeRecord("pelican", logging.CRITICAL, "", 0, "%s", (), None)
        try:
            read_settings(str(config))
        except ValueError as error:
            record.exc_info = (ValueError, error, error.__traceback__)

        assert not IN_ONE_LINE.filter(record)
        assert capsys.readouterr().err.startswith("conf.py:2: ValueError: no (hint: ")
        record.exc_info = (ValueError, ValueError("x"), None)
        assert IN_ONE_LINE.filter(record)

    @pytest.mark.parametrize(
        ("own", "root"),
        [({}, "/project"), ({"ROOT": "/elsewhere"}, "/elsewhere")],
    )
    def test_project_folder(self, site: Site, own: dict[str, str], root: str) -> None:
        """The project is where the settings say, or where the content folder lies."""
        found, _ = site_settings(site.options(PATH="/project/content", **own))

        assert (found.root, found.config) == (root, "pelicanconf.py")

    def test_now(self, site: Site) -> None:
        """Without a build date the site is built for this very moment."""
        before = datetime.now().astimezone()
        found, _ = site_settings(site.options(BUILD_DATE=""))

        assert before <= found.build_date.first == found.build_date.last
        assert found.build_date.last <= datetime.now().astimezone()

    def test_markdown_of_the_site(self, site: Site) -> None:
        """Only a ``MARKDOWN`` setting of the site's own changes how Markdown is read."""
        own: dict[str, Any] = {"extensions": []}
        written, _ = site_settings(site.options(MARKDOWN=own))
        unset, _ = site_settings(site.options(MARKDOWN=DEFAULT_CONFIG["MARKDOWN"]))

        same, _ = site_settings(site.options(MARKDOWN=dict(DEFAULT_CONFIG["MARKDOWN"])))

        assert same.options["MARKDOWN_OWN"] == DEFAULT_CONFIG["MARKDOWN"]
        assert written.options["MARKDOWN_OWN"] == own
        assert unset.options["MARKDOWN_OWN"] is None


def test_interrupted(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that somebody interrupts ends with the status of that, not as if all were well."""

    def interrupt(generator: SiteGenerator) -> None:
        del generator
        raise KeyboardInterrupt

    monkeypatch.setattr(SiteGenerator, "generate_context", interrupt)
    host = Host(site.options(PLUGINS=["plugins.pipeline"]))
    with pytest.raises(SystemExit) as ended:
        host.run()
    assert ended.value.code == 130
