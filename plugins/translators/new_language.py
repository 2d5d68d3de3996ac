"""``make new-language LANG=sv``: what a site needs to be published in one more language."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel import Locale
from babel.core import get_global

from plugins.configuration.read_catalogues import catalogue_folders
from plugins.configuration.settings_file import SETTINGS_FILE
from plugins.content_model.problem import Message, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.languages.catalogue_file import new_file
from plugins.languages.defaults import known_locale, primary
from plugins.languages.extract import DOMAINS, extracted
from plugins.translators.read_families import Refused
from plugins.translators.strings import shown, write_if_new

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

SETTING = "LANGUAGES"
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
# What stands behind a line that somebody has still to look at.
GAPS = dict.fromkeys(("site_name", "tagline"), "  # still to be translated") | {
    "words": "  # of addresses, as news: nyheter; English where left out"
}
# Letters of the code of a country; a script has more.
COUNTRY = 2
COMMAND = "make new-language"


class Begun(NamedTuple):
    """What was done: the files written, and what is to be told."""

    files: list[str]
    told: list[Message]


def begin_language(written: str, settings: Settings) -> Begun:
    """
    Add a language to the settings of a site, and make its catalogues.

    What is there already is left as it is. Strings that have no translation yet appear in
    English, and marked as gaps in the preview.

    Args:
        written: BCP 47 tag, as it was typed.
        settings: The site's settings.

    Raises:
        Refused: If that names no language.
        OSError: If a file cannot be written.
    """
    tag = tag_of(written)
    root, folder = Path(settings.root), Path(settings.translations)
    existing = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    own = next(iter(catalogue_folders(tag, existing)), tag.replace("-", "_"))
    files = []
    begun = settings.build_date.first.astimezone(settings.timezone)
    for domain in DOMAINS:
        path = folder / own / "LC_MESSAGES" / f"{domain}.po"
        if not path.exists() and write_if_new(
            path, new_file(extracted(root, domain), tag, begun=begun)
        ):
            files.append(shown(path, root))
    if tag in settings.languages:
        return Begun(files, [] if files else [message("“{lang}” is there already", lang=tag)])
    entry = settings_entry(tag, settings)
    config = Path(root, str(settings.options.get(SETTINGS_FILE) or settings.config))
    changed = with_language(config.read_text(encoding="utf-8"), tag, entry)
    if changed is None:
        line = f'"{tag}": {json.dumps(entry, ensure_ascii=False)},'
        return Begun(files, [message("add to {setting}: {line}", setting=SETTING, line=line)])
    write_if_new(config, changed.encode())
    files.append(shown(config, root))
    return Begun(
        files,
        [
            message("look at the names and URL words of “{lang}” in the settings", lang=tag),
            message("labels without a word in “{lang}” show another language’s", lang=tag),
            message("translate with Poedit, Weblate or an editor; make serve shows the gaps"),
        ],
    )


def tag_of(written: str) -> str:
    """
    Return a tag as it is spelt: ``zh-Hans``, ``nb``.

    Raises:
        Refused: If it names no language that CLDR knows.
    """
    parts = written.strip().replace("_", "-").split("-")
    tag = "-".join(
        [parts[0].lower(), *(p.title() if len(p) > COUNTRY else p.upper() for p in parts[1:])]
    )
    if not written.strip():
        raise Refused(
            Problem(
                path=COMMAND,
                base="project",
                text=message("no language is named"),
                hint=message("write make new-language LANG=sv"),
            )
        )
    # Norwegian as a whole is Bokmål here: under a tag of its own it would stand there twice.
    tag = tag.replace(parts[0].lower(), primary(tag), 1)
    if TAG.fullmatch(tag) and known_locale(tag):
        return tag
    names = {name.casefold(): code for code, name in Locale.parse("en").languages.items()}
    meant = names.get(written.strip().casefold()) or names.get(written.strip().casefold()[:-1])
    raise Refused(
        Problem(
            path=COMMAND,
            base="project",
            text=message("“{lang}” is no tag of a language", lang=written),
            hint=message("did you mean “{name}”?", name=primary(meant))
            if meant
            else did_you_mean(written, ["nn", "sv", "da", "fi", "is", "se", "de", "fr", "uk"])
            or message("write its code, such as sv for Swedish, or en-US"),
        )
    )


def settings_entry(tag: str, settings: Settings) -> dict[str, object]:
    """Return what ``LANGUAGES`` is to say of a language, from CLDR and from the site's first one."""
    locale = known_locale(tag) or Locale.parse(primary(tag))
    likely = get_global("likely_subtags").get(str(locale), str(locale)).split("_")
    first = settings.languages[settings.default_lang]
    name = locale.get_display_name(locale) or tag
    entry: dict[str, object] = {
        "name": name[:1].upper() + name[1:],
        "locale": str(known_locale(f"{locale.language}_{likely[-1]}") or locale),
        "site_name": first.site_name,
        "tagline": first.tagline,
    }
    if locale.text_direction == "rtl":
        entry["direction"] = "rtl"
    return {**entry, "words": {}}


def with_language(source: str, tag: str, entry: dict[str, object]) -> str | None:
    """
    Return a settings file with a language more, the same in every other byte.

    Args:
        source: The file.
        tag: The language.
        entry: What ``LANGUAGES`` says of it.

    Returns:
        The file; ``None`` if ``LANGUAGES`` is not written out in it.
    """
    found = written_out(source)
    if found is None or found.end_lineno is None or found.end_col_offset is None:
        return None
    lines = source.encode().splitlines(keepends=True)
    at = sum(map(len, lines[: found.end_lineno - 1])) + found.end_col_offset - 1
    head, tail = source.encode()[:at].decode(), source.encode()[at:].decode()
    body = head.rstrip()
    # A comment may follow the last entry: what it follows is left alone, and gets its comma first.
    last = found.values[-1] if found.values else None
    if last is not None and last.end_lineno and last.end_col_offset is not None:
        end = sum(map(len, lines[: last.end_lineno - 1])) + last.end_col_offset
        after = head.encode()[end:].decode()
        if not re.match(r"\s*,", after):
            body = (head.encode()[:end].decode() + "," + after).rstrip()
    rows = [
        f'        "{name}": {json.dumps(value, ensure_ascii=False)},{GAPS.get(name, "")}'
        for name, value in entry.items()
    ]
    added = "\n".join(["", f'    "{tag}": {{', *rows, "    },", ""])
    changed = f"{body}{added}{tail}"
    try:
        again = written_out(changed)
        same = again is not None and len(again.keys) == len(found.keys) + 1
        ast.literal_eval(again.values[-1]) if again else None
    except (SyntaxError, ValueError):
        return None
    return changed if same else None


def written_out(source: str) -> ast.Dict | None:
    """Return the dictionary that a settings file sets ``LANGUAGES`` to, if it writes one out."""
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if any(isinstance(target, ast.Name) and target.id == SETTING for target in targets):
            value = getattr(node, "value", None)
            return value if isinstance(value, ast.Dict) else None
    return None
