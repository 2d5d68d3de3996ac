"""Fingerprint: which files of the output are as they should be, and why others are not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import SIZE, fingerprint
from plugins.content_model.page import CopiedFile, Page
from plugins.pipeline.outdated import Comparison, copy_makings, is_minified
from plugins.publishing.manifest import Manifest, Record
from plugins.publishing.output_folder import OutputFolder
from plugins.rendering.page_task import MAKINGS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.content_model.page import OutputFile
    from plugins.pipeline.outdated import Work


class View(Struct, frozen=True):
    """A view."""

    text: str = "a"


PAGE = Page(
    save_as="nb/index.html", template="a.html", lang="nb", site=View(), page=View(), view=View()
)
VERSIONS = {"theme": b"t" * SIZE, "template a.html": b"a" * SIZE, "strings nb": b"n" * SIZE}


class Built:
    """
    An output folder as a build left it.

    Args:
        root: The folder it lies in.
        output: What the build made.
        minify: Whether it made stylesheets smaller.
    """

    def __init__(self, root: Path, output: Iterable[OutputFile], *, minify: bool = False) -> None:
        self.root = root / "output"
        self.manifest = Manifest(str(self.root))
        self.output = list(output)
        found = self.work(self.output, minify=minify)
        records = {}
        for one in found.outdated:
            path = self.root / one.file.save_as
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"made")
            records[one.file.save_as] = Record(
                makings=one.makings,
                digest=fingerprint(b"made"),
                size=4,
                mtime=path.stat().st_mtime_ns,
                reasons=one.reasons,
            )
        self.manifest = Manifest(str(self.root), records)

    def work(
        self,
        output: Iterable[OutputFile] | None = None,
        versions: dict[str, bytes] | None = None,
        *,
        minify: bool = False,
    ) -> Work:
        """Return what the next build has to do."""
        comparison = Comparison(
            {**VERSIONS, **(versions or {})},
            self.manifest,
            OutputFolder(str(self.root)),
            minify=minify,
        )
        return comparison.work(self.output if output is None else output)

    def reasons(
        self,
        *output: OutputFile,
        versions: dict[str, bytes] | None = None,
        minify: bool = False,
    ) -> dict[str, tuple[str, ...]]:
        """Return why files have to be made by the next build, by path."""
        found = self.work(output or None, versions, minify=minify)
        return {one.file.save_as: one.reasons for one in found.outdated}


@pytest.fixture
def copy(tmp_path: Path) -> CopiedFile:
    """Return a stylesheet that is copied."""
    (tmp_path / "site.css").write_bytes(b"a { }")
    return CopiedFile(save_as="theme/site.css", path=str(tmp_path / "site.css"))


class TestReasons:
    """Why a file has to be made."""

    def test_none(self, tmp_path: Path, copy: CopiedFile) -> None:
        """A site that is as it was leaves nothing to do, and all records are kept."""
        built = Built(tmp_path, [PAGE, copy])

        assert built.reasons() == {}
        assert built.work().kept == built.manifest.files

    def test_new(self, tmp_path: Path, copy: CopiedFile) -> None:
        """Before the first build every file is new; later, those that were not there."""
        assert Built(tmp_path, []).reasons(PAGE, copy) == {
            "nb/index.html": ("new",),
            "theme/site.css": ("new",),
        }
        assert Built(tmp_path, [copy]).reasons(PAGE, copy) == {"nb/index.html": ("new",)}

    def test_claimed(self, tmp_path: Path) -> None:
        """A file that a build which failed may have left is new."""
        built = Built(tmp_path, [PAGE])
        built.manifest = Manifest(str(built.root), {PAGE.save_as: Record()})

        assert built.reasons() == {PAGE.save_as: ("new",)}

    @pytest.mark.parametrize(
        ("page", "versions", "expected"),
        [
            (replace(PAGE, view=View("b")), {}, ("view",)),
            (replace(PAGE, page=View("b")), {}, ("page",)),
            (replace(PAGE, panels={"x": View()}), {}, ("panels",)),
            (replace(PAGE, site=View("b")), {}, ("site",)),
            (replace(PAGE, view=View("b"), site=View("b")), {}, ("view", "site")),
            (PAGE, {"template a.html": b"b" * SIZE}, ("template",)),
            (PAGE, {"strings nb": b"b" * SIZE}, ("strings",)),
            (PAGE, {"theme": b"b" * SIZE}, ("theme",)),
        ],
    )
    def test_makings(
        self, tmp_path: Path, page: Page, versions: dict[str, bytes], expected: tuple[str, ...]
    ) -> None:
        """What a page is made of is told by name."""
        found = Built(tmp_path, [PAGE]).reasons(page, versions=versions)

        assert found == {PAGE.save_as: expected}

    @pytest.mark.parametrize("what", ["deleted", "longer", "later", "link", "folder"])
    def test_touched(self, tmp_path: Path, what: str) -> None:
        """A file that somebody changed, replaced or deleted is made again."""
        built = Built(tmp_path, [PAGE])
        path = built.root / PAGE.save_as
        if what == "longer":
            path.write_bytes(b"longer")
            os.utime(path, ns=(0, built.manifest.files[PAGE.save_as].mtime))
        elif what == "later":
            os.utime(path, ns=(0, built.manifest.files[PAGE.save_as].mtime + 1))
        else:
            path.rename(tmp_path / "kept")
            if what == "link":
                path.symlink_to(tmp_path / "kept")
            elif what == "folder":
                path.mkdir()

        assert built.reasons() == {PAGE.save_as: ("touched",)}

    def test_a_linked_folder(self, tmp_path: Path) -> None:
        """A file that is as it was, but behind a link, is not in the output folder."""
        built = Built(tmp_path, [PAGE])
        (built.root / "nb").rename(tmp_path / "elsewhere")
        (built.root / "nb").symlink_to(tmp_path / "elsewhere")

        assert built.reasons() == {PAGE.save_as: ("touched",)}

    def test_content_of_a_copy(self, tmp_path: Path, copy: CopiedFile) -> None:
        """A copy is made again if its source changed, for a reason of its own."""
        built = Built(tmp_path, [copy])
        (tmp_path / "site.css").write_bytes(b"b { }")

        assert built.reasons() == {copy.save_as: ("content",)}

    def test_a_page_that_was_a_copy(self, tmp_path: Path, copy: CopiedFile) -> None:
        """A page in the place of a copy, or the other way round, has other content."""
        page, instead = PAGE, replace(copy, save_as=PAGE.save_as)

        assert Built(tmp_path / "a", [page]).reasons(instead) == {page.save_as: ("content",)}
        assert Built(tmp_path / "b", [instead]).reasons(page) == {page.save_as: ("content",)}

    def test_a_number_of_makings_of_before(self, tmp_path: Path) -> None:
        """A page recorded with another number of makings is made again."""
        built = Built(tmp_path, [PAGE])
        record = built.manifest.files[PAGE.save_as]
        old = replace(record, makings=record.makings[:-(SIZE)])
        built.manifest = Manifest(str(built.root), {PAGE.save_as: old})

        assert built.reasons() == {PAGE.save_as: ("content",)}


class TestStyleSheets:
    """Copies that may be made smaller."""

    @pytest.mark.parametrize(("before", "after"), [(False, True), (True, False)])
    def test_whether_they_are(
        self,
        tmp_path: Path,
        copy: CopiedFile,
        before: bool,  # noqa: FBT001  # a case
        after: bool,  # noqa: FBT001  # a case
    ) -> None:
        """A stylesheet is made again once it is to be made smaller, or no longer."""
        built = Built(tmp_path, [copy], minify=before)

        assert built.reasons(minify=after) == {copy.save_as: ("content",)}
        assert built.reasons(minify=before) == {}

    @pytest.mark.parametrize(("minify", "expected"), [(True, {"theme/site.css"}), (False, set())])
    def test_other_code(
        self,
        tmp_path: Path,
        copy: CopiedFile,
        minify: bool,  # noqa: FBT001  # a case
        expected: set[str],
    ) -> None:
        """Other code may make them smaller otherwise; it does not change any other copy."""
        other = replace(copy, save_as="theme/a.txt")
        built = Built(tmp_path, [copy, other], minify=minify)

        assert built.reasons(versions={"theme": b"b" * SIZE}, minify=minify).keys() == expected

    def test_known_fingerprint(self, tmp_path: Path) -> None:
        """A copy whose fingerprint is known is not read."""
        file = CopiedFile(save_as="a.svg", path=str(tmp_path / "gone"), digest=b"d" * SIZE)

        assert copy_makings(file, b"m") == b"d" * SIZE
        assert copy_makings(replace(file, save_as="a.css"), b"m") != b"d" * SIZE
        assert copy_makings(replace(file, save_as="a.css"), b"") == b"d" * SIZE

    @pytest.mark.parametrize(
        ("path", "expected"), [("a.css", True), ("a.css.map", False), ("css", False)]
    )
    def test_is_minified(self, path: str, expected: bool) -> None:  # noqa: FBT001  # a case
        """Stylesheets are told by their ending."""
        assert is_minified(CopiedFile(save_as=path, path="/x")) == expected


def test_languages_have_a_site_each(tmp_path: Path) -> None:
    """What pages of one language share is no matter of the others."""
    english = replace(PAGE, save_as="en/index.html", lang="en", site=View("en"))
    versions = {"strings en": b"e" * SIZE}
    built = Built(tmp_path, [PAGE])
    found = built.work([replace(PAGE, site=View("b")), english, PAGE], versions)

    assert [one.reasons for one in found.outdated] == [("site",), ("new",), ("site",)]
    assert all(len(one.makings) == len(MAKINGS) * SIZE for one in found.outdated)
