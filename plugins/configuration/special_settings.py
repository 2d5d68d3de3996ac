"""Settings with rules of their own: site address, workers, file of times, Markdown engine."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from plugins.configuration.setting_values import one_of, read_text
from plugins.content_model.problem import message
from plugins.execution.workers import DASK, PROCESSES, SERIAL
from plugins.markup.engine import PYTHON_MARKDOWN, markdown_engine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.configuration.faults import Faults

SCHEDULER = re.compile(rf"{DASK}[^\s/:]+:\d{{1,5}}")
NOT_IN_ADDRESS = re.compile(r"[\s\"'<>?#\\]")


def read_site_url(options: Mapping[str, Any], faults: Faults) -> str:
    """Return where the site will stand, without a slash at the end; empty for local work."""
    written = read_text("SITEURL", options, "", faults)
    if not written or is_address(written):
        return written.rstrip("/")
    text = message("SITEURL is no address of a site: “{found}”", found=written)
    bare = re.sub(r"^(?:[a-z]*:)?/*", "", written, flags=re.IGNORECASE)
    host = NOT_IN_ADDRESS.split(bare)[0] or "example.org"
    hint = message("write e.g. {example}", example=f'SITEURL = "https://{host}"')
    faults.add("SITEURL", text, hint)
    return ""


def is_address(text: str) -> bool:
    """Return whether *text* is an address of the web, with a scheme and a host."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not NOT_IN_ADDRESS.search(text)


def check_executor(options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether ``EXECUTOR`` and ``WORKERS`` say who shall do the work."""
    executor = options.get("EXECUTOR")
    known = (PROCESSES, SERIAL)
    if executor is not None and executor not in known and not is_scheduler(executor):
        text = message("{name} cannot be “{found}”", name="EXECUTOR", found=executor)
        faults.add("EXECUTOR", text, one_of(str(executor), [*known, f"{DASK}host:port"]))
    count = options.get("WORKERS")
    is_count = isinstance(count, int) and not isinstance(count, bool) and count >= 0
    if count is not None and not is_count:
        text = message("WORKERS is not a number of processes: “{found}”", found=count)
        faults.add("WORKERS", text, message("write a whole number, 0 for one per core"))


def is_scheduler(value: object) -> bool:
    """Return whether *value* is the address of a Dask scheduler."""
    return isinstance(value, str) and SCHEDULER.fullmatch(value) is not None


def check_profile(options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether ``PROFILE`` names a file to write: by its ending none that holds anything else."""
    value = options.get("PROFILE")
    is_path = isinstance(value, str | os.PathLike)
    if value is not None and value != "" and not (is_path and str(value).endswith(".json")):
        text = message("PROFILE is no name of a JSON file: “{found}”", found=value)
        hint = message("write e.g. {example}", example='PROFILE = ".cache/times.json"')
        faults.add("PROFILE", text, hint)


def check_markdown(engine: str, options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether Python-Markdown, where a site uses it, takes the site's ``MARKDOWN``."""
    own = options.get("MARKDOWN_OWN")
    if engine != PYTHON_MARKDOWN or not own or "MARKDOWN" in faults.names():
        return
    try:
        markdown_engine(engine, own)
    except Exception as error:  # noqa: BLE001  # extensions raise what they like
        why = f"{type(error).__name__}: {' '.join(str(error).split())}"
        text = message("Python-Markdown does not take MARKDOWN: {why}", why=why)
        hint = message("mend or leave out what it names; an extension has to be installed")
        faults.add("MARKDOWN", text, hint)
