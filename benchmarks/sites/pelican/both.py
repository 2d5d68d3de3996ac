"""What the two Pelican sites of the benchmark have in common: stock Pelican, one plugin."""

TIMEZONE = "Europe/Oslo"
THEME = "theme"
ARTICLE_PATHS = ["news"]
STATIC_PATHS = ["images"]
PLUGINS = ["pelican.plugins.sitemap"]
SITEMAP = {"format": "xml"}

ARTICLE_URL = "news/{slug}/"
ARTICLE_SAVE_AS = "news/{slug}/index.html"
CATEGORY_URL = "categories/{slug}/"
CATEGORY_SAVE_AS = "categories/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
YEAR_ARCHIVE_URL = "years/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "years/{date:%Y}/index.html"
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = ""

DIRECT_TEMPLATES = ["index", "home", "categories", "tags", "archives"]
INDEX_SAVE_AS = "news/index.html"
HOME_SAVE_AS = "index.html"
CATEGORIES_SAVE_AS = "categories/index.html"
TAGS_SAVE_AS = "tags/index.html"
ARCHIVES_SAVE_AS = "years/index.html"

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "period_archives": None}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_MAX_ITEMS = 20
FEED_ALL_ATOM = "feed.xml"
FEED_ALL_RSS = "feed.rss"
CATEGORY_FEED_ATOM = "categories/{slug}/feed.xml"
CATEGORY_FEED_RSS = "categories/{slug}/feed.rss"
RSS_FEED_SUMMARY_ONLY = False
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
