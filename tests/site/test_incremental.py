"""An incremental build leaves what a clean one would, whatever was edited before it."""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from plugins.pipeline import make_pages, parse_all, settled
from tests.conftest import LANGUAGES, PLUGINS, PROJECT, Site, article, news, tree
from tests.site.test_laws import TERMS, VALID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SEQUENCES = 10
STEPS = 32
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2"/>'
NB: Any = LANGUAGES["nb"]
FACTS = """\
short_name: A
country: "NO"
members:
  - {{count: {members}, as_of: 2018-01, source: Count of the cluster}}
labels:
  - {{scheme: ecei, level: gold, assessed: 2024-01-{day:02}, valid_years: 2, source: The assessor}}
contact: {{email: a@example.org}}
"""
CLUSTERS = {
    "data/labels.yaml": "ecei: {name: The label, assessor: ESCA, description: What it means.}",
    "clusters/a/cluster.yaml": FACTS.format(members=115, day=20),
    "clusters/a/index.nb.md": article("Klynge A", slug="a"),
    "clusters/b/cluster.yaml": "country: DK",
    "clusters/b/index.nb.md": article("Klynge B", slug="b"),
    "projects/p/project.yaml": "leads: [{item: a}, {item: b}]",
    "projects/p/index.nb.md": article("Prosjekt", slug="p"),
}
# Far enough back for the cache to trust a file by its time alone.
LONG_AGO = 1_700_000_000


