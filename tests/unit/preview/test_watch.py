"""What changes on the disk while a site is previewed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from watchfiles import Change, DefaultFilter

from plugins.preview import watch as watch_module
from plugins.preview.watch import Changes

if TYPE_CHECKING:
    from collections.abc import Iterator

Batch = set[tuple[Change, str]]


class Disk:
    """A stand-in for the system's own watching: tells what it was told to tell, at once."""

    def __init__(self) -> None:
        self.batches: dict[bool, list[Batch]] = {True: [], False: []}
        self.watched: dict[bool, tuple[Path, ...]] = {}
        self.options: list[dict[str, Any]] = []

    def watch(self, *paths: Path, recursive: bool, **options: Any) -> Iterator[Batch]:
        """Yield the batches that were told of folders, or of the project folder alone."""
        self.watched[recursive] = paths
        self.options.append(options)
        yield from self.batches[recursive]


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return a disk on which nothing has changed yet."""
    found = Disk()
    monkeypatch.setattr(watch_module, "watch", found.watch)
    return found


def batch(*paths: str) -> Batch:
    """Return a batch of changes."""
    return {(Change.modified, path) for path in paths}


def listened(disk: Disk, *batches: Batch, recursive: bool) -> list[set[Path]]:
    """Return what is put into the queue when *batches* happen."""
    changes = Changes(Path("/project"), [])
    while not changes.queue.empty():
        changes.queue.get()
    disk.batches[recursive] = list(batches)
    changes.listen([Path("/project")], recursive)
    return [changes.queue.get_nowait() for _ in range(changes.queue.qsize())]


def test_every_file_of_a_folder_counts(disk: Disk) -> None:
    """Below the folders of the site any change is one, batch by batch."""
    found = listened(disk, batch("/c/a.md", "/c/p.svg"), batch("/c/b.md"), recursive=True)

    assert found == [{Path("/c/a.md"), Path("/c/p.svg")}, {Path("/c/b.md")}]


def test_of_the_project_folder_only_settings_count(disk: Disk) -> None:
    """Beside the folders only Python files, the settings, change the site."""
    found = listened(
        disk,
        batch("/project/README.md", "/project/pelicanconf.py"),
        batch("/project/output", "/project/.cache", "/project/Makefile"),
        batch("/project/publishconf.py"),
        recursive=False,
    )

    assert found == [{Path("/project/pelicanconf.py")}, {Path("/project/publishconf.py")}]


def test_kinds_of_change(disk: Disk) -> None:
    """A file that is added or deleted has changed, too."""
    changed: Batch = {(Change.added, "/c/a"), (Change.deleted, "/c/b"), (Change.modified, "/c/c")}

    assert listened(disk, changed, recursive=True) == [{Path("/c/a"), Path("/c/b"), Path("/c/c")}]


def test_next_gathers_what_waits(disk: Disk, tmp_path: Path) -> None:
    """Everything that changed while a build ran is one change."""
    changes = Changes(tmp_path, [])
    for name in ("a", "b", "c"):
        changes.queue.put({Path(name), Path("a")})
    found = changes.next()
    changes.queue.put({Path("d")})

    assert found == {Path("a"), Path("b"), Path("c")}
    assert changes.next() == {Path("d")}


def test_both_watchers_report(disk: Disk, tmp_path: Path) -> None:
    """Changes in folders and to the settings arrive by one way."""
    (tmp_path / "content").mkdir()
    disk.batches = {True: [batch("/x/a.md")], False: [batch("/x/pelicanconf.py")]}
    changes = Changes(tmp_path, [tmp_path / "content"])
    found: set[Path] = set()
    while len(found) < 2:
        found |= changes.next()

    assert found == {Path("/x/a.md"), Path("/x/pelicanconf.py")}


def test_folders_that_are_not_there(disk: Disk, tmp_path: Path) -> None:
    """A project need not have every folder; a file is none."""
    (tmp_path / "content").mkdir()
    (tmp_path / "theme").write_text("a file")
    disk.batches = {True: [batch("/x")], False: [batch("/x.py")]}
    changes = Changes(tmp_path, [tmp_path / name for name in ("content", "theme", "plugins")])
    changes.queue.get()
    changes.queue.get()

    assert disk.watched == {True: (tmp_path / "content",), False: (tmp_path,)}


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("/p/content/news/a.nb.md", True),
        ("/p/theme/static/site.css", True),
        ("/p/translations/nb/LC_MESSAGES/messages.po", True),
        ("/p/content/news/a.md~", False),
        ("/p/content/news/.a.md.swp", False),
        ("/p/content/news/.#a.md", False),
        ("/p/content/.git/index", False),
        ("/p/content/.DS_Store", False),
        ("/p/plugins/news/__pycache__/pages.cpython-311.pyc", False),
        ("/p/plugins/.mypy_cache/x.json", False),
    ],
)
def test_filter(disk: Disk, path: str, counts: bool) -> None:  # noqa: FBT001  # a case
    """What editors, systems and tools leave behind starts no build."""
    listened(disk, recursive=True)
    chosen = disk.options[-1]["watch_filter"]

    assert isinstance(chosen, DefaultFilter)
    assert chosen(Change.modified, path) is counts


def test_an_interrupt_ends_quietly(disk: Disk) -> None:
    """Ctrl+C is for the command; the threads that watch say nothing of it."""
    listened(disk, recursive=True)

    assert not any(options["raise_interrupt"] for options in disk.options)
