"""The files that translators work in."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from plugins.languages.catalogue_file import as_po, new_file, updated
from plugins.languages.extract import extracted
from tests.conftest import PROJECT
from tests.unit.languages.made import NORWEGIAN, po, write_project

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of one template and one module, and of files that do not count."""
    return write_project(tmp_path)


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


HEADER = NORWEGIAN.partition("# as the paper")[0]
TODAY = Catalog(project="site", version="", msgid_bugs_address="a@example.org")
TODAY.add("One", locations=[("a.py", 1)], auto_comments=["said by code"])
TODAY.add("{n} file", locations=[("b.py", 2)])
TODAY.add(("%(n)s page", "%(n)s pages"), locations=[("c.html", 3)])
TODAY.add("Home", context="menu", locations=[("d.html", 4)])


class TestWhatTranslatorsWrote:
    """Whatever an editor of catalogues can write into a file is there afterwards."""

    @pytest.mark.parametrize(
        ("entry", "kept"),
        [
            pytest.param(
                '#, fuzzy\n#| msgid "Won"\nmsgid "One"\nmsgstr "En?"',
                ["#, fuzzy", '#| msgid "Won"', 'msgstr "En?"'],
                id="what a doubtful one was made from",
            ),
            pytest.param(
                '#, no-wrap, max-length:20\nmsgid "One"\nmsgstr "En"',
                ["#, no-wrap, max-length:20"],
                id="flags",
            ),
            pytest.param('# ask Åse\nmsgid "One"\nmsgstr "En"', ["# ask Åse"], id="a remark"),
            pytest.param(
                'msgctxt "menu"\nmsgid "Home"\nmsgstr "Hjem"',
                ['msgctxt "menu"', 'msgstr "Hjem"'],
                id="context",
            ),
            pytest.param('msgid "One"\nmsgstr "En\\n\\ttab \\"x\\""', ["En\\n"], id="escapes"),
            pytest.param(
                '#~ # why\n#~ msgid "Gone"\n#~ msgstr "Borte"',
                ['#~ msgid "Gone"', '#~ msgstr "Borte"'],
                id="an obsolete one",
            ),
            pytest.param(
                '#, fuzzy\n#~ msgctxt "old"\n#~ msgid "Gone"\n#~ msgid_plural "Gones"\n'
                '#~ msgstr[0] "Borte"\n#~ msgstr[1] "Bort"',
                ["#, fuzzy", '#~ msgctxt "old"', '#~ msgstr[1] "Bort"'],
                id="an obsolete doubtful plural with a context",
            ),
        ],
    )
    def test_is_kept(self, entry: str, kept: list[str]) -> None:
        """Each line of it stands in the file, and a second run changes nothing."""
        once = updated(f"{HEADER}{entry}\n".encode(), TODAY, "nb")

        assert [line for line in kept if line not in once.decode()] == []
        assert updated(once, TODAY, "nb") == once

    def test_headers_of_editors(self) -> None:
        """What an editor keeps in the header of a file stays there."""
        header = HEADER.replace(
            '"Language: nb',
            '"X-Generator: Poedit 3.4\\n"\n"X-Poedit-KeywordsList: _\\n"\n"Language: nb',
        )
        found = po(updated(header.encode(), TODAY, "nb"))

        assert found.metadata["X-Generator"] == "Poedit 3.4"
        assert found.metadata["X-Poedit-KeywordsList"] == "_"
        assert found.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"

    def test_doubt_outlives_a_string_that_comes_back(self) -> None:
        """A doubtful translation that was obsolete is still doubtful when it is asked for again."""
        entry = '#, fuzzy\n#~ msgid "One"\n#~ msgstr "En?"\n'
        found = po(updated(f"{HEADER}{entry}".encode(), TODAY, "nb")).find("One")

        assert (found.msgstr, found.fuzzy, bool(found.obsolete)) == ("En?", True, False)

    def test_line_ends_of_windows(self) -> None:
        """A file with the line ends of Windows keeps them."""
        text = f'{HEADER}msgid "One"\nmsgstr "En"\n'.replace("\n", "\r\n")
        once = updated(b"\xef\xbb\xbf" + text.encode(), TODAY, "nb")

        assert once.count(b"\r\n") == once.count(b"\n")
        assert updated(once, TODAY, "nb") == once

    def test_obsolete_and_asked_for(self) -> None:
        """Of two entries for one string the translated one counts."""
        entries = 'msgid "One"\nmsgstr ""\n\n#~ msgid "One"\n#~ msgstr "En"\n'
        found = po(updated(f"{HEADER}{entries}".encode(), TODAY, "nb"))

        assert [(e.msgid, e.msgstr) for e in found if e.msgid == "One"] == [("One", "En")]


class TestCountedOtherwise:
    """A string that is counted from now on, or no longer."""

    def test_counted_from_now_on(self) -> None:
        """Its words become those for one, doubtful: nobody has said how they go with more."""
        entry = po(
            updated(f'{HEADER}msgid "%(n)s page"\nmsgstr "%(n)s side"\n'.encode(), TODAY, "nb")
        ).find("%(n)s page")

        assert entry.msgstr_plural == {0: "%(n)s side", 1: ""}
        assert entry.fuzzy

    def test_no_longer_counted(self) -> None:
        """Its words for many stay, doubtful, and all of them as a remark."""
        old = 'msgid "One"\nmsgid_plural "Ones"\nmsgstr[0] "En"\nmsgstr[1] "Ener"\n'
        entry = po(updated(f"{HEADER}{old}".encode(), TODAY, "nb")).find("One")

        assert (entry.msgstr, entry.fuzzy) == ("Ener", True)
        assert entry.tcomment == "msgstr[0]: En\nmsgstr[1]: Ener"
        assert entry.previous_msgid_plural == "Ones"

    def test_other_words_for_many(self) -> None:
        """Where only the words for many changed, the translation is doubtful."""
        old = 'msgid "%(n)s page"\nmsgid_plural "%(n)s leaves"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'
        entry = po(updated(f"{HEADER}{old}".encode(), TODAY, "nb")).find("%(n)s page")

        assert entry.fuzzy
        assert entry.msgstr_plural == {0: "a", 1: "b"}
        assert entry.previous_msgid_plural == "%(n)s leaves"


