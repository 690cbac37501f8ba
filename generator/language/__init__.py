"""The English pipeline: text in, parsed document out."""
