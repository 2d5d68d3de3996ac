"""Archives that grow and are edited at random, for tests of rankings kept through edits."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.related_news.articles import Article, Text, in_order
from plugins.related_news.task import Task
from tests.unit.related_news.archive import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

PARTS = "klynge helse vekst hav vind kraft skole merke gull norden"
ENDINGS = ("", "n", "r", "ne", "s", "en", "ene", "ing", "ingen")

FEWEST = 4
TEXT_EDITS = ("word", "body", "title")
FACTS = {"facts": ("tags", "category", "entities"), "date": ("day",), "language": ("texts",)}
EDITS = (
    *TEXT_EDITS,
    *("word", "word", "body", "title", "add", "add", "delete", "delete", "pin", "hide"),
    *FACTS,
    *("rename", "renew"),
)


def vocabulary(size: int) -> list[str]:
    """Return words, with their inflected forms and compounds among them."""
    parts = PARTS.split()
    found = [f"{one}{ending}" for one in parts for ending in ENDINGS]
    found += [f"{one}{link}{other}" for one in parts for other in parts for link in ("", "s")]
    return (found + [f"ord{n}" for n in range(size)])[:size]


class Archive(Struct):
    """
    An archive that is edited.

    Attributes:
        random: Where all choices come from.
        words: To write with, the commonest first.
        articles: By id.
        barred: Ids that an editor bars, by that of an article.
        hidden: Ids that no list shows.
        langs: Languages of the site; if ``apart`` each lists only what is in it.
        apart: Whether untranslated articles are left out of lists.
        number: Of the next article.
    """

    random: Random
    words: list[str]
    articles: dict[str, Article]
    barred: dict[str, list[str]]
    hidden: set[str]
    langs: tuple[str, ...] = ("en", "nb")
    apart: bool = False
    number: int = 0

    def some_words(self, count: int) -> str:
        """Return words, the commonest most often."""
        size = len(self.words)
        places = (int(size * self.random.random() ** 2) for _ in range(count))
        return " ".join(self.words[place] for place in places)

    def text(self) -> Text:
        """Return a new text."""
        body = self.some_words(self.random.randint(0, 25)).encode()
        return Text(
            self.some_words(self.random.randint(0, 4)),
            self.some_words(self.random.randint(0, 3)),
            body,
        )

    def article(self, name: str) -> Article:
        """Return a new article."""
        pick = self.random
        count = len(self.langs) if pick.random() < 0.7 else 1  # most are translated
        langs = pick.sample(self.langs, count)
        return Article(
            name,
            {lang: self.text() for lang in langs},
            pick.choice((0, DAY, DAY, DAY - pick.randint(0, 900))),
            pick.choice(("", "c1", "c2")),
            tuple(pick.sample(("t1", "t2", "t3", "t4"), pick.randint(0, 2))),
            tuple(pick.sample(("e1", "e2", "e3"), pick.randint(0, 1))),
        )

    def grow(self, count: int) -> None:
        """Add articles."""
        for _ in range(count):
            name = f"a{self.random.randint(0, 9)}{self.number}"
            self.number += 1
            self.articles[name] = self.article(name)

    def edit(self) -> str:
        """Do what an editor may do, and return what it was."""
        kind = self.random.choice(EDITS)
        name = self.random.choice([*self.articles])
        one = self.articles[name]
        if kind in TEXT_EDITS:
            lang = self.random.choice([*one.texts])
            text = self.edited(one.texts[lang], kind)
            self.articles[name] = replace(one, texts={**one.texts, lang: text})
        elif kind in FACTS:
            other = self.article(name)
            self.articles[name] = replace(
                one, **{field: getattr(other, field) for field in FACTS[kind]}
            )
        else:
            getattr(self, kind)(name)
        return kind

    def edited(self, text: Text, kind: str) -> Text:
        """Return a text after an edit."""
        if kind == "title":
            return replace(text, title=self.some_words(3))
        if kind == "body":
            return replace(text, body=self.text().body)
        more = self.some_words(self.random.randint(1, 2)).encode()
        return replace(text, body=b" ".join((text.words(), more)).strip())

    def add(self, name: str) -> None:
        """Add an article."""
        del name
        self.grow(1)

    def delete(self, name: str) -> None:
        """Delete an article, unless there are hardly any."""
        if len(self.articles) > FEWEST:
            del self.articles[name]

    def pin(self, name: str) -> None:
        """Bar some articles from the list of another, as pins do."""
        self.barred[name] = self.random.sample([*self.articles], 2)

    def hide(self, name: str) -> None:
        """Hide an article from lists, or show it again."""
        self.hidden ^= {name}

    def renew(self, name: str) -> None:
        """Write all articles anew."""
        del name
        for each in [*self.articles]:
            self.articles[each] = self.article(each)

    def rename(self, name: str) -> None:
        """Give an article another id."""
        new = f"b{self.number}"
        self.number += 1
        self.articles[new] = replace(self.articles.pop(name), id=new)

    def task(self) -> Task:
        """Return what is to be ranked."""
        articles = in_order(self.articles.values())
        places = {article.id: number for number, article in enumerate(articles)}
        barred = {
            places[name]: sorted({places[one] for one in names if one in places})
            for name, names in self.barred.items()
            if name in places
        }
        shown = {lang: self.shown(articles, lang) for lang in self.langs}
        audiences = [*dict.fromkeys(shown.values())]
        return Task(
            articles=articles,
            most=3,
            least=0.08,
            barred=barred,
            audiences=[[*one] for one in audiences],
            langs={lang: audiences.index(one) for lang, one in shown.items()},
        )

    def shown(self, articles: Sequence[Article], lang: str) -> tuple[bool, ...]:
        """Return which articles lists in a language show."""
        return tuple(
            one.id not in self.hidden and (lang in one.texts or not self.apart) for one in articles
        )


def archive(seed: int, size: int, **fields: Any) -> Archive:
    """Return an archive of *size* articles, the same for the same *seed*."""
    found = Archive(
        Random(seed),  # noqa: S311  # chance that can be had again
        vocabulary(size * 6),
        {},
        {},
        set(),
        **fields,
    )
    found.grow(size)
    return found
