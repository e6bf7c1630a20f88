"""claimcheck: who claims what, where accounts clash, and whether a statement holds up against a folder of documents."""

__version__ = "0.1.0"
