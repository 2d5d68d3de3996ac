"""The step of an address that nobody guesses, behind which a preview shows drafts."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cache.sealed_file import write_whole

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

FILE = "drafts"
# Half of these letters alone are more than anybody can try.
LETTERS = 24
STEP = re.compile(rf"drafts-[0-9a-f]{{{LETTERS}}}")


def drafts_step(settings: Settings) -> str:
    """
    Return the first step of the addresses of drafts.

    The same for one ``PREVIEW_KEY``, wherever the preview is built; without one made up at
    random and kept in the cache, so that addresses given to others stay.

    Args:
        settings: The site's settings.

    Raises:
        OSError: If it cannot be kept.
    """
    key = settings.options.get("PREVIEW_KEY")
    if key:
        return f"drafts-{sha256(str(key).encode()).hexdigest()[:LETTERS]}"
    path = Path(settings.cache, FILE)
    try:
        kept = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        kept = ""
    if STEP.fullmatch(kept):
        return kept
    step = f"drafts-{secrets.token_hex(LETTERS // 2)}"
    write_whole(path, [step.encode()])
    return step
