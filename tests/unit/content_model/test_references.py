"""What a reference in a text leads to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.references import AMBIGUOUS, References, candidates, dateless

NAMES = References(
    items={
        "gold": "news/2018-01-gold",
        "2018-01-gold": "news/2018-01-gold",
        "news/2018-01-gold": "news/2018-01-gold",
        "news/2018-01-gold/index.nb.md": "news/2018-01-gold",
        "nb/nyheter/gull": "news/2018-01-gold",
        "guides/label": "guides/label",
        "guides/label.nb.md": "guides/label",
        "label": AMBIGUOUS,
        "news/label": "news/label",
        "norcare": "pages/norcare",
        "pages/norcare": "pages/norcare",
    },
    files=frozenset({"news/2018-01-gold/bord.jpg", "images/bord.jpg", "news/rapport.pdf"}),
)
IN_FOLDER = "news/2018-01-gold/index.nb.md"
BESIDE = "news/other.nb.md"
GOLD = "news/2018-01-gold"


@pytest.mark.parametrize(
    ("target", "source", "item"),
    [
        pytest.param("news/2018-01-gold", BESIDE, GOLD, id="id"),
        pytest.param("2018-01-gold", BESIDE, GOLD, id="last-part"),
        pytest.param("gold", "guides/label.nb.md", GOLD, id="last-part-from-another-folder"),
        pytest.param("2018-01-gold/index.nb.md", BESIDE, GOLD, id="path-from-here"),
        pytest.param("../2018-01-gold/index.nb.md", IN_FOLDER, GOLD, id="path-upwards"),
        pytest.param("./2018-01-gold", BESIDE, GOLD, id="id-from-here"),
        pytest.param("/news/2018-01-gold/", BESIDE, GOLD, id="path-from-the-content-folder"),
        pytest.param("news/../guides/label", BESIDE, "guides/label", id="detour"),
        pytest.param("/nb/nyheter/gull/", BESIDE, GOLD, id="address"),
        pytest.param("nb/nyheter/gull", BESIDE, GOLD, id="address-without-slashes"),
        pytest.param("{filename}2018-01-gold/index.nb.md", BESIDE, GOLD, id="pelican-from-here"),
        pytest.param("|filename|/guides/label.nb.md", BESIDE, "guides/label", id="pelican-old"),
        pytest.param(
            "{filename}/news/2018-01-gold/index.nb.md", IN_FOLDER, GOLD, id="pelican-from-the-root"
        ),
        pytest.param("label", BESIDE, AMBIGUOUS, id="several-have-it"),
        pytest.param("guides/label", BESIDE, "guides/label", id="whole-id-is-clear"),
        pytest.param("./label", BESIDE, "news/label", id="from-here-is-clear"),
        pytest.param("silver", BESIDE, None, id="nobody-has-it"),
        pytest.param("../gold", "news/a/index.nb.md", None, id="not-from-that-folder"),
        pytest.param("", BESIDE, None, id="empty"),
        pytest.param("/", BESIDE, None, id="root"),
    ],
)
def test_item(target: str, source: str, item: str | None) -> None:
    """An item goes by its id, its last part, its paths, Pelican's forms and its addresses."""
    assert NAMES.item(target, source) == item


