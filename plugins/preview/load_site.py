"""The settings of a site as commands read them, its plugins registered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.configuration.settings_file import unreadable_settings
from plugins.pipeline.telling import Abort

FOLDER = "preview"


class Settled(Exception):  # noqa: N818  # an outcome, not an error
    """
    A build came to an end without a site.

    Args:
        listing: What is wrong, as the staff read it.
        told: Whether it stands on the terminal already.
    """

    def __init__(self, listing: str, *, told: bool = False) -> None:
        super().__init__(listing)
        self.listing = listing
        self.told = told


def load(config: str, *, is_preview: bool = True) -> dict[str, Any]:
    """
    Return the settings of a site, the plugins they name registered.

    Args:
        config: Path of the settings file.
        is_preview: Whether they are for a preview, which has a folder of its own.

    Raises:
        Settled: If the file or a plugin cannot be loaded.
    """
    try:
        options: dict[str, Any] = read_settings(config)
        if is_preview:
            options["OUTPUT_PATH"] = str(Path(options["CACHE_PATH"], FOLDER))
            options["SITEURL"] = ""
            options["MARK_GAPS"] = True
        host = options["PELICAN_CLASS"](options)
    except Abort as told:
        raise Settled(told.text, told=True) from told
    except (Exception, SystemExit) as error:
        raise Settled(unreadable_settings(error, Path(config))) from error
    loaded: dict[str, Any] = host.settings
    return loaded
