"""The note of when the next build is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pipeline.next_change import write_next_change
from tests.conftest import news

if TYPE_CHECKING:
    import pytest

    from tests.conftest import Site


def test_a_disk_that_does_not_take_it(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The site is published by then: that the note cannot be written is told, and no more."""
    site.write({"news/a.nb.md": news("A")})
    prepared = site.prepare()
    (site.root / ".cache/next-change").mkdir()
    write_next_change(prepared.next_change, prepared.site.settings)

    assert ".cache/next-change: warning: cannot be written: " in capsys.readouterr().err
