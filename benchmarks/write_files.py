"""Files of the corpus on the disk."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What the sites of the benchmark consist of besides content: configuration and themes.
SITES = ROOT / "benchmarks/sites"
# What the pages of all sides have in common.
STYLE = SITES / "shared/style.html"
SHEET = SITES / "shared/site.css"


def write(path: Path, text: str) -> None:
    """Write a text file, its folders too."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, its folders too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
