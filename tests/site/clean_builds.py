"""
Builds a site from nothing as often as it is told to, in a process with a hash seed of its own.

Reads a line for each build, Python literals: the project folder, its settings, those of the
build. Answers with a line: what is wrong, as staff read it, or nothing.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from tests.conftest import Site


def main() -> None:
    """Build until there is nobody left to ask."""
    for line in sys.stdin:
        root, settings, options = ast.literal_eval(line)
        site = Site(Path(root))
        site.settings = settings
        print(repr(site.listing(site.run, **options)), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
