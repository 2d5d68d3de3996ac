"""
An index of Pagefind in an order that is always the same.

Pagefind (1.5) writes the values of a filter in the order of a hash map, which is another one
at every run. Their file is named by its content, and so are in turn the file that names it
and the one that names that. Here values are sorted and the three files named anew.
"""

from __future__ import annotations

import gzip
import json
import re
from hashlib import sha256
from typing import Any

from plugins.search.cbor import decode, encode

MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
FILTER = re.compile(r"filter/(?P<hash>\w+)\.pf_filter")
META = re.compile(r"pagefind\.(?P<hash>\w+)\.pf_meta")


def canonical(files: dict[str, bytes]) -> dict[str, bytes]:
    """
    Return the files of an index, the same for the same content.

    Args:
        files: What Pagefind wrote, by name.

    Raises:
        ValueError: If they are not what we know: of another version of Pagefind, say.
    """
    made = dict(files)
    renamed: dict[str, str] = {}
    for name in files:
        match = FILTER.fullmatch(name)
        if match:
            title, values = unpacked(made.pop(name))
            content = packed([title, sorted(values)])
            renamed[match["hash"]] = own_hash(match["hash"], content)
            made[f"filter/{renamed[match['hash']]}.pf_filter"] = content
    entry = json.loads(files[ENTRY])
    for name in files:
        match = META.fullmatch(name)
        if match:
            content = packed(named_anew(unpacked(made.pop(name)), renamed))
            renamed[match["hash"]] = own_hash(match["hash"], content)
            made[f"pagefind.{renamed[match['hash']]}.pf_meta"] = content
    for language in entry["languages"].values():
        language["hash"] = renamed[language["hash"]]
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
    return made


def unpacked(content: bytes) -> Any:  # noqa: ANN401  # whatever Pagefind writes
    """Return what a file of an index holds."""
    plain = gzip.decompress(content)
    if not plain.startswith(MARK):
        raise ValueError("an index of an unknown form")
    value = decode(plain[len(MARK) :])
    if encode(value) != plain[len(MARK) :]:
        raise ValueError("an index of an unknown form")
    return value


def packed(value: object) -> bytes:
    """Return a file of an index that holds a value."""
    return gzip.compress(MARK + encode(value), mtime=0)


def own_hash(old: str, content: bytes) -> str:
    """Return a name by content that is as long as the one it stands for."""
    lang, _, digest = old.rpartition("_")
    return f"{lang}_{sha256(content).hexdigest()[: len(digest)]}"


def named_anew(value: Any, renamed: dict[str, str]) -> Any:  # noqa: ANN401  # see above
    """Return a value with names of files replaced, and lists of such names in order."""
    if isinstance(value, str):
        return renamed.get(value, value)
    if not isinstance(value, list):
        return value
    found = [named_anew(part, renamed) for part in value]
    pairs = value and all(
        isinstance(part, list) and any(isinstance(x, str) and x in renamed for x in part)
        for part in value
    )
    return sorted(found) if pairs else found
