"""The index of a search: made by Pagefind, a program of its own, in a folder of its own."""

from __future__ import annotations

import subprocess
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.search.canonical import canonical
from plugins.views.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.search.records import Record, Wanted

# Languages that Pagefind has under another name.
STEMMERS = {"nb": "no", "nn": "no"}
# Parts of its own pages for searching, which we do not use.
LEFT_OUT = (
    "pagefind-ui.",
    "pagefind-modular-ui.",
    "pagefind-component-ui.",
    "pagefind-highlight.",
)
LONGEST = 600


def program() -> str:
    """Return the path of Pagefind; empty if it is not installed."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415  # it need not be installed

        return str(get_executable())
    except (ImportError, FileNotFoundError):
        return ""


def stemmer(lang: str) -> str:
    """Return the name under which Pagefind knows a language."""
    primary = lang.partition("-")[0].lower()
    return STEMMERS.get(primary, primary)


def make_index(wanted: Wanted, read: Callable[[str], bytes]) -> dict[str, bytes]:
    """
    Return the files of an index, the same for the same content.

    Args:
        wanted: What stands in it.
        read: Returns a stored text by its fingerprint.

    Raises:
        ValueError: If Pagefind is not there or does not get along.
    """
    with TemporaryDirectory() as folder:
        site, goal = Path(folder, "site"), Path(folder, "index")
        site.mkdir()
        for record in wanted.records:
            path = site / record.save_as
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(page(record, wanted.lang, read)), encoding="utf-8")
        command = [program() or "pagefind", "--site", str(site), "--output-path", str(goal)]
        options = ["--force-language", wanted.stemmer, "--quiet"]
        try:
            done = subprocess.run(  # noqa: S603  # the program we ship with, no shell
                [*command, *options], capture_output=True, text=True, timeout=LONGEST, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ValueError(str(error)) from error
        if done.returncode:
            raise ValueError((done.stderr or done.stdout).strip()[-500:] or "Pagefind failed")
        return canonical(
            {
                path.relative_to(goal).as_posix(): path.read_bytes()
                for path in sorted(goal.rglob("*"))
                if path.is_file() and not path.name.startswith(LEFT_OUT)
            }
        )


def page(record: Record, lang: str, read: Callable[[str], bytes]) -> Iterator[str]:
    """Yield an item as a page for Pagefind: its words, and what it is found and sorted by."""
    yield f'<!doctype html><html lang="{escape(lang)}"><head><title>{escape(record.title)}</title>'
    yield "</head><body><main data-pagefind-body>"
    yield f'<h1 data-pagefind-meta="title">{escape(record.title)}</h1>'
    yield from (f'<p data-pagefind-weight="7">{escape(name)}</p>' for name in record.names)
    yield f'<p data-pagefind-weight="3">{escape(record.summary)}</p>'
    yield attribute("filter", "kind", record.kind) + attribute("meta", "kind", record.kind)
    yield from (attribute("filter", "cluster", name) for name in record.clusters)
    if record.year:
        yield attribute("filter", "year", record.year) + attribute("meta", "date", record.date)
    yield str(Prose(record.body.pieces, record.body.text, read))
    yield "</main></body></html>"


def attribute(sort: str, name: str, value: str) -> str:
    """Return an element that tells Pagefind something and shows nothing."""
    return f'<span data-pagefind-{sort}="{name}[data-v]" data-v="{escape(value)}"></span>'
