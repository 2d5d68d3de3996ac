"""
The pipeline: collect → parse → relate → check → compose → render → publish.

Reads: the content folder, the theme, the catalogues, Pelican's settings.
Adds: the site in the output folder, and the extension points other plugins join by.
Settings: all of ``pelicanconf.py`` that no other plugin claims; besides ``EXECUTOR``
("processes", "serial" or "dask://host:port") and ``WORKERS`` (how many processes; 0 for one
per core), ``PROFILE`` (a JSON file, seen from the project folder, that each build writes the
times of its stages to; none if left out), ``PUBLISHED_PAGES`` (a file that the addresses of
the last published site are kept in; in the cache if left out), ``PAGES_GONE`` (addresses of
published pages that may be lost), and ``PLUGIN_PATHS``, Pelican's folders of further
plugins.

Each stage is a module named after it and a pure function over frozen values, apart from
the three that meet the disk: collecting lists it, reading opens files, publishing writes.
:mod:`~plugins.pipeline.build` strings them together; :mod:`~plugins.pipeline.host` alone
knows Pelican.
"""


def register() -> None:
    """Have Pelican run the pipeline."""
    from plugins.pipeline.host import register as register_host  # noqa: PLC0415  # tests need no Pelican

    register_host()
