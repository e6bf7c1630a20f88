"""Labels of the parse that go together: dependency relations (ClearNLP) and tags (Penn Treebank)."""

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
