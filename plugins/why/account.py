"""What is to be said of a file of the output: why it was made, and whether it would be now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.page import CopiedFile, DerivedFile, Page
from plugins.content_model.problem import message
from plugins.pipeline.compare import Compared, compare
from plugins.pipeline.make_pages import templates_behind
from plugins.publishing.manifest import Manifest
from plugins.why.reasons import worded_reasons

if TYPE_CHECKING:
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.pipeline.outdated import Outdated
    from plugins.pipeline.prepare import Prepared
    from plugins.problem_listing.wording import Wording
    from plugins.publishing.manifest import Record

INDENT = "    "


class State(Struct, frozen=True, kw_only=True):
    """
    The output folder, as the last build left it and as the next would.

    Attributes:
        manifest: What the last build left.
        output: Every file of the site as it is now, by path in the output folder.
        compared: What the next build would do; nothing if it would fail.
    """

    manifest: Manifest
    output: dict[str, Page | CopiedFile | DerivedFile] = {}
    compared: Compared | None = None


def state_of(prepared: Prepared) -> State:
    """Return how the output folder stands to a site that can be built."""
    compared = compare(prepared)
    output = {file.save_as: file for file in prepared.output}
    return State(manifest=compared.manifest, output=output, compared=compared)


def account(path: str, state: State, settings: Settings, words: Wording) -> str:
    """
    Return all that is to be said of the file at *path*.

    Args:
        path: Its path in the output folder.
        state: How that folder stands.
        settings: The site's settings.
        words: For those who are told.
    """
    told = past(path, state, settings)
    if state.compared is not None:
        told += future(path, state, state.compared, settings)
    lines = (f"{INDENT * depth}{words.told(text)}" for depth, text in told)
    return "\n".join([path, *lines])


def past(path: str, state: State, settings: Settings) -> list[tuple[int, Message]]:
    """Return why the last build that made a file did so, as lines with their depth."""
    record: Record | None = state.manifest.files.get(path)
    if record is None:
        return [(1, message("no build has made it yet"))]
    if not record.reasons:
        return [(1, message("it is from a build that was broken off"))]
    file = state.output.get(path)
    reasons = worded_reasons(record.reasons, record.templates, file, settings)
    return [(1, message("last made because:")), *((2, reason) for reason in reasons)]


def future(
    path: str, state: State, compared: Compared, settings: Settings
) -> list[tuple[int, Message]]:
    """Return what the next build would do with a file, and why, as lines with their depth."""
    found: Outdated | None = next(
        (one for one in compared.todo.outdated if one.file.save_as == path), None
    )
    if found is not None:
        templates = templates_behind(found, compared.changes)
        reasons = worded_reasons(found.reasons, templates, state.output.get(path), settings)
        head = message("the next build makes it, because:")
        return [(1, head), *((2, reason) for reason in reasons)]
    if path in compared.todo.kept:
        return [(1, message("the next build leaves it: nothing that it is made of has changed"))]
    return [(1, message("the next build removes it: the site has no such page or file now"))]
