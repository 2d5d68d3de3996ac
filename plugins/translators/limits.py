"""How much may be untranslated: more is a warning, which ends a strict build."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.configuration.dict_setting import setting_problem
from plugins.configuration.read_catalogues import catalogue_folders
from plugins.content_model.problem import Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.languages.po_lines import entries as entries_of
from plugins.languages.read_po import entry_faults, read_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.problem import Message, Problem
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

SETTING = "TRANSLATION_LIMITS"
STRINGS = ("strings-missing", "strings-fuzzy", "strings-broken", "strings-unused")
TEXTS = ("texts-missing", "texts-stale")
NAMES = (*STRINGS, *TEXTS)
SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")
TOLD = {
    "strings-missing": message("strings not translated"),
    "strings-fuzzy": message("strings marked as fuzzy"),
    "strings-broken": message("strings with a broken placeholder"),
    "strings-unused": message("strings that nothing asks for"),
    "texts-missing": message("texts not translated"),
    "texts-stale": message("stale translations"),
}


def limit_problems(site: Site) -> Iterator[Problem]:
    """Yield a warning for each limit that a language is beyond, and what is wrong with limits."""
    limits = site.settings.options.get(SETTING)
    if not limits:
        return
    faults = list(setting_faults(limits, site.settings))
    if faults:
        for text, hint in faults:
            yield setting_problem(site, SETTING, text, hint)
        return
    for lang in site.settings.languages:
        own = {name: value for name, value in limits.items() if name in NAMES}
        own |= limits.get(lang, {})
        counts = counts_of(lang, own, site)
        for name, limit in own.items():
            count, total = counts[name]
            if limit is not None and count > allowed(limit, total):
                text = message(
                    "{lang}: {what}: {count}, and the limit is {limit}",
                    lang=lang,
                    count=count,
                    what=TOLD[name],
                    limit=limit,
                )
                hint = message("make translations LANG={lang} lists them", lang=lang)
                yield setting_problem(site, SETTING, text, hint, Severity.WARNING)


def setting_faults(limits: object, settings: Settings) -> Iterator[tuple[Message, Message]]:
    """Yield what is wrong with the setting, each with a hint."""
    if not isinstance(limits, dict):
        yield (
            message("{name} is not a mapping", name=SETTING),
            message("write e.g. {example}", example=f'{SETTING} = {{"strings-missing": 0}}'),
        )
        return
    for name, value in limits.items():
        if name in settings.languages and isinstance(value, dict):
            yield from setting_faults(value, settings)
        elif name not in NAMES:
            yield (
                message("{name} has no limit “{found}”", name=SETTING, found=name),
                did_you_mean(str(name), NAMES)
                or message("use one of these: {keys}", keys=", ".join(NAMES)),
            )
        elif not is_limit(value):
            yield (
                message("“{found}” is no limit for {name}", found=value, name=name),
                message("write a number, or a share such as “10 %”"),
            )


def is_limit(value: object) -> bool:
    """Return whether a value is a count, a share, or ``None`` for no limit."""
    if isinstance(value, str):
        return SHARE.fullmatch(value) is not None
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return value is None or is_count


def allowed(limit: int | str, total: int) -> float:
    """Return how many of *total* a limit allows."""
    match = SHARE.fullmatch(limit) if isinstance(limit, str) else None
    return float(match[1]) * total / 100 if match else float(limit)


def counts_of(lang: str, wanted: dict[str, object], site: Site) -> dict[str, tuple[int, int]]:
    """Return what limits are set against, each with what it is a share of."""
    found: dict[str, tuple[int, int]] = {}
    if not wanted.keys().isdisjoint(STRINGS):
        found |= string_counts(lang, site.settings)
    if not wanted.keys().isdisjoint(TEXTS):
        editions = [item.editions.get(lang) for item in site.items.values()]
        total = len(editions)
        found["texts-missing"] = sum(edition is None for edition in editions), total
        found["texts-stale"] = sum(e is not None and e.stale for e in editions), total
    return found


def string_counts(lang: str, settings: Settings) -> dict[str, tuple[int, int]]:
    """Return how the strings of the site stand in a catalogue, as the build has just read it."""
    root = Path(settings.translations)
    existing = [path.name for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
    paths = (
        root / name / "LC_MESSAGES" / "messages.po" for name in catalogue_folders(lang, existing)
    )
    path = next((path for path in paths if path.is_file()), None)
    shown = path.relative_to(root.parent).as_posix() if path else ""
    raw = path.read_bytes() if path else b""
    catalog, forms, _ = read_entries(raw, shown)
    counts = dict.fromkeys(STRINGS, 0)
    entries = [entry for entry in catalog or () if entry.id]
    for entry in entries:
        written = entry.string or ""
        texts = (written,) if isinstance(written, str) else tuple(text or "" for text in written)
        if not any(texts):
            counts["strings-missing"] += 1
        elif entry.fuzzy:
            counts["strings-fuzzy"] += 1
        elif next(entry_faults(entry, texts, forms.number, shown), None):
            counts["strings-broken"] += 1
    absent = left_out(root / "messages.pot", raw) if catalog is not None else 0
    counts["strings-missing"] += absent
    counts["strings-unused"] = len(catalog.obsolete) if catalog is not None else 0
    return {name: (count, len(entries) + absent) for name, count in counts.items()}


def left_out(template: Path, raw: bytes) -> int:
    """Return how many strings of the template a catalogue has no entry for."""
    if not template.is_file():
        return 0
    wanted, found = (
        {(one.context, one.msgid) for one in entries_of(content.decode("utf-8-sig", "replace"))}
        for content in (template.read_bytes(), raw.replace(b"\r", b"\n"))
    )
    return len(wanted - found)
