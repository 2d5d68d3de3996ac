"""Strings of templates and code brought into the translators' catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib  # type: ignore[import-untyped]  # has no types
import pytest

from plugins.languages.extract import as_po, extracted, main, updated, write_if_new

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = """\
{# Translators: the link in the menu #}
{{ _("News") }}
{% trans count=3 %}{{ count }} file{% pluralize %}{{ count }} files{% endtrans %}
{{ pgettext("menu", "Home") }}
{% trans %}
  Two
  lines
{% endtrans %}
"""
CODE = '''\
"""A plugin."""

# Translators: a kind of box
TITLE = N_("Facts")
message("no {thing}", thing=1)
counted("{n} fault", "{n} faults", 3)
message(
    "long "
    "text"
)
print("never translated")
'''
FILES = {
    "theme/templates/menu.html": TEMPLATE,
    "plugins/box/parts.py": CODE,
    "plugins/__pycache__/parts.py": 'N_("from a cache")',
    "plugins/.hidden/parts.py": 'N_("from a hidden folder")',
    "output/parts.py": 'N_("from the output")',
    "pelicanconf.py": 'N_("from the settings")',
    "theme/static/script.js": '_("from a script")',
}
NORWEGIAN = """\
# Made by Kari
msgid ""
msgstr ""
"Language: nb\\n"
"Last-Translator: Kari <kari@example.org>\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

# as the paper has it
msgid "News"
msgstr "Nyheter"

msgid "Gone"
msgstr "Borte"

#, fuzzy
msgid "Facts"
msgstr "Fakta?"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of one template and one module, and of files that do not count."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def po(raw: bytes) -> polib.POFile:
    """Return a catalogue as a stranger reads it."""
    return polib.pofile(raw.decode())


class TestExtracted:
    """What is found, and where it goes."""

    def test_strings_for_readers(self, project: Path) -> None:
        """Templates and marked strings of the code are for readers, in order of place."""
        found = [
            (entry.msgctxt, entry.msgid) for entry in po(as_po(extracted(project, "messages")))
        ]

        assert found == [
            (None, "Facts"),
            (None, "News"),
            (None, "%(count)s file"),
            ("menu", "Home"),
            (None, "Two lines"),
        ]

    def test_strings_for_the_staff(self, project: Path) -> None:
        """Messages of the code are for the staff, those that stand on several lines too."""
        found = {
            entry.msgid: entry.msgid_plural for entry in po(as_po(extracted(project, "staff")))
        }

        assert found == {"no {thing}": "", "{n} fault": "{n} faults", "long text": ""}

    def test_places(self, project: Path) -> None:
        """Each string says where it stands."""
        found = {e.msgid: e.occurrences for e in po(as_po(extracted(project, "messages")))}

        assert found["Facts"] == [("plugins/box/parts.py", "4")]
        assert found["News"] == [("theme/templates/menu.html", "2")]

    @pytest.mark.parametrize(
        ("msgid", "comment"),
        [("News", "the link in the menu"), ("Facts", "a kind of box"), ("Two lines", "")],
    )
    def test_comments_for_translators(self, project: Path, msgid: str, comment: str) -> None:
        """What the code says to translators reaches them, without the mark."""
        entry = po(as_po(extracted(project, "messages"))).find(msgid)

        assert entry.comment == comment

    def test_plural_forms(self, project: Path) -> None:
        """A string with a count has both its forms."""
        entry = po(as_po(extracted(project, "messages"))).find("%(count)s file")

        assert entry.msgid_plural == "%(count)s files"
        assert entry.msgstr_plural == {0: "", 1: ""}


def test_file_has_no_time_in_it(project: Path) -> None:
    """Two runs over the same code write the same bytes."""
    raw = as_po(extracted(project, "messages"))

    assert raw == as_po(extracted(project, "messages"))
    assert b"POT-Creation-Date" not in raw


class TestUpdated:
    """A translator's catalogue with the strings of today."""

    def test_translations_stay(self, project: Path) -> None:
        """What is translated stays so, with the translator's remark and name."""
        found = po(updated(NORWEGIAN.encode(), extracted(project, "messages"), "nb"))

        assert found.find("News").msgstr == "Nyheter"
        assert found.find("News").tcomment == "as the paper has it"
        assert found.metadata["Last-Translator"] == "Kari <kari@example.org>"
        assert "Made by Kari" in found.header

    def test_new_strings_are_empty(self, project: Path) -> None:
        """A new string has no translation, not even one that looks near."""
        found = po(updated(NORWEGIAN.encode(), extracted(project, "messages"), "nb"))

        assert found.find("Two lines").msgstr == ""
        assert found.find("%(count)s file").msgstr_plural == {0: "", 1: ""}

    def test_doubts_stay(self, project: Path) -> None:
        """What a translator marked as unsure stays so."""
        entry = po(updated(NORWEGIAN.encode(), extracted(project, "messages"), "nb")).find("Facts")

        assert (entry.msgstr, entry.fuzzy) == ("Fakta?", True)

    def test_strings_nobody_asks_for(self, project: Path) -> None:
        """What no template asks for any more is kept as obsolete."""
        found = po(updated(NORWEGIAN.encode(), extracted(project, "messages"), "nb"))

        assert [(entry.msgid, entry.msgstr) for entry in found.obsolete_entries()] == [
            ("Gone", "Borte")
        ]

    def test_strings_that_come_back(self, project: Path) -> None:
        """A string that is asked for again has the translation it had before."""
        template = extracted(project, "messages")
        without = extracted(project, "messages")
        without.delete("News")
        old = updated(NORWEGIAN.encode(), without, "nb")
        found = po(updated(old, template, "nb"))

        assert [entry.msgstr for entry in found if entry.msgid == "News"] == ["Nyheter"]

    def test_a_second_time_changes_nothing(self, project: Path) -> None:
        """A catalogue that is up to date is left as it is."""
        template = extracted(project, "messages")
        once = updated(NORWEGIAN.encode(), template, "nb")

        assert updated(once, template, "nb") == once

    def test_number_of_plural_forms(self, project: Path) -> None:
        """A new string has as many empty forms as the language has."""
        polish = NORWEGIAN.replace("nb", "pl").replace(
            "nplurals=2; plural=(n != 1)",
            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2)",
        )
        found = po(updated(polish.encode(), extracted(project, "messages"), "pl"))

        assert found.find("%(count)s file").msgstr_plural == {0: "", 1: "", 2: ""}

    @pytest.mark.parametrize("lang", ["en", "en-GB", "en_GB"])
    def test_language_of_the_strings_themselves(self, project: Path, lang: str) -> None:
        """In English a new string is its own translation; what is there is left alone."""
        english = NORWEGIAN.replace("Nyheter", "What is new").replace("nb", lang)
        found = po(updated(english.encode(), extracted(project, "messages"), lang))

        assert found.find("News").msgstr == "What is new"
        assert found.find("Two lines").msgstr == "Two lines"
        assert found.find("%(count)s file").msgstr_plural == {
            0: "%(count)s file",
            1: "%(count)s files",
        }


