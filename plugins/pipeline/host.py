"""
The one place that knows Pelican: a ``PELICAN_CLASS`` that runs our stages.

Pelican gives the command, the settings, plugins and signals.  Of its own generators none
is used: they drop what they cannot read with exit status 0, know one language's lists
only and write in place.
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pelican
import pelican.settings
from pelican import Pelican
from pelican.plugins import signals
from pelican.plugins._utils import get_plugin_name, load_plugins
from pelican.settings import DEFAULT_CONFIG

from plugins.command_line.one_line import told_in_one_line
from plugins.configuration.check_folders import check_folders, check_static_paths
from plugins.configuration.faults import Faults
from plugins.configuration.read_settings import PATHS, read_settings
from plugins.configuration.setting_names import check_setting_names
from plugins.configuration.settings_file import SETTINGS_FILE, USUAL_NAME, unreadable_settings
from plugins.content_model.problem import Severity
from plugins.pipeline.extension_points import disconnect_all
from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.missing_plugins import Refused, missing_plugins
from plugins.pipeline.telling import Abort, abort, say

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings

__all__ = ["Abort", "Host", "command", "site_settings", "stop_at_settings"]


# 128, and the number of the signal.
INTERRUPTED = 130


class PelicansOwn(dict[str, Any]):
    """A default of Pelican's, told by its type from the same value set by the site."""


# Pelican copies its defaults after it has run the settings file, which imports this module.
DEFAULT_CONFIG["MARKDOWN"] = PelicansOwn(DEFAULT_CONFIG["MARKDOWN"])


class Host(Pelican):  # type: ignore[misc]  # Pelican has no types
    """
    Pelican, with our pipeline in place of its generators.

    Attributes:
        built: What the last build was made with: a process that ends after it need not take
            a large site apart.
    """

    built: ClassVar[list[Any]] = []

    def init_plugins(self) -> None:
        """
        Load the plugins; one that is missing or broken ends the build.

        Pelican itself would log it and publish the site without.
        """
        disconnect_all()
        wanted = list(self.settings.get("PLUGINS") or [])
        refused = Refused(load_plugins.__module__)
        with refused:
            self.plugins = load_plugins(self.settings)
        loaded = [get_plugin_name(plugin) for plugin in self.plugins]
        missing = [name for name in wanted if isinstance(name, str) and name not in loaded]
        if missing:
            settings, _ = site_settings(self.settings)
            abort(missing_plugins(missing, refused.reasons, settings), settings)
        for plugin in self.plugins:
            plugin.register()
        self.settings["PLUGINS"] = loaded

    def run(self) -> None:
        """
        Build the site, unless it is interrupted.

        Raises:
            SystemExit: If so, with the status that shells give it: Pelican itself would end as if
                all were well, and a site that was not built might be published.
        """
        try:
            self.build()
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None

    def build(self) -> None:
        """Build the site: Pelican's own sequence of generators and signals."""
        context = {**self.settings, "generated_content": {}, "static_content": {}}
        generators = [
            generator(
                context=context,
                settings=self.settings,
                path=self.path,
                theme=self.theme,
                output_path=self.output_path,
            )
            for generator in self.generator_classes()
        ]
        for generator in generators:
            generator.generate_context()
        signals.all_generators_finalized.send(generators)
        for generator in generators:
            generator.generate_output(None)
        signals.finalized.send(self)
        Host.built = generators

    def generator_classes(self) -> list[type]:
        """Return the generators that plugins announce, ours among them."""
        answers = [value for _, value in signals.get_generators.send(self)]
        return [value for value in answers if isinstance(value, type)]


