"""
The page of an edited text, shown before the whole site is built again.

Whoever writes wants to see the sentence just written. The page is composed of the site as it
was, with the new text in it; the build that follows at once looks at everything, and puts
right what this could not see.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.cache.documents import decode_document
from plugins.content_model.names import document_name
from plugins.content_model.own_text import OwnText
from plugins.content_model.source import Source
from plugins.parsing.parse_task import DocumentSource, parse_batch
from plugins.pipeline.parse_all import parse_job
from plugins.publishing.stage import staging
from plugins.rendering.page_task import encoded, page_task
from plugins.rendering.render_task import RenderJob, render_batch
from plugins.views.article import item_page
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.content_model.document import Document
    from plugins.content_model.site import Edition
    from plugins.pipeline.build import Prepared
    from plugins.preview.builder import Memory

# Fields of a document that follow from its text alone.
OF_THE_TEXT = ("body", "caption", "revision", "named", "extracts")
# More files than this were not changed by somebody writing.
MOST = 3


def show_edits(memory: Memory, paths: Collection[Path]) -> bool:
    """
    Bring the pages of edited texts up to date in the preview, if that is all that changed.

    Args:
        memory: What the last build left.
        paths: The files that changed.

    Returns:
        Whether they are; if not, the build will see to it.
    """
    prepared = memory.prepared
    if prepared is None or not 0 < len(paths) <= MOST:
        return False
    editions = [edited(path, prepared) for path in paths]
    found = [edition for edition in editions if edition is not None]
    if len(found) < len(editions):
        return False
    try:
        shown = [show(edition, prepared) for edition in found]
    except OSError:
        return False
    return all(shown)


def edited(path: Path, prepared: Prepared) -> Edition | None:
    """Return the public edition of a document with its new text, if nothing else is new in it."""
    content = Path(prepared.site.settings.content)
    if not path.is_relative_to(content) or not path.is_file():
        return None
    relative = path.relative_to(content).as_posix()
    old = prepared.session.cache.documents.get(relative)
    if old is None:
        return None
    new = parsed(relative, old[1], prepared)
    item = prepared.site.items.get(old[1].item)
    edition = item.editions.get(old[1].lang) if item else None
    if new is None or edition is None or edition.path != relative:
        return None
    with_text = {name: getattr(new, name) for name in OF_THE_TEXT}
    is_text_alone = new == replace(old[1], **with_text)
    if not is_text_alone:
        return None
    # Where the old text named items is elsewhere in the new one: the build finds it again.
    own = OwnText(new.body, extracts=new.extracts, stale=edition.stale)
    return replace(edition, own=own, caption=new.caption, named=new.named)


def parsed(path: str, old: Document, prepared: Prepared) -> Document | None:
    """Return a document as it is now, if there is nothing wrong with it."""
    settings, cache = prepared.site.settings, prepared.session.cache
    name = document_name(path)
    if name is None:
        return None
    stat = Path(settings.content, path).stat()
    source = Source(path=path, size=stat.st_size, mtime=stat.st_mtime_ns, inode=stat.st_ino)
    job = parse_job(prepared.extensions, settings, prepared.site.data, prepared.site.facts)
    (found,) = parse_batch(replace(job, documents=(DocumentSource(name, old.kind, source),)))
    if not found.document or not found.is_whole or found.problems:
        return None
    for text in found.texts:
        cache.texts.add(text)
    return decode_document(found.document, job.kinds[old.kind].schema)


def show(edition: Edition, prepared: Prepared) -> bool:
    """Render the page of an edition and put it in the place of the old one."""
    site, session = prepared.site, prepared.session
    item = site.items[edition.item]
    editions = {**item.editions, edition.lang: edition}
    new = replace(site, items={**site.items, item.id: replace(item, editions=editions)})
    plan = prepared.addresses.get(("item", item.id), edition.lang)
    if session.context is None or plan is None or not isinstance(plan.compose, partial):
        return False
    if plan.compose.func is not item_page:  # a plugin's own, which may need more than the text
        return False
    reader = Reader(new, prepared.addresses, edition.lang)
    plan = replace(plan, compose=partial(item_page, edition))
    page = prepared.composer.page(plan, reader)
    session.cache.texts.write(session.cache.texts.places.keys())
    with staging(site.settings.output) as stage:
        job = RenderJob(
            context=session.context,
            pages=(page_task(page, encoded(page.site)),),
            texts=str(session.cache.texts.folder),
            places=session.cache.texts.places,
            stage=str(stage),
        )
        (staged,) = render_batch(job)
        if staged.problem is None:
            Path(stage, page.save_as).replace(Path(site.settings.output, page.save_as))
    return staged.problem is None