class Edited:
    """
    A site that is edited at random, and built again and again.

    Args:
        root: Folder for it and for the clean builds.
        chance: Where the edits come from.
    """

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root, self.chance = root, chance
        (root / "site").mkdir()
        self.site = Site(root / "site").write({**VALID, **CLUSTERS})
        for name in ("theme", "translations"):
            shutil.copytree(PROJECT / name, root / name)
        self.day = 15
        self.number = 0
        self.settings: dict[str, Any] = {
            "THEME": str(root / "theme"),
            "TRANSLATIONS_PATH": str(root / "translations"),
            "EXECUTOR": "serial",
        }

    def options(self) -> dict[str, Any]:
        """Return the settings of the next build."""
        return {**self.settings, "BUILD_DATE": f"2026-01-{self.day:02}"}

    def write(self, path: Path, text: str) -> None:
        """Write a file, at times as if that were long ago."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if self.chance.random() < 0.7:
            self.number += 1
            os.utime(path, (LONG_AGO + self.number, LONG_AGO + self.number))

    def any_document(self) -> Path:
        """Return one of the documents."""
        return self.chance.choice(sorted((self.site.root / "content").rglob("*.md")))

    def edit_text(self) -> None:
        """Add a paragraph to a document."""
        path = self.any_document()
        extra = self.chance.choice(["Mer.", "## Ny del", "[[news/two]]", "[*](news/one)", '"Ja"'])
        self.write(path, path.read_text(encoding="utf-8") + f"\n{extra}\n")

    def edit_header(self) -> None:
        """Change or add a field of a document's front matter."""
        path = self.any_document()
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            word = self.chance.choice(["A", "Ål", "Zebra & co", "Æsj"])
            field = self.chance.choice(
                [
                    *(f"title: {word} {self.chance.randint(1, 9)}", f"summary: {word}"),
                    *("tags: [y]", "related: [news/two]", "not_related: [g]", f"series: {word}"),
                    f"part: {self.chance.randint(1, 3)}",
                ]
            )
            key = field.partition(":")[0]
            lines = [x for x in text.split("\n") if not x.startswith(f"{key}:")]
            self.write(path, "\n".join([lines[0], field, *lines[1:]]))

    def add(self) -> None:
        """Add a document, dated some day before or after the build."""
        self.number += 1
        day = self.chance.randint(1, 28)
        path = (
            self.site.root
            / f"content/news/new-{self.number}.{self.chance.choice(['nb', 'en'])}.md"
        )
        text = " ".join(self.chance.choices(["Klyngen", "gull", "merke", "havn", "skog"], k=3))
        self.write(path, news(f"Ny {self.number}", f"{text}.", date=f"2026-01-{day:02}"))

    def add_translation(self) -> None:
        """Add the English text of a guide or an item, if it has none."""
        path = self.site.root / "content/news/two.en.md"
        if not path.exists():
            self.write(path, article("Two", "## Part", translated_from="nb"))

    def delete(self) -> None:
        """Delete a document that was added."""
        added = sorted((self.site.root / "content/news").glob("new-*.md"))
        if added:
            self.chance.choice(added).unlink()

    def rename(self) -> None:
        """Give a document another name, its content and time the same."""
        added = sorted((self.site.root / "content/news").glob("new-*.md"))
        if added:
            self.number += 1
            old = self.chance.choice(added)
            old.rename(old.with_name(f"new-{self.number}.{old.name.split('.', 1)[1]}"))

    def touch(self) -> None:
        """Change nothing but the time of a file."""
        self.number += 1
        os.utime(self.any_document(), (LONG_AGO + self.number, LONG_AGO + self.number))

    def wait(self) -> None:
        """Let a day pass: scheduled items appear."""
        self.day = min(self.day + self.chance.randint(1, 4), 28)

    def go_back(self) -> None:
        """Build for an earlier day: items disappear again."""
        self.day = self.chance.randint(2, self.day)

    def edit_term(self) -> None:
        """Change the label of a term."""
        label = self.chance.choice(["Kvalitet", "Godhet", "Ærlighet"])
        lead = self.chance.choice(["Om gull", "Om merker"])
        text = TERMS.replace("Kvalitet", f"{{label: {label}, description: {lead}}}")
        self.write(self.site.root / "content/data/terms.yaml", text)

    def edit_facts(self) -> None:
        """Change a fact of a cluster: a number, or a day on which its label turns."""
        facts = FACTS.format(
            members=self.chance.randint(1, 200), day=self.chance.choice([10, 14, 18, 22, 26])
        )
        self.write(self.site.root / "content/clusters/a/cluster.yaml", facts)

    def edit_picture(self) -> None:
        """Put another picture in the place of one."""
        path = self.site.root / "content/news/one/index.nb.md"
        self.write(path.with_name("tre.svg"), SVG.format(self.chance.randint(1, 5)))

    def edit_string(self) -> None:
        """Change a translation of the interface."""
        path = self.root / "translations/nb/LC_MESSAGES/messages.po"
        text = path.read_text(encoding="utf-8")
        old, new = self.chance.choice([("Hopp til innholdet", "Til teksten"), ("Temaer", "Emner")])
        old, new = (new, old) if old not in text else (old, new)
        self.write(path, text.replace(f'"{old}"', f'"{new}"'))

    def edit_template(self) -> None:
        """Change a template: one that is extended, one that is imported, one of a page."""
        names = ["base.html", "macros/links.html", "article.html", "feed.atom", "list.html"]
        path = self.root / "theme/templates" / self.chance.choice(names)
        text = path.read_text(encoding="utf-8")
        mark = self.chance.choice(["<!-- a -->", "<!-- b -->"])
        if path.name == "feed.atom":
            self.write(path, text.rstrip() + f"\n{mark}\n")
        elif path.name == "links.html":
            self.write(
                path, text.replace("{% macro link(link) %}", "{% macro link(link) %}" + mark)
            )
        else:
            self.write(path, text.replace("{% block main %}", "{% block main %}" + mark))

    def edit_style(self) -> None:
        """Change the style sheet, whose fingerprint all pages carry."""
        path = self.root / "theme/static/css/site.css"
        self.write(path, path.read_text(encoding="utf-8") + f"/* {self.chance.random()} */\n")

    def edit_setting(self) -> None:
        """Change a setting."""
        name, value = self.chance.choice(
            [
                ("DEFAULT_PAGINATION", self.chance.randint(1, 3)),
                ("SITEURL", self.chance.choice(["", "https://klynger.example"])),
                ("MINIFY", self.chance.choice([True, False])),
                ("UNTRANSLATED", self.chance.choice(["list", "hide"])),
                ("RELATED_ITEMS", self.chance.randint(1, 6)),
                ("TAG_FEEDS", self.chance.choice([True, False])),
                ("MENU", self.chance.choice([["news"], ["news", "guides"]])),
                ("MARKDOWN_ENGINE", self.chance.choice(["pyromark", "python-markdown"])),
                ("JINJA_GLOBALS", {"extra": self.chance.randint(1, 9)}),
                ("LANGUAGES", {"nb": {**NB, "tagline": "Ny"}, "en": LANGUAGES["en"]}),
            ]
        )
        self.settings[name] = value

    def switch_plugin(self) -> None:
        """Switch a plugin off, or on again."""
        off = self.chance.choice(["plugins.feeds", "plugins.sitemap", "plugins.related_news", ""])
        self.settings["PLUGINS"] = [name for name in PLUGINS if name != off]

    def tamper(self) -> None:
        """Change or delete a file of the output by hand."""
        files = sorted(p for p in (self.site.root / "output").rglob("*") if p.is_file())
        if files:
            path = self.chance.choice(files)
            if self.chance.random() < 0.5:
                path.unlink()
            else:
                path.write_bytes(path.read_bytes() + b"x")

    def lose_cache(self) -> None:
        """Delete a file of the cache, or damage it."""
        cache = self.site.root / ".cache"
        files = sorted(p for p in cache.rglob("*") if p.is_file() and "manifest" not in p.name)
        if files:
            path = self.chance.choice(files)
            raw = bytearray(path.read_bytes())
            if raw and self.chance.random() < 0.7:
                raw[self.chance.randrange(len(raw))] ^= 0x55
                path.write_bytes(raw)
            else:
                path.unlink()

    def again(self) -> tuple[str, dict[str, bytes]]:
        """Return what is wrong, or what a build leaves that goes by what the ones before it left."""
        wrong = self.site.listing(self.site.run, **self.options())
        return wrong, {} if wrong else tree(self.site.root / "output")

    def clean(self, builder: subprocess.Popen[str]) -> tuple[str, dict[str, bytes]]:
        """Return what is wrong, or what a build with nothing to go by leaves."""
        shutil.rmtree(self.root / "clean", ignore_errors=True)
        folder = self.root / "clean"
        options = {"OUTPUT_PATH": str(folder / "output"), "CACHE_PATH": str(folder / "cache")}
        asked = (str(self.site.root), self.site.settings, {**self.options(), **options})
        assert builder.stdin is not None
        assert builder.stdout is not None
        builder.stdin.write(f"{asked!r}\n")
        builder.stdin.flush()
        wrong = ast.literal_eval(builder.stdout.readline())
        return wrong, {} if wrong else tree(folder / "output")


