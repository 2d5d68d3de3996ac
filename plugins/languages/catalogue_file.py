"""
The files that translators work in: written for the first time, and brought up to date.

What a translator wrote is never lost, and nothing is guessed. What Poedit, Weblate and others
keep in a file of their own is left where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polib  # type: ignore[import-untyped]  # has no types

from plugins.languages.defaults import known_locale, primary
from plugins.languages.plural_forms import header_value, plural_forms
from plugins.languages.po_entry import Entry
from plugins.languages.po_header import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as PoMessage

# The language that strings are written in: they are their own translations.
SOURCE_LANGUAGE = "en"
# gettext's own width of lines.
WIDTH = 78
FORMAT_FLAGS = frozenset({"python-format", "python-brace-format"})
FUZZY = "fuzzy"
NOT_KEPT = frozenset({"POT-Creation-Date", "Generated-By"})
CHARSET = "text/plain; charset=UTF-8"
FIXED = {
    "MIME-Version": "1.0",
    "Content-Type": CHARSET,
    "Content-Transfer-Encoding": "8bit",
}
OF_A_TEMPLATE = {"Language": "", "Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;"}
Key = tuple[str | None, str]


def as_po(catalog: Catalog) -> bytes:
    """Return a catalogue as a file, without the time at which it was made."""
    file = polib.POFile(wrapwidth=WIDTH)
    file.header = "\n".join(line.lstrip("# ") for line in catalog.header_comment.split("\n"))
    file.header = file.header.replace("PROJECT", catalog.project or "")
    headers = {name: value.strip() for name, value in catalog.mime_headers}
    kept = {name: value for name, value in headers.items() if name not in NOT_KEPT}
    file.metadata = {**OF_A_TEMPLATE, **kept, **FIXED}
    file.extend(entry_of(one) for one in catalog if one.id)
    file.extend(entry_of(one, obsolete=True) for one in catalog.obsolete.values())
    return written(file)


def entry_of(one: PoMessage, *, obsolete: bool = False) -> Any:  # noqa: ANN401  # untyped library
    """Return what Babel extracted or read as an entry of a file."""
    many = not isinstance(one.id, str)
    said = one.string or ""
    texts = [said] if isinstance(said, str) else list(said)
    return Entry(
        msgid=one.id[0] if many else one.id,
        msgid_plural=one.id[1] if many else "",
        msgctxt=one.context,
        msgstr="" if many else texts[0],
        msgstr_plural=dict(enumerate(text or "" for text in texts)) if many else {},
        occurrences=[(path, str(line or "")) for path, line in one.locations],
        comment="\n".join(one.auto_comments),
        tcomment="\n".join(one.user_comments),
        flags=sorted(one.flags, key=lambda flag: (flag != FUZZY, flag)),
        obsolete=obsolete,
    )


def new_file(template: Catalog, lang: str, team: str = "", begun: datetime | None = None) -> bytes:
    """
    Return a catalogue in which nothing is translated yet.

    Args:
        template: All strings of today.
        lang: Its language.
        team: Name and address of who translates, as headers have it.
        begun: When; gettext's own tools ask for it.
    """
    locale = known_locale(lang)
    name = locale.english_name if locale else lang
    file = polib.POFile(wrapwidth=WIDTH)
    file.header = f"Strings of {template.project} in {name}."
    file.metadata = {
        "Project-Id-Version": template.project,
        "Report-Msgid-Bugs-To": template.msgid_bugs_address,
        **({"PO-Revision-Date": f"{begun:%Y-%m-%d %H:%M%z}"} if begun else {}),
        "Last-Translator": team,
        "Language-Team": team,
        # Poedit finds the places of the strings from here, Weblate the language of msgid.
        "X-Poedit-Basepath": "../../..",
        "X-Source-Language": SOURCE_LANGUAGE,
    }
    return updated(written(file), template, lang)


def updated(old: bytes, template: Catalog, lang: str) -> bytes:
    """
    Return a translator's catalogue with the strings of today.

    What no template asks for any more is kept as obsolete, and comes back with its translation.
    A new string is empty, but for the language that the strings are written in. A string that is
    counted from now on, or no longer, keeps its words, marked as doubtful.

    Args:
        old: The catalogue as it is, which must be readable in full.
        template: All strings of today.
        lang: Its language.

    Raises:
        OSError: If it is not readable.
    """
    text = old.decode("utf-8-sig")
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    file = polib.pofile(lines if lines.strip() else 'msgid ""\nmsgstr ""\n', wrapwidth=WIDTH)
    head(file, template, lang)
    forms = number_of_forms(file)
    known = by_key(file)
    entries = [
        merged(known.pop(key_of(one), None), one, forms)
        for one in (entry_of(message) for message in template if message.id)
    ]
    if primary(lang) == SOURCE_LANGUAGE:
        for entry in entries:
            fill_with_source(entry, forms)
    file.clear()
    file.extend(entries)
    file.extend(gone(entry) for entry in known.values())
    content = written(file)
    return content.replace(b"\n", b"\r\n") if "\r\n" in text else content


def by_key(file: Iterable[Any]) -> dict[Key, Any]:
    """Return the entries of a file by context and msgid; of two for one the translated one."""
    found: dict[Key, Any] = {}
    for entry in file:
        other = found.setdefault(key_of(entry), entry)
        if other is not entry and not is_begun(other):
            found[key_of(entry)] = entry
    return found


def key_of(entry: Any) -> Key:  # noqa: ANN401  # untyped library
    """Return what an entry is known by."""
    return entry.msgctxt, entry.msgid


def is_begun(entry: Any) -> bool:  # noqa: ANN401  # untyped library
    """Return whether anybody wrote anything into an entry."""
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))


def merged(old: Any, new: Any, forms: int) -> Any:  # noqa: ANN401  # untyped library
    """
    Return an entry of today with what the translator wrote for it.

    Args:
        old: The translator's entry, ``None`` for a new string.
        new: The entry as it was extracted.
        forms: Number of plural forms.
    """
    if old is not None:
        own = [flag for flag in dict.fromkeys(old.flags) if flag not in FORMAT_FLAGS]
        new.flags = [*own, *(flag for flag in new.flags if flag not in own)]
        new.tcomment = old.tcomment
        for name in ("previous_msgctxt", "previous_msgid", "previous_msgid_plural"):
            setattr(new, name, getattr(old, name))
        new.msgstr, new.msgstr_plural = old.msgstr, dict(old.msgstr_plural)
        if old.msgid_plural != new.msgid_plural and is_begun(old):
            counted_otherwise(old, new)
    if new.msgid_plural:
        new.msgstr_plural = {n: new.msgstr_plural.get(n, "") for n in range(forms)} | {
            n: text for n, text in new.msgstr_plural.items() if text
        }
        new.msgstr = ""
    else:
        new.msgstr_plural = {}
    return new


def counted_otherwise(old: Any, new: Any) -> None:  # noqa: ANN401  # untyped library
    """Keep the words for a string whose plural changed, as doubtful."""
    new.fuzzy = True
    new.previous_msgid, new.previous_msgid_plural = old.msgid, old.msgid_plural or None
    if new.msgid_plural and not old.msgid_plural:
        new.msgstr_plural = {0: old.msgstr}
    elif old.msgid_plural and not new.msgid_plural:
        said = [f"msgstr[{n}]: {text}" for n, text in sorted(old.msgstr_plural.items()) if text]
        new.tcomment = "\n".join(filter(None, (old.tcomment, *said)))
        new.msgstr = next(filter(None, reversed([*old.msgstr_plural.values()])), "")


def fill_with_source(entry: Any, forms: int) -> None:  # noqa: ANN401  # untyped library
    """Have an entry that nobody has begun say what it says in its own language."""
    if is_begun(entry):
        return
    if entry.msgid_plural:
        more = dict.fromkeys(range(1, forms), entry.msgid_plural)
        entry.msgstr_plural = {0: entry.msgid, **more}
    else:
        entry.msgstr = entry.msgid


def gone(entry: Any) -> Any:  # noqa: ANN401  # untyped library
    """Return an entry that no template asks for any more."""
    found = Entry.of(entry)
    found.obsolete = 1
    found.occurrences, found.comment = [], ""
    return found


def head(file: Any, template: Catalog, lang: str) -> None:  # noqa: ANN401  # untyped library
    """Give a file the headers that it lacks, and leave those it has."""
    kept = {n: value for n, value in file.metadata.items() if n not in NOT_KEPT}
    usual = {
        "Project-Id-Version": template.project,
        "Report-Msgid-Bugs-To": template.msgid_bugs_address,
        "Language": lang.replace("-", "_"),
        "Plural-Forms": header_value(plural_forms(lang)),
        **FIXED,
    }
    missing = {name: value for name, value in usual.items() if not kept.get(name, "").strip()}
    file.metadata = {**kept, **missing, **FIXED}


def number_of_forms(file: Any) -> int:  # noqa: ANN401  # untyped library
    """Return how many plural forms a file promises."""
    match = FORMS.search(file.metadata["Plural-Forms"])
    return int(match[1]) if match else 1


def written(file: Any) -> bytes:  # noqa: ANN401  # untyped library
    """Return a file's content."""
    return f"{str(file).rstrip()}\n".encode()
