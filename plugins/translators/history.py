"""Earlier wordings of a text: from git, else from the copies that ``make translated`` keeps."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.translators.what_changed import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.translators.what_changed import Wording

# Folder of the copies, in the project: catalogues may be shared with other sites.
COPIES = "translations/originals"
# Versions to look back at: who is further behind reads the whole text anyway.
FURTHEST = 200
SECONDS = 20


class History:
    """
    Finds earlier wordings; asks git at most once for each version of a file.

    Args:
        settings: The site's settings.
    """

    def __init__(self, settings: Settings) -> None:
        self.content = Path(settings.content)
        self.copies = Path(settings.root, COPIES)
        self.git = shutil.which("git")
        self.seen: dict[str, list[Wording]] = {}
        self.is_kept_by_git: bool | None = None

    def wording(self, path: str, revision: str) -> Wording | None:
        """
        Return the wording that a file had at a revision, ``None`` if nobody knows any more.

        Args:
            path: The file, relative to the content folder.
            revision: The revision, as ``translated_from`` has it.
        """
        copy = self.copy_of(path, revision)
        found = wording(copy.read_bytes()) if copy.is_file() else None
        if found is not None and revision.startswith(found.revision):
            return found
        return next((w for w in self.versions(path) if revision.startswith(w.revision)), None)

    def versions(self, path: str) -> list[Wording]:
        """Return the wordings of a file that git knows, the newest first."""
        if path not in self.seen:
            self.seen[path] = list(self.read_versions(path))
        return self.seen[path]

    def read_versions(self, path: str) -> Iterator[Wording]:
        """Yield the wordings of a file that git knows, the newest first."""
        if not self.has_git():
            return
        listed = self.ask("log", f"--max-count={FURTHEST}", "--format=%H", "--", path)
        for commit in listed.decode("ascii", "replace").split():
            found = wording(self.ask("show", f"{commit}:./{path}"))
            if found is not None:
                yield found

    def has_git(self) -> bool:
        """Return whether the content is kept by git."""
        if self.is_kept_by_git is None:
            answer = self.ask("rev-parse", "--is-inside-work-tree") if self.git else b""
            self.is_kept_by_git = answer.strip() == b"true"
        return self.is_kept_by_git

    def ask(self, *arguments: str) -> bytes:
        """Return what git answers, nothing if it does not."""
        try:
            return subprocess.run(  # noqa: S603  # git itself, our own arguments
                [str(self.git), "-C", str(self.content), *arguments],
                capture_output=True,
                check=True,
                timeout=SECONDS,
            ).stdout
        except (OSError, subprocess.SubprocessError):
            return b""

    def keep(self, path: str, revision: str) -> None:
        """
        Keep a copy of a text as it is, if git does not.

        Args:
            path: The file, relative to the content folder.
            revision: Its revision.
        """
        if self.has_git():
            return
        copy = self.copy_of(path, revision)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((self.content / path).read_bytes())

    def copy_of(self, path: str, revision: str) -> Path:
        """Return where the copy of a text at a revision is kept."""
        bare = path.removesuffix(".md")
        return self.copies / f"{bare}@{revision[:7]}.md"
