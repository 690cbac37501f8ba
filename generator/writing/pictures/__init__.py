"""Pictures, drawn when the site is built: SVG with links and text, and a table that says the same."""
