"""The Norwegian site."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from both import *  # needs the line above

SITEURL = "https://news.example/nb"
FEED_DOMAIN = SITEURL
SITENAME = "Nyheter til prøve"
DEFAULT_LANG = "nb"
OTHER = {"lang": "en", "name": "English", "url": "https://news.example/en"}
MENU = [("news", "Nyheter"), ("categories", "Kategorier"), ("tags", "Emner")]
