"""Words and numbers for the staff: messages in their language, and what stages are called."""

from __future__ import annotations

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import message
from plugins.problem_listing.wording import Wording, stage_names
from tests.conftest import Site, news

NORWEGIAN = Wording(
    Catalogue(lang="nb", strings={"parse": ("lesing",), "a {b}": ("en {b}",)}), "nb_NO"
)


def test_words() -> None:
    """Messages, stages and numbers are in the language of the staff."""
    assert NORWEGIAN.told(message("a {b}", b="c")) == "en c"
    assert NORWEGIAN.stage("parse") == "lesing"
    assert NORWEGIAN.number(1234.5) == "1\N{NO-BREAK SPACE}234,5"


def test_a_stage_without_a_name() -> None:
    """A stage that nobody has a word for keeps its own."""
    assert NORWEGIAN.stage("other") == "other"


def test_every_stage_has_a_name(site: Site) -> None:
    """All the stages of a build have a name, and there is none without a stage."""
    prepared = site.write({"news/a.nb.md": news()}).prepare()
    site.run()
    again = site.prepare()
    names = {
        *(*prepared.session.times, *again.session.times),
        *("compare", "derive", "render", "publish"),
    }

    assert stage_names().keys() == names
