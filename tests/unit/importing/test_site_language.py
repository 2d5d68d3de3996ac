"""The language of a site for texts that name none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.importing.site_language import site_language

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "text", "lang"),
    [
        ("hugo.toml", 'languageCode = "en-GB"\n', "en-GB"),
        ("config.toml", 'languageCode = "en"\ndefaultContentLanguage = "nb"\n', "nb"),
        ("hugo.yaml", "defaultContentLanguage: sv\n", "sv"),
        ("pelicanconf.py", "AUTHOR = 'x'\nDEFAULT_LANG = 'en'\n", "en"),
        ("hugo.toml", "languageCode = \n", ""),
        ("hugo.yaml", "- a list\n", ""),
        ("hugo.toml", "languageCode = 5\n", ""),
        ("pelicanconf.py", "DEFAULT_LANG = other\n", ""),
        ("notes.txt", "DEFAULT_LANG = 'en'\n", ""),
    ],
)
def test_settings(tmp_path: Path, name: str, text: str, lang: str) -> None:
    """What the settings say is taken; what they cannot say is nothing."""
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert site_language(tmp_path) == lang
