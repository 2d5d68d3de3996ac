"""Sites with funders, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.content_model.site import Asset
from plugins.front_matter.schema import read_value
from plugins.funders.facts import FundersFile
from tests.unit.builders import names, site

if TYPE_CHECKING:
    from plugins.content_model.site import Site

LOGO = Asset(path="logos/x.svg", url="media/logos/x.svg", save_as="x", width=300, height=100)


def funders_site(**funders: Any) -> Site:
    """Return a site with funders by id, as their file has them, and a logo ``/logos/x.svg``."""
    found, faults = read_value(funders, FundersFile)
    assert found is not None, faults
    return site(
        data={"funders": found},
        references=names([], [LOGO.path]),
        assets={LOGO.path: LOGO},
    )
