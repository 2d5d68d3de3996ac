"""``make strings``: every string of templates and code into the translators' catalogues."""

from __future__ import annotations

import re
import sys
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from plugins.command_line.one_line import USUAL_SETTINGS, OneLineParser, settings_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

METHODS = [
    ("theme/templates/**", "jinja2"),
    ("plugins/**.py", "python"),
]
JINJA_OPTIONS = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
COMMENT_TAG = "Translators:"
# What each catalogue is made of: readers' strings by gettext's own names, staff's by ours.
DOMAINS: dict[str, Mapping[str, Any]] = {
    "messages": {**DEFAULT_KEYWORDS},
    "staff": {"message": None, "counted": (1, 2)},
}
CREATION_DATE = re.compile(rb'"POT-Creation-Date:[^\n]*\n')
WIDTH = 92
SOURCE_LANGUAGE = "en"
PROJECT = "cluster-newsroom"
BUGS = "translators@example.org"
HEADER = "# Strings of PROJECT. Made by `make strings`; translate the .po files beside it."


def extracted(root: Path, domain: str) -> Catalog:
    """
    Return all strings of one catalogue, with their places and translators' comments.

    Args:
        root: The project folder.
        domain: ``messages`` or ``staff``.
    """
    catalog = Catalog(domain=domain, charset="utf-8", fuzzy=False, header_comment=HEADER)
    catalog.project, catalog.version = PROJECT, ""
    catalog.msgid_bugs_address = BUGS
    found = extract_from_dir(
        root,
        METHODS,
        {"theme/templates/**": JINJA_OPTIONS},
        keywords=DOMAINS[domain],
        comment_tags=[COMMENT_TAG],
        strip_comment_tags=True,
        directory_filter=lambda path: not Path(path).name.startswith((".", "__", "output")),
    )
    for filename, line, message, comments, context in sorted(found, key=lambda entry: entry[:2]):
        if Path(filename).parts[0] in {"theme", "plugins"}:
            catalog.add(message, None, [(filename, line)], auto_comments=comments, context=context)
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """Return a catalogue as a file, without the time at which it was made."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=WIDTH, sort_by_file=True, include_previous=False)
    return CREATION_DATE.sub(b"", buffer.getvalue())


def updated(old: bytes, template: Catalog, lang: str) -> bytes:
    """
    Return a translator's catalogue with the strings of today.

    Nothing a translator wrote is lost: what no template asks for any more is kept as
    obsolete. Nothing is guessed: a new string is empty, but for the language that the
    strings are written in.

    Args:
        old: The catalogue as it is.
        template: All strings of today.
        lang: Its language.
    """
    catalog = read_po(BytesIO(old), locale=lang.replace("-", "_"))
    wanted = {(str(entry.id), entry.context) for entry in template}
    for key, entry in list(catalog.obsolete.items()):
        if (str(entry.id), entry.context) in wanted:
            catalog[entry.id] = catalog.obsolete.pop(key)
    # A copy: Babel takes the template's own entries over, for the next catalogue to find.
    catalog.update(deepcopy(template), no_fuzzy_matching=True, keep_user_comments=True)
    if re.split("[-_]", lang)[0] == SOURCE_LANGUAGE:
        for entry in catalog:
            if not entry.string or not any(entry.string):
                entry.string = entry.id
    return as_po(catalog)


def main(root: Path) -> None:
    """
    Bring all catalogues of a project up to date, and its templates of catalogues.

    Args:
        root: The project folder.
    """
    for domain in DOMAINS:
        template = extracted(root, domain)
        write_if_new(root / "translations" / f"{domain}.pot", as_po(template))
        for path in sorted(root.glob(f"translations/*/LC_MESSAGES/{domain}.po")):
            write_if_new(path, updated(path.read_bytes(), template, path.parts[-3]))


def write_if_new(path: Path, content: bytes) -> None:
    """Write a file if that changes it, and say so."""
    if not path.exists() or path.read_bytes() != content:
        path.write_bytes(content)
        print(path, file=sys.stderr)  # noqa: T201  # a command talks to its user


def command(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says, which is nothing but to begin.

    Args:
        arguments: Of the command line: none.

    Raises:
        SystemExit: If there are any, or this is no project folder.
    """
    parser = OneLineParser(prog="make strings", example="make strings", description=__doc__)
    parser.parse_args(arguments)
    settings_file(USUAL_SETTINGS, parser)
    main(Path.cwd())


if __name__ == "__main__":
    command()
