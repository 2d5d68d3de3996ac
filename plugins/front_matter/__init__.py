"""
The head of a Markdown file, and YAML files of facts: from text to checked values.

Reading is quick while all is well (a compiled YAML reader, one schema conversion). Only
when something is wrong is the text read again, slowly, to say everything that is.
"""
