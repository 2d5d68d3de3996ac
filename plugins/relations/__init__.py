"""
What documents are to one another: editions of one item, terms, references, files.

Pure functions from parsed documents to the parts of a
:class:`~plugins.content_model.site.Site`, each with the problems it finds.
"""
