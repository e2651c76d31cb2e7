"""Nouns for people who may speak without a name: "the guard", "an old woman"."""

from __future__ import annotations

MALE_ROLES = frozenset(
    """man boy gentleman lad fellow guy landlord host king prince lord monk priest butler footman waiter sailor
    policeman fireman postman workman coachman milkman chairman foreman salesman doorman boatman fisherman
    clergyman nobleman tradesman watchman groom vicar curate parson rector husband father brother son uncle
    chap dude bloke youth schoolmaster headmaster sorcerer wizard knight squire baronet count duke earl
    emperor abbot friar sheikh actor hero old-man bachelor monsieur sire constable cabman porter sergeant
    """.split()
)
FEMALE_ROLES = frozenset(
    """woman girl lady landlady hostess queen princess nun maid housemaid chambermaid housekeeper waitress
    governess schoolmistress headmistress widow wife mother sister daughter aunt witch duchess countess
    baroness lass lassie maiden matron nurse mistress policewoman actress heroine seamstress madam charwoman
    spinster dame gal empress sorceress priestess nanny cook
    """.split()
)
NEUTRAL_ROLES = frozenset(
    """stranger guard doctor inspector teacher clerk driver soldier officer captain colonel major general
    lieutenant secretary servant judge lawyer solicitor barrister professor student child kid baby visitor
    guest traveller traveler customer caller speaker voice painter artist poet writer author reader singer
    musician merchant shopkeeper baker butcher farmer shepherd gardener hunter thief robber pirate prisoner
    jailer agent detective assassin mayor minister senator president ambassador chief leader boss commander
    admiral manager director cashier bartender barman barkeep innkeeper messenger courier pilot engineer
    mechanic scientist surgeon dentist patient vet librarian coach referee trainer apprentice pupil scholar
    philosopher witness stagehand person figure creature animal ghost spirit demon angel monster robot
    android machine computer alien elf dwarf giant goblin dragon wolf fox cat dog rabbit mouse horse bird
    owl toad frog bear lion tiger neighbour neighbor tenant lodger boarder friend companion comrade
    colleague partner roommate classmate enemy rival beggar tramp orphan newcomer intruder passenger ranger
    sentry scout archer warrior samurai ninja medic healer mage oracle prophet elder ancient veteran invalid
    interpreter narrator reporter journalist editor publisher printer bookseller tailor shoemaker carpenter
    blacksmith smith mason miner labourer laborer worker operator technician receptionist attendant
    assistant steward conductor bystander spectator onlooker juror foreigner executioner hangman gravedigger
    undertaker cousin twin owner tutor
    """.split()
)
ROLES = MALE_ROLES | FEMALE_ROLES | NEUTRAL_ROLES

CHILD_ROLES = frozenset("boy girl lad lass lassie child kid baby orphan pupil".split())
ELDER_ROLES = frozenset("elder ancient veteran".split())

GROUPS = frozenset(
    """everyone everybody all both others crowd people men women boys girls children kids guards soldiers
    students villagers twins voices guests ladies gentlemen sisters brothers parents friends class audience
    chorus group pupils servants police spectators neighbours neighbors three two rest company team jury
    public
    """.split()
)
"""Words for several who speak at once."""

SOMEBODY = frozenset("someone somebody one another other anyone".split())
"""Words for one who is not told."""

VOICE = "voice"
"""A voice may be anybody's; the voice is that of whoever is heard and not seen."""
SPEAKING_THINGS = frozenset(
    "phone telephone radio receiver intercom loudspeaker walkie-talkie earpiece headset".split()
)
"""Things out of which somebody speaks."""

STRANGER = "stranger"
"""Common as it is, a word for one who has no name there."""

ANYBODY = frozenset(
    """man men woman women boy girl lady gentleman fellow guy lad person people voice figure one child stranger creature
    youth chap dude bloke kid""".split()
)
"""Nouns too common to be one person's, even where a name ends in one."""
