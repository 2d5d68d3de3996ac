"""
Style: sentences that will age or fail, told to writers by ``make check-content``.

Reads: texts of the content folder, as they are written.
Adds: nothing to the site, and nothing to a build.
Settings: ``STYLE_OFF``, names of the rules that the site does without (none).

Each rule is a pure function from a text to its slips, listed in :mod:`plugins.style.rules`. A
comment switches rules off for one line: ``<!-- style-off: relative-date -->`` in a text,
``# style-off`` in front matter; alone in a line it speaks of the next one.
"""
