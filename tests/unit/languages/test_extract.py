"""Strings of templates and code, found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.languages.catalogue_file import as_po
from plugins.languages.extract import extracted
from tests.unit.languages.made import po, write_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of one template and one module, and of files that do not count."""
    return write_project(tmp_path)


class TestExtracted:
    """What is found, and where it goes."""

    def test_strings_for_readers(self, project: Path) -> None:
        """Templates and marked strings of the code are for readers, in order of place."""
        found = [
            (entry.msgctxt, entry.msgid) for entry in po(as_po(extracted(project, "messages")))
        ]

        assert found == [
            (None, "Facts"),
            (None, "News"),
            (None, "%(count)s file"),
            ("menu", "Home"),
            (None, "Two lines"),
        ]

    def test_strings_for_the_staff(self, project: Path) -> None:
        """Messages of the code are for the staff, those that stand on several lines too."""
        found = {
            entry.msgid: entry.msgid_plural for entry in po(as_po(extracted(project, "staff")))
        }

        assert found == {"no {thing}": "", "{n} fault": "{n} faults", "long text": ""}

    def test_places(self, project: Path) -> None:
        """Each string says where it stands."""
        found = {e.msgid: e.occurrences for e in po(as_po(extracted(project, "messages")))}

        assert found["Facts"] == [("plugins/box/parts.py", "4")]
        assert found["News"] == [("theme/templates/menu.html", "2")]

    @pytest.mark.parametrize(
        ("msgid", "comment"),
        [("News", "the link in the menu"), ("Facts", "a kind of box"), ("Two lines", "")],
    )
    def test_comments_for_translators(self, project: Path, msgid: str, comment: str) -> None:
        """What the code says to translators reaches them, without the mark."""
        entry = po(as_po(extracted(project, "messages"))).find(msgid)

        assert entry.comment == comment

    def test_plural_forms(self, project: Path) -> None:
        """A string with a count has both its forms."""
        entry = po(as_po(extracted(project, "messages"))).find("%(count)s file")

        assert entry.msgid_plural == "%(count)s files"
        assert entry.msgstr_plural == {0: "", 1: ""}
