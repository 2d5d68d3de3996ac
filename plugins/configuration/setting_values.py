"""
Single settings, each checked for what it may be.

Only a setting that is left out or ``None`` is unset; a mistake is added to the faults and
the default stands in.
"""

from __future__ import annotations

import os
from types import ModuleType
from typing import TYPE_CHECKING, Any

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.configuration.faults import Faults
    from plugins.content_model.problem import Message

PIPELINE = "plugins.pipeline"


def read_text(
    name: str, options: Mapping[str, Any], default: str, faults: Faults, example: str | None = None
) -> str:
    """
    Return a setting that is a text or a path; a value of ``None`` is a mistake as well.

    Args:
        name: Name of the setting.
        options: All settings.
        default: What stands in where it is left out.
        faults: Takes what is wrong.
        example: What it might be; the default if not given.
    """
    if name not in options:
        return default
    value = options[name]
    if isinstance(value, str | os.PathLike):
        return os.fspath(value)
    text = message("{name} must be text, not {found}", name=name, found=repr(value))
    shown = default if example is None else example
    faults.add(name, text, message("write e.g. {example}", example=f'{name} = "{shown}"'))
    return default


def read_choice(
    name: str, options: Mapping[str, Any], choices: tuple[str, ...], faults: Faults
) -> str:
    """Return a setting that has only certain values; the first of them is the default."""
    value = options.get(name)
    if value is None:
        return choices[0]
    if isinstance(value, str) and value in choices:
        return value
    text = message("{name} cannot be “{found}”", name=name, found=value)
    faults.add(name, text, one_of(str(value), choices))
    return choices[0]


def one_of(written: str, choices: Iterable[str]) -> Message:
    """Return the hint that names the choice most like *written*, or else all of them."""
    known = list(choices)
    return did_you_mean(written, known) or message(
        "write one of these: {keys}", keys=", ".join(known)
    )


def read_count(name: str, options: Mapping[str, Any], default: int, faults: Faults) -> int:
    """Return a setting that is a number of items, at least one."""
    value = options.get(name)
    # Pelican's own way to say "no pagination", and its default.
    if value is None or value is False:
        return default
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    text = message("{name} is not a number of items: “{found}”", name=name, found=value)
    faults.add(name, text, message("write a whole number, at least 1"))
    return default


def read_flag(name: str, options: Mapping[str, Any], faults: Faults) -> bool:
    """Return a setting that is true or false."""
    value = options.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    text = message("{name} cannot be “{found}”", name=name, found=value)
    faults.add(name, text, message("write one of these: {keys}", keys="True, False"))
    return False


def check_names(name: str, options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether a setting is a list of texts; one that is empty in any way is none."""
    value = options.get(name)
    is_list = isinstance(value, list | tuple | set | frozenset)
    if value and not (is_list and all(isinstance(one, str | os.PathLike) for one in value)):
        add_no_list(name, value, faults)


def add_no_list(name: str, value: object, faults: Faults) -> None:
    """Add that the setting *name* is no list of texts."""
    text = message("{name} must be a list of texts, not {found}", name=name, found=repr(value))
    faults.add(name, text, message("write e.g. {example}", example=f'{name} = ["…", "…"]'))


def check_mapping(name: str, options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether a setting is a mapping; one that is empty in any way is none."""
    value = options.get(name)
    if value and not isinstance(value, dict):
        text = message("{name} must be a mapping, not {found}", name=name, found=repr(value))
        faults.add(name, text, message("write e.g. {example}", example=f'{name} = {{"…": …}}'))


def check_plugins(options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether ``PLUGINS`` lists plugins, the pipeline among them, without which nothing is built."""
    if "PLUGINS" not in options:
        return
    value = options["PLUGINS"]
    example = message("write e.g. {example}", example=f'PLUGINS = ["{PIPELINE}", "plugins.news"]')
    if not isinstance(value, list | tuple):
        text = message("{name} must be a list, not {found}", name="PLUGINS", found=repr(value))
        faults.add("PLUGINS", text, example)
        return
    names = [one.__name__ if isinstance(one, ModuleType) else one for one in value]
    for name in names:
        if not isinstance(name, str) and not callable(getattr(name, "register", None)):
            text = message("PLUGINS names what is no plugin: {found}", found=repr(name))
            faults.add("PLUGINS", text, example)
    if PIPELINE not in names:
        text = message("PLUGINS lacks “{name}”: nothing would be built", name=PIPELINE)
        faults.add("PLUGINS", text, message('put "{name}" first in PLUGINS', name=PIPELINE))


def check_plugin_paths(options: Mapping[str, Any], faults: Faults) -> None:
    """Look whether ``PLUGIN_PATHS`` lists folders; Pelican takes a single one as well."""
    value = options.get("PLUGIN_PATHS")
    if value is None or isinstance(value, str):
        return
    if isinstance(value, int | float):  # zero is no empty list to Pelican
        add_no_list("PLUGIN_PATHS", value, faults)
    else:
        check_names("PLUGIN_PATHS", options, faults)
