"""Parsed documents as the cache keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.content_model.body import Body, Html, Passage
from plugins.content_model.document import Document, Metadata
from plugins.content_model.moment import Moment, parse_moment

if TYPE_CHECKING:
    from plugins.content_model.body import Part


class StoredDocument(Struct, frozen=True, array_like=True):
    """
    A document without its text, its front matter apart.

    Fields are those of :class:`~plugins.content_model.document.Document`; the type of
    *metadata* depends on the kind, which only who reads it knows.
    """

    path: str
    kind: str
    item: str
    lang: str
    metadata: msgspec.Raw
    mentions: dict[str, tuple[str, ...]]
    body: Body
    caption: str
    revision: str
    classic: bool
    named: tuple[tuple[str, str], ...]
    extracts: dict[str, bytes]


def plain(value: object) -> str:
    """Return a moment as text, for ``msgspec``."""
    if isinstance(value, Moment):
        return str(value)
    raise NotImplementedError(type(value))


def own(kind: type, value: Any) -> Any:  # noqa: ANN401  # msgspec's own signature
    """Return a moment from text, for ``msgspec``."""
    if kind is Moment:
        return parse_moment(value)
    raise NotImplementedError(kind)


ENCODER = msgspec.msgpack.Encoder(enc_hook=plain)
DECODER = msgspec.msgpack.Decoder(StoredDocument)
EXTRACTS = msgspec.msgpack.Decoder(dict[str, bytes])


def parted(body: Body) -> tuple[Body, bytes]:
    """
    Return a body with its HTML replaced by passages, and the text they are passages of.

    What relating needs stays; the plain text goes: what is needed of it later is among the
    extracts.
    """
    parts: list[Part] = []
    text: list[bytes] = []
    for part in body.parts:
        if isinstance(part, Html):
            content = part.html.encode()
            text.append(content)
            parts.append(Passage(len(content)))
        else:
            parts.append(part)
    content = b"".join(text)
    name = fingerprint(content).hex() if content else ""
    return replace(body, parts=tuple(parts), text=name, plain=""), content


def encode_extracts(extracts: dict[str, bytes]) -> bytes:
    """Return the extracts that only pages need, as the cache keeps them; nothing of none."""
    return ENCODER.encode(extracts) if extracts else b""


def encode_document(document: Document) -> bytes:
    """Return a document, its body already :func:`parted`, as the cache keeps it."""
    fields = {name: getattr(document, name) for name in StoredDocument.__struct_fields__}
    metadata = msgspec.Raw(ENCODER.encode(document.metadata))
    return ENCODER.encode(StoredDocument(**{**fields, "metadata": metadata}))


def decode_document(raw: bytes, schema: type[Metadata], extracts: bytes = b"") -> Document:
    """
    Return a document that the cache kept.

    Args:
        raw: What :func:`encode_document` returned.
        schema: Type of the front matter of its kind.
        extracts: What :func:`encode_extracts` returned, if what only pages need is wanted too.

    Raises:
        msgspec.DecodeError: If *raw* is something else.
    """
    stored = DECODER.decode(raw)
    metadata = msgspec.msgpack.decode(stored.metadata, type=schema, dec_hook=own)
    return Document(
        path=stored.path,
        kind=stored.kind,
        item=stored.item,
        lang=stored.lang,
        metadata=metadata,
        mentions=stored.mentions,
        body=stored.body,
        caption=stored.caption,
        revision=stored.revision,
        classic=stored.classic,
        named=stored.named,
        extracts={**stored.extracts, **EXTRACTS.decode(extracts)} if extracts else stored.extracts,
    )
