"""Whether a site has an editor, where it keeps what is written, and whether it is at hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.content_model.problem import Problem, Quote, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "WEB_EDITOR"
BACKEND = "WEB_EDITOR_BACKEND"
FOLDER = "web-editor"
SCRIPT = "sveltia-cms.js"
ICONS = "icons.woff2"
# Where the editor may send what is written, by the name of the backend.
HOSTS = {
    "github": ("https://api.github.com", "https://github.com", "https://*.githubusercontent.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": (),
    "forgejo": (),
}
# A repository that is on this machine alone: the editor asks for its folder.
LOCAL = {"name": "github", "repo": "local/local"}


def is_on(settings: Settings) -> bool:
    """Return whether the site has an editor."""
    return bool(settings.options.get("WEB_EDITOR"))


def backend(settings: Settings) -> dict[str, Any]:
    """Return where the editor keeps what is written; on this machine if nothing is set."""
    found = settings.options.get("WEB_EDITOR_BACKEND")
    return dict(found) if isinstance(found, dict) and found else dict(LOCAL)


def hosts(settings: Settings) -> tuple[str, ...]:
    """Return the addresses that the editor's page may ask."""
    chosen = backend(settings)
    own = (str(chosen[key]) for key in ("api_root", "base_url") if chosen.get(key))
    is_local = not settings.options.get("WEB_EDITOR_BACKEND")
    return (*(() if is_local else HOSTS.get(str(chosen.get("name")), ())), *own)


def editor_folder(settings: Settings) -> Path:
    """Return where ``make editor`` leaves the editor."""
    return Path(settings.cache, FOLDER)


def problems(site: Site) -> Iterator[Problem]:
    """Yield why a site that wants an editor cannot have it."""
    settings = site.settings
    if not is_on(settings):
        return
    if not (editor_folder(settings) / SCRIPT).is_file():
        yield Problem(
            path=settings.config,
            base="project",
            at=Quote(SETTING),
            text=message("the editor is not there yet"),
            hint=message("run make editor once, which gets it"),
        )
    chosen = settings.options.get("WEB_EDITOR_BACKEND")
    if chosen and (not isinstance(chosen, dict) or chosen.get("name") not in HOSTS):
        yield Problem(
            path=settings.config,
            base="project",
            at=Quote(BACKEND),
            text=message("this does not say where the editor keeps what is written"),
            hint=message("write {example}", example='{"name": "github", "repo": "us/site"}'),
        )