@pytest.mark.parametrize(
    ("target", "source", "path"),
    [
        pytest.param(
            "bord.jpg", IN_FOLDER, "news/2018-01-gold/bord.jpg", id="beside-the-document"
        ),
        pytest.param("images/bord.jpg", BESIDE, "images/bord.jpg", id="from-the-content-folder"),
        pytest.param("/images/bord.jpg", IN_FOLDER, "images/bord.jpg", id="with-a-slash"),
        pytest.param("../rapport.pdf", IN_FOLDER, "news/rapport.pdf", id="upwards"),
        pytest.param("{static}bord.jpg", IN_FOLDER, "news/2018-01-gold/bord.jpg", id="pelican"),
        pytest.param("{attach}/images/bord.jpg", IN_FOLDER, "images/bord.jpg", id="pelican-root"),
        pytest.param("/bord.jpg", IN_FOLDER, None, id="a-slash-means-the-root"),
        pytest.param("{static}/bord.jpg", IN_FOLDER, None, id="pelican-s-slash-too"),
        pytest.param("./images/bord.jpg", IN_FOLDER, None, id="a-dot-means-here"),
        pytest.param("bord.png", IN_FOLDER, None, id="missing"),
        pytest.param("../../../images/bord.jpg", IN_FOLDER, None, id="out-of-the-content-folder"),
    ],
)
def test_file(target: str, source: str, path: str | None) -> None:
    """A file is looked for beside the document first, unless the path says where to begin."""
    assert NAMES.file(target, source) == path


def test_file_beside_the_document_wins() -> None:
    """Where a path fits twice, the file next to the document is meant."""
    names = References(items={}, files=frozenset({"images/a.jpg", "news/images/a.jpg"}))

    assert names.file("images/a.jpg", BESIDE) == "news/images/a.jpg"


def test_id_wins_over_a_neighbour_s_path() -> None:
    """Where a name without ending fits twice, the whole id is meant."""
    names = References(
        items={"guides/label": "guides/label", "news/guides/label": "news/guides/label"},
        files=frozenset(),
    )

    assert names.item("guides/label", BESIDE) == "guides/label"


@pytest.mark.parametrize(
    ("target", "item"),
    [
        pytest.param("norcar", "pages/norcare", id="letter-missing"),
        pytest.param("pages/norcares/", "pages/norcare", id="folder-and-slash"),
        pytest.param("norcrae.md", "pages/norcare", id="ending"),
        pytest.param("2018-01-goldd", "news/2018-01-gold", id="with-its-date"),
        pytest.param("zzzzzz", None, id="nothing-near"),
    ],
)
def test_nearest(target: str, item: str | None) -> None:
    """The id whose last part is most like the target is suggested, if any is like it."""
    assert NAMES.nearest(target) == item


def test_nearest_without_the_date() -> None:
    """Writers leave out the date an id begins with: it is found all the same."""
    names = References(items={"2018-01-norcare": "news/2018-01-norcare"}, files=frozenset())

    assert names.nearest("norcar") == "news/2018-01-norcare"


def test_nearest_to_a_name_that_several_have() -> None:
    """A name that could mean two items is no suggestion, and no accident either."""
    names = References(
        items={"label": AMBIGUOUS, "news/label": "news/label", "guides/label": "guides/label"},
        files=frozenset(),
    )

    assert names.nearest("lable") in {None, "news/label", "guides/label"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2018-01-norcare", "norcare"),
        ("2018-01-05-gold", "gold"),
        ("norcare-2018", "norcare-2018"),
        ("2018-01", "2018-01"),
    ],
)
def test_dateless(name: str, expected: str) -> None:
    """The date a name begins with is left out, unless there is nothing else."""
    assert dateless({name: "id"}) == {expected: "id"}


PARTS = st.sampled_from(["a", "b.md", "..", ".", "", "{filename}", "|static|", "æ", "2018-01-x"])
TARGETS = st.lists(PARTS, max_size=6).map("/".join)


@settings(deadline=None, max_examples=150)
@given(st.one_of(TARGETS, st.text(max_size=30)), st.sampled_from([BESIDE, IN_FOLDER, "a.md"]))
def test_any_text_may_be_a_reference(target: str, source: str) -> None:
    """Whatever stands between the parentheses, it has names to look up and none is a crash."""
    names = candidates(target, source)

    assert names
    assert NAMES.item(target, source) in {None, *NAMES.items.values()}
    assert NAMES.file(target, source) in {None, *NAMES.files}
    assert NAMES.nearest(target) in {None, *NAMES.items.values()}
