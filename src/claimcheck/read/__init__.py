"""One reader a format: files in, documents with canonical text out."""
