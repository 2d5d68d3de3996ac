"""Problems as the staff read them: where, what, and what to type, in their own language."""
