"""What is wrong with the settings."""

from __future__ import annotations

from plugins.configuration.faults import Faults
from plugins.content_model.problem import Problem, Quote, Severity, message


def test_a_mistake_is_a_problem_of_the_settings_file() -> None:
    """Each mistake stands under the name of its setting, in order."""
    faults = Faults("conf.py")
    faults.add("MENU", message("a"), message("b"))
    faults.add("FOOTER", message("c"), message("d"), Severity.WARNING)

    assert faults.problems == [
        Problem(
            path="conf.py", base="project", at=Quote("MENU"), text=message("a"), hint=message("b")
        ),
        Problem(
            path="conf.py",
            base="project",
            at=Quote("FOOTER"),
            text=message("c"),
            hint=message("d"),
            severity=Severity.WARNING,
        ),
    ]


def test_what_is_only_warned_of_can_be_used() -> None:
    """The settings that cannot be used are those with a problem."""
    faults = Faults("conf.py")
    faults.add("MENU", message("a"), message("b"))
    faults.add("FOOTER", message("c"), message("d"), Severity.WARNING)

    assert faults.names() == {"MENU"}
