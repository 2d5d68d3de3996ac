"""
Newsletter: the news between two days, as a mail in each language; ``make newsletter`` writes it.

Reads: what is public of all dated kinds.
Adds: nothing to the site. It writes ``newsletters/<first day>--<last day>/<language>.html``
and ``.txt``.
Settings: ``NEWSLETTER_UNSUBSCRIBE``, the address at which readers unsubscribe, or whatever the
mailing service puts it in for, such as ``*|UNSUB|*``.
"""
