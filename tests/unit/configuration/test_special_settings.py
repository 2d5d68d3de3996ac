"""Settings with rules of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.configuration.faults import Faults
from plugins.configuration.special_settings import (
    check_executor,
    check_markdown,
    check_profile,
    read_site_url,
)


@pytest.mark.parametrize(
    "written",
    ["https://x.example", "http://localhost:8000", "https://x.example/sub", "HTTPS://X.example"],
)
def test_addresses(written: str) -> None:
    """A site stands at an address of the web, with or without a path."""
    faults = Faults("")

    assert read_site_url({"SITEURL": f"{written}/"}, faults) == written
    assert not faults.problems


@pytest.mark.parametrize(
    ("written", "example"),
    [
        ("x.example", "https://x.example"),
        ("//x.example", "https://x.example"),
        ("htps://x.example", "https://x.example"),
        ("https:/x.example", "https://x.example"),
        ("https://", "https://example.org"),
        ("ftp://x.example", "https://x.example"),
        ("https://x.example?a", "https://x.example"),
        ("https://x.example/#a", "https://x.example/"),
        ("https://[x", "https://[x"),
        ('https://x.example/"', "https://x.example/"),
    ],
)
def test_no_addresses(written: str, example: str) -> None:
    """What links cannot begin with is told as it was written, with the scheme to write."""
    faults = Faults("")

    assert read_site_url({"SITEURL": written}, faults) == ""
    assert dict(faults.problems[0].text.values) == {"found": written}
    assert dict(faults.problems[0].hint.values) == {"example": f'SITEURL = "{example}"'}


@pytest.mark.parametrize(
    ("executor", "workers"),
    [
        (None, None),
        ("serial", 0),
        ("processes", 8),
        ("dask://10.0.0.1:8786", None),
        ("dask://scheduler.example:8786", None),
    ],
)
def test_workers(executor: object, workers: object) -> None:
    """Work is done here, in processes, or on a cluster that is named by host and port."""
    faults = Faults("")
    check_executor({"EXECUTOR": executor, "WORKERS": workers}, faults)

    assert not faults.problems


@pytest.mark.parametrize(
    ("executor", "workers", "names"),
    [
        ("process", None, {"EXECUTOR"}),
        ("", None, {"EXECUTOR"}),
        (0, None, {"EXECUTOR"}),
        ([], None, {"EXECUTOR"}),
        ("dask://", None, {"EXECUTOR"}),
        ("dask://host", None, {"EXECUTOR"}),
        ("dask://host:port", None, {"EXECUTOR"}),
        (None, -1, {"WORKERS"}),
        (None, True, {"WORKERS"}),
        (None, 1.5, {"WORKERS"}),
        (None, "", {"WORKERS"}),
        ("x", "y", {"EXECUTOR", "WORKERS"}),
    ],
)
def test_no_workers(executor: object, workers: object, names: set[str]) -> None:
    """Whatever else is written is told."""
    faults = Faults("")
    check_executor({"EXECUTOR": executor, "WORKERS": workers}, faults)

    assert faults.names() == names


@pytest.mark.parametrize(
    ("engine", "markdown", "is_told"),
    [
        ("python-markdown", None, False),
        ("python-markdown", {"extensions": ["markdown.extensions.extra"]}, False),
        ("python-markdown", {"extensions": ["nope_of_that_name"]}, True),
        ("python-markdown", {"extensions": 5}, True),
        ("pyromark", {"extensions": ["nope_of_that_name"]}, False),
    ],
)
def test_markdown(engine: str, markdown: object, is_told: bool) -> None:  # noqa: FBT001  # a case
    """An extension that cannot be loaded is a problem of the setting, if it is to be used."""
    faults = Faults("")
    check_markdown(engine, {"MARKDOWN_OWN": markdown}, faults)

    assert faults.names() == ({"MARKDOWN"} if is_told else set())


@pytest.mark.parametrize("written", [None, "", "times.json", ".cache/x.json", Path("a.json")])
def test_profile(written: object) -> None:
    """Times are written to a file whose name says that it is JSON, or not at all."""
    faults = Faults("")
    check_profile({"PROFILE": written}, faults)

    assert not faults.problems


@pytest.mark.parametrize("written", [True, 1, "times", "pelicanconf.py", [], "x.json/"])
def test_no_profile(written: object) -> None:
    """Any other file might hold something that is lost."""
    faults = Faults("")
    check_profile({"PROFILE": written}, faults)

    assert faults.names() == {"PROFILE"}
    assert dict(faults.problems[0].text.values) == {"found": str(written)}
