"""The code behind a derived file: of all our code, what it is really made with."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from plugins.cache.fingerprints import OWN, fingerprint, installed_packages, value_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PACKAGE = OWN.name


def maker_version(make: Callable[..., object], code: bytes) -> bytes:
    """
    Return the fingerprint of the code that makes a derived file.

    That of all our code would have every picture of an archive made again, for minutes,
    whenever any line of any plugin changes. So it is the function's own module, what that
    imports of ours, Python and the installed packages.

    Args:
        make: The function.
        code: Fingerprint of all code, for a function that is none of ours.
    """
    module = getattr(make, "__module__", "")
    if not module.startswith(f"{PACKAGE}."):
        return fingerprint(code, value_version(make))
    contents = (path.read_bytes() for path in sorted(modules_behind(module)))
    qualified = f"{module}.{make.__qualname__}".encode()
    return fingerprint(sys.version.encode(), installed_packages(), qualified, *contents)


def modules_behind(module: str) -> set[Path]:
    """Return the files of a module of ours and of all of ours that it imports, near or far."""
    found: set[Path] = set()
    todo = [module]
    while todo:
        path = file_of(todo.pop())
        if path is not None and path not in found:
            found.add(path)
            todo += imported(path)
    return found


def imported(path: Path) -> Iterator[str]:
    """Yield the names of the modules of ours that a file imports, and some that are none."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{PACKAGE}."):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith(PACKAGE))


def file_of(module: str) -> Path | None:
    """Return the file of a module of ours, if there is one of that name."""
    stem = OWN.parent.joinpath(*module.split("."))
    files = (stem.with_name(f"{stem.name}.py"), stem / "__init__.py")
    return next((file for file in files if file.is_file()), None)
