"""
Importing: existing pages become bundles; ``make import FROM=…`` runs it.

Reads: a page (HTML, Markdown, plain text), a folder of them, a site of Hugo or Pelican, a feed
(Atom, RSS), or an export of WordPress. All of it is treated as if a stranger had sent it.
Adds: nothing to the site. It writes new folders below ``content/`` and changes none.
Settings: none.
"""
