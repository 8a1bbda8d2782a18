"""Every screen of the real program, in both languages and both themes."""
