"""
What templates may see: plain frozen values, each complete in itself.

A page is rendered from its view and nothing else, so that a page whose view has not
changed need not be rendered again.
"""
