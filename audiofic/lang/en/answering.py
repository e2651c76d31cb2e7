"""Words that open an answer."""

from __future__ import annotations

AGREEING = frozenset(
    "yes yeah yep yup aye ay okay ok sure right indeed certainly exactly fine agreed true absolutely mm-hm".split()
)
DENYING = frozenset("no nope nah never not nothing".split())
EXCLAIMING = frozenset("oh ah well hm hmm uh um er eh ha god hey why what".split())
GOING_ON = frozenset("and but or so because then if which that's except".split())
