"""Words of two and three letters that a speech engine spells when they stand in capitals ("You are BAD").

eSpeak NG 1.52 takes a lone capitalised word of up to three letters for an abbreviation unless its dictionary has
the word; longer ones it reads. These are the common ones that it spelled when asked.
"""

from __future__ import annotations

_SHORT = """
abs ads age ago ah aid ail aim air am amp ant app apt arm art ash ask ate awe axe bad bae ban bar bat bay bed bee
beg bet bid big bin bit bob bog box boy bra bro bud bug bum bun buy bye cab cap car cat cop cow coy cry cub cue cup
cur cut dad day den dew die dig dim din dip dog dot dry dub dud due dug dye ear eat ebb eek eel eep ego elf elk elm
end eve eww eye fad fan fat fed fee few fib fig fin fir fit flu fly foe fog fox fry fun fur gag gal gap gas gay gem
gin git god gum gun gut guy gym ha ham has hat hay hem hen hey hid hip hit ho hog hop hot hub hue hug huh hum hut
ice icy if ill imp ink inn it ivy jam jar jaw jet jig job jog joy jug keg ken key kid kin kit lab lad lag lap law
lax lay leg let lid lie lip lit lo log lol lot low mad mam man map mat med men met mid mix mob mom mop mow mud mug
mum nag nah nap nay nip nod nun nut oak oar oat odd off oh oil old oof opt orb ore out ow owe owl own pad pal pan
pat paw pay pea pee peg pen pet pew pie pig pit ply pod poo pop pot pro pry pub pug pun pup pus ran rap rat raw ray
red rev rib rid rig rim rip rob rod roe rot rub rue rug rum run rut rye sad sag sap sat saw say sea see set sew shy
sin sip sis sit six sky sly sob sow soy spa spy sty sub sue sum sun tab tag tan tap tar tat tax tea tee tic tie tin
tip toe too top tot tow toy try tub tug tut tux ugh uh um urn van vet vie vow wad wag wan war wax way web wed wee
wet wig win wit woe won woo wow yak yam yap yaw yay yen yep yes yet yip yum yup zap zen zip zit zoo
"""

SHORT_WORDS = frozenset(_SHORT.split())
"""In lower case."""

PRONOUN_US = frozenset(
    "let lets to for with of from between among at on by about leave leaving help save kill help tell told give gave "
    "all both make made follow join take took want wants need both than like".split()
)
"""Before ``US``: it is the pronoun, and not the country."""
