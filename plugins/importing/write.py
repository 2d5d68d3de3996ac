"""Write what was imported: new folders alone, and then see whether they build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Message, Problem, Severity, message
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.importing.settle import doubts_of
from plugins.incoming.bundle import document, text_path, write_bundle
from plugins.pipeline.build import BuildFailed, prepare
from plugins.relations.terms import PATH, TermsFile, vocabularies_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.kind import Kind
    from plugins.content_model.settings import Settings
    from plugins.content_model.term import Vocabulary
    from plugins.importing.settle import Rules, Settled
    from plugins.pipeline.extension_points import Extensions


class Written(Struct, frozen=True, kw_only=True):
    """
    What came of writing.

    Attributes:
        paths: The files of the texts, relative to the content folder.
        there: How many texts were there already.
        problems: What an editor should look at, and what could not be written.
    """

    paths: tuple[str, ...]
    there: int
    problems: tuple[Problem, ...]


def terms_of_site(settings: Settings) -> dict[str, Vocabulary]:
    """Return the terms of the site; none if the file cannot be read, which a build tells."""
    try:
        data = load_yaml(Path(settings.content, PATH).read_text(encoding="utf-8"))
    except (OSError, ValueError, YamlError):
        return {}
    terms, _ = read_value(data, TermsFile)
    return vocabularies_of(terms or {}, settings.languages)[0]


def write_all(placed: Iterable[Settled], rules: Rules) -> Written:
    """Write texts where nothing is yet, each with its facts if its kind has such."""
    content = Path(rules.settings.content)
    paths, problems, there = [], [], 0
    for one in placed:
        path = text_path(content, one.item, one.lang)
        shown = path.relative_to(content).as_posix()
        kind = rules.kinds[one.kind]
        if path.exists():
            there += 1
            continue
        if kind.facts is not None and not facts_ready(content, one, kind):
            text = message("a {kind} needs facts that are not known here", kind=kind.name)
            hint = message(
                "write {path} first, then import again",
                path=f"content/{one.item}/{kind.facts_name}",
            )
            problems.append(Problem(path=one.found.origin, base="project", text=text, hint=hint))
            continue
        try:
            write_bundle(content, one.item, one.lang, one.text, one.files)
        except FileExistsError as error:
            text = message(
                "{file} is there already, and is another file", file=Path(str(error.args[-1])).name
            )
            hint = message("move one of the two away, and import again")
            problems.append(Problem(path=shown, text=text, hint=hint))
            continue
        except OSError as error:
            problems.append(Problem(path=shown, text=unwritable(error), hint=DISK))
            continue
        paths.append(shown)
        problems += doubts_of(one, shown)
    return Written(paths=tuple(paths), there=there, problems=tuple(problems))


DISK = message("check the space on the disk, and that you may write there")


def unwritable(error: OSError) -> Message:
    """Return what the disk says."""
    return message("cannot be written: {why}", why=error.strerror or error)


def facts_ready(content: Path, one: Settled, kind: Kind) -> bool:
    """
    Return whether an item has its file of facts, made if none of its facts must be known.

    What the old page says of them stays in the text: a program cannot tell a fact from
    what reads like one.
    """
    path = content / one.item / kind.facts_name
    if path.exists():
        return True
    source = {"source": one.found.url} if one.found.url else {}
    facts = source if kind.facts and "source" in kind.facts.__struct_fields__ else {}
    if kind.facts is None or read_value(facts, kind.facts)[0] is None:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = document(facts, "").split("---")[1].strip()
    note = (
        "# What is certain belongs here; the old page says it in words, in the text beside this."
    )
    path.write_text(f"{note}\n{lines}\n" if lines else f"{note}\n", encoding="utf-8")
    return True


def wrong_in(paths: Iterable[str], settings: Settings, extensions: Extensions) -> list[Problem]:
    """Return what a build would find wrong in new files; what is wrong elsewhere was so before."""
    new = set(paths)
    if not new:
        return []
    try:
        found = prepare(settings, extensions).warnings
    except BuildFailed as failed:
        found = tuple(failed.problems)
    return [p for p in found if p.path in new and p.severity is Severity.PROBLEM]
