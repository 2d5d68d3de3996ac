"""The pipeline as Pelican runs it: begun when it reads, ended when it writes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from plugins.pipeline.build import BuildFailed, begin, end
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings, stop_at_settings
from plugins.pipeline.next_change import write_next_change
from plugins.pipeline.report import closing_lines, staff_problems
from plugins.pipeline.session import session_of
from plugins.pipeline.show_progress import shown_progress
from plugins.pipeline.stage_times import write_times
from plugins.pipeline.telling import abort, say

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.pipeline.build import Finished, Prepared
    from plugins.pipeline.session import Session


class SiteGenerator:
    """
    The pipeline in the shape of a Pelican generator.

    Args:
        settings: Pelican's settings.
        kwargs: What else Pelican passes to generators.
    """

    def __init__(self, settings: dict[str, Any], **kwargs: Any) -> None:  # noqa: ANN401
        del kwargs
        self.options = settings
        self.started = time.perf_counter()
        self.settings: Settings | None = None
        self.begun: Prepared | Finished | None = None
        self.session: Session | None = None

    def generate_context(self) -> None:
        """Run the stages that read: collect, parse, relate, check, compose."""
        settings, problems = site_settings(self.options)
        self.settings = settings
        try:
            stop_at_settings(problems)
            found = [*problems, *staff_problems(settings, keep=True)]
            with shown_progress(settings) as progress:
                self.session = session_of(settings, progress)
                self.begun = begin(settings, gather(settings), tuple(found), self.session)
        except BuildFailed as failed:
            abort(failed.problems, settings)
        except OSError as error:
            abort([unwritable(error, settings)], settings)

    def generate_output(self, writer: object) -> None:
        """Run the stages that write: render, publish."""
        del writer
        settings, session = self.settings, self.session
        if self.begun is None or settings is None or session is None:
            return
        try:
            with session.progress:
                finished = end(self.begun)
            seconds = time.perf_counter() - self.started
            write_times(settings, session, finished, seconds)
        except BuildFailed as failed:
            abort(failed.problems, settings)
        except OSError as error:
            abort([unwritable(error, settings)], settings)
        finally:
            session.workers.close()
        closing = closing_lines(settings, session, finished, seconds)
        for line in filter(None, (finished.warnings, *closing)):
            say(line)
        write_next_change(finished.next_change, settings)
