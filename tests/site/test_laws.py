"""What no build may ever break, tried hard."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.entities import files
from tests.conftest import LANGUAGES, PROJECT, Site, article, news, tree
from tests.site.test_command import CONFIG, pelican

if TYPE_CHECKING:
    from collections.abc import Callable

TERMS = "categories:\n  q: {nb: Kvalitet, en: Quality}\ntags:\n  x: {nb: Eks, en: Ex}\n  y: {nb: Ypsilon, en: Why}\n"
VALID: dict[str, str] = {
    "news/one/index.nb.md": news(
        "Én",
        '## Del\n\nEt *ord* og [to](../two.nb.md).[^1]\n\n> [!FACTS] Fakta\n>\n> - en\n\n![Et tre](tre.svg "TRE: Et tre. Foto: K")\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[[news/two]]\n\n[^1]: Note.',
        category="q",
        tags="[x, y]",
        summary="Ingress",
    ),
    "news/one/index.en.md": article(
        "One", "See [two](news/two#part).", translated_from="nb", summary="Lead"
    ),
    "news/one/tre.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
    "news/two.nb.md": news(
        "To", "## Part\n\nSe [[news/one]].", date="2024-02-29", expires="2030-01-01"
    ),
    "news/classic.md": "Title: Klassisk\nDate: 2012-05-03 10:20\nTags: x, annet\nLang: nb\n\nTekst [her]({filename}two.nb.md).\n",
    "guides/g.en.md": article("Guide", "## A\n\n## B\n\n## C\n\nTerm\n: Definition"),
    "pages/p.nb.md": article("Side", aliases="[/gammel/]"),
    "data/terms.yaml": TERMS,
}


def sample(folder: Path) -> Site:
    """Return a site of everything, in *folder*."""
    return Site(folder).write(VALID)


def test_two_clean_builds_are_alike(tmp_path: Path) -> None:
    """Clean builds with other hash seeds and another order of the file system are byte-identical."""
    trees = []
    for seed, names in (("1", list(VALID)), ("2", list(reversed(VALID)))):
        project = tmp_path / seed
        (project / "content").mkdir(parents=True)
        for name in names:
            path = project / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(VALID[name], encoding="utf-8")
        config = CONFIG.replace(
            '"plugins.feeds"',
            '"plugins.feeds", "plugins.guides", "plugins.pages", "plugins.taxonomy", "plugins.search", "plugins.sitemap"',
        )
        (project / "pelicanconf.py").write_text(config, encoding="utf-8")
        done = pelican(project, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        trees.append(tree(project / "output"))

    assert len(trees[0]) > 40
    assert trees[0] == trees[1]


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    """Building again what has not changed leaves every file as it is, untouched on the disk."""
    site = sample(tmp_path)
    output = site.build().folder
    before = {path: path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}
    done = site.run()

    assert done.published.written == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_changed_site_ends_where_a_clean_build_would(tmp_path: Path) -> None:
    """After edits of every sort the output is that of a clean build, orphans gone."""
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    edited = {
        **VALID,
        "news/two.nb.md": news("To, endret", "## Part", date="2024-02-29", slug="annen-adresse"),
        "data/terms.yaml": TERMS.replace("Kvalitet", "Godhet"),
        "news/three.en.md": news("Three"),
    }
    del edited["news/classic.md"]
    site = sample(tmp_path / "old")
    site.build()
    (tmp_path / "old/content/news/classic.md").unlink()
    after = tree(site.write(edited).build().folder)
    clean = tree(Site(tmp_path / "new").write(edited).build().folder)

    assert after == clean


class Stopped(BaseException):
    """What a test raises in the place of a power cut: nothing may catch it."""


def test_publishing_may_stop_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Whatever step a build stops at, the output holds whole files, and the next build is right.

    From that step on nothing can be written any more, cleaning up included, as when the
    process is killed.
    """
    site = sample(tmp_path)
    old = tree(site.build().folder)
    shutil.copytree(tmp_path, tmp_path.with_name("kept"))
    site.write(
        {
            "news/two.nb.md": news("To", "## Part", date="2024-02-29", slug="ny"),
            "news/n.en.md": news("New"),
        }
    )
    new = tree(site.build().folder)
    whole = {*old.items(), *new.items()}
    restore(tmp_path, tmp_path.with_name("kept"))
    steps = count_steps(site, monkeypatch)

    assert steps > 60
    for last in range(1, steps):
        restore(tmp_path, tmp_path.with_name("kept"))
        with monkeypatch.context() as patch:
            stop_after(last, patch)
            with pytest.raises(Stopped):
                site.run()
        assert set(tree(tmp_path / "output").items()) <= whole
        site.run()
        assert tree(tmp_path / "output") == new
        assert not list(tmp_path.glob("output.staging-*"))


STEPS = ("replace", "unlink", "rmdir", "write_bytes", "mkdir")


def stop_after(last: int, patch: pytest.MonkeyPatch) -> list[int]:
    """Let *last* steps that change the disk happen, and none after; return the counter."""
    count = [0]

    def guarded(step: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object, **named: object) -> object:
            count[0] += 1
            if count[0] > last:
                raise Stopped
            return step(*arguments, **named)

        return run

    for name in STEPS:
        patch.setattr(Path, name, guarded(getattr(Path, name)))
    for name in ("replace", "unlink", "fsync", "mkdir"):
        patch.setattr(os, name, guarded(getattr(os, name)))
    patch.setattr(shutil, "copyfile", guarded(shutil.copyfile))
    patch.setattr(shutil, "rmtree", guarded(shutil.rmtree))
    return count


