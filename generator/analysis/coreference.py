"""Who "he" is: pronouns and their antecedents within the article."""

from __future__ import annotations
