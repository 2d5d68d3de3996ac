"""From the files of the content folder to documents, each by itself."""