def count_steps(site: Site, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many steps publishing *site* takes as things stand."""
    with monkeypatch.context() as patch:
        count = stop_after(1_000_000, patch)
        site.run()
    return count[0]


def restore(folder: Path, kept: Path) -> None:
    """Bring output and cache back to what they were in *kept*; the content stays."""
    for name in ("output", ".cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(kept / name, folder / name)


def test_a_killed_process_harms_nothing(tmp_path: Path) -> None:
    """A build that is really killed, now and then, leaves whole files and no lasting trace."""
    project = tmp_path / "project"
    (project / "content/news").mkdir(parents=True)
    (project / "pelicanconf.py").write_text(CONFIG, encoding="utf-8")
    article_path = project / "content/news/a.nb.md"
    texts = [news("To", "Tekst."), news("To, endret", "Mer tekst.", slug="ny")]
    trees = []
    for text in texts:
        article_path.write_text(text, encoding="utf-8")
        assert pelican(project).returncode == 0
        trees.append(tree(project / "output"))
    whole = {item for contents in trees for item in contents.items()}
    chance = random.Random(2026)  # noqa: S311  # moments to kill at, no secret
    for turn in range(8):
        article_path.write_text(texts[turn % 2], encoding="utf-8")
        kill_after(project, chance.uniform(0.3, 0.8))
        assert set(tree(project / "output").items()) <= whole
    pelican(project)

    assert tree(project / "output") == trees[1]
    assert not list(project.glob("output.staging-*"))


def kill_after(project: Path, seconds: float) -> None:
    """Start a build and kill it after a while, if it is still there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return one of the valid files, damaged, and its name."""
    name = draw(st.sampled_from(sorted(VALID)))
    content = VALID[name].encode()
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(len(content), start + 40)))
    piece = draw(
        st.one_of(
            st.binary(max_size=12),
            st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
            st.sampled_from(
                [
                    b"---\n",
                    b": ",
                    b"[",
                    b"]](",
                    b"[[",
                    b"<p",
                    b"\t",
                    b"!!x ",
                    b"&a *a",
                    b"{{",
                    b"\r",
                    b"```",
                    b"> [!X]\n",
                ]
            ),
            st.just(content[:start]),
            st.just(content[start : start + 60] * 2),
        )
    )
    tail = b"" if draw(st.integers(0, 9)) == 0 else content[end:]
    return name, content[:start] + piece + tail


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.composite(damaged)(), st.sampled_from(["pyromark", "python-markdown"]))
def test_damaged_content_never_ends_in_a_traceback(change: tuple[str, bytes], engine: str) -> None:
    """Whatever happens to a file, the outcome is a site or a listing with places and hints."""
    with tempfile.TemporaryDirectory() as folder:
        site = sample(Path(folder))
        site.write({change[0]: change[1]})
        listing = site.problems(MARKDOWN_ENGINE=engine)
        if not listing:
            site.prepare(MARKDOWN_ENGINE=engine)
        else:
            assert "content/" in listing
            assert "hint: " in listing


CATALOGUE = (PROJECT / "translations/nb/LC_MESSAGES/messages.po").read_bytes()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(CATALOGUE)), st.integers(0, 30), st.binary(max_size=10))
def test_damaged_catalogues_never_end_in_a_traceback(
    start: int, length: int, piece: bytes
) -> None:
    """Whatever happens to a catalogue, the outcome is a page or a listing with a line."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder)).write({"news/a.nb.md": news(), "news/a.en.md": article()})
        for lang in LANGUAGES:
            path = Path(folder, f"translations/{lang}/LC_MESSAGES/messages.po")
            path.parent.mkdir(parents=True)
            path.write_bytes(CATALOGUE[:start] + piece + CATALOGUE[start + length :])
        listing = site.problems(TRANSLATIONS_PATH=str(Path(folder, "translations")))
        if listing:
            assert "messages.po:" in listing
            assert "hint: " in listing
        else:
            site.run(TRANSLATIONS_PATH=str(Path(folder, "translations")))


def test_cost_grows_with_content_alone(tmp_path: Path) -> None:
    """
    Twice the articles take twice the work, not four times.

    Counted in calls of Python functions, which a busy machine does not change.
    """
    counts = []
    for number in (40, 80):
        folder = tmp_path / str(number)
        folder.mkdir()
        site = Site(folder)
        site.write(
            {
                f"news/n{n:03}.nb.md": news(
                    f"Sak {n}",
                    f"Se [[n{(n + 1) % number:03}]].",
                    date=f"20{10 + n % 10}-01-0{1 + n % 9}",
                    tags=f"[x{n % 4}]",
                )
                for n in range(number)
            }
        )
        site.write({f"news/n{n:03}.en.md": article(f"Item {n}") for n in range(number)})
        site.write(
            {
                "data/terms.yaml": "tags:\n"
                + "".join(f"  x{n}: {{nb: N{n}, en: E{n}}}\n" for n in range(4))
            }
        )
        site.run(DEFAULT_PAGINATION=5)
        counts.append(calls_of(site, DEFAULT_PAGINATION=5))

    assert counts[1] < 2.15 * counts[0]


def test_cost_grows_with_clusters_and_projects_alone(tmp_path: Path) -> None:
    """Twice the clusters, projects and texts that name them take twice the work."""
    counts = []
    for number in (30, 60):
        folder = tmp_path / str(number)
        folder.mkdir()
        site = Site(folder).write(dict(files(number, number)))
        site.run()
        counts.append(calls_of(site))

    assert counts[1] < 2.15 * counts[0]


def calls_of(site: Site, **settings: int) -> int:
    """Return how many Python functions a build of *site* calls."""
    count = [0]

    def note(frame: object, event: str, argument: object) -> None:
        del frame, argument
        count[0] += event == "call"

    sys.setprofile(note)
    try:
        site.run(**settings)
    finally:
        sys.setprofile(None)
    return count[0]
