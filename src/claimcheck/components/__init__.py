"""claimcheck as components of any English spaCy pipeline: attributions and claims on the Doc.

>>> nlp = spacy.load("en_core_web_sm")
>>> nlp.add_pipe("claimcheck_claims")
>>> nlp(text)._.claims

spaCy finds the factories by entry point and imports them in every program that loads a pipeline, so that these modules
import claimcheck's rules only when a component is asked for. A program that only reads stored Docs imports this
package, so that spaCy knows ``doc._.claims`` and ``doc._.attributions``.
"""

from claimcheck.components.attributions import AttributionComponent
from claimcheck.components.claims import ClaimComponent
from claimcheck.components.render import COLOURS, html
from claimcheck.components.setting import BoundsComponent
from claimcheck.components.spans import CLAIMS, CONTENTS, CUES, REPORTS, SOURCES

__all__ = [
    "CLAIMS",
    "COLOURS",
    "CONTENTS",
    "CUES",
    "REPORTS",
    "SOURCES",
    "AttributionComponent",
    "BoundsComponent",
    "ClaimComponent",
    "html",
]
