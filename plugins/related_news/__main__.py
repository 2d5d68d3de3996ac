"""``make related ITEM=…``: say why the list of an item is as it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Message, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.pipeline.build import BuildFailed, prepare
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled, load
from plugins.problem_listing.listing import worded
from plugins.related_news.choices import chosen
from plugins.related_news.explain import reasons
from plugins.related_news.panel import NAME
from plugins.related_news.site_articles import articles_of
from plugins.related_news.tell import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.site import Site
    from plugins.related_news.lists import RelatedNews

COMMAND = "make related"
EXAMPLE = "make related ITEM=news/2021-11-gold"


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says.

    Args:
        arguments: Of the command line: the id of an item.

    Raises:
        SystemExit: If it cannot be done; what is wrong has been told.
    """
    parser = OneLineParser(prog=COMMAND, example=EXAMPLE, description=__doc__)
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    parser.add_argument("item", help="id of an item, or the path or address of one")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
        try:
            if not wanted.item.strip():
                hint = message("write {example}", example=EXAMPLE)
                raise BuildFailed([no_item(message("no item is named"), hint)])
            site = prepare(settings, gather(settings), problems).site
            text = explanation(wanted.item, site)
        except BuildFailed as failed:
            raise Settled(listing_text(listing(failed.problems, settings), settings)) from failed
        except OSError as error:
            wrong = [unwritable(error, settings)]
            raise Settled(listing_text(listing(wrong, settings), settings)) from error
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    print(text)  # noqa: T201  # likewise


def no_item(text: Message, hint: Message) -> Problem:
    """Return what is wrong with what was typed."""
    return Problem(path=COMMAND, base="project", text=text, hint=hint)


def explanation(target: str, site: Site) -> str:
    """
    Return why the list of an item is as it is.

    Args:
        target: What the item goes by.
        site: The site.

    Raises:
        BuildFailed: If no item goes by that name, or none that has a list.
    """
    derived: RelatedNews | None = site.derived.get(NAME)
    articles = articles_of(site)
    ids = [article.id for article in articles]
    item = site.references.item(target.removeprefix("content/"), "") or ""
    if derived is None or item not in ids:
        text = message("“{item}” has no related list", item=target)
        hint = did_you_mean(target, ids) or message("write the id of a news item or a guide")
        raise BuildFailed([no_item(text, hint)])
    lang = site.items[item].original
    related = derived.lists[lang][item]
    ranked = [name for name in related.items if name in ids]
    catalogue = staff_catalogue(site.settings)

    def say(text: Message) -> str:
        return worded(text, catalogue)

    pins = chosen(site.items[item], "related", site)
    return told(item, related, pins, reasons(articles, item, ranked), say)


if __name__ == "__main__":
    main()
