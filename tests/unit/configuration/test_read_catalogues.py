"""The translators' catalogues, found and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.configuration.read_catalogues import catalogue_folders, read_catalogues

if TYPE_CHECKING:
    from pathlib import Path

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "News"
msgstr "{}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the translations folder of a project."""
    return tmp_path / "translations"


def write(folder: Path, locale: str, text: str, domain: str = "messages") -> None:
    """Write a catalogue."""
    path = folder / locale / "LC_MESSAGES" / f"{domain}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("tag", "existing", "expected"),
    [
        pytest.param("nb", ["en", "nb"], ["nb"], id="tag"),
        pytest.param("nb", ["nb_NO"], ["nb_NO"], id="locale"),
        pytest.param("nb", ["NB-no"], ["NB-no"], id="any-spelling"),
        pytest.param("nb", ["no"], ["no"], id="norwegian-as-a-whole"),
        pytest.param(
            "nb", ["no_NO", "nb_NO", "nb"], ["nb", "nb_NO", "no_NO"], id="most-exact-first"
        ),
        pytest.param("nn", ["no", "nb", "nn_NO"], ["nn_NO"], id="nynorsk-is-not-bokmaal"),
        pytest.param("en", ["en_US", "en_GB", "eng"], ["en_GB", "en_US"], id="in-order"),
        pytest.param("pt-BR", ["pt_BR", "pt"], ["pt_BR"], id="region"),
        pytest.param("de", ["nb"], [], id="none"),
    ],
)
def test_folders(tag: str, existing: list[str], expected: list[str]) -> None:
    """A language's catalogue is found under whatever name translators' tools give it."""
    assert catalogue_folders(tag, existing) == expected


def test_catalogues_are_read(folder: Path) -> None:
    """Each language has the strings of its own catalogue."""
    write(folder, "nb", PO.format("Nyheter"))
    write(folder, "de", PO.format("Neues"))
    found, problems = read_catalogues(str(folder), ["de", "nb"], "messages")

    assert {lang: catalogue.gettext("News") for lang, catalogue in found.items()} == {
        "de": "Neues",
        "nb": "Nyheter",
    }
    assert not problems


def test_domains_are_kept_apart(folder: Path) -> None:
    """What staff read and what readers read stands in two files."""
    write(folder, "nb", PO.format("Nyheter"))
    write(folder, "nb", PO.format("Saker"), "staff")

    assert read_catalogues(str(folder), ["nb"], "staff")[0]["nb"].gettext("News") == "Saker"


@pytest.mark.parametrize("required", [True, False])
def test_no_catalogue(folder: Path, required: bool) -> None:  # noqa: FBT001  # a case
    """A language without a catalogue has an empty one, and that is told if it matters."""
    found, problems = read_catalogues(str(folder), ["de"], "messages", required=required)

    assert found["de"].gettext("News") == "News"
    assert [(p.path, p.base) for p in problems] == (
        [("translations/de/LC_MESSAGES/messages.po", "project")] if required else []
    )


def test_a_catalogue_is_required_unless_told_otherwise(folder: Path) -> None:
    """Readers of a language need its catalogue; nobody has to ask for that."""
    assert len(read_catalogues(str(folder), ["de", "nb"], "messages")[1]) == 2


def test_two_catalogues(folder: Path) -> None:
    """Of two catalogues for one language the most exact is read, and the other one is told of."""
    write(folder, "nb_NO", PO.format("Annet"))
    write(folder, "nb", PO.format("Nyheter"))
    found, problems = read_catalogues(str(folder), ["nb"], "messages")

    assert found["nb"].gettext("News") == "Nyheter"
    assert [p.path for p in problems] == ["translations/nb_NO/LC_MESSAGES/messages.po"]


def test_a_folder_without_the_file_does_not_count(folder: Path) -> None:
    """A locale folder may hold other things than our catalogue."""
    (folder / "nb").mkdir(parents=True)
    write(folder, "nb_NO", PO.format("Nyheter"))
    found, problems = read_catalogues(str(folder), ["nb"], "messages")

    assert found["nb"].gettext("News") == "Nyheter"
    assert not problems


def test_mistakes_are_told_with_the_path(folder: Path) -> None:
    """A broken catalogue is told by its path from the project folder."""
    write(folder, "nb", "nonsense")
    found, problems = read_catalogues(str(folder), ["nb"], "messages")

    assert [p.path for p in problems] == ["translations/nb/LC_MESSAGES/messages.po"]
    assert not found["nb"].strings
