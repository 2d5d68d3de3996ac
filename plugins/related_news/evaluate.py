"""
``python -m plugins.related_news.evaluate ARTICLES.jsonl``: rank any archive as a build does.

Prints one JSON line for each article, ``{"id": …, "related": […]}``. With ``--links`` it
prints instead how good the lists are, taking the field ``links`` for the truth, and with
``--ablations`` how good they are without parts of the score.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.command_line.one_line import OneLineParser
from plugins.related_news.measures import DEPTH, mean_measures, truth_of
from plugins.related_news.rank import ranked
from plugins.related_news.read_articles import articles_of, families_of, read_lines
from plugins.related_news.scoring import ALL, ENTITIES, TERMS, TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.read_articles import Line

ABLATIONS = {
    "text": frozenset[str](),
    "text, date": frozenset((TIME,)),
    "text, date, entities": frozenset((TIME, ENTITIES)),
    "all": ALL,
    "all but date": ALL - {TIME},
    "all but terms": ALL - {TERMS},
}


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: If the file cannot be read, or a line of it was bad.
    """
    command = "python -m plugins.related_news.evaluate"
    parser = OneLineParser(prog=command, example=f"{command} articles.jsonl", description=__doc__)
    parser.add_argument("file", help="articles, one JSON object a line")
    parser.add_argument("--links", action="store_true", help="measure against the field “links”")
    parser.add_argument("--ablations", action="store_true", help="measure parts of the score")
    parser.add_argument("--minimum", type=float, default=0.0, help="least score, 0 unless told")
    wanted = parser.parse_args(arguments)
    try:
        content = Path(wanted.file).read_bytes()
    except OSError as error:
        parser.error(f"{wanted.file}: {error.strerror}")
    lines, wrong = read_lines(content.splitlines())
    for fault in wrong:
        print(f"{wanted.file}:{fault}", file=sys.stderr)  # noqa: T201  # a command talks to its user
    if wanted.ablations:
        for name, used in ABLATIONS.items():
            print(f"{name:<22}{table(lines, lists(lines, wanted.minimum, used))}")  # noqa: T201  # likewise
    elif wanted.links:
        print(table(lines, lists(lines, wanted.minimum)))  # noqa: T201  # likewise
    else:
        found = lists(lines, wanted.minimum)
        for line in lines:
            told = {"id": line.id, "related": found[line.id]}
            print(msgspec.json.encode(told).decode())  # noqa: T201  # likewise
    if wrong:
        sys.exit(1)


def lists(
    lines: Sequence[Line], minimum: float = 0.0, used: frozenset[str] = ALL
) -> dict[str, list[str]]:
    """
    Return the related articles of each, in its language where they have it.

    Args:
        lines: The articles.
        minimum: Score below which an article is not related.
        used: The parts of the score that count.
    """
    families = families_of(lines)
    articles = articles_of(families)
    if not articles:
        return {}
    everybody = [[True] * len(articles)]
    found = {}
    for article, (numbers,) in zip(
        articles, ranked(articles, DEPTH, minimum, {}, everybody, used), strict=True
    ):
        for line in families[article.id]:
            related = (families[articles[number].id] for number in numbers)
            found[line.id] = [in_language(family, line.lang).id for family in related]
    return found


def in_language(family: Sequence[Line], lang: str) -> Line:
    """Return the member of a family in *lang*, else its first."""
    return next((line for line in family if line.lang == lang), family[0])


def table(lines: Sequence[Line], found: dict[str, list[str]]) -> str:
    """Return the measures of lists as one line."""
    langs = {line.id: line.lang for line in lines}
    truth = truth_of({line.id: line.links or () for line in lines}, langs)
    told = (f"{name} {value:.4f}" for name, value in mean_measures(found, truth).items())
    return "  ".join((*told, f"articles {len(truth)}"))


if __name__ == "__main__":
    main()
