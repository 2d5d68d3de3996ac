"""On what machine, and with which versions, was measured."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from benchmarks.generators import hugo_program
from benchmarks.write_files import ROOT

MODEL = re.compile(r"^model name\s*:\s*(?P<name>.+)$", re.MULTILINE)
KERNEL = re.compile(r"\d+(\.\d+)?")
HUGO = re.compile(r"hugo v(?P<version>[\d.]+)")
PACKAGES = ("pelican", "jinja2", "pyromark", "markdown", "pelican-sitemap")
UNKNOWN = "unknown"


class Machine(Struct, frozen=True, kw_only=True):
    """
    Where was measured.

    Attributes:
        processor: Its name.
        cores: How many of them this process may use.
        memory: In GB.
        system: Operating system and kernel.
        revision: Of this project.
        versions: Of what was measured, by name.
    """

    processor: str
    cores: int
    memory: int
    system: str
    revision: str
    versions: dict[str, str]


def machine() -> Machine:
    """Return this machine."""
    model = MODEL.search(cpuinfo())
    return Machine(
        processor=model["name"].strip() if model else platform.processor() or UNKNOWN,
        cores=len(os.sched_getaffinity(0)),
        memory=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        system=f"{platform.system()} {kernel()}",
        revision=revision(),
        versions={
            "python": platform.python_version(),
            **{package: package_version(package) for package in PACKAGES},
            "hugo": hugo_version(),
        },
    )


def kernel() -> str:
    """Return the version of the system without what those who built it added."""
    found = KERNEL.match(platform.release())
    return found[0] if found else UNKNOWN


def cpuinfo() -> str:
    """Return what Linux says of the processor; nothing elsewhere."""
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8") if path.exists() else ""


def revision() -> str:
    """Return the revision of this project, and whether files differ from it."""
    described = output("git", "-C", str(ROOT), "describe", "--always", "--dirty")
    return described.strip() or UNKNOWN


def package_version(name: str) -> str:
    """Return the version of an installed package."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def hugo_version() -> str:
    """Return the version of Hugo itself, which its Python package may differ from."""
    found = HUGO.search(output(hugo_program(), "version"))
    return found["version"] if found else "not installed"


def output(*command: str) -> str:
    """Return what a command prints; nothing if there is no such command."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
