"""Verbs that hand a quotation to its speaker.

``SAYING`` stands beside a quotation and names its speaker with next to no doubt. ``SOUNDING`` tells of a voice
or a face at the moment of speech ("laughed Ann"); beside a quotation it is nearly as good, elsewhere it is not.
Past tense first, since stories are told in it; the present and the bare form serve stories told in the present,
and chat logs.
"""

from __future__ import annotations

_SAID = """
said asked replied answered cried exclaimed returned continued added observed remarked repeated whispered murmured
muttered shouted called inquired enquired demanded began interrupted declared rejoined responded suggested
explained agreed admitted insisted protested announced ejaculated gasped snapped screamed yelled hollered bellowed
pursued resumed concluded urged retorted faltered stammered stuttered roared sobbed pleaded objected mumbled mused
begged commented confessed conceded countered croaked crooned corrected cautioned warned complained proposed
prompted promised questioned quipped quoted reasoned recited reminded reported rasped purred hissed growled barked
snarled squeaked squealed shrieked shrilled drawled echoed blurted breathed bawled bleated boomed chanted chirped
chimed chorused choked clarified coaxed cooed commanded ordered directed instructed acknowledged affirmed advised
accused argued assured asserted assented allowed apologised apologized greeted grumbled grunted hinted implored
informed intoned invited jested joked joshed lamented lied maintained mentioned moaned groaned mouthed noted nagged
offered opined persisted piped praised prayed pronounced provided quavered queried raged ranted related remonstrated
requested reproached reproved ruled scoffed scolded screeched seconded spat specified spluttered sputtered stated
stressed supplied swore taunted teased testified thundered trilled twittered ventured volunteered vowed wailed
wheezed whimpered whined wondered yelped told spoke communicated interposed interjected soliloquized soliloquised
babbled mimicked snorted sneered proclaimed reiterated interpolated vociferated expostulated fumed asseverated
corroborated entreated acquiesced rebuked enunciated recollected reflected elaborated emphasised emphasized
apologise apologize cajoled chided clamoured clamored deadpanned drilled exhorted exulted gabbled gibed grated
grouched gritted heckled husked hooted jabbered jeered lisped marvelled marveled mourned needled negotiated parried
parroted prattled prophesied rattled reassured recalled recited remembered rhapsodised riposted scolded
seethed sallied slurred stipulated summarised summarized surmised tutted vouchsafed quoth whooped yammered yapped yawned
"""

_SAYS = """
says asks replies answers cries exclaims returns continues adds observes remarks repeats whispers murmurs mutters
shouts calls inquires demands begins interrupts declares responds suggests explains agrees admits insists protests
announces gasps snaps screams yells bellows concludes urges retorts stammers stutters roars sobs pleads objects
mumbles muses begs comments confesses concedes counters croaks corrects warns complains proposes prompts promises
questions quips reasons reminds reports rasps purrs hisses growls barks snarls squeaks squeals shrieks drawls echoes
blurts breathes chants chirps chimes choruses chokes coaxes coos commands orders argues assures greets grumbles
grunts informs jokes lies moans groans mouths notes offers persists pipes prays queries rants scoffs scolds
screeches spits splutters states stresses swears taunts teases ventures volunteers wails wheezes whimpers whines
wonders yelps tells speaks texts types writes posts
"""

_SAY = """
say ask reply answer cry exclaim continue add observe remark repeat whisper murmur mutter shout call inquire enquire
demand begin declare explain announce shriek urge tell speak yell scream
"""

_TYPED = "texted typed wrote messaged posted dmed emailed"

TYPING = frozenset(
    "thumbs thumbed fingers keyboard typed types typing wrote writes sent sends texted texts posted".split()
)
"""Words of somebody at a keyboard: the next message is theirs."""

SAYING = frozenset(f"{_SAID} {_SAYS} {_TYPED}".split())
"""Finite forms of verbs of saying."""

SAY = frozenset(_SAY.split())
"""Bare forms, for "he would say", "did she ask"."""

SAYING_ING = frozenset(
    """saying asking replying answering crying exclaiming adding observing remarking repeating whispering murmuring
    muttering shouting calling demanding declaring announcing gasping screaming yelling sobbing pleading mumbling
    begging explaining warning hissing growling roaring singing chanting telling moaning wailing stammering
    stuttering inquiring enquiring protesting groaning shrieking ejaculating complaining insisting beginning""".split()
)
"""Participles: "she turned, saying …"."""

SOUNDING = frozenset(
    """laughed laughs smiled smiles grinned grins chuckled chuckles giggled giggles sighed sighs smirked smirks nodded
    nods frowned frowns shrugged shrugs sniffed sniffs sniffled wept weeps cackled huffed huffs puffed panted pants
    coughed coughs gulped gulps swallowed winced beamed beams pouted pouts scowled scowls gushed tittered simpered
    guffawed snickered sniggered hiccupped blushed thought thinks burst broke put went goes
    came struck started finished ended led let cut
    """.split()
)
"""Verbs of voice and face, and the first halves of "broke in", "put in", "went on", "burst out"."""

PHRASES = {
    **dict.fromkeys(("went", "goes"), frozenset({"on"})),
    **dict.fromkeys(("put", "puts", "broke", "breaks", "cut", "cuts", "struck", "joined"), frozenset({"in"})),
    **dict.fromkeys(("burst", "bursts"), frozenset({"out", "forth"})),
    "summed": frozenset({"up"}),
}
"""First halves of verbs of saying that have two → the second ones."""

ANSWERS = frozenset(
    """replied answered returned rejoined responded retorted agreed admitted assented countered objected protested
    acknowledged affirmed parried corrected conceded confessed
    replies answers returns responds retorts agrees admits counters objects protests acknowledges corrects concedes
    confesses""".split()
)
"""Verbs of who speaks after another."""
GOES_ON = frozenset(
    """continued added repeated pursued resumed concluded proceeded reiterated went
    continues adds repeats concludes goes""".split()
)
"""Verbs of who has spoken just before; "went on" among them."""
ASKS = frozenset(
    """asked inquired enquired demanded questioned queried begged wanted
    asks inquires demands questions queries begs""".split()
)
INTERRUPTS = frozenset(
    """interrupted interposed interjected interpolated put broke cut struck joined suggested ventured
    interrupts puts breaks cuts suggests ventures""".split()
)
"""Verbs of who speaks into the talk of others."""
BEGINS = frozenset("began begins commenced called announced".split())

THINKING = frozenset("thought thinks mused muses wondered wonders".split())
"""Verbs that hand over a thought."""

CHORUSING = frozenset("chorused chorus choruses chanted chant".split())
"""What only several do."""
TOGETHER = ("together", "in unison", "in chorus", "as one", "at the same time", "with one voice")
"""How several say one thing."""

PARTICLES = frozenset("in on out up back forth off again aloud together over to".split())
"""Second halves: "went on Ann", "called out Bo"."""

SPEECH_NOUNS = frozenset(
    """voice words reply answer question cry exclamation response remark whisper murmur comment tone call shout
    scream retort rejoinder greeting inquiry enquiry
    address salutation
    """.split()
)
"""Nouns that stand for a character's speaking: "Ann's reply was", "came Bo's voice"."""
