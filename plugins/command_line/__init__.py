"""What all commands have in common: one line of help for wrong use."""
