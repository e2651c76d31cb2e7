"""Nouns for people who may speak without a name: "the guard", "an old woman"."""

from __future__ import annotations

MALE_ROLES = frozenset(
    """man boy gentleman lad fellow guy landlord host king prince lord monk priest butler footman waiter sailor
    policeman fireman postman workman coachman milkman chairman foreman salesman doorman boatman fisherman
    clergyman nobleman tradesman watchman groom vicar curate parson rector husband father brother son uncle
    chap dude bloke youth schoolmaster headmaster sorcerer wizard knight squire baronet count duke earl
    emperor abbot friar sheikh actor hero old-man bachelor monsieur sire constable cabman porter sergeant
    bridegroom cavalier heir jester knave satyr stepbrother stepfather viscount widower warlock
    """.split()
)
FEMALE_ROLES = frozenset(
    """woman girl lady landlady hostess queen princess nun maid housemaid chambermaid housekeeper waitress
    governess schoolmistress headmistress widow wife mother sister daughter aunt witch duchess countess
    baroness lass lassie maiden matron nurse mistress policewoman actress heroine seamstress madam charwoman
    spinster dame gal empress sorceress priestess nanny cook
    bachelorette bride directress fishwife goddess handmaiden heiress huntress midwife nymph succubus usherette
    blonde brunette
    banshee courtesan laundress masseuse siren soprano starlet stepmother stepsister viscountess
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
    accountant acolyte acrobat admirer adventurer adviser advisor alchemist ally analyst announcer archaeologist
    archivist arsonist astronaut astronomer auctioneer bailiff bandit barbarian bard barista bassist batter
    bellhop berserker biker blogger blond bodyguard bookkeeper bouncer brawler brewer brunet bully busker cadet
    candidate captive caretaker catcher caterer celebrity champion chancellor chaperone chauffeur chef chemist
    civilian cleric clown columnist comedian commentator concierge conjurer consul contestant contractor convict
    cop corporal correspondent councillor counsellor counselor cowboy creep critic cultist curator dancer dealer
    decorator defender deputy deserter designer detainee developer diplomat disciple dispatcher druid drummer
    drunk duellist electrician emissary enchanter engraver envoy escort examiner exorcist expert explorer fairy
    falconer fanatic fiddler firebrand florist footpad forger fugitive gambler gamer gangster goalie guitarist
    gunner gunslinger gymnast hacker harpist harpooner heckler herald herbalist hermit hiker historian hitman
    homeowner hooligan hostage idiot illusionist imp informant inmate invader inventor investigator jeweler
    jeweller jockey jogger juggler keeper lancer landowner lawman lecturer leper lifeguard linguist local
    locksmith lookout marine mascot mastermind mathematician medium mercenary merman metalworker minstrel model
    moderator mugger musketeer mystic navigator necromancer negotiator neurologist novelist novice occultist
    optician orc organist outlaw paladin paramedic passerby pathologist peasant pensioner performer pharmacist
    photographer physician physicist pianist pickpocket pilgrim pitcher player plumber poacher potter preacher
    prefect princeling principal private programmer prosecutor psychiatrist psychologist rebel recruit redhead
    registrar renter rescuer retainer rider rogue rookie ruffian sculptor seer senior sheriff sidekick skater
    skeleton smuggler sniper sommelier specialist spy stablehand stowaway streamer striker stylist summoner
    supervisor surveyor swimmer swindler tank taxidermist teen teenager temp tenor therapist thug tinker tourist
    tracker trader trickster troll trooper trucker trumpeter umpire usher vagabond vagrant vampire vendor
    ventriloquist victim villager villain violinist vocalist volunteer waif warden warlord watcher weaver
    werewolf whistleblower woodcutter wrestler youngster zombie
    accused addict administrator aide amateur appraiser arbiter aristocrat armorer armourer assailant
    astrologer athlete attacker auditor avenger baddie banker barber bassoonist beekeeper boatbuilder boatswain
    bodybuilder boffin bookie bosun boxer braggart breeder bricklayer brigand broker bureaucrat burglar cabbie
    calligrapher capitalist cardinal cartographer castaway castellan cellist centaur centurion ceo chairperson
    chaplain cheerleader chieftain choreographer clairvoyant cleaner climber coastguard cobbler collector
    commando commissioner commoner commuter composer conqueror conscript constituent contortionist controller
    cooper coroner costumier courtier coxswain crook cryptographer cutthroat cyborg cyclist daredevil debtor
    deceased delegate delinquent demigod devil dietician diner dishwasher diver docent donor doorkeeper
    dressmaker drifter drover duelist eavesdropper economist educator egghead embalmer employee employer ensign
    entertainer entrepreneur ethicist executive exterminator fae farmhand farrier fighter financier fisher
    fishmonger foundling freak freelancer furrier gatecrasher gatekeeper geek genie geologist ghostwriter ghoul
    gladiator glassblower goatherd god goldsmith golem gondolier governor greengrocer grocer guardian guerrilla
    guide guru haberdasher hairdresser handler harvester hatter headhunter hippie hireling hitchhiker
    hobbit hobgoblin hobo homesteader hotelier hussar immigrant imposter impostor industrialist initiate
    inquisitor instructor interloper intern interrogator interviewer ironmonger janitor jinn jock joker
    kidnapper killer kobold legionary liar lich loner lover lumberjack lunatic lutenist magician magistrate
    magnate manservant marauder mariner masseur matchmaker mate mediator mentor mercer messmate meteorologist
    miller milliner millionaire mime minion misfit missionary mobster monarch moneylender motorist mourner
    murderer mutant nerd newsreader nomad notary npc observer officiant ogre oncologist operative orator orderly
    organiser organizer outcast outsider overseer parent parishioner parolee partisan pastor patron pawnbroker
    peacekeeper peddler pedlar perfumer perpetrator pervert petitioner phantom physio physiotherapist pillager
    planner plasterer playwright plotter politician pollster pope practitioner pretender proctor prodigy
    producer prof profiler proprietor prospector protester protestor provost psychic psycho psychopath punk
    puppeteer purser quarterback questioner radiographer raider rapper ratcatcher reeve refugee relative
    reprobate researcher resident restorer retailer reveler reveller revolutionary ringleader roofer runaway
    saboteur sage saint savant saxophonist scarecrow scavenger sceptic schemer schoolteacher scoundrel
    screenwriter scribe scullion seller seneschal serf sexton shaman shipmate shipwright shrink sibling
    skateboarder skeptic skipper slave slayer sleepwalker sleuth slime socialite sociologist soothsayer
    sophomore speechwriter spellcaster spokesperson sponsor sprite squatter stenographer stevedore stockbroker
    stoker storekeeper storyteller strategist subordinate suitor suspect sweeper tactician taster tattooist tech
    teller terrorist thatcher thespian thrower timekeeper toddler toff toreador torturer trainee traitor
    translator trapper treasurer trespasser tribune troubadour truant trustee tuner turnkey tycoon typist tyrant
    undergraduate underling understudy unicorn usurer usurper valet verger viceroy viking visionary vizier
    wanderer watchmaker wayfarer wheelwright whittler winger wordsmith wraith wretch wright yokel zealot
    zookeeper
    """.split()
)
ROLES = MALE_ROLES | FEMALE_ROLES | NEUTRAL_ROLES

MALE_ENDINGS = ("man", "master", "boy")
FEMALE_ENDINGS = ("woman", "mistress", "maid", "girl")
_SHORTEST = 6
"""Letters of such a word at least."""
_NOBODY = frozenset("german norman ottoman talisman".split())


def sex_by_ending(noun: str) -> str:
    """``f`` for a "swordswoman", ``m`` for a "harbourmaster"; empty for what does not end as a person's word does."""
    if len(noun) < _SHORTEST or noun in _NOBODY:
        return ""
    return "f" if noun.endswith(FEMALE_ENDINGS) else "m" if noun.endswith(MALE_ENDINGS) else ""


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
