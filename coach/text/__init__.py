"""What can be read off words without knowing the method: quantities, dates, spans, language."""
