"""What the file of terms may say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.glossary.entries import data_files, entries_of
from tests.unit.glossary.made import GLOSSARY, with_glossary

if TYPE_CHECKING:
    from tests.conftest import Site


def test_entries_in_the_order_of_the_file(site: Site) -> None:
    """The terms are there by id, as written."""
    entries = entries_of(with_glossary(site).prepare().site)

    assert list(entries) == ["test-centre", "cluster"]
    assert entries["test-centre"].words["nb"].forms == ("testsentre",)


def test_no_file(site: Site) -> None:
    """A site need not have a glossary."""
    with_glossary(site)
    (site.root / "content/data/glossary.yaml").unlink()

    assert entries_of(site.prepare().site) == {}
    assert not site.build().has("en/glossary/index.html")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("definition: A network.", "defintion: A network.", "content/data/glossary.yaml:9:"),
        ("explain: false", "explain: perhaps", "content/data/glossary.yaml:10:"),
        ("{term: cluster, definition: A network.}", "cluster", "content/data/glossary.yaml:9:"),
    ],
)
def test_mistakes_have_their_line(site: Site, old: str, new: str, told: str) -> None:
    """What cannot be read is told with its line."""
    assert with_glossary(site, GLOSSARY.replace(old, new)).problems().startswith(told)


def test_data_file() -> None:
    """The file goes by its name."""
    assert [file.name for file in data_files(None)] == ["glossary"]
