"""The doors for browsers and programs: the API, what guards it, and the page."""
