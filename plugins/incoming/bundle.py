"""Bundles written for texts from elsewhere: nothing that is there already is touched."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.incoming.addresses import inside
from plugins.languages.slugs import is_step, slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.incoming.found import File, Found

# Letters of a folder's name after its date.
NAME = 48


def fields_of(found: Found) -> dict[str, object]:
    """Return what a text found elsewhere says of itself, as front matter has it."""
    written: dict[str, object] = {
        "title": found.title,
        "slug": found.slug,
        "date": found.date.replace("T", " "),
        "modified": found.modified.replace("T", " "),
        "category": found.category,
        "tags": list(found.tags),
        "authors": list(found.authors),
        "status": found.status,
        "summary": found.summary,
        "image": found.image,
        "image_alt": found.image_alt,
        "image_caption": found.image_caption,
    }
    return {**{key: value for key, value in written.items() if value}, **dict(found.more)}


def document(fields: Mapping[str, object], text: str) -> str:
    """Return a Markdown file: front matter, an empty line, the text."""
    lines = [f"{key}: {yaml_value(value)}" for key, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", text.strip(), ""])


def yaml_value(value: object) -> str:
    """Return a value as YAML writes it in one line, in quotes only where it needs them."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(yaml_value(one) if is_plain(one) else quoted(one) for one in value)}]"
    if isinstance(value, dict):
        parts = (
            f"{key}: {yaml_value(one) if is_plain(one) else quoted(one)}"
            for key, one in value.items()
        )
        return f"{{{', '.join(parts)}}}"
    text = " ".join(str(value).split())
    try:
        is_bare = load_yaml(f"key: {text}") == {"key": text}
    except YamlError:
        is_bare = False
    return text if is_bare else quoted(text)


def is_plain(value: object) -> bool:
    """Return whether a value in a list or mapping of one line needs no quotes for its commas."""
    return not isinstance(value, str) or not set(value) & set(",[]{}")


def quoted(value: object) -> str:
    """Return a text in quotes, which JSON and YAML write alike."""
    return json.dumps(str(value), ensure_ascii=False)


def item_name(found: Found) -> str:
    """Return what the folder of an item is to be called: its month, if it has one, and some words."""
    words = slugify(found.slug or found.title)
    if len(words) > NAME:
        words = words[: NAME + 1].rpartition("-")[0] or words[:NAME]
    name = f"{found.date[:7]}-{words}" if found.date else words
    return name.strip("-") if is_step(name.strip("-")) else f"text-{words}".strip("-")


def text_path(content: Path, item: str, lang: str) -> Path:
    """Return where the text of an item in one language lies."""
    return content / item / f"index.{lang}.md"


def write_bundle(content: Path, item: str, lang: str, text: str, files: tuple[File, ...]) -> Path:
    """
    Write a text and what lies beside it, the text last: only with it is there an item.

    Args:
        content: The content folder.
        item: Id of the item.
        lang: Language of the text.
        text: The Markdown file.
        files: What lies beside it.

    Returns:
        The file of the text.

    Raises:
        FileExistsError: If the text, or another file by the name of one of the files, is there.
        OSError: If the disk does not let us write, or the folder leads out of the content.
    """
    path = text_path(content, item, lang)
    folder = path.parent
    if inside(content, folder) is None:
        raise FileExistsError(str(folder))
    if path.exists():
        raise FileExistsError(str(path))
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        goal = folder / file.name
        if not goal.exists():
            shutil.copyfile(file.path, goal)
        elif goal.read_bytes() != Path(file.path).read_bytes():
            raise FileExistsError(str(goal))
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        # A link instead of a rename: it fails if somebody made the file in the meantime.
        path.hardlink_to(beside)
    finally:
        beside.unlink(missing_ok=True)
    return path
