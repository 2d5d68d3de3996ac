"""YAML read quickly, and the places of its values when they are asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml
from ryaml import loads  # type: ignore[attr-defined]  # its stubs do not say it is exported

from plugins.content_model.problem import Message, Position, message

if TYPE_CHECKING:
    from collections.abc import Sequence

PLACE = re.compile(r"\s*at (?:line (?P<line>\d+) column (?P<column>\d+)|position \d+)")
NO_TABS = message("indent with spaces: YAML knows no tabs")
# "title:T" at the beginning of a line: to YAML no key, but a word.
NO_SPACE = re.compile(r"(?P<key>[A-Za-z][\w-]*):(?P<value>(?!//)[^\s:](?:(?!:\s).)*)")
HINTS = (
    (
        "Unicode character escape",
        message("type the letter itself instead of \\ and its number"),
    ),
    ("mapping values", message('put "…" around the value, as in title: "NSCC: gold again"')),
    ("duplicate entry", message("keep one of the two lines")),
    ("more than one document", message("delete the line ---: it begins another file")),
    ("unknown escape", message("write \\\\ for each \\")),
    ("quoted scalar", message("close the quotation mark that was opened")),
    ("flow mapping", message("close the braces: {{nb: …, en: …}}")),
    ("flow sequence", message("close the list: [first, second]")),
    (
        "cannot start any token",
        message('put "…" around the value: YAML gives some of its signs a meaning'),
    ),
    ("anchor", message('put "…" around the value: * and & have a meaning in YAML')),
)
# What the reader complains of, for those who read no English.
COMPLAINTS = (
    message("found character that cannot start any token"),
    message("found a tab character that violates indentation"),
    message("mapping values are not allowed in this context"),
    message("block sequence entries are not allowed in this context"),
    message("did not find expected ',' or ']'"),
    message("did not find expected ',' or '}}'"),
    message("did not find expected key"),
    message("did not find expected '-' indicator"),
    message("did not find expected node content"),
    message("could not find expected ':'"),
    message("found unexpected end of stream"),
    message("found unknown escape character"),
    message("found invalid Unicode character escape code"),
    message("unknown anchor"),
    message("recursion limit exceeded"),
    message("deserializing from YAML containing more than one document is not supported"),
)
KNOWN = {complaint.msgid.format(): complaint for complaint in COMPLAINTS}
OTHER_HINT = message(
    'put "…" around the value, and check the indentation of this line and the one above'
)


class YamlError(Exception):
    """
    A text is not YAML.

    Args:
        text: What is wrong.
        hint: What to type.
        at: Where, within the text.
    """

    def __init__(self, text: Message, hint: Message, at: Position) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.hint = hint
        self.at = at


def load_yaml(text: str) -> Any:  # noqa: ANN401  # YAML holds anything
    """
    Return the value a YAML text stands for: plain data, dates left as text.

    Read by the rules of YAML 1.2: ``no`` is a word, not a boolean, as a site in
    Norwegian needs it to be.

    Raises:
        YamlError: If the text is not YAML, or writes a key twice.
    """
    try:
        value = loads(text) if text.strip() else None
    except (ValueError, TypeError, RecursionError) as error:
        raise explained(text, str(error)) from error
    return {} if value is None else value


def explained(text: str, complaint: str) -> YamlError:
    """Return the reader's *complaint* with its place and a hint."""
    match = PLACE.search(complaint)
    words = PLACE.sub("", complaint.split(", while", maxsplit=1)[0]).strip()
    what: Message | str = KNOWN.get(words, words)
    hint = next((hint for sign, hint in HINTS if sign in complaint), OTHER_HINT)
    duplicate = re.search(r'duplicate entry with key "(.*)"', complaint)
    if duplicate:
        what = message('duplicate entry with key "{key}"', key=duplicate[1])
        at = second_place(text, duplicate[1])
    elif match and match["line"]:
        at = Position(int(match["line"]), int(match["column"]))
    else:
        at = parser_place(text)
    lines = text.split("\n")
    unspaced = spaceless_key(lines[: at.line])
    if unspaced is not None:
        return unspaced
    line = lines[at.line - 1] if at.line <= len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        hint = NO_TABS
    return YamlError(message("this is not YAML: {what}", what=what), hint, at)


def spaceless_key(lines: Sequence[str]) -> YamlError | None:
    """Return the error of the first of *lines* that has no space after its key, if any has."""
    for number, line in enumerate(lines, start=1):
        match = NO_SPACE.fullmatch(line.rstrip())
        if match:
            fixed = f"{match['key']}: {match['value']}"
            return YamlError(
                message("there is no space after “{key}:”", key=match["key"]),
                message("write {line}", line=fixed),
                Position(number, len(match["key"]) + 2),
            )
    return None


def parser_place(text: str) -> Position:
    """Return where the slower reader stumbles; the beginning if it does not."""
    try:
        yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark is not None:
            return Position(mark.line + 1, mark.column + 1)
    except (yaml.YAMLError, RecursionError, ValueError):
        pass
    return Position(1)


def second_place(text: str, key: str) -> Position:
    """Return where *key* is written for the second time in one mapping."""
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return Position(1)
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            places = [name.start_mark for name, _ in node.value if name.value == key]
            if len(places) > 1:
                return Position(places[1].line + 1, places[1].column + 1)
            waiting += [value for _, value in node.value]
    return Position(1)


def locate(text: str, keys: Sequence[str | int], *, of_key: bool = False) -> Position | None:
    """
    Return where a value stands in a YAML text.

    Args:
        text: YAML that :func:`load_yaml` could read.
        keys: Keys and indexes that lead to the value, outermost first.
        of_key: Whether the place of the last key is wanted instead.

    Returns:
        The place; that of the nearest value around it if there is none such.
    """
    try:
        node = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if node is None:
        return None
    for depth, key in enumerate(keys):
        found = child(node, key)
        if found is None:
            break
        name, node = found
        if of_key and depth == len(keys) - 1:
            node = name
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)


def child(node: yaml.Node, key: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the nodes of *key* and of its value within *node*."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None
