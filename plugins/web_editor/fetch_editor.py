"""Get the editor: two npm packages, by version and fingerprint, of which nothing is run here."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from msgspec import Struct

from plugins.content_model.problem import message
from plugins.incoming.read_xml import XmlError
from plugins.web_editor.settings import ICONS, SCRIPT

SECONDS = 300


class Package(Struct, frozen=True, kw_only=True):
    """
    A package of npm.

    Attributes:
        name: Its name and version.
        digest: SHA-512 of its archive: another archive is not used.
        files: What is taken of it: path within the archive → path in the editor's folder.
    """

    name: str
    digest: str
    files: dict[str, str]


VERSION = "0.221.1"
# Where the editor looks for its words and for news of itself, relative to its page.
OWN = "npm"
LANGUAGES = ("da", "de", "en-CA", "en-GB", "en-US", "fi", "fr", "sv")
EDITOR = Package(
    name=f"@sveltia/cms@{VERSION}",
    digest="27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db31587d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781",
    files={
        "package/dist/sveltia-cms.js": SCRIPT,
        "package/dist/chunks/react-dom.js": "chunks/react-dom.js",
        "package/LICENSE.txt": "LICENSE.txt",
        "package/package.json": f"{OWN}/package.json",
        **{
            f"package/locales/{lang}.json": f"{OWN}@{VERSION}/locales/{lang}.json"
            for lang in LANGUAGES
        },
    },
)
SYMBOLS = Package(
    name="@fontsource-variable/material-symbols-outlined@5.3.8",
    digest="bcaa429ee4ea45e860e51515aea110fc0f1ae762b290e27ae70a9a97d9f11571554d82a524e871eebd1351b4e077648dee8877d4d25b971bd7d8227104d56a26",
    files={
        "package/files/material-symbols-outlined-latin-wght-normal.woff2": ICONS,
        "package/LICENSE": "LICENSE-icons.txt",
    },
)
# The editor would get its typefaces and words from elsewhere, and report every visit there.
HOME = "`https://unpkg.com/@sveltia/cms`"
ELSEWHERE = re.compile(
    r"url\(https://cdn\.jsdelivr\.net/fontsource/fonts/(?P<name>[a-z0-9-]+)[^)]*\)"
)


def fetch_editor(folder: Path, packages: tuple[Package, ...] = (EDITOR, SYMBOLS)) -> bool:
    """
    Get the editor if it is not there in this version, and return whether that was needed.

    Args:
        folder: Where to leave it.
        packages: What it consists of.

    Raises:
        XmlError: If npm is missing or does not deliver what was expected.
        OSError: If the disk does not let us write.
    """
    stamp = folder / "versions.txt"
    versions = stated(packages)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == versions:
        return False
    npm = shutil.which("npm")
    if npm is None:
        raise XmlError(
            message("npm is needed to get the editor, and is not there"),
            message("install it: on Debian, sudo apt install npm"),
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        made = Path(scratch, "made")
        for package in packages:
            unpack(archive(npm, package, Path(scratch)), package, made)
        (made / "versions.txt").write_text(versions, encoding="utf-8")
        if folder.exists():
            folder.rename(Path(scratch, "old"))
        made.rename(folder)
    return True


def stated(packages: tuple[Package, ...]) -> str:
    """Return what the editor was made of, and by which rules: by that it is known to be current."""
    rules = hashlib.sha256(repr((packages, ELSEWHERE.pattern, HOME, OWN)).encode()).hexdigest()
    return "".join([*(f"{package.name}\n" for package in packages), f"{rules}\n"])


def archive(npm: str, package: Package, scratch: Path) -> bytes:
    """
    Return the archive of a package, as npm delivers it.

    Raises:
        XmlError: If it is not what was expected.
    """
    command = [npm, "pack", "--silent", "--ignore-scripts", package.name]
    done = subprocess.run(  # noqa: S603  # npm itself, with names of our own
        command, cwd=scratch, capture_output=True, text=True, check=False, timeout=SECONDS
    )
    name = done.stdout.strip().split("\n")[-1]
    path = scratch / name
    if done.returncode != 0 or not name or not path.is_file():
        why = " ".join(done.stderr.split())[-200:] or str(done.returncode)
        raise XmlError(
            message("npm does not deliver {name}: {why}", name=package.name, why=why),
            message("see whether the network is there, and try again"),
        )
    raw = path.read_bytes()
    if hashlib.sha512(raw).hexdigest() != package.digest:
        raise XmlError(
            message("{name} is not what it was when it was chosen", name=package.name),
            message("do not use it; a newer version of this project may name another"),
        )
    return raw


def unpack(raw: bytes, package: Package, folder: Path) -> None:
    """Take the files that are wanted out of an archive, each by its name alone."""
    with tarfile.open(fileobj=io.BytesIO(raw), mode="r:gz") as archive_:
        for name, goal in package.files.items():
            member = archive_.extractfile(name)
            if member is None:
                raise XmlError(
                    message("{name} is not what it was when it was chosen", name=package.name),
                    message("do not use it; a newer version of this project may name another"),
                )
            path = folder / goal
            path.parent.mkdir(parents=True, exist_ok=True)
            content = member.read()
            path.write_bytes(at_home(content) if goal == SCRIPT else content)


def at_home(script: bytes) -> bytes:
    """Return the editor's script with all that it asks for at home, or of the system."""
    text = script.decode().replace(HOME, f"`./{OWN}`")
    return ELSEWHERE.sub(
        lambda match: f"url({ICONS})" if "symbols" in match["name"] else "local('sans-serif')",
        text,
    ).encode()