class TestMain:
    """The command."""

    @pytest.fixture
    def catalogue(self, project: Path) -> Path:
        """Return the readers' catalogue of the project, in Bokmål."""
        path = project / "translations/nb/LC_MESSAGES/messages.po"
        path.parent.mkdir(parents=True)
        path.write_text(NORWEGIAN, encoding="utf-8")
        return path

    def test_catalogues_and_their_templates(self, project: Path, catalogue: Path) -> None:
        """Both templates are written, and every catalogue there is is brought up to date."""
        main(project)
        written = sorted(path.name for path in (project / "translations").rglob("*.po*"))

        assert written == ["messages.po", "messages.pot", "staff.pot"]
        assert po(catalogue.read_bytes()).find("Two lines") is not None

    def test_no_language_gets_another_ones_words(self, project: Path, catalogue: Path) -> None:
        """A new string is empty where nobody has translated it, whoever comes before."""
        other = project / "translations/en/LC_MESSAGES/messages.po"
        other.parent.mkdir(parents=True)
        other.write_text(NORWEGIAN.replace("Language: nb", "Language: en"), encoding="utf-8")
        main(project)

        assert po(catalogue.read_bytes()).find("Two lines").msgstr == ""

    def test_what_was_written_is_told(
        self, project: Path, catalogue: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The files that changed are named, and nothing else goes to the terminal."""
        main(project)
        told = capsys.readouterr()
        main(project)

        assert str(catalogue) in told.err.splitlines()
        assert len(told.err.splitlines()) == 3
        assert told.out == ""
        assert capsys.readouterr().err == ""


def test_a_file_that_stays_the_same_is_not_touched(tmp_path: Path) -> None:
    """Nothing is written where nothing changes."""
    path = tmp_path / "a.po"
    path.write_bytes(b"same")
    path.chmod(0o444)
    before = path.stat().st_mtime_ns
    write_if_new(path, b"same")

    assert path.stat().st_mtime_ns == before
