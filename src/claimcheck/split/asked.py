"""What a question says besides asking: "It opened in May, didn't it?", "When was it that it opened?"."""

import re

TAG = re.compile(
    r",\s+(?:am|are|can|could|did|do|does|had|has|have|is|might|must|should|was|were|will|wo|would|ca)"
    r"(?:n['’]t)?\s+(?:I|he|it|one|she|there|they|we|you)\s*\?$",
    re.IGNORECASE,
)
CLEFT = re.compile(r"^(?:how|when|where|why)\s+(?:is|was)\s+it\s+that\s+(?P<said>.+)\?$", re.IGNORECASE | re.DOTALL)


def stated(statement: str) -> str:
    """Return a statement without the tag that asks for consent, and what a cleft question takes for granted.

    Any other text is returned as it is: a plain question states nothing.
    """
    text = statement.strip()
    if TAG.search(text):
        return TAG.sub(".", text)
    cleft = CLEFT.match(text)
    if cleft is None:
        return statement
    said = cleft["said"].strip()
    return f"{said[0].upper()}{said[1:]}."
