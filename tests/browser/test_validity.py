"""Every page by the Nu HTML Checker."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import html_files, missing, tool

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def verdicts(built: Path, published: Path) -> list[str]:
    """Return what the checker says of all pages, asked once: starting takes as long as a site."""
    jar = tool("vnu.jar")
    java = shutil.which("java")
    if java is None:
        missing("Java")
    pages = [str(path) for folder in (built, published) for path in html_files(folder)]
    done = subprocess.run(
        [str(java), "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


@pytest.mark.parametrize("build", ["built", "published"])
def test_every_page_is_valid(
    build: str, verdicts: list[str], request: pytest.FixtureRequest
) -> None:
    """No page of the sample site has an error or a warning, minified or not."""
    folder: Path = request.getfixturevalue(build)
    listed = {verdict for verdict in verdicts if verdict.startswith(str(folder))}

    assert len(html_files(folder)) > 80
    assert not listed, "\n".join(sorted(listed))
    assert len({v for v in verdicts if v.startswith("/")}) == len(set(verdicts))
