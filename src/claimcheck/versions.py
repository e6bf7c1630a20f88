"""Which rules made what is on file: a version rises with every change of what its stage gives.

They stand here, and not in the stages, because to ask what is stale must not load a stage.
"""

EXTRACTION = "23"  # of claims: then every document is extracted anew
PAIRING = "16"  # of disputes: then they are paired anew
