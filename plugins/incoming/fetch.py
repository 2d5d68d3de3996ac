"""From the web, when somebody asked for it: no more than there should be, and nothing of this network."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
from http.client import HTTPException
from typing import IO, TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from plugins.content_model.problem import message
from plugins.incoming.addresses import urlsplit_path
from plugins.incoming.read_xml import XmlError
from plugins.relations.pictures import MOST_BYTES as MOST_PICTURE

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from pathlib import Path

AGENT = "cluster-newsroom (https://getpelican.com)"
SECONDS = 20
PART = 65_536
TYPES = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
}


class Answer:
    """What a server sent: the content, its type, and where it came from in the end."""

    def __init__(self, content: bytes, media_type: str, url: str) -> None:
        self.content = content
        self.media_type = media_type
        self.url = url


class Redirects(HTTPRedirectHandler):
    """
    Follows a redirection only to where one may go.

    Args:
        local: Whether addresses of this machine and its network are meant to be asked.
    """

    def __init__(self, *, local: bool) -> None:
        self.local = local

    def redirect_request(  # the base class's interface
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Return the request to go on with."""
        check_address(newurl, local=self.local)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(url: str, most: int, *, local: bool = False) -> Answer:
    """
    Return what a server answers.

    Args:
        url: Address on the web.
        most: The most bytes to take.
        local: Whether the address was written by the staff, so that it may be one of this
            machine or its network. What others wrote must not lead there.

    Raises:
        XmlError: If there is no answer, or too much of one.
    """
    check_address(url, local=local)
    opener: OpenerDirector = build_opener(Redirects(local=local))
    request = Request(url, headers={"User-Agent": AGENT, "Accept-Encoding": "identity"})  # noqa: S310  # checked above
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            content = limited(answer, most)
            return Answer(content, answer.headers.get_content_type(), answer.url)
    except HTTPError as error:
        raise no_answer(str(error.code)) from error
    except URLError as error:
        raise no_answer(str(error.reason)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise no_answer(str(error) or type(error).__name__) from error


def limited(answer: Any, most: int) -> bytes:  # noqa: ANN401  # whatever the opener returns
    """
    Return the content of an answer.

    Raises:
        XmlError: If there is more of it than *most* bytes.
    """
    parts: list[bytes] = []
    size = 0
    while part := answer.read(PART):
        size += len(part)
        if size > most:
            raise XmlError(
                message("the answer is larger than {most} bytes", most=most),
                message("this is not what it should be: look at the address in a browser"),
            )
        parts.append(part)
    return b"".join(parts)


def no_answer(why: str) -> XmlError:
    """Return the error of a server that does not answer as it should."""
    return XmlError(
        message("there is no answer: {why}", why=why),
        message("look at the address in a browser, and try again later"),
    )


def check_address(url: str, *, local: bool) -> None:
    """
    Go no further if an address is not on the web, or leads to this machine or its network.

    Raises:
        XmlError: If so.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        parts, host, port = urlsplit(""), "", None
    if parts.scheme not in {"http", "https"} or not host:
        raise XmlError(
            message("“{address}” is no address on the web", address=url[:200]),
            message("write it in full, as {example}", example="https://example.org/feed.xml"),
        )
    if local:
        return
    try:
        found = socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise no_answer(str(error)) from error
    if not all(ipaddress.ip_address(address[4][0]).is_global for address in found):
        raise XmlError(
            message("“{address}” leads into this network", address=url[:200]),
            message("what others wrote cannot be trusted to: get it yourself if you want it"),
        )


def fetched_picture(url: str, folder: Path) -> Path | None:
    """
    Return a file with the picture at an address; nothing if there is none.

    Args:
        url: The address, as a foreign page has it.
        folder: Where to put it.
    """
    try:
        answer = fetch(url, MOST_PICTURE)
    except XmlError:
        return None
    ending = TYPES.get(answer.media_type)
    if ending is None:
        return None
    stem = urlsplit_path(url).rpartition("/")[2].rpartition(".")[0] or "picture"
    safe = "".join(sign for sign in stem if sign.isalnum() or sign in "-_")[:60]
    path = folder / hashlib.sha256(url.encode()).hexdigest()[:16] / f"{safe or 'picture'}.{ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(answer.content)
    return path
