"""The settings of the published site: those of `pelicanconf.py`, and what differs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403  # Pelican's own way to build on other settings

# Where the site stands. Addresses in pages, feeds and sitemaps begin with it.
SITEURL = os.environ.get("SITEURL", "https://nordic-health-clusters.example")
MINIFY = True
PSEUDO_LANGUAGE = ""
