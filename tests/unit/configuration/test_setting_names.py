"""Names of settings."""

from __future__ import annotations

import re

import pytest

from plugins.configuration.faults import Faults
from plugins.configuration.setting_names import OURS, check_setting_names
from plugins.content_model.problem import Severity
from tests.conftest import PROJECT


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TIMEZON", "TIMEZONE"),
        ("SITE_URL", "SITEURL"),
        ("PLUGIN", "PLUGINS"),
        ("LANGUAGE", "LANGUAGES"),
        ("STAFF_LANG", "STAFF_LANGUAGE"),
    ],
)
def test_slips(written: str, meant: str) -> None:
    """A name that is nearly one of ours is warned of, with what was meant."""
    faults = Faults("")
    check_setting_names([written], faults)

    assert [dict(p.hint.values) for p in faults.problems] == [{"name": meant}]
    assert [p.severity for p in faults.problems] == [Severity.WARNING]


def test_names_of_the_site_itself() -> None:
    """Ours are no slips, and a site may have names that are like none of them."""
    faults = Faults("")
    check_setting_names([*OURS, "EXAMPLES", "GREETING", "SETTINGS_FILE"], faults)

    assert not faults.problems


def test_all_that_the_sample_sets_is_known() -> None:
    """Every setting of the sample site is ours, but for those that silence Pelican's feeds."""
    text = (PROJECT / "pelicanconf.py").read_text(encoding="utf-8")
    names = set(re.findall(r"^([A-Z_]+)(?:: [^=]+)? =", text, re.MULTILINE))

    assert {name for name in names - OURS if "FEED" not in name} == set()
