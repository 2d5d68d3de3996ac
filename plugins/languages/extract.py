"""Every string of templates and code, with its places and what it says to translators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

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
