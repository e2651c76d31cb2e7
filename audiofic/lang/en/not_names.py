"""Capitalised words that are no person's name, however often they stand inside a sentence."""

from __future__ import annotations

_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december christmas easter xmas halloween thanksgiving valentine valentines valentine's lent michaelmas
whitsun whitsuntide hanukkah ramadan noel spring summer autumn winter
"""

_PEOPLES = """
english french german italian spanish russian american british scottish irish welsh dutch greek roman latin hebrew
chinese japanese korean indian egyptian turkish polish prussian austrian swiss swedish danish norwegian finnish
portuguese mexican canadian australian african european asian arab arabian persian jewish jew jews christian
christians catholic catholics protestant protestants muslim hindu hindoo buddhist puritan victorian georgian elizabethan
gothic saxon norman celtic parisian londoner englishman englishmen englishwoman frenchman frenchmen frenchwoman
irishman scotchman scotsman welshman dutchman spaniard turk turks pole poles dane swede greeks romans
germans russians americans italians europeans indians negro gipsy gypsy yankee northern southern eastern western
bible gospel testament koran shakespearean
"""

_PLACES = """
london paris england france germany italy spain russia america europe asia africa india china japan egypt greece rome
britain scotland ireland wales australia canada mexico turkey austria switzerland holland belgium sweden norway denmark
finland poland hungary persia york boston chicago washington california texas oxford cambridge manchester liverpool
bristol bath brighton dublin edinburgh glasgow berlin vienna venice florence naples milan madrid moscow petersburg
tokyo kyoto jerusalem thames seine rhine nile atlantic pacific mediterranean earth mars moon sun heaven hell hades
paradise street road avenue lane square park place court hall house castle abbey church cathedral college school
university hospital hotel inn station bridge river lake sea ocean mount mountain hill valley island islands isle bay
county town city village kingdom empire republic state states north south east west bank office exchange club company
"""

_THINGS = """
god lord almighty providence christ jesus satan devil nature fate fortune death love time science art
parliament congress senate government army navy majesty highness lordship ladyship excellency honour honor worship grace
chapter book volume part page prologue epilogue note author a/n an disclaimer pov internet google facebook twitter
instagram youtube tv ok okay dvd usa uk us fbi cia lol omg wtf btw idk brb jk asap
i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
"""

_EXCLAMATIONS = """
oh ah aye ay eh hey hi hello hallo halloa hullo ha haha hm hmm hmmm huh humph mm mmm o ooh ow ouch phew psst pooh tut
ugh uh um well yes yeah yep yup no nope nah nay bah alas bravo hurrah hurray hush goodbye bye farewell
welcome thanks thank please sorry sry pardon damn dammit hell gosh gee geez golly jeez shit fuck crap wow whoa yay
amen adieu indeed nonsense certainly really exactly perhaps maybe sure fine good right alright wait stop look listen
come go let tell say see yo sup cya thanx
"""

_FUNCTION = """
the a an and but or nor for so yet if in on at to of from with without by as into upon under over after before since
until till while when where why what who whom whose which how that this these those there here then thus hence it its
he she they we you i his her their our my your him them us me himself herself itself not now just only even still also
too very much many more most some any all both each every either neither none nothing something everything anything
everyone everybody someone somebody anyone anybody nobody one two three four five six seven eight nine ten
is was were are am be been being has had have having do did does doing done will would shall should can could may
might must ought let's i'm i'd i'll i've it's that's there's what's he's she's you're we're they're don't didn't can't
won't isn't wasn't such same other another first second third last next once twice again never always often sometimes
soon later today tomorrow yesterday tonight to-day to-morrow to-night behind beside between beyond above below across
along around against among about near off out up down through during despite although though because unless whether
than like meanwhile however therefore moreover nevertheless instead suddenly finally slowly quickly quietly immediately
eventually half part whole great little old young poor dear big small new good bad long short high low
"""

_TYPED = """
im ive youre youve youll theyre theyve theyll hes shes weve dont didnt doesnt cant couldnt wont wouldnt shouldnt isnt
arent wasnt werent hasnt havent hadnt aint thats whats theres heres wheres whos lets gonna wanna gotta gimme dunno
"""
"""As some write them who leave out the apostrophe."""

NOT_NAMES = frozenset(f"{_DAYS} {_PEOPLES} {_PLACES} {_THINGS} {_EXCLAMATIONS} {_FUNCTION} {_TYPED}".split())
"""Lower case."""

FUNCTION_WORDS = frozenset(_FUNCTION.split())
EXCLAMATIONS = frozenset(_EXCLAMATIONS.split())
"""Words that open a reply and call nobody."""

PLACE_WORDS = frozenset(
    """street road avenue lane square park place court hall house castle abbey church cathedral college school
    university hospital hotel inn station bridge river lake sea ocean mount mountain hill hills valley island islands
    isle bay county town city village kingdom empire republic gardens terrace crescent row wood forest club theatre
    museum company bank buildings mansion manor farm cottage lodge grove common heath moor gate tower
    street's times post herald gazette review
    """.split()
)
"""Last words of the names of places, firms and papers."""
