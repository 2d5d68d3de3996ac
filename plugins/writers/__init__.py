"""
Writers: new articles, translations begun, and what is wrong with a text before it is published.

Reads: the content folder; what is not public yet too, since that is what writers work on.
Adds: nothing to the site. ``make new`` and ``make translate`` write files that were not there;
``make check-content`` keeps what it found out in the cache.
Settings: ``STYLE_OFF``, rules of style that the site does without.
"""
