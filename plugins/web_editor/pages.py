"""The editor's page, its configuration, and its files."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import JSON, DerivedFile
from plugins.views.plans import page_plan
from plugins.web_editor.config import editor_config
from plugins.web_editor.settings import SCRIPT, editor_folder, hosts, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.views.reader import Reader

KEY = "web-editor"
ADDRESS = "admin/"


class EditorPage(Struct, frozen=True, kw_only=True):
    """The editor's page: the script it is, the hosts it may ask."""

    script: str
    config: str
    hosts: tuple[str, ...]


class Kept(Struct, frozen=True):
    """A file of the editor: where it is kept, and the fingerprint of its content."""

    path: str
    digest: str


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the editor's page and its configuration, if the site has an editor."""
    if not is_on(site.settings):
        return
    settings = site.settings
    lang = (
        settings.staff_lang if settings.staff_lang in settings.languages else settings.default_lang
    )
    own = partial(page_plan, site, lang, indexed=False)
    yield own((KEY,), ADDRESS, "Admin", template="admin.html", compose=editor_page)
    yield own((KEY, "config"), f"{ADDRESS}config.json", "", template=JSON, compose=editor_config)


def editor_page(reader: Reader) -> EditorPage:
    """Return the view of the editor's page."""
    return EditorPage(
        script=reader.url(f"{ADDRESS}{SCRIPT}"),
        config=reader.url(f"{ADDRESS}config.json"),
        hosts=hosts(reader.site.settings),
    )


def editor_files(site: Site) -> Iterator[DerivedFile]:
    """Yield the files of the editor as ``make editor`` left them."""
    folder = editor_folder(site.settings)
    if not is_on(site.settings) or not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield DerivedFile(
                save_as=f"{ADDRESS}{name}",
                make=copied,
                sources=(),
                options=Kept(str(path), digest),
            )


def copied(contents: Sequence[bytes], options: Kept) -> bytes:
    """Return the content of a file of the editor."""
    del contents
    return Path(options.path).read_bytes()