EDITS: tuple[Callable[[Edited], None], ...] = (
    *(Edited.edit_text, Edited.edit_text, Edited.edit_header, Edited.add, Edited.add_translation),
    *(Edited.delete, Edited.rename, Edited.touch, Edited.wait, Edited.go_back),
    *(Edited.edit_term, Edited.edit_facts, Edited.edit_picture, Edited.edit_string),
    Edited.edit_template,
    *(Edited.edit_style, Edited.edit_setting, Edited.switch_plugin),
    *(Edited.tamper, Edited.lose_cache),
)


def sequences(config: pytest.Config) -> int:
    """Return how many sequences of edits to try."""
    return SEQUENCES + int(config.getoption("edits")) // STEPS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try each sequence in a test of its own."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(sequences(metafunc.config)))


@pytest.fixture
def builder(seed: int) -> Iterator[subprocess.Popen[str]]:
    """Start the process that makes the clean builds, with another hash seed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.site.clean_builds"],
        cwd=PROJECT,
        env={**os.environ, "PYTHONHASHSEED": str(seed + 1)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.terminate()


@pytest.mark.usefixtures("threadless")
def test_any_sequence_of_edits(
    tmp_path: Path,
    seed: int,
    builder: subprocess.Popen[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    After each of a sequence of edits, the output is a clean build's, byte for byte.

    The clean build is made by one process alone with a hash seed of its own.
    """
    chance = random.Random(seed)  # noqa: S311  # edits to try, no secret
    edited = Edited(tmp_path, chance)
    # No file is written while a site is being built here, so that its time tells all.
    monkeypatch.setattr(settled, "TICK", 0)
    # Every third sequence shares its work among two processes, however little there is.
    if seed % 3 == 0:
        monkeypatch.setattr(parse_all, "WORTH_SENDING", 0)
        monkeypatch.setattr(parse_all, "BATCH", 3)
        monkeypatch.setattr(make_pages, "WORTH_SENDING", 0)
        monkeypatch.setattr(make_pages, "BATCH", 9)
        edited.settings |= {"EXECUTOR": "processes", "WORKERS": 2}
    for step in range(STEPS):
        edit = chance.choice(EDITS)
        edit(edited)
        # Another build of the same follows, which may find that there is nothing to do.
        for _ in range(2):
            assert edited.again() == edited.clean(builder), f"step {step}: {edit.__name__}"
            if chance.random() < 0.8:
                break
