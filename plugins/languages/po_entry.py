"""An entry of a catalogue, its lines as long as those that gettext's own tools write."""

from __future__ import annotations

import re

import polib  # type: ignore[import-untyped]  # has no types

# Where a line may end, as for gettext: after white space, after - and / before a letter, and
# between a backslash and a quotation mark, as they are written.
BREAK = re.compile(r"(?<=\s)(?=\S)|(?<=[^\s/-][-/])(?=[^\W\d_])|(?<=\\\\)(?=\\\")")


def filled(text: str, width: int) -> list[str]:
    """Return a text in as few lines of a width as its words allow, none of its signs left out."""
    lines = [""]
    for chunk in BREAK.split(text):
        if lines[-1] and len(lines[-1]) + len(chunk) > width:
            lines.append(chunk)
        else:
            lines[-1] += chunk
    return lines


class Entry(polib.POEntry):  # type: ignore[misc]  # likewise
    r"""
    An entry no line of which is longer than it may be, unless a word is.

    polib leaves lines too long that hold ``\"``, a line feed, or nothing that is asked for any
    more. Poedit takes the longest line of a file for the width that its writer wants, and would
    break all others anew.
    """

    @classmethod
    def of(cls, entry: polib.POEntry) -> Entry:
        """Return an entry that polib read."""
        found = cls()
        found.__dict__.update(vars(entry))
        return found

    def _str_field(
        self,
        fieldname: str,
        delflag: str,
        plural_index: str,
        field: str,
        wrapwidth: int = 78,
    ) -> list[str]:
        """Return the lines of a field, as polib asks for them."""
        name = f"{delflag}{fieldname.removeprefix('previous_')}{plural_index}"
        parts = [f"{part}\n" for part in field.split("\n")]
        parts[-1:] = [parts[-1][:-1]] if parts[-1] != "\n" else []
        whole = f'{name} "{polib.escape(field)}"'
        if len(parts) <= 1 and len(whole) <= wrapwidth:
            return [whole]
        width = wrapwidth - len(f'{delflag}""')
        lines = [line for part in parts for line in filled(polib.escape(part), width)]
        return [f'{name} ""', *(f'{delflag}"{line}"' for line in lines)]
