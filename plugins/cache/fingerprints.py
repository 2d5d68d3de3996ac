"""Fingerprints: of content, and of the code that works on it."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# 96 bits: two of a billion contents agree by chance about once in 10^11 sites.
SIZE = 12
OWN = Path(__file__).parent.parent
ENDINGS = frozenset((".py", ".yaml", ".html", ".js"))
PACKAGES = frozenset(("site-packages", "dist-packages"))


def fingerprint(*parts: bytes) -> bytes:
    """
    Return the fingerprint of *parts*, which are not the same put together differently.

    Args:
        parts: Any contents.
    """
    if len(parts) == 1:
        return blake2b(parts[0], digest_size=SIZE).digest()
    # Another key than that of one part, which may look like several put together.
    digest = blake2b(digest_size=SIZE, person=b"parts")
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()


def code_version(root: str = "", own: bytes = b"") -> bytes:
    """
    Return the fingerprint of the code that runs.

    All our plugins, Python, the installed packages by name and version, and the site's own
    modules: with any of them changed, what a build found out may be wrong.

    Args:
        root: The project folder, in which a site's own modules lie.
        own: What :func:`own_version` returned, if it was asked already.
    """
    contents = [path.read_bytes() for path in (site_modules(root) if root else ())]
    return fingerprint(sys.version.encode(), installed_packages(), own or own_version(), *contents)


def code_in(*folders: Path) -> bytes:
    """Return the fingerprint of the modules in *folders*, and of what they run on."""
    files = sorted(file for folder in folders for file in folder.glob("*.py"))
    contents = [file.read_bytes() for file in files]
    return fingerprint(sys.version.encode(), installed_packages(), *contents)


def own_version() -> bytes:
    """Return the fingerprint of our plugins, and of the data that they bring along."""
    files = sorted(path for path in OWN.rglob("*.*") if path.suffix in ENDINGS)
    return fingerprint(*(path.read_bytes() for path in files))


def site_modules(root: str) -> list[Path]:
    """Return the files of loaded modules that a site brings along beside our plugins."""
    files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    inside = (file for file in files if file and file.startswith(root) and file.endswith(".py"))
    return [
        path
        for path in sorted(map(Path, inside))
        if path.is_relative_to(root)
        and not path.is_relative_to(OWN)
        and PACKAGES.isdisjoint(path.parts)
        and path.is_file()
    ]


def value_version(value: object, within: tuple[FunctionType, ...] = ()) -> bytes:
    """
    Return the fingerprint of the value of a setting, functions by the file they stand in.

    What tells of itself only where it lies in memory is new at every call, so that
    nothing is ever kept that was made with it.

    Args:
        value: The value.
        within: The functions that hold it, outermost first.
    """
    if isinstance(value, FunctionType):
        if value in within:  # one that calls itself
            return fingerprint(b"function", str(within.index(value)).encode())
        held = (value_version(one, (*within, value)) for one in held_by(value))
        return fingerprint(*source_of(value), *held)
    if isinstance(value, dict):
        pairs = (value_version(part, within) for pair in value.items() for part in pair)
        return fingerprint(b"dict", *pairs)
    if isinstance(value, list | tuple):
        return fingerprint(b"list", *(value_version(part, within) for part in value))
    if isinstance(value, re.Pattern):  # whose text is cut short if it is long
        return fingerprint(b"pattern", repr((value.pattern, value.flags)).encode())
    text = repr(value)
    return os.urandom(SIZE) if " at 0x" in text else fingerprint(text.encode())


def source_of(function: FunctionType) -> tuple[bytes, ...]:
    """Return the file a function stands in, and where in it: two may share name and line."""
    code = function.__code__
    file = Path(code.co_filename)
    content = file.read_bytes() if file.is_file() else b""
    return content, function.__qualname__.encode(), repr([*code.co_positions()]).encode()


def held_by(function: FunctionType) -> Iterator[object]:
    """Yield the values that a function brings along: from around it, and its defaults."""
    for cell in function.__closure__ or ():
        try:
            yield cell.cell_contents
        except ValueError:  # a name without a value
            yield None
    yield from function.__defaults__ or ()
    yield function.__kwdefaults__ or {}


@lru_cache(maxsize=1)
def installed_packages() -> bytes:
    """Return the names and versions of the packages beside the ones that we import."""
    folders = {
        Path(path) for path in sys.path if path.endswith(("site-packages", "dist-packages"))
    }
    names = (found.name for folder in folders for found in folder.glob("*.dist-info"))
    return "\n".join(sorted(names)).encode()
