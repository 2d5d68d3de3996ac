"""A project with strings in it, and a translator's catalogue of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib  # type: ignore[import-untyped]  # has no types

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = """\
{# Translators: the link in the menu #}
{{ _("News") }}
{% trans count=3 %}{{ count }} file{% pluralize %}{{ count }} files{% endtrans %}
{{ pgettext("menu", "Home") }}
{% trans %}
  Two
  lines
{% endtrans %}
"""
CODE = '''\
"""A plugin."""

# Translators: a kind of box
TITLE = N_("Facts")
message("no {thing}", thing=1)
counted("{n} fault", "{n} faults", 3)
message(
    "long "
    "text"
)
print("never translated")
'''
FILES = {
    "theme/templates/menu.html": TEMPLATE,
    "plugins/box/parts.py": CODE,
    "plugins/__pycache__/parts.py": 'N_("from a cache")',
    "plugins/.hidden/parts.py": 'N_("from a hidden folder")',
    "output/parts.py": 'N_("from the output")',
    "pelicanconf.py": 'N_("from the settings")',
    "theme/static/script.js": '_("from a script")',
}
NORWEGIAN = """\
# Made by Kari
msgid ""
msgstr ""
"Language: nb\\n"
"Last-Translator: Kari <kari@example.org>\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

# as the paper has it
msgid "News"
msgstr "Nyheter"

msgid "Gone"
msgstr "Borte"

#, fuzzy
msgid "Facts"
msgstr "Fakta?"
"""


def write_project(root: Path) -> Path:
    """Write a project of one template and one module, and of files that do not count."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def po(raw: bytes) -> polib.POFile:
    """Return a catalogue as a stranger reads it."""
    return polib.pofile(raw.decode())
