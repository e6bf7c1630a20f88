"""The local web page and REST interface."""
