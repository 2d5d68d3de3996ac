"""From composed pages to bytes: templates, the environments they run in, what they depend on."""
