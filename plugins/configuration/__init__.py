"""Settings and catalogues, checked before anything is built from them."""
