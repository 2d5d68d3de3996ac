"""Collect: the content folder to its sources, in one walk that opens no file."""

from __future__ import annotations

import os
import re
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.names import DocumentName, document_name
from plugins.content_model.problem import Problem, message
from plugins.content_model.source import Source
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.kind import DataFile, Kind
    from plugins.content_model.problem import Message

# What editors and operating systems leave behind; dot files are passed over as well.
LEFT_BEHIND = ("*~", "#*#", "*.swp", "*.tmp", "*.bak", "Thumbs.db", "desktop.ini", "4913")
# For those who open the folder; no page, as a text that lies in no kind's folder has none.
README = "README.md"
# Line breaks and other signs that no list of files can show, nor an address have.
CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


class Sources(Struct, frozen=True, kw_only=True):
    """
    Everything found in the content folder, in order of path.

    Attributes:
        documents: The Markdown files, with the kind each belongs to.
        data: The data files, by name.
        facts: The facts files by item, with the kind each belongs to.
        files: Every file, by path.
        problems: What is wrong with the folder itself.
    """

    documents: tuple[tuple[DocumentName, str], ...]
    data: dict[str, Source]
    files: dict[str, Source]
    problems: tuple[Problem, ...]
    facts: dict[str, tuple[Source, str]] = {}


def collect(
    content: str,
    kinds: Iterable[Kind],
    data_files: Iterable[DataFile],
    ignored: Iterable[str] = (),
) -> Sources:
    """
    Return the sources in a content folder, but for what it says to those who open it.

    Args:
        content: The folder, absolute.
        kinds: The kinds whose folders are read.
        data_files: The files read from ``data/``.
        ignored: Further file name patterns to pass over (Pelican's ``IGNORE_FILES``).
    """
    problems: list[Problem] = []
    files = dict(
        sorted(
            (source.path, source)
            for source in walk(content, "", ignored_names((*LEFT_BEHIND, *ignored)), problems)
            if source.path != README
        )
    )
    all_kinds = list(kinds)
    folders = {kind.folder: kind.name for kind in all_kinds}
    facts_names = {kind.name: kind.facts_name for kind in all_kinds if kind.facts}
    documents = []
    facts: dict[str, tuple[Source, str]] = {}
    for path, source in files.items():
        name = document_name(path)
        if name is None:
            of_kind = kind_of(path, folders) if path.endswith((".yaml", ".yml")) else None
            if of_kind is None or of_kind not in facts_names:
                continue
            folder, _, file = path.rpartition("/")
            if file == facts_names[of_kind] and folder not in folders:
                facts[folder] = (source, of_kind)
            else:
                problems.append(unread_yaml(path, [facts_names[of_kind]]))
            continue
        kind = kind_of(path, folders)
        if kind is None:
            problems.append(homeless(path, folders))
        else:
            documents.append((name, kind))
    data = {
        file.name: files[path]
        for file in data_files
        if (path := f"data/{file.name}.yaml") in files
    }
    problems += misnamed_data(files, [file.name for file in data_files])
    return Sources(
        documents=tuple(documents),
        data=data,
        files=files,
        problems=tuple(problems),
        facts=facts,
    )


def ignored_names(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return what matches the names that any of *patterns* does, as a shell would."""
    return re.compile("|".join(translate(os.path.normcase(pattern)) for pattern in patterns))


def walk(
    content: str, folder: str, ignored: re.Pattern[str], problems: list[Problem]
) -> Iterator[Source]:
    """Yield the files below *folder*, which is relative to *content*."""
    try:
        entries = sorted(os.scandir(Path(content, folder)), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(unreadable(folder or ".", error))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.name.startswith(".") or ignored.fullmatch(entry.name):
            continue
        if not entry.name.isprintable() and (wrong := name_fault(entry.name)) is not None:
            problems.append(
                Problem(
                    path=CONTROL.sub("�", path.encode(errors="replace").decode()),
                    text=wrong,
                    hint=message("rename it; letters and digits of any language will do"),
                )
            )
        elif entry.is_symlink() and (fault := link_fault(content, entry)) is not None:
            problems.append(Problem(path=path, text=fault[0], hint=fault[1]))
        elif entry.is_dir(follow_symlinks=False):
            yield from walk(content, path, ignored, problems)
        elif entry.is_file():
            try:
                stat = entry.stat()
            except OSError as error:
                problems.append(unreadable(path, error))
                continue
            yield Source(
                path=path,
                size=stat.st_size,
                mtime=stat.st_mtime_ns,
                inode=stat.st_ino,
                ctime=stat.st_ctime_ns,
            )


def name_fault(name: str) -> Message | None:
    """Return what is wrong with a file name, if anything is: on some disks it can be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return message("the name of the file is not in UTF-8")
    if CONTROL.search(name):
        return message("there is a line break or another invisible sign in the name of the file")
    return None


def link_fault(content: str, entry: os.DirEntry[str]) -> tuple[Message, Message] | None:
    """Return why a symbolic link cannot be followed, and what to do, if it cannot."""
    try:
        target = Path(entry.path).resolve(strict=True)
    except FileNotFoundError:
        written = Path(entry.path).readlink()
        return (
            message("a symbolic link to {target}, which is not there", target=written),
            message("delete the link, or put the file itself here"),
        )
    except (OSError, RuntimeError):
        return (
            message("a symbolic link that leads round in a circle"),
            message("delete the link, or put the file itself here"),
        )
    if not target.is_relative_to(Path(content).resolve()):
        return (
            message("a symbolic link that leads out of the content folder"),
            message("copy the file here instead"),
        )
    if not target.is_file():
        return (
            message("a symbolic link to a folder: only links to files are followed"),
            message("delete the link, or copy the folder here instead"),
        )
    return None


def kind_of(path: str, folders: dict[str, str]) -> str | None:
    """Return the name of the kind whose folder *path* lies in, the deepest if several."""
    found = [folder for folder in folders if path.startswith(f"{folder}/")]
    return folders[max(found, key=len)] if found else None


def homeless(path: str, folders: Iterable[str]) -> Problem:
    """Return the problem of an article in a folder that nothing reads."""
    folder = path.split("/", maxsplit=1)[0] if "/" in path else ""
    hint = did_you_mean(folder, folders) or message(
        "move it to one of these folders: {keys}", keys=", ".join(sorted(folders))
    )
    return Problem(path=path, text=message("no kind of content is read from here"), hint=hint)


def misnamed_data(files: Iterable[str], known: list[str]) -> Iterator[Problem]:
    """Yield the problems of YAML files in ``data/`` that nothing reads."""
    for path in files:
        folder, _, name = path.rpartition("/")
        stem, _, ending = name.rpartition(".")
        if (
            folder == "data"
            and ending in {"yaml", "yml"}
            and (stem not in known or ending == "yml")
        ):
            yield unread_yaml(path, [f"{name}.yaml" for name in known])


def unread_yaml(path: str, names: list[str]) -> Problem:
    """Return the problem of a YAML file that has none of the *names* that are read there."""
    stem = path.rpartition("/")[2].rpartition(".")[0]
    hint = did_you_mean(f"{stem}.yaml", names) or message(
        "name it one of these: {keys}", keys=", ".join(names)
    )
    return Problem(path=path, text=message("nothing reads this file"), hint=hint)


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not let us read."""
    return Problem(
        path=path,
        text=message("cannot be read: {why}", why=error.strerror or error),
        hint=message("check that you may read it, and that the disk is there"),
    )