def site_settings(options: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    """Return the site's settings from Pelican's, and what is wrong with them."""
    own = None if isinstance(options["MARKDOWN"], PelicansOwn) else options["MARKDOWN"]
    given = {**options, "MARKDOWN_OWN": own}
    languages = options.get("LANGUAGES")
    usual = DEFAULT_CONFIG["DEFAULT_LANG"]
    if languages and options.get("DEFAULT_LANG") == usual and usual not in languages:
        del given["DEFAULT_LANG"]  # most likely Pelican's default, not the site's own
    config = str(root_folder(options) / USUAL_NAME)
    settings, problems = read_settings(given, config, datetime.now(UTC))
    faults = Faults(settings.config)
    if not problems:
        check_folders(settings, faults)
        check_setting_names(options.keys() - DEFAULT_CONFIG.keys(), faults)
        if options.get("STATIC_PATHS") != DEFAULT_CONFIG["STATIC_PATHS"]:
            check_static_paths(settings, faults)
    return settings, [*problems, *faults.problems]


def root_folder(options: dict[str, Any]) -> Path:
    """Return the project folder: what the settings say, else where they or the content stand."""
    root = options.get("ROOT")
    if root and isinstance(root, str | os.PathLike):
        return Path(root)
    config = options.get(SETTINGS_FILE)
    return Path(config).parent if config else Path(options["PATH"]).parent


def stop_at_settings(problems: list[Problem]) -> None:
    """
    End the build if settings are wrong: whatever else would be told might follow from it.

    Raises:
        BuildFailed: If so.
    """
    if any(problem.severity is Severity.PROBLEM for problem in problems):
        raise BuildFailed(problems)


PELICANS_CHECK = pelican.settings.handle_deprecated_settings


def check_first(options: dict[str, Any]) -> dict[str, Any]:
    """
    Check the settings before Pelican makes anything of them; then go on as it would.

    Pelican would end in a traceback at a path that is no text, or a folder not there, long
    before it makes our class. Our own checks follow once more when it has done so: here
    they see what was written, there what it was made to.

    Args:
        options: The settings as their file and the command line have them.
    """
    if options.get("PELICAN_CLASS") is Host:
        # Which file that is, only the function that calls us knows.
        path = sys._getframe(1).f_locals.get("path")  # noqa: SLF001  # there is no other way
        if path:
            options[SETTINGS_FILE] = str(Path(path).absolute())
        written = {**DEFAULT_CONFIG, **options}
        folder = Path(path or USUAL_NAME).absolute().parent
        for name in PATHS.keys() & options.keys():
            if isinstance(options[name], str):
                written[name] = os.path.normpath(folder / options[name])
        settings, problems = site_settings(written)
        try:
            stop_at_settings(problems)
        except BuildFailed as failed:
            abort(failed.problems, settings)
    checked: dict[str, Any] = PELICANS_CHECK(options)
    return checked


class InOneLine(logging.Filter):
    """Tells in one line why a settings file cannot be read, where Pelican has a traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let pass all but the traceback of a settings file."""
        error = record.exc_info[1] if record.exc_info else None
        config = file_being_loaded(error) if error else None
        if error is None or config is None:
            return True
        say(unreadable_settings(error, config))
        return False


def file_being_loaded(error: BaseException) -> Path | None:
    """Return the settings file that Pelican was running when *error* was raised, if any."""
    trace = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code is pelican.settings.load_source.__code__:
            return Path(frame.f_locals["path"]).absolute()
        trace = trace.tb_next
    return None


IN_ONE_LINE = InOneLine()


def take_over() -> None:
    """Put our checks of the settings before Pelican's, our progress in the place of its own."""
    pelican.settings.handle_deprecated_settings = check_first
    # It wraps our lines, and its thread keeps workers from being started by a copy of us.
    pelican.console.status = nullcontext
    logging.getLogger(pelican.__name__).addFilter(IN_ONE_LINE)


# Pelican meets us first when the settings file imports this module.
take_over()


def command() -> None:
    """
    Run Pelican's command with a settings file that may not even be Python.

    Raises:
        SystemExit: If the command line is wrong; that is told in one line.
    """
    with told_in_one_line("make html", "make html, or make publish"):
        pelican.parse_arguments(sys.argv[1:])
    pelican.main()


def announce_generator(sender: object) -> type[Any]:
    """Return our generator to Pelican."""
    # Commands that build nothing read the settings file too, and need none of what builds.
    from plugins.pipeline.site_generator import SiteGenerator  # noqa: PLC0415

    del sender
    return SiteGenerator


def register() -> None:
    """Have Pelican run the pipeline."""
    signals.get_generators.connect(announce_generator)
