"""Open data of the sample site: what comes out says what went in."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from plugins.clusters.facts import Cluster
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import load_yaml
from plugins.projects.facts import Project
from tests.conftest import PROJECT, Output, Site

if TYPE_CHECKING:
    from pathlib import Path

    from msgspec import Struct

KINDS = [("clusters", "cluster", Cluster), ("projects", "project", Project)]
# After all that the sample tells of: nothing is held back as not yet known.
DAY = "2026-11-22"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Return the sample site's output."""
    site = Site(tmp_path_factory.mktemp("sample"))
    site.run(PATH=str(PROJECT / "content"), BUILD_DATE=DAY)
    return Output(site.root / "output")


def written(folder: str, name: str, schema: type[Struct]) -> dict[str, Struct]:
    """Return the facts files of the sample, by item."""
    return {
        f"{folder}/{path.parent.name}": facts_of(load_yaml(path.read_text("utf-8")), schema)
        for path in sorted((PROJECT / "content" / folder).glob(f"*/{name}.yaml"))
    }


def facts_of(value: Any, schema: type[Struct]) -> Any:  # whatever the schema says
    """Return facts by their schema."""
    found, faults = read_value(value, schema)
    assert not faults
    return found


def from_row(row: dict[str, str], schema: type[Struct]) -> Any:
    """Return the facts of a line of a table, by the rules its documentation tells."""
    facts: dict[str, Any] = {}
    texts = {"country", "acronym", "short_name", "home_page", "join", "declared"}
    for column, cell in row.items():
        *above, last = column.split(".")
        if not cell or column == "id" or above[:1] in (["name"], ["url"]):
            continue
        place = facts
        for name in above:
            place = place.setdefault(name, {})
        is_json = cell[0] in "[{" and column not in texts
        place[last] = json.loads(cell) if is_json else cell
    return facts_of(facts, schema)


@pytest.mark.parametrize(("folder", "name", "schema"), KINDS)
def test_json_round_trip(output: Output, folder: str, name: str, schema: type[Struct]) -> None:
    """The index and the file of each item hold the facts as they were written."""
    whole = json.loads(output.text(f"data/{folder}.json"))
    wanted = written(folder, name, schema)

    assert {one["id"]: facts_of(one["facts"], schema) for one in whole["items"]} == wanted
    for one in whole["items"]:
        alone = json.loads(output.text(one["data"].lstrip("/")))
        assert alone == {key: value for key, value in one.items() if key != "data"}
        assert set(one["name"]) == set(one["url"]) == {"nb", "en"}


@pytest.mark.parametrize(("folder", "name", "schema"), KINDS)
def test_csv_round_trip(output: Output, folder: str, name: str, schema: type[Struct]) -> None:
    """A table holds the same, one item in a line."""
    raw = (output.folder / f"data/{folder}.csv").read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(raw, newline="")))

    assert {row["id"]: from_row(row, schema) for row in rows} == written(folder, name, schema)
    names = {
        one["id"]: one["name"] for one in json.loads(output.text(f"data/{folder}.json"))["items"]
    }
    assert {row["id"]: {"nb": row["name.nb"], "en": row["name.en"]} for row in rows} == names


@pytest.mark.parametrize(("folder", "name", "schema"), KINDS)
def test_directories_lead_to_the_data(
    output: Output, folder: str, name: str, schema: type[Struct]
) -> None:
    """JSON, CSV and schema are led to from the directory in every language."""
    del schema
    for lang in ("nb", "en"):
        links = {a["href"] for a in output.page(f"{lang}/{folder}/").select("main a")}

        assert {
            f"/data/{folder}.json",
            f"/data/{folder}.csv",
            f"/data/{name}.schema.json",
        } <= links


def test_what_is_not_known_yet_is_not_told(tmp_path: Path) -> None:
    """A label awarded later is in neither form on an earlier day."""
    site = Site(tmp_path)
    site.run(PATH=str(PROJECT / "content"), BUILD_DATE="2021-06-01")
    found = Output(tmp_path / "output")

    assert "2021-10" not in found.text("data/clusters.json") + found.text("data/clusters.csv")
    assert "2016-09" in found.text("data/clusters.csv")
