"""The English site."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from both import *  # needs the line above

SITEURL = "https://news.example/en"
FEED_DOMAIN = SITEURL
SITENAME = "News on trial"
DEFAULT_LANG = "en"
OTHER = {"lang": "nb", "name": "Norsk", "url": "https://news.example/nb"}
MENU = [("news", "News"), ("categories", "Categories"), ("tags", "Topics")]
