"""What is wrong with a command line, in the words of its user."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

# What an ``ArgumentParser`` tells of an option or argument: its name, and what is wrong with it.
OF_ONE = re.compile(r"argument (?P<name>\S+): (?P<why>.+)")
CHOICE = re.compile(r"invalid choice: '?(?P<value>.*?)'? \(choose from (?P<keys>.+)\)")
VALUE = re.compile(r"invalid \S+ value: '(?P<value>.*)'")
UNKNOWN = re.compile(r"unrecognized arguments: (?P<typed>.+)")
MISSING = re.compile(r"the following arguments are required: (?P<names>.+)")
NO_VALUE = "expected one argument"
MAKE = "make "


def wrong_use(told: str, prog: str) -> Message:
    """
    Return what an ``ArgumentParser`` tells, for translation.

    Args:
        told: What it tells, in English and on one line.
        prog: The command; the options of one that is run by ``make`` go by the names typed there.
    """

    def named(name: str) -> str:
        return name.lstrip("-").replace("-", "_").upper() if prog.startswith(MAKE) else name

    unknown = UNKNOWN.fullmatch(told)
    if unknown:
        return message("this is not understood: {typed}", typed=unknown["typed"])
    missing = MISSING.fullmatch(told)
    if missing:
        names = ", ".join(named(name) for name in missing["names"].split(", "))
        return message("{name} is missing", name=names)
    of_one = OF_ONE.fullmatch(told)
    if of_one:
        return about(of_one["name"], of_one["why"], named)
    return message("this is not understood: {typed}", typed=told)


def about(name: str, why: str, named: Callable[[str], str]) -> Message:
    """Return what is wrong with one option or argument."""
    own = stated_message()
    if own is not None:
        return message("{name}: {why}", name=named(name), why=own)
    choice = CHOICE.fullmatch(why)
    if choice:
        return message(
            "{name} cannot be “{value}”: it is one of {keys}",
            name=named(name),
            value=choice["value"],
            keys=choice["keys"].replace("'", ""),
        )
    value = VALUE.fullmatch(why)
    if value:
        return message("{name} cannot be “{value}”", name=named(name), value=value["value"])
    if why == NO_VALUE:
        return message("{name} has no value", name=named(name))
    return message("{name}: {why}", name=named(name), why=why)


def stated_message() -> Message | None:
    """Return the message with which a value is being refused, if it was refused with one."""
    error = sys.exc_info()[1]
    while error is not None:
        if isinstance(error, ArgumentTypeError) and error.args:
            (first, *_) = error.args
            return first if isinstance(first, Message) else None
        error = error.__context__
    return None
