"""On what machine, and with which versions, was measured."""

from __future__ import annotations

import platform
import re
from typing import TYPE_CHECKING

from benchmarks import machine as module
from benchmarks.machine import (
    UNKNOWN,
    cpuinfo,
    hugo_version,
    kernel,
    machine,
    output,
    package_version,
    revision,
)

if TYPE_CHECKING:
    import pytest


def test_machine() -> None:
    """A machine tells what a reader needs to judge times by, and no path of its own."""
    found = machine()

    assert found.cores >= 1
    assert found.memory >= 1
    assert found.versions["python"] == platform.python_version()
    assert "/" not in f"{found.processor}{found.system}{found.versions}".replace("@", "")


def test_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a system's version only the first two numbers are told."""
    monkeypatch.setattr(platform, "release", lambda: "6.1.44-private-build")
    assert kernel() == "6.1"

    monkeypatch.setattr(platform, "release", lambda: "")
    assert kernel() == UNKNOWN


def test_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is said not to be."""
    assert re.fullmatch(r"[\d.]+", package_version("jinja2"))
    assert package_version("no-such-package") == "not installed"

    monkeypatch.setattr(module, "output", lambda *_: "hugo v0.168.0-abc+extended linux/amd64")
    assert hugo_version() == "0.168.0"
    monkeypatch.setattr(module, "output", lambda *_: "")
    assert hugo_version() == "not installed"
    assert revision() == UNKNOWN


def test_output() -> None:
    """A command that is not there prints nothing."""
    assert output("no-such-command-anywhere") == ""
    assert isinstance(cpuinfo(), str)
