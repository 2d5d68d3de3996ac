"""
The one place that knows Pelican: a ``PELICAN_CLASS`` that runs our stages.

Pelican gives the command, the settings, plugins and signals.  Of its own generators none
is used: they drop what they cannot read with exit status 0, know one language's lists
only and write in place.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican
from pelican.plugins import signals
from pelican.plugins._utils import get_plugin_name, load_plugins
from pelican.settings import DEFAULT_CONFIG

from plugins.content_model.problem import Problem, message
from plugins.pipeline.build import BuildFailed, finish, prepare
from plugins.pipeline.extension_points import disconnect_all, gather
from plugins.pipeline.read_settings import read_settings
from plugins.pipeline.report import closing_lines, listing, listing_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.settings import Settings
    from plugins.pipeline.build import Prepared


class PelicansOwn(dict[str, Any]):
    """A default of Pelican's, told by its type from the same value set by the site."""


# Pelican copies its defaults after it has run the settings file, which imports this module.
DEFAULT_CONFIG["MARKDOWN"] = PelicansOwn(DEFAULT_CONFIG["MARKDOWN"])


class Abort(SystemExit):
    """
    The end of a build that cannot go on, already told to the user.

    A ``SystemExit``, so that Pelican neither prints a traceback nor ends with status 0.

    Args:
        text: What the user was told.
    """

    def __init__(self, text: str) -> None:
        super().__init__(1)
        self.text = text


class Host(Pelican):  # type: ignore[misc]  # Pelican has no types
    """Pelican, with our pipeline in place of its generators."""

    def init_plugins(self) -> None:
        """
        Load the plugins; one that is missing or broken ends the build.

        Pelican itself would log it and publish the site without.
        """
        disconnect_all()
        wanted = list(self.settings.get("PLUGINS") or [])
        self.plugins = load_plugins(self.settings)
        loaded = [get_plugin_name(plugin) for plugin in self.plugins]
        missing = [name for name in wanted if isinstance(name, str) and name not in loaded]
        if missing:
            told = f"pelicanconf.py: cannot load plugin {', '.join(missing)}"
            say(told)
            raise Abort(told)
        for plugin in self.plugins:
            plugin.register()
        self.settings["PLUGINS"] = loaded

    def run(self) -> None:
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

    def generator_classes(self) -> list[type]:
        """Return the generators that plugins announce, ours among them."""
        answers = [value for _, value in signals.get_generators.send(self)]
        return [value for value in answers if isinstance(value, type)]


class SiteGenerator:
    """
    The pipeline in the shape of a Pelican generator.

    Args:
        settings: Pelican's settings.
        kwargs: What else Pelican passes to generators.
    """

    def __init__(self, settings: dict[str, Any], **kwargs: Any) -> None:  # noqa: ANN401
        del kwargs
        self.options = settings
        self.started = time.perf_counter()
        self.prepared: Prepared | None = None

    def generate_context(self) -> None:
        """Run the stages that read: collect, parse, relate, check, compose."""
        settings, problems = site_settings(self.options)
        try:
            self.prepared = prepare(settings, gather(settings), problems)
        except BuildFailed as failed:
            abort(failed.problems, settings)
        except OSError as error:
            abort([unwritable(error, settings)], settings)

    def generate_output(self, writer: object) -> None:
        """Run the stages that write: render, publish."""
        del writer
        if self.prepared is None:
            return
        settings = self.prepared.site.settings
        try:
            finished = finish(self.prepared)
        except BuildFailed as failed:
            abort(failed.problems, settings)
        except OSError as error:
            abort([unwritable(error, settings)], settings)
        finally:
            self.prepared.session.workers.close()
        if self.prepared.warnings:
            say(listing_text(listing(self.prepared.warnings, settings), settings))
        for line in closing_lines(self.prepared, finished, time.perf_counter() - self.started):
            say(line)
        write_next_change(self.prepared)


def site_settings(options: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    """Return the site's settings from Pelican's, and what is wrong with them."""
    own = None if isinstance(options["MARKDOWN"], PelicansOwn) else options["MARKDOWN"]
    # Pelican does not say which file it read; the settings name their folder themselves.
    root = Path(options.get("ROOT") or Path(options["PATH"]).parent)
    config = str(root / "pelicanconf.py")
    return read_settings({**options, "MARKDOWN_OWN": own}, config, datetime.now(UTC))


def unwritable(error: OSError, settings: Settings) -> Problem:
    """Return the problem of a disk that does not let us write."""
    return Problem(
        path=os.path.relpath(error.filename or settings.output, settings.root),
        base="project",
        text=message("cannot be written: {why}", why=error.strerror or error),
        hint=message("check the space on the disk, and that you may write there"),
    )


def abort(problems: Iterable[Problem], settings: Settings) -> None:
    """Tell what is wrong and end the build."""
    told = listing_text(listing(problems, settings), settings)
    say(told)
    raise Abort(told) from None


def say(text: str) -> None:
    """Print to the terminal what is not the site: the one place that does."""
    print(text, file=sys.stderr)  # noqa: T201  # Pelican's logger would wrap and colour paths


def write_next_change(prepared: Prepared) -> None:
    """Leave a note of when the next build is due, for whatever starts builds."""
    moment = prepared.next_change
    path = Path(prepared.site.settings.cache, "next-change")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{moment.isoformat()}\n" if moment else "", encoding="utf-8")


def announce_generator(pelican: object) -> type[SiteGenerator]:
    """Return our generator to Pelican."""
    del pelican
    return SiteGenerator


def register() -> None:
    """Have Pelican run the pipeline."""
    signals.get_generators.connect(announce_generator)
