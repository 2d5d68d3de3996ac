"""Exports of WordPress; posts are tested with whole sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.importing.html_page import Place
from plugins.importing.wordpress import is_wordpress, read_export
from plugins.incoming.read_xml import XmlError

if TYPE_CHECKING:
    from pathlib import Path


def test_is_wordpress() -> None:
    """An export is known by its namespace."""
    assert is_wordpress(b'<rss xmlns:wp="http://wordpress.org/export/1.2/">')
    assert not is_wordpress(b"<rss>")


def test_an_export_with_entities_is_refused(tmp_path: Path) -> None:
    """A trap is no export."""
    raw = b'<!DOCTYPE x [<!ENTITY a "b">]><rss xmlns:wp="http://wordpress.org/export/1.2/"/>'
    with pytest.raises(XmlError):
        list(read_export(raw, "x", Place(root=tmp_path)))
