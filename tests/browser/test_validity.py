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


@pytest.mark.parametrize("build", ["built", "published"])
def test_every_page_is_valid(build: str, request: pytest.FixtureRequest) -> None:
    """No page of the sample site has an error or a warning, minified or not."""
    jar = tool("vnu.jar")
    java = shutil.which("java")
    if java is None:
        missing("Java")
    folder: Path = request.getfixturevalue(build)
    pages = [str(path) for path in html_files(folder)]
    done = subprocess.run(
        [str(java), "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(done.stderr)["messages"]
    listed = {
        f"{message['url'].rpartition('output/')[2]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
    }

    assert len(pages) > 80
    assert not listed, "\n".join(sorted(listed))
