"""From what somebody names to the texts in it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Problem, message
from plugins.importing.feed_file import read_feed_file
from plugins.importing.html_page import Place, read_page
from plugins.importing.markdown_page import read_markdown
from plugins.importing.site_language import site_language
from plugins.importing.text_page import read_text
from plugins.importing.wordpress import is_wordpress, read_export
from plugins.incoming.fetch import fetched_picture
from plugins.incoming.found import Found  # msgspec reads the annotations
from plugins.incoming.read_xml import MEGABYTE, XmlError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plugins.importing.options import Options

MOST_BYTES = 10 * MEGABYTE
MOST_FILES = 20_000
HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown", ".mkd", ".mdown"})
TEXT = frozenset({".txt"})
FEED = frozenset({".xml", ".rss", ".atom", ".wxr"})
OTHER_TEXTS = frozenset(
    {".rst", ".adoc", ".asciidoc", ".org", ".textile", ".docx", ".odt", ".pdf"}
)
# Folders of a site that hold no texts: what it is made with, and what it was made into.
PASSED_OVER = frozenset(
    {"output", "public", "themes", "theme", "node_modules", "layouts", "archetypes", "resources"}
    | {"assets", "static", "plugins", "__pycache__", "data"}
)
SITES = ("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "pelicanconf.py")


class Texts(Struct, frozen=True, kw_only=True):
    """The texts found, and what is wrong with files that should hold one."""

    found: tuple[Found, ...]
    problems: tuple[Problem, ...]


def read_source(options: Options, scratch: Path) -> Texts:
    """
    Return the texts in what *options* name.

    Args:
        options: What to import.
        scratch: A folder for what comes from the web.
    """
    source = options.source.resolve()
    if not source.exists():
        if options.source.as_posix().startswith(("http:/", "https:/")):
            text = message("this is an address on the web")
            hint = message(
                "save the page from the browser as “web page, complete”, and import that"
            )
            address = options.source.as_posix().replace(":/", "://", 1)  # as it was typed
            wrong = Problem(path=address, base="project", text=text, hint=hint)
            return Texts(found=(), problems=(wrong,))
        text = message("there is no such file or folder")
        hint = message(
            "write make import FROM=page.html, or a folder, a feed, an export of WordPress"
        )
        return Texts(found=(), problems=(problem(options.source, text, hint),))
    root = source if source.is_dir() else source.parent
    statics = (root / "static", root / "content", root / "assets")
    copies = [folder for folder in (options.files, *statics) if folder and folder.is_dir()]
    fetch = partial(fetched_picture, folder=scratch) if options.pictures else None
    where = Place(
        root=root,
        copies=tuple(path.resolve() for path in copies),
        fetch=fetch,
        lang=site_language(source) if source.is_dir() else "",
    )
    found: list[Found] = []
    problems: list[Problem] = []
    for number, path in enumerate(files_of(source)):
        if number >= MOST_FILES:
            text = message("more than {most} files: the rest was left", most=MOST_FILES)
            problems.append(problem(source, text, message("import one folder after the other")))
            break
        try:
            found += texts_in(path, where)
        except XmlError as error:
            problems.append(problem(path, error.text, error.hint))
        except RecursionError:
            text = message("this is nested too deep to be an ordinary page")
            problems.append(problem(path, text, message("copy its text into a file of your own")))
        except OSError as error:
            text = message("cannot be read: {why}", why=error.strerror or error)
            problems.append(
                problem(
                    path, text, message("check that you may read it, and that the disk is there")
                )
            )
    return Texts(found=tuple(found), problems=tuple(problems))


def problem(path: Path, text: object, hint: object) -> Problem:
    """Return what is wrong with a file, named as it was typed where that is shorter."""
    shown = os.path.relpath(path)
    return Problem(
        path=str(path) if shown.startswith("..") else shown,
        base="project",
        text=text,  # type: ignore[arg-type]  # messages, both
        hint=hint,  # type: ignore[arg-type]
    )


def files_of(source: Path) -> Iterator[Path]:
    """Yield the files to be read, in order; links are not followed out of a folder."""
    if source.is_file():
        yield source
        return
    is_site = any((source / name).is_file() for name in SITES)
    start = source / "content" if is_site and (source / "content").is_dir() else source
    for folder, names, files in os.walk(start):
        names[:] = sorted(
            n for n in names if not n.startswith((".", "_")) and not (is_site and n in PASSED_OVER)
        )
        for name in sorted(files):
            path = Path(folder, name)
            if not name.startswith(".") and path.resolve().is_relative_to(source):
                yield path


def texts_in(path: Path, where: Place) -> Iterable[Found]:
    """
    Return the texts in one file; none if it is of a sort that holds none.

    Raises:
        XmlError: If it should hold one and cannot be read.
    """
    ending = path.suffix.lower()
    readers: dict[bool, Callable[[], Iterable[Found]]] = {
        ending in HTML: lambda: [read_page(path, where)],
        ending in MARKDOWN: lambda: filter(None, [read_markdown(path, where)]),
        ending in TEXT: lambda: [read_text(path, where)],
        ending in FEED: lambda: xml_texts(path, where),
        ending in OTHER_TEXTS: lambda: not_read(path),
    }
    reader = readers.get(True)
    if reader is None:
        return []
    if path.stat().st_size > MOST_BYTES and ending not in FEED:
        raise XmlError(
            message("this is too large for a page"),
            message("copy its text into a file of your own"),
        )
    return list(reader())


def xml_texts(path: Path, where: Place) -> Iterable[Found]:
    """Return the texts of a feed or an export of WordPress."""
    raw = path.read_bytes()
    read = read_export if is_wordpress(raw) else read_feed_file
    return list(read(raw, path.name, where))


def not_read(path: Path) -> Iterable[Found]:
    """
    Say that files of this sort are not read.

    Raises:
        XmlError: Always.
    """
    raise XmlError(
        message("files of the sort “{ending}” are not read", ending=path.suffix),
        message("save it as HTML, with the program that wrote it, and import that"),
    )
