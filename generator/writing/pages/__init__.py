"""The page families: one small module each, from the library to pages."""
