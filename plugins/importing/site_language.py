"""The language that a site of Hugo or Pelican has for texts that name none."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from plugins.front_matter.yaml_text import YamlError, load_yaml

if TYPE_CHECKING:
    from pathlib import Path

HUGO = ("hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml")
# The second is what sites in one language write.
FIELDS = ("defaultcontentlanguage", "languagecode")
# Read as text: settings of somebody else's are not run.
PELICAN = re.compile(r"""^DEFAULT_LANG\s*=\s*u?["']([A-Za-z_-]+)["']""", re.MULTILINE)
TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?")


def site_language(root: Path) -> str:
    """
    Return the language that a site's settings name, empty if they name none.

    Args:
        root: The folder of the site.

    Raises:
        OSError: If its settings cannot be read.
    """
    pelican = root / "pelicanconf.py"
    if pelican.is_file():
        found = PELICAN.search(pelican.read_text(encoding="utf-8", errors="replace"))
        return found[1] if found else ""
    for name in HUGO:
        path = root / name
        if path.is_file():
            return stated(path.read_text(encoding="utf-8", errors="replace"), path.suffix)
    return ""


def stated(text: str, ending: str) -> str:
    """Return the language that settings of Hugo name; nothing if they cannot be read."""
    try:
        data: object = tomllib.loads(text) if ending == ".toml" else load_yaml(text)
    except (tomllib.TOMLDecodeError, YamlError):
        return ""
    if not isinstance(data, dict):
        return ""
    fields = {str(key).lower(): value for key, value in data.items()}
    tags = (fields.get(name) for name in FIELDS)
    return next((tag for tag in tags if isinstance(tag, str) and TAG.fullmatch(tag)), "")