class TestNewFile:
    """A catalogue in which nothing is translated yet."""

    @pytest.mark.parametrize(
        ("lang", "language", "forms"),
        [
            ("sv", "sv", "nplurals=2; plural=(n != 1);"),
            ("se", "se", "nplurals=3; plural=(((n == 1)) ? 0 : ((n == 2)) ? 1 : 2);"),
            ("zh-Hans", "zh_Hans", "nplurals=1; plural=0;"),
            ("pl", "pl", None),
        ],
    )
    def test_headers(self, lang: str, language: str, forms: str | None) -> None:
        """Poedit and Weblate find in the header what they ask for."""
        found = po(new_file(TODAY, lang, "The editors <e@example.org>"))

        assert found.metadata["Language"] == language
        assert forms in {None, found.metadata["Plural-Forms"]}
        assert found.metadata["Content-Type"] == "text/plain; charset=UTF-8"
        assert found.metadata["Last-Translator"] == "The editors <e@example.org>"
        assert found.metadata["Project-Id-Version"] == "site"

    def test_all_is_empty(self) -> None:
        """Every string is there, with as many forms as the language has, and none guessed."""
        found = po(new_file(TODAY, "se"))

        assert [e.msgid for e in found] == ["One", "{n} file", "%(n)s page", "Home"]
        assert not any(e.translated() for e in found)
        assert found.find("%(n)s page").msgstr_plural == {0: "", 1: "", 2: ""}
        assert found.find("One").comment == "said by code"

    def test_placeholders_are_marked(self) -> None:
        """Editors check the placeholders of what is marked to have any."""
        found = po(new_file(TODAY, "sv"))

        assert found.find("%(n)s page").flags == ["python-format"]
        assert found.find("{n} file").flags == ["python-brace-format"]

    def test_english_is_complete(self) -> None:
        """Another English begins with every string in place."""
        assert po(new_file(TODAY, "en-US")).percent_translated() == 100

    @pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
    @pytest.mark.parametrize("lang", ["sv", "ar", "pl", "ja"])
    def test_gettext_has_nothing_to_say(self, lang: str, tmp_path: Path) -> None:
        """GNU gettext finds no fault in it: headers, plural forms, placeholders."""
        begun = datetime(2026, 1, 15, 12, tzinfo=UTC)
        (tmp_path / "new.po").write_bytes(new_file(TODAY, lang, begun=begun))

        assert "PO-Revision-Date: 2026-01-15 12:00+0000" in (tmp_path / "new.po").read_text()
        assert said_by_msgfmt(tmp_path / "new.po") == ""


def said_by_msgfmt(path: Path) -> str:
    """Return what GNU gettext has to say of a catalogue."""
    command = ["msgfmt", "--check", "--output-file=/dev/null", str(path)]  # whichever is installed
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


CATALOGUES = sorted((PROJECT / "translations").glob("*/LC_MESSAGES/*.po"))


class TestStrangers:
    """What other programs read and write is what it was."""

    @pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
    @pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: "/".join(path.parts[-3::2]))
    def test_gettext(self, path: Path) -> None:
        """GNU gettext finds no fault in any catalogue of ours."""
        assert said_by_msgfmt(path) == ""

    @pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: "/".join(path.parts[-3::2]))
    def test_weblate(self, path: Path) -> None:
        """A string translated with Weblate's own library, and everything else is as before."""
        pypo = pytest.importorskip("translate.storage.pypo")
        template = extracted(PROJECT, path.stem)
        before = updated(path.read_bytes(), template, path.parts[-3])
        store = pypo.pofile.parsestring(before)
        unit = next(unit for unit in store.units if not unit.isheader() and not unit.hasplural())
        unit.target = "Åpne “x”\nog \\ lukk"
        store.updateheader(add=True, X_Generator="Weblate 5.9")
        after = updated(bytes(store), template, path.parts[-3])
        was, now = po(before), po(after)

        assert now.metadata["X-Generator"] == "Weblate 5.9"
        assert (
            now.find(unit.source, msgctxt=unit.getcontext() or False).msgstr
            == "Åpne “x”\nog \\ lukk"
        )
        other = [e for e in was if e.msgid != unit.source]
        assert [e for e in now if e.msgid != unit.source] == other
        assert updated(after, template, path.parts[-3]) == after

    @pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: "/".join(path.parts[-3::2]))
    def test_polib(self, path: Path) -> None:
        """Read and saved by another program, wrapped otherwise, it comes out as it was."""
        template = extracted(PROJECT, path.stem)
        before = updated(path.read_bytes(), template, path.parts[-3])
        stranger = po(before)
        stranger.wrapwidth = 40

        assert updated(str(stranger).encode(), template, path.parts[-3]) == before

    @pytest.mark.parametrize("domain", ["messages", "staff"])
    def test_templates(self, domain: str) -> None:
        """The file that new languages are made from is read by Weblate's library, without a time."""
        pypo = pytest.importorskip("translate.storage.pypo")
        raw = as_po(extracted(PROJECT, domain))
        store = pypo.pofile.parsestring(raw)

        assert len(store.units) - 1 == len(po(raw))
        assert b"POT-Creation-Date" not in raw
